"""Shares of those taken that no verb of their own tells: behind 其中 and the like, adding up to the whole, place by place."""

import pytest

from caseextract import extract

ROWS = [
    ("wanted for murder, and for long", "云江市公安局共抓获逃犯93名。其中命案逃犯6名，潜逃十年以上的11名。", {"93", "6 part", "11 part"}),
    ("long gone, in one sentence", "云江市公安局抓获在逃人员310人，其中命案逃犯16人，逃亡十年以上的29人。", {"310", "16 part", "29 part"}),
    ("wanted beside them", "云江市公安局抓获5人、上网追逃2人、通缉3人、在逃1人。", {"5"}),
    ("helped beside them", "云江市公安局抓获5人、解救2人、救助1人。", {"5"}),
    ("at large among them", "云江市公安局抓获嫌疑人31名。其中在逃的3名另行追捕。", {"31"}),
    ("sorted by years", "云江市公安局抓获逃犯93名。按时间算，外逃满5年的28名，满10年的14名。", {"93", "28 part", "14 part"}),
    ("adding up to the whole", "云江市公安局抓获在逃人员57人，本地上网的41人，外地上网的16人。", {"57", "41 part", "16 part"}),
    ("up to their sum", "云江市公安局抓获的27名嫌疑人中，有甲级人物12人，乙级15人，其中，已有9人被起诉。", {"27", "12 part", "15 part", "9"}),
    ("not adding up", "云江市公安局抓获在逃人员57人，出钱的41人，观望的33人。", {"57"}),
    ("kinds that add up", "云江市公安局到案犯嫌42人。到案犯嫌中，毒品案30人、枪炮8人、赌博4人。", {"42", "30 part", "8 part", "4 part"}),
    ("who they are", "香港警方拘捕52人。52名被捕人士当中，39人为本地人，13人持双程证。", {"52", "39 part", "13 part"}),
    ("under age", "香港警方突击搜查，二十八人落网，其中五人未满十八岁。", {"28", "5 part"}),
    ("where they live is no share", "香港警方拘捕52人。52名被捕人士当中，不少人报称无业。", {"52"}),
    ("branch by branch", "云江市公安局一夜抓获嫌疑人146名。从各区看，东湖分局抓获61名，西湖分局47名，南山分局38名。", {"146", "61 part", "47 part", "38 part"}),
    ("town by town", "福建省公安厅抓获嫌疑人112名。分地区看，泉州抓获58名，福州31名，漳州23名。", {"112", "58 part", "31 part", "23 part"}),
    ("what else a place did", "云江市公安局东湖分局抓获29名，西湖分局47起。", {"29"}),
    ("province first, then its cities", "江西省公安厅通报，入秋后，全省警方共破获假酒案31起，抓获犯罪嫌疑人58人。其中，南昌市公安机关破案9起，抓获22人；九江市公安机关破案4起，6人落网；赣州市公安机关破案3起，抓获4人。", {"58", "22 part", "6 part", "4 part"}),
    ("cities beside each other", "今年9月以来，南昌市公安机关破案39起，抓获92人；九江市公安机关破案14起，16人落网；赣州市公安机关破案13起，抓获14人。", {"92", "16", "14"}),
    ("in a bracket, by where they live", "云江市公安局抓获嫌疑人1306人（其中台湾居民402人），破案380起。", {"1306", "402 part"}),
    ("in a bracket, by origin alone", "云江市公安局抓获17名嫌疑人（越南籍9名），解救妇女4人。", {"17", "9 part"}),
    ("hurt officers in a bracket", "云江市公安局抓获17名嫌疑人（其中民警3名受伤），查扣刀具4把。", {"17"}),
    ("two kinds with one number", "云江市公安局抓获嫌疑人73人，包括组织者和司机12人、外籍人员61人。", {"73", "12 part", "61 part"}),
    ("how many more", "与去年相比，云江市公安局抓获嫌疑人473名，抓获人数多出41名。", {"473"}),
    ("at least", "云江市公安局至少抓获5人。", {"5"}),
    ("round by round", "云江市公安局抓获嫌疑人70名。第一波次抓获31名，第二波次39名。", {"70", "31 part", "39 part"}),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_shares(text: str, wanted: set[str]) -> None:
    assert {f"{a.count.value}{' part' if a.part else ''}" for c in extract(text).cases for a in c.arrests} == wanted


def test_sentences_of_a_year() -> None:
    found = extract("去年，云江市中级人民法院共审结毒品案件412件，判处罪犯537人，其中被判处十年以上徒刑的118人。").cases[0].arrests
    assert {(str(a.count.value), a.action, a.part) for a in found} == {("537", "sentenced", False), ("118", "sentenced", True)}


def test_sentences() -> None:
    found = extract("云江市中级人民法院集中宣判，17名被告人当庭领刑，其中1人死刑，2人死缓，3人无期徒刑。").cases[0].arrests
    assert {(str(a.count.value), a.action, a.part) for a in found} == {("17", "sentenced", False), ("1", "sentenced", True), ("2", "sentenced", True), ("3", "sentenced", True)}
