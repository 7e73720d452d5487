"""People taken in the words of a story: led back, found and led away, cornered in somebody's house, held by the wrist."""

import pytest

from caseextract import extract

ROWS = [
    ("led back", "5月6日，云江市公安局民警赶到外省，把嫌疑人岳某带了回来。", {"caught 1"}),
    ("into a car", "5月6日，云江市公安局民警在果园里把逃犯晏某带上了车。", {"caught 1"}),
    ("onto a plane", "5月6日，云江市公安局工作组把主犯龚某等4人押上飞机。", {"caught 4"}),
    ("ill and led to rest", "5月6日，云江市公安局民警把中暑的柏某带了下来休息。", set()),
    ("caught, in one word", "5月6日，逃犯翟某在云江一家旅馆被捉，云江市公安局随后通报。", {"caught 1"}),
    ("cornered in a place of somebody's", "5月6日，云江市公安局民警把逃犯白某堵在岳母家的地窖里。", {"caught 1"}),
    ("cornered, sought by others", "5月6日，云江市公安局民警把被网上追逃的鲍某堵在了其租住的平房里。", {"caught 1"}),
    ("stopped by name", "5月6日，云江市公安局民警在旧货店门口堵住了来卖车的贺某。", {"caught 1"}),
    ("a road blocked", "5月6日，云江市公安局民警堵住了漏洞，贺某获救。", set()),
    ("led away at home", "5月6日，云江市公安局通报，涉嫌盗窃的逃犯滕某在父母家被带走。", {"caught 1"}),
    ("led away, then arrested", "云江市公安局通报，滕某5月从车站被带走，6月被逮捕。", {"caught 1", "arrested 1"}),
    ("led away, sought for years", "5月6日，云江市公安局民警在鞋厂带走躲了七年的抢劫嫌疑人项某。", {"caught 1"}),
    ("cuffed at breakfast", "5月6日，两名逃犯祝某与童某正吃着早饭就被铐上了，云江市公安局收队。", {"caught 2"}),
    ("charged and at large", "5月6日，云江市公安局抓住因涉嫌敲诈在逃的项某。", {"caught 1"}),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_led_away(text: str, wanted: set[str]) -> None:
    assert {f"{a.action} {a.count.value}" for c in extract(text, published="2020-06-30").cases for a in c.arrests} == wanted


@pytest.mark.parametrize(
    ("text", "records"),
    [
        pytest.param("6月3日上午，一名男子在站台把手伸进老人衣兜，手腕已被便衣民警攥住。", 1, id="by-the-wrist"),
        pytest.param("6月3日上午，一名男子在站台滑倒，他抓住扶手站了起来，民警上前询问。", 0, id="a-handrail"),
        pytest.param("6月3日，云江市公安局民警在候车室认出涉嫌盗窃的逃犯。", 1, id="a-wanted-man-known-again"),
        pytest.param("6月3日，云江市公安局民警找到嫌疑人的住处。", 0, id="where-he-lives"),
        pytest.param("6月3日，云江市公安局民警赶到后，行凶者被带走。", 1, id="of-no-number"),
    ],
)
def test_told_without_a_number(text: str, records: int) -> None:
    assert len(extract(text, published="2020-06-30").cases) == records


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param("6月3日，云江海关关员截住一辆小货车，草席下面压着卷烟340条。", {"340"}, id="under-a-mat"),
        pytest.param("6月3日，云江市公安局民警将两人请到餐车，女子岳某的布鞋里藏着海洛因130克。", {"130"}, id="asked-to-the-dining-car"),
        pytest.param("6月3日，云江海警局拦截到一艘快艇，驾驶人弃艇逃走，艇内装有香烟85箱。", {"85"}, id="a-boat-intercepted"),
        pytest.param("6月3日，云江海关关员在码头宣讲，市场里摆着卷烟340条。", set(), id="on-sale"),
    ],
)
def test_goods_in_what_was_stopped(text: str, items: set[str]) -> None:
    assert {str(i.quantity.value) for c in extract(text, published="2020-06-30").cases for i in c.seized if i.quantity} == items
