"""Cleaning: what each kind of damage becomes, and that its words can be found again in the given text."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseextract import Extractor
from caseextract.text import clean as clean_page

clean = partial(clean_page, furniture=Extractor().furniture)

MARKUP = [
    pytest.param("堅持“快偵快破”?!?/font>", "坚持“快侦快破”。", id="eaten-font"),
    pytest.param("抓获3人。?!?/font>", "抓获3人。", id="eaten-font-behind-a-stop"),
    pytest.param("抓获3人。/enpproperty-->", "抓获3人。", id="enpproperty"),
    pytest.param("警方<!--MID_AD-->抓获3人", "警方抓获3人", id="comment"),
    pytest.param("\\u003cp\\u003e警方抓获3人\\u003c/p\\u003e", "警方抓获3人", id="escaped-tag"),
    pytest.param('<p style="color:red">警方</p><p>抓获3人</p>', "\n警方\n\n抓获3人\n", id="tags"),
    pytest.param('style="text-align: center;">警方抓获3人', "警方抓获3人", id="attribute"),
    pytest.param("警方&nbsp;抓获&#51;人&ldquo;老李&rdquo;", "警方抓获3人“老李”", id="entities"),
    pytest.param("联系[email protected]举报", "联系举报", id="email"),
    pytest.param("<!--enpproperty <date>2019-03-05</date><author/>-->警方抓获3人", "警方抓获3人", id="comment-with-tags"),
    pytest.param("警方抓获3人。\n7 A9 e7 U1 K%\n查获手机。", "警方抓获3人。\n\n查获手机。", id="forum-junk"),
    pytest.param("型号\niPhone 12 Pro\nGPS GOIP VPN", "型号\niPhone 12 Pro\nGPS GOIP VPN", id="latin-words-stay"),
    pytest.param("3<5，A&B公司", "3<5，A&B公司", id="no-markup"),
    pytest.param("date 2024-11-16 甲县警方抓获3人", "date 2024-11-16\n甲县警方抓获3人", id="a-date-field-before-the-text"),
    pytest.param("update 2024-11-16 甲县警方抓获3人", "update 2024-11-16 甲县警方抓获3人", id="another-word"),
    pytest.param("甲\r\n乙\r丙\t丁", "甲\n乙\n丙丁", id="line-ends"),
]
GLOSS = [
    pytest.param("區(qū)內(nèi)抓獲5人", "区内抓获5人", id="two-glosses"),
    pytest.param("機(jī)場(chǎng )附近", "机场附近", id="space-inside"),
    pytest.param("收繳3.2萬(wàn)元", "收缴3.2万元", id="in-a-number"),
    pytest.param("打(dǎ)劫", "打劫", id="simplified"),
    pytest.param("他們(men)在區(qū)內(nèi)", "他们在区内", id="neutral-tone"),
    pytest.param("區(qū)內(nèi)聯(li", "区内联", id="cut-at-the-end"),
    pytest.param("3月?lián)v毀一處賭窩", "3月捣毁一处赌窝", id="gloss-inside-a-character"),
    pytest.param("挽回?fù)p失6萬(wàn)元", "挽回损失6万元", id="gloss-inside-another-character"),
    pytest.param("查扣香烟[XiangYan]30条", "查扣香烟30条", id="the-sounds-of-a-word"),
    pytest.param("烟[XiangYan]30条", "烟[XiangYan]30条", id="the-sounds-of-a-longer-word"),
    pytest.param("店名[KTV]、图[Photo]", "店名[KTV]、图[Photo]", id="no-sounds-in-square-brackets"),
    pytest.param("毒品5公斤(kg)", "毒品5公斤（kg）", id="not-a-gloss"),
    pytest.param("抓獲3人?F(xiàn)場繳獲手機", "抓获3人。现场缴获手机", id="damaged-character"),
]
SLIPS = [
    pytest.param("供認不諱?F該案已移送", "供认不讳。现该案已移送", id="question-F"),
    pytest.param("對講機6部?,F該團伙", "对讲机6部。现该团伙", id="question-comma-F"),
    pytest.param("抓獲3人，F場查獲", "抓获3人，现场查获", id="comma-F"),
    pytest.param("警方?;ど〖捌渌?3人", "警方保护伞及其3人", id="protective-umbrella"),
    pytest.param("記者??诰W訊", "记者海口网讯", id="haikou"),
    pytest.param("在勐??h抓獲3人", "在勐海县抓获3人", id="county"),
    pytest.param("非??鄲赖氖?，他", "非常苦恼的，他", id="converted-after-the-damage"),
    pytest.param("4人取?:蛏?,1人", "4人取保候审，1人", id="bail"),
    pytest.param("業主姜某被取?:驅?;平江縣", "业主姜某被取保候审；平江县", id="bail-in-usual-characters"),
    pytest.param("炒到3000元?!鞭k案民警說", "炒到3000元。”办案民警说", id="quotation-mark"),
    pytest.param("告一段落?:映厥泄?安局負責人", "告一段落。河池市公安局负责人", id="bureau-at-the-end"),
    pytest.param("前一行\n某采石场发?炸药失窃案，丢失炸药，警方追查，查获。", "前一行\n某采石场发炸药失窃案，丢失炸药，警方追查，查获。", id="lost-among-full-width-marks"),
    pytest.param("逃?至青川縣城", "逃至青川县城", id="one-lost-character"),
    pytest.param("戰果累累?\n群眾點贊", "战果累累\n群众点赞", id="lost-at-line-end"),
    pytest.param("什么是“跑分”?请注意", "什么是“跑分”？请注意", id="true-question"),
    pytest.param("您遇到过吗?", "您遇到过吗？", id="true-question-at-the-end"),
    pytest.param("拟建B超室，F1赛车", "拟建B超室，F1赛车", id="letters-that-are-letters"),
    pytest.param("在A座，F座，E座？F座", "在A座，F座，E座？F座", id="a-building-called-F"),
    pytest.param("；岷县公安局，抓获3人", "；岷县公安局，抓获3人", id="a-rare-name-is-no-damage"),
]
WIDTH = [
    pytest.param("抓获９７名，占９７％", "抓获97名，占97%", id="full-width"),
    pytest.param("4318．6万元", "4318.6万元", id="full-width-point"),
    pytest.param("“12．17”专案", "“12·17”专案", id="code-point"),
    pytest.param("“12•17”专案", "“12·17”专案", id="bullet-as-point"),
    pytest.param("⼀名嫌疑⼈", "一名嫌疑人", id="radicals"),
    pytest.param("抓\u200b获\ufeff3人", "抓获3人", id="zero-width"),
    pytest.param("5㎏毒品", "5kg毒品", id="squared"),
    pytest.param("「老李」『阿强』", "“老李”‘阿强’", id="corner-quotes"),
    pytest.param("甲﹑乙", "甲、乙", id="small-form"),
]
SPACES = [
    pytest.param("2 月 4 日", "2月4日", id="date"),
    pytest.param("缴获 2 800 只，损失 3.2 万元 。", "缴获2800只，损失3.2万元。", id="grouped-digits"),
    pytest.param("缴获冰毒1. 5克、现金16 .8万元。", "缴获冰毒1.5克、现金16.8万元。", id="decimal-point"),
    pytest.param("1. 5名嫌疑人落网", "1. 5名嫌疑人落网", id="a-number-of-a-list"),
    pytest.param("缴获手机34部、猎枪 2支、弓弩5把。", "缴获手机34部、猎枪2支、弓弩5把。", id="in-a-list"),
    pytest.param("　　近日，民警 在网上 , 发现线索。", "近日，民警在网上，发现线索。", id="indent-and-inner"),
    pytest.param("警方连端三处赌博窝点 抓获16人", "警方连端三处赌博窝点 抓获16人", id="headline-halves"),
    pytest.param("新华网电（丁宁 许一凡 郭小川）湖北", "新华网电（丁宁 许一凡 郭小川）湖北", id="names"),
    pytest.param("江河晚报记者 周扬 通讯员 江公轩", "江河晚报记者 周扬 通讯员 江公轩", id="byline"),
    pytest.param("2019-04-19 08:15:30 来源 : 某网 作者 : 徐某", "2019-04-19 08:15:30 来源：某网 作者：徐某", id="stamp"),
    pytest.param("使用 Telegram Messenger 软件，联系他人。", "使用Telegram Messenger软件，联系他人。", id="latin"),
    pytest.param("警 情 通 报", "警情通报", id="drawn-out"),
    pytest.param("本报讯　昨天，警方宣布", "本报讯 昨天，警方宣布", id="dateline"),
]
PUNCTUATION = [
    pytest.param("抓获5人,缴获手机1,340台;损失3.5万元!", "抓获5人，缴获手机1,340台；损失3.5万元！", id="half-width"),
    pytest.param("16:20抓获(男,43岁)", "16:20抓获（男，43岁）", id="time-and-brackets"),
    pytest.param("假币１，３４０元", "假币1，340元", id="full-width-comma-is-no-separator"),
    pytest.param("6月14,19日", "6月14，19日", id="two-days"),
    pytest.param("缴获3,120元,5人被抓", "缴获3,120元，5人被抓", id="separator-and-comma"),
    pytest.param("网址https://a.cn/b?c=1,2 已查封", "网址https://a.cn/b?c=1，2已查封", id="address"),
    pytest.param("抓获,,战果颇丰。。", "抓获，战果颇丰。", id="doubled"),
    pytest.param("抓获，。随后、，又", "抓获。随后，又", id="stronger-stands"),
    pytest.param("他说……好——", "他说……好——", id="ellipsis-and-dash"),
    pytest.param('用"手机"联系', '用“手机”联系', id="straight-quotes"),
    pytest.param('屏幕5.5"、6.1"的手机', '屏幕5.5"、6.1"的手机', id="inches"),
    pytest.param('用"ID"登录，他说:"好', '用"ID"登录，他说："好', id="straight-quotes-around-no-chinese"),
    pytest.param("查获手机,、电脑,,U盘,、银行卡", "查获手机、电脑，U盘、银行卡", id="marks-doubled-before-the-list"),
    pytest.param("用Telegram,Signal联系", "用Telegram,Signal联系", id="latin-list"),
]
SCRIPT = [
    pytest.param("公安侷聯閤蘇囌，傢幹隻徵爲衆纔鬆", "公安局联合苏苏，家干只征为众才松", id="slips"),
    pytest.param("順著線索，著名企業，顯著，原著", "顺着线索，著名企业，显著，原著", id="zhe"),
    pytest.param("帳戶內轉帳，分三次過帳，營帳和帳篷", "账户内转账，分三次过账，营帐和帐篷", id="accounts-and-tents"),
    pytest.param("團夥在裡面，麽", "团伙在里面，么", id="gang"),
    pytest.param("衞某在敍州區", "卫某在叙州区", id="hong-kong-forms"),
    pytest.param("乾隆年間，頭髮", "乾隆年间，头发", id="words"),
]
TYPOS = [
    pytest.param("城南派岀所", "城南派出所", id="station"),
    pytest.param("抓获犯罪嫌肄人3名", "抓获犯罪嫌疑人3名", id="suspect"),
    pytest.param("2十4日抓获2十5人，扣押十1部手机", "二十四日抓获二十五人，扣押十一部手机", id="figures-beside-ten"),
    pytest.param("祼聊诈骗", "裸聊诈骗", id="naked"),
    pytest.param("婴粟壳5公斤", "罂粟壳5公斤", id="poppy"),
    pytest.param("当场查货手机3部", "当场查获手机3部", id="seized"),
    pytest.param("商场查货员", "商场查货员", id="not-seized"),
    pytest.param("海关撿獲約200部手機", "海关检获约200部手机", id="picked-up-for-seized"),
    pytest.param("关员捡获大批私烟", "关员检获大批私烟", id="picked-up-in-simplified"),
    pytest.param("海关捡获货物八批", "海关检获货物八批", id="picked-up-goods"),
    pytest.param("柏某捡获钱包后交给民警", "柏某捡获钱包后交给民警", id="picked-up-in-the-street"),
    pytest.param("县公安局局刑侦大队", "县公安局刑侦大队", id="doubled-bureau"),
    pytest.param("公安局局长", "公安局局长", id="chief"),
    pytest.param("2016年年9月", "2016年9月", id="doubled-year"),
    pytest.param("全年年9月", "全年年9月", id="years-that-are-no-date"),
    pytest.param("共共抓获5人", "共抓获5人", id="doubled-total"),
]
WRAPPED = (
    "近日，甲县公安局刑侦大队接到群众举报后立即展开侦查，先后抓获犯罪嫌疑人甲某、乙某等12名，现场缴获手机30部、银行卡20张、电脑5台，扣押作"
    "案车辆两辆，冻结涉案资金40余万元。经查，该团伙自去年5月以来共作案五十多起，涉案金额达200余万元，目前案件正在进一步侦办中。"
)
LINES = [
    pytest.param(
        "一周工作\n一周以来\n甲县分局乙镇派出所\n共接处警\n43起\n破获刑事案件\n2起\n行政拘留\n3人\n其中丁某已被依法\n刑事拘留。",
        "一周工作\n一周以来，甲县分局乙镇派出所共接处警43起，破获刑事案件2起，行政拘留3人，其中丁某已被依法刑事拘留。",
        id="counts-on-lines-of-their-own",
    ),
    pytest.param(
        "某地一锅端\n近日\n甲县分局\n成功捣毁窝点\n1处\n抓获嫌疑人\n5名。\n目前案件在侦办中。",
        "某地一锅端\n近日甲县分局成功捣毁窝点1处，抓获嫌疑人5名。\n目前案件在侦办中。",
        id="verse",
    ),
    pytest.param(
        "某地一锅端\n近日\n甲县警方接到举报\n称有人开设赌场\n民警在茶楼内\n抓获嫌疑人5名\n58岁的王某是组织者\n收缴赌资3万元\n\n目前\n王某已被刑拘\n\n编辑：小吴",
        "某地一锅端\n近日甲县警方接到举报，称有人开设赌场，民警在茶楼内抓获嫌疑人5名，58岁的王某是组织者，收缴赌资3万元\n\n目前王某已被刑拘\n\n编辑：小吴",
        id="verse-throughout",
    ),
    pytest.param(
        "某地警方打掉团伙\n" + "\n".join(WRAPPED[at : at + 17] for at in range(0, len(WRAPPED), 17)),
        "某地警方打掉团伙\n" + WRAPPED,
        id="fixed-width",
    ),
    pytest.param("标题\n" + "\n".join([f"某市警方打掉团伙抓获{n}人" for n in range(2, 12)]), "标题\n" + "\n".join([f"某市警方打掉团伙抓获{n}人" for n in range(2, 12)]), id="a-stack-of-headlines"),
    pytest.param("标题\n查获赌资4 \n 8元", "标题\n查获赌资48元", id="torn-amount"),
    pytest.param("标题\n民警共抓获\n12名嫌疑人。", "标题\n民警共抓获12名嫌疑人。", id="torn-count"),
    pytest.param("标题\n阅读 84\n20人被抓。", "标题\n阅读84\n20人被抓。", id="a-counter-is-not-torn"),
    pytest.param("标题\n坚持快侦\n多警联动，精准打击\n抓获3人。", "标题\n坚持快侦\n多警联动，精准打击\n抓获3人。", id="headings"),
    pytest.param("标题\n一、甲案\n二、乙案\n三、丙案\n", "标题\n一、甲案\n二、乙案\n三、丙案\n", id="list"),
    pytest.param("标题\n上月接连发生三起盗窃案，引起\n青河县\n公安局的重视。\n6月3日，\n青河县\n警方抓获3人。", "标题\n上月接连发生三起盗窃案，引起青河县公安局的重视。\n6月3日，青河县警方抓获3人。", id="places-that-were-links"),
    pytest.param("标题\n青河县\n公安局抓获3人。", "标题\n青河县公安局抓获3人。", id="a-place-behind-a-heading"),
    pytest.param("标题\n抓获3人。\n甲市公安局\n2019年4月19日", "标题\n抓获3人。\n甲市公安局\n2019年4月19日", id="signature"),
    pytest.param("标题\n抓获3人。\n查获2车。\n破案5起。", "标题\n抓获3人。\n查获2车。\n破案5起。", id="short-paragraphs"),
]


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [*MARKUP, *GLOSS, *SLIPS, *WIDTH, *SPACES, *PUNCTUATION, *SCRIPT, *TYPOS, *LINES],
)
def test_clean(given_text: str, expected: str) -> None:
    assert clean(given_text).text == expected


@pytest.mark.parametrize(
    ("given_text", "words", "expected"),
    [
        pytest.param("收繳3.2萬(wàn)元,", "3.2万元", "3.2萬(wàn)元", id="gloss-inside"),
        pytest.param("收繳3.2萬(wàn)", "3.2万", "3.2萬", id="gloss-behind-is-outside"),
        pytest.param("共 2 800 只", "2800", "2 800", id="spaces-inside"),
        pytest.param("標題\n查獲4 \n 8元。", "48元", "4 \n 8元", id="line-break-inside"),
        pytest.param("安溪縣公安局局刑偵大隊", "安溪县公安局刑侦大队", "安溪縣公安局局刑偵大隊", id="doubled-character-inside"),
        pytest.param("９７％的人", "97%", "９７％", id="width"),
        pytest.param("在勐??h抓獲", "海县", "??h", id="slip-as-a-whole"),
    ],
)
def test_words_lead_back(given_text: str, words: str, expected: str) -> None:
    cleaned = clean(given_text)
    at = cleaned.text.index(words)
    assert cleaned.given_words(at, at + len(words)) == expected


@pytest.mark.parametrize(
    ("given_text", "code", "words"),
    [
        pytest.param("供認不諱?F該案", "byte_slip", "?F", id="slip"),
        pytest.param("流?至", "lost_character", "?", id="lost"),
        pytest.param("派岀所", "typo", "岀", id="typo"),
        pytest.param("公安局局长期", "", "", id="no-typo"),
        pytest.param("區(qū)內", "gloss", "(qū)", id="gloss"),
        pytest.param("警方<b>抓获", "markup", "<b>", id="markup"),
    ],
)
def test_repairs_are_told(given_text: str, code: str, words: str) -> None:
    notices = clean(given_text).notices
    assert [(n.code, given_text[n.start : n.end]) for n in notices] == ([(code, words)] if code else [])


@pytest.mark.parametrize(
    ("text", "script"),
    [
        pytest.param("警方抓获犯罪嫌疑人三名，扣押车辆", "hans", id="hans"),
        pytest.param("警方抓獲犯罪嫌疑人三名，扣押車輛", "hant", id="hant"),
        pytest.param("警方抓获犯罪嫌疑人，扣押車輛，破獲案件，缴获枪支", "mixed", id="mixed"),
        pytest.param("", "hans", id="empty"),
        pytest.param("GOIP 2021", "hans", id="latin"),
    ],
)
def test_script(text: str, script: str) -> None:
    assert clean(text).script == script


PIECES = st.sampled_from(
    ["抓獲", "区(qū)", "?F該", "，，", "3.2 ", "萬(wàn )", "\n", "<p>", "&nbsp;", "??h", ";ど〖捌渌", "局局", "岀", "\u200b", "　",
     "1,340", "?", "!", "(", "）", "。", "a b", "\x00", "\ud800", "㎏", "\\u003cp\\u003e", "著", "鄲", "抓获\n5名"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=25).map("".join))
def test_any_text_cleans_and_every_range_leads_back(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.given == text
    last = 0
    for position in range(len(cleaned.text)):
        start, end = cleaned.offsets.to_given(position, position + 1)
        assert 0 <= start <= end <= len(text)
        assert start >= last
        last = start
    for notice in cleaned.notices:
        assert 0 <= notice.start <= notice.end <= len(text)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_clean_text_stays_clean(text: str) -> None:
    once = clean("民警在现场抓获3人。" + text).text
    assert once.startswith("民警在现场抓获3人")


MEGABYTE = 1_000_000
Linear = Callable[[Callable[[int], Callable[[], object]], int], None]
HOSTILE = ["?", "(", "（", "“", "1", " ", "。", ",", "<", "&", "[", "\\u003c", "?F", "？", "1,", "某 ", "=", "ど〖", "?ど", "\x00",
           "\ud800", "(ā", "style=", "图为", "供图", "局", "处", "《", "首页>"]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_hostile_megabyte_is_read_in_linear_time(piece: str, linear: Linear) -> None:
    clean("預熱ど")
    linear(lambda size: partial(clean, (piece * size)[:size]), MEGABYTE)


def test_binary_junk_is_read() -> None:
    source = random.Random(7)
    junk = "".join(chr(source.randrange(0x3000)) for _ in range(50_000))
    cleaned = clean(junk)
    assert cleaned.offsets.to_given(0, len(cleaned.text))[1] <= len(junk)
