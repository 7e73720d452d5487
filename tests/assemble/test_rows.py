"""Rows of days, lists behind colons, sums over cases: which record a fact stands in where no word says it."""

from __future__ import annotations

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


def told(text: str) -> list[str]:
    """Each record in short: its kind and how many were caught."""
    cases = EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases
    return [c.kind[0] + "".join(f" {a.count.value}" for a in c.arrests if a.action == "caught" and not a.part) for c in cases]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "5月1日至30日，青河县公安局先后端掉赌博窝点2个，抓获涉赌人员31人，收缴赌资8万元。\n"
            "5月9日，青河县公安局东关派出所突袭一茶楼，抓获参赌人员12人。\n5月22日，治安大队在北山一农户家中抓获李某等涉赌人员19名。",
            ["s 31", "c 12", "c 19"], id="a-lead-that-counts-dens-with-the-number-last",
        ),
        pytest.param(
            "6月3日，城东镇徐某家的一台水泵被盗。接警后，城东派出所民警仅用6小时将嫌疑人孟某抓获。\n"
            "6月11日，多名群众反映变压器遭人破坏。6月13日，刑警大队二中队抓获嫌疑人郑某、霍某。\n6月15日，河口镇发生一起盗窃案。河口派出所当日破案，抓获嫌疑人1名。",
            ["c 1", "c 2", "c 1"], id="incident-after-incident",
        ),
        pytest.param(
            "青河县公安局近期破获了多起涉烟案件：\n5月5日，城东派出所查处一起无证运输案，查获卷烟800条；\n"
            "5月13日，食药侦大队端掉一个假烟窝点，抓获嫌疑人11人；\n5月27日，河口派出所在一物流园截获雪茄860支，抓获1人。",
            ["s", "c", "c 11", "c 1"], id="items-under-a-colon",
        ),
        pytest.param(
            "5月，海警第三支队连续查获走私成品油案件2起：8日，在甲岛附近查获柴油180吨；19日，于乙岛以南查获柴油220吨，抓获涉案人员9人。",
            ["s", "c", "c 9"], id="items-behind-a-colon",
        ),
        pytest.param(
            "近日，青河警方打掉一个盗窃团伙，抓获6人。\n5月8日，民警接到报案，称一辆车被盗。\n5月20日，专案组在邻县抓获王某等2人。\n6月2日，民警又将李某等4人抓获。",
            ["c 6"], id="the-waves-of-one-gang",
        ),
        pytest.param(
            "今年以来，全国公安机关共侦办案件3100起，抓获9700人。例如，安徽滁州公安机关打掉一个贩卖信息团伙，抓获5名嫌疑人。辽宁葫芦岛公安机关铲除一个为诈骗提供账号的犯罪链条，抓获嫌疑人26名。",
            ["s 9700", "c 5", "c 26"], id="examples-of-the-totals",
        ),
        pytest.param(
            "今年以来，全市刑拘诈骗嫌疑人1079名，破获案件1138起。\n其中，全部大案告破。破获“4.02特大婚恋诈骗”案，抓获506名。打掉“5.28”犯罪团伙，抓获嫌疑人63名。",
            ["s", "c 506", "c 63"], id="cases-by-their-number",
        ),
        pytest.param(
            "海关与警方于本月9日及10日采取联合行动，突击搜查三个货仓，合共拘捕四名男子。\n行动中，人员首先于9日上午在葵涌拘捕两名男子。其后在粉岭拘捕一名管理员。翌日凌晨，人员在元朗拘捕一名司机。",
            ["c 4"], id="the-sum-of-one-raid",
        ),
        pytest.param(
            "中新网宜州6月16日电 宜州警方通报称，已抓获涉赌人员49名。\n6月15日凌晨，宜州市公安局捣毁一废弃厂内赌博窝点，抓获41人。同日，宜州市东关派出所在一居民房内查获聚众赌博的违法嫌疑人8人。\n目前，警方已行政拘留32人。",
            ["s 49", "c 41", "c 8"], id="a-lead-that-sums-two-dens",
        ),
        pytest.param(
            "6月3日，青河县公安局东关派出所民警上门劝阻，拦截一起诈骗案，为群众避免损失12万元。\n就在两天前，城西派出所也接到预警指令：居民李女士正与骗子通话。民警将4.9万元全部冻结。\n今年以来，青河县公安局共破获电诈案件96起，避免损失2200万元。",
            ["s", "c", "c"], id="cases-that-only-money-tells",
        ),
        pytest.param(
            "云江：端掉一个赌球团伙\n近日，云江市公安局摧毁一个网络赌球团伙，抓获26人。\n青河：网上赌球一案涉款数千万\n6月10日，青河县公安局公布破获一起网络赌球案。5月24日，警方将李某及同伙赵某抓获。",
            ["c 26", "c 2"], id="headings-by-place",
        ),
        pytest.param(
            "近日，某省森林公安通报一批涉林案件：咸丰县森林公安局破获一起收购红豆杉案，抓获嫌疑人田某；郧西县森林公安局侦破滥伐林木案，抓获2人；巴东县森林公安局查获猕猴2只，抓获谭某。",
            ["c 1", "c 2", "c 1"], id="bodies-behind-a-colon",
        ),
        pytest.param(
            "近期，青河县公安局网安大队侦办了两起案件。一起是某中介员工倒卖信息案，抓获嫌疑人7名；另一起是某快递站泄露面单案，抓获嫌疑人3名，查扣手机5部。", ["s", "c 7", "c 3"], id="one-is-the-other-is",
        ),
        pytest.param(
            "5月21日晚，云江警方组织开展集中统一行动，抓获违法犯罪嫌疑人31名。\n5月21日22时许，东关派出所民警在一茶铺抓获赌博人员6名。\n"
            "当晚23时，城西派出所抓获盗窃嫌疑人2名。\n22日凌晨1时许，河口派出所民警盘查时查获吸毒人员1名。",
            ["s 31", "c 6", "c 2", "c 1"], id="a-night-and-some-of-its-stations",
        ),
        pytest.param(
            "东关派出所快破一起抢夺案。5月8日15时许，张女士被抢走挎包。民警于次日将嫌疑人申某抓获。\n而就在一周前的5月1日，该所刚刚抓获一名扒窃手机的嫌疑人庞某，追回手机2部。",
            ["c 1", "c 1"], id="days-before-another",
        ),
        pytest.param(
            "5月26日，青河县公安局东关派出所打掉一个盗窃团伙，抓获嫌疑人4名。5月1日，一工地扣件被盗；5月3日，又有一工地报失钢管2吨；5月14日，城西发生类似案件。接报后，民警锁定嫌疑人。", ["c 4"], id="the-deeds-of-one-gang-by-their-days",
        ),
    ],
)
def test_rows(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("many", [60, 130])
def test_items_of_a_long_list(many: int) -> None:
    items = [f"{n}、{1 + n % 12}月{1 + n % 27}日，青河县公安局城{n}派出所抓获盗窃嫌疑人{2 + n % 7}名，查获手机{n + 3}部。" for n in range(1, many + 1)]
    cases = EXTRACTOR.extract("青河警方通报典型案例\n" + "\n".join(items), published=date(2024, 12, 30)).cases
    assert len(cases) >= many - 4  # 110, 119, 120 and 122 are numbers to call
