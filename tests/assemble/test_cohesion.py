"""Stories that share nothing, under headings and without: c is a case, s the totals."""

from datetime import date

import pytest

from caseextract import Extractor
from caseextract.assemble.cohesion import STRANGE, pairs, shared

EXTRACTOR = Extractor()
TOP = "青河警方近期工作动态\n近段时间，民警守护平安的故事在街头巷尾流传，记者挑选几个讲给读者听。\n"
# Stories of one day's press without a body or a day at their head
STORE = "有人撬开卷帘门，翻进柜台，把抽屉里的零钱席卷一空，第二天清早店主才发觉。民警循着脚印找到城郊出租屋，抓获嫌疑人1名，追回现金2万元，店主接过钱时连声道谢。"
SHED = "夜里总有货车往旧仓库送纸箱，知情人悄悄记下车牌。守候多日后，民警破门而入，查获贴着外国商标的假烟320条，抓获嫌疑人2名，扣押货车1辆，纸箱堆了半间屋子。"
PHONE = "电话那头自称客服，让人下载软件刷单返利，转眼积蓄没了。民警顺着资金流向摸到一栋写字楼，抓获话务员等6人，扣押电脑9台，墙上还贴着哄骗老人的话术单。"
AGAIN = "旧仓库里还藏着一间暗室，民警撬开铁门，又查获贴着外国商标的假烟80条，抓获送纸箱的货车司机1名，那辆夜里进出仓库的货车已被扣押，知情人记下的车牌正是它。"
GUARD = "民警在旧仓库守候，将撬门的柏某等2人抓获，追回旧仓库里的电动车3辆。"
SMOKE = "民警在旧仓库守候，将造假烟的翟某等3人抓获，查获旧仓库里的假烟320条。"
ITEMS = "\n2.城关派出所破获一起入室盗窃案\n5月9日，民警抓获翟某，追回现金2万元。\n3.东关派出所破获一起诈骗案\n5月11日，民警抓获龙某。"
GRAIN = "5月2日，青河县公安局城关派出所接到报警，称一家粮油店夜里被撬。5月9日，民警在云江市将嫌疑人柏某抓获，追回现金2万元，柏某已被刑事拘留。"
QUAY = "南码头一间旧仓库里堆放着贴有外国商标的假烟，知情人将货车牌号告诉了治安大队。6月上旬，临江分局民警守候多日，查获假烟320条，抓获翟某等2人，扣押货车1辆。"


def kinds_of(text: str) -> str:
    return "".join(case.kind[0] for case in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(f"{TOP}半夜撬门的人\n{STORE}\n码头边的纸箱\n{SHED}\n不存在的返利\n{PHONE}", "ccc", id="headings-over-strange-stories"),
        pytest.param(f"{TOP}码头边的纸箱\n{SHED}\n墙后的暗室\n{AGAIN}", "c", id="stages-of-one-story"),
        pytest.param(f"{TOP}码头边的纸箱\n{SHED}\n追赃情况\n{STORE}", "c", id="a-section-is-no-story"),
        pytest.param(f"{TOP}两男子半夜撬门被抓\n{GUARD}\n三人造假烟被抓\n{SMOKE}", "cc", id="headings-that-say-who-was-caught"),
        pytest.param(f"{TOP}半夜撬门的声响\n{GUARD}\n烟味从何而来\n{SMOKE}", "c", id="headings-that-say-nothing-of-it"),
        pytest.param(f"{TOP}1.失车回家啦\n{STORE}{ITEMS}", "ccc", id="an-item-beside-cases"),
        pytest.param(f"{TOP}1.工作情况\n民警追回电动车3辆，交还失主。{ITEMS}", "scc", id="an-item-that-names-a-section"),
    ],
)
def test_headings(text: str, kinds: str) -> None:
    assert kinds_of(text) == kinds


@pytest.mark.parametrize(
    ("titles", "kinds"),
    [
        pytest.param(("1 替赌博网站收款", "2 贩卖个人信息", "3 “跑分”洗钱"), "ccc", id="counted-with-a-space"),
        pytest.param(("1替赌博网站收款", "2贩卖个人信息", "3“跑分”洗钱"), "ccc", id="counted-without-one"),
        pytest.param(("2 替赌博网站收款", "5 贩卖个人信息", "9 “跑分”洗钱"), "c", id="numbers-that-do-not-count"),
        pytest.param(("替赌博网站收款", "贩卖个人信息", "“跑分”洗钱"), "c", id="no-numbers"),
        pytest.param(("1人替赌博网站收款", "2人贩卖个人信息", "3人“跑分”洗钱"), "c", id="numbers-of-people"),
    ],
)
def test_numbered_titles(titles: tuple[str, str, str], kinds: str) -> None:
    under = (
        "云江某公司职员柏某出借账户，收款62万元，后被民警抓获。",
        "翟某在网上出售公民信息8万条，获利3万元，后被民警抓获。",
        "龙某等4人提供银行卡12张，被采取刑事强制措施。",
    )  # fmt: skip
    assert kinds_of(TOP + "\n".join(f"{title}\n{body}" for title, body in zip(titles, under, strict=True))) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(f"{GRAIN}\n{QUAY}", "cc", id="nothing-in-common"),
        pytest.param(f"{GRAIN}\n该团伙成员在{QUAY}", "c", id="it-says-that-it-is-of-that-gang"),
        pytest.param(
            f"{GRAIN}\n这家粮油店的店主蒋女士说，夜里卷帘门被撬开，柜台里的现金不见了。民警在云江市追回2万元现金后，通知粮油店店主到城关派出所领取，柏某对撬门行窃供认不讳。",
            "c", id="words-in-common",
        ),
        pytest.param(f"{GRAIN}\n南码头一间旧仓库里堆放着假烟，民警抓获翟某。", "c", id="too-short-to-judge"),
    ],
)
def test_paragraphs(text: str, kinds: str) -> None:
    assert kinds_of(text) == kinds


def test_pairs_are_of_neighbours_in_one_run() -> None:
    assert pairs("旧仓库，12条a纸箱") == {"旧仓", "仓库", "纸箱"}


def test_what_stories_share() -> None:
    other, same = shared(SHED, STORE), shared(SHED, AGAIN)
    assert other is not None and same is not None and other < STRANGE < same
    assert shared(SHED, "又查获假烟80条。") is None
    assert shared("又查获假烟80条。", SHED) is None
