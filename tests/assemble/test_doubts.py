"""What is doubtful carries a Notice, and both values of a disagreement stay."""

import pytest

from caseextract import extract

CODES = {"headline_disagrees", "totals_disagree", "unit_unresolved", "spun_text"}
LEAD = "3月5日，青河县公安局刑侦大队在城东捣毁一个赌博窝点，"


def doubts(text: str) -> list[tuple[str, str]]:
    return [(n.code, n.span.text) for n in extract(text).notices if n.code in CODES and n.span is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"青河警方抓获15人\n{LEAD}抓获犯罪嫌疑人13名。", [("headline_disagrees", "抓获15人")], id="arrests"),
        pytest.param(f"青河警方抓获13人\n{LEAD}抓获犯罪嫌疑人13名。", [], id="arrests-agree"),
        pytest.param(f"青河警方抓获13人\n{LEAD}抓获犯罪嫌疑人5名。3月8日，民警又抓获嫌疑人8名。", [], id="the-sum-agrees"),
        pytest.param(f"青河警方缴获手机30部\n{LEAD}抓获3人，缴获手机20部。", [("headline_disagrees", "手机30部")], id="items"),
        pytest.param(f"青河警方破获赌博案 涉案500万元\n{LEAD}抓获3人，涉案金额300万元。", [("headline_disagrees", "涉案500万元")], id="amounts"),
        pytest.param(f"青河警方破获赌博案 涉案逾300万元\n{LEAD}抓获3人，涉案金额350万元。", [], id="a-hedge-agrees"),
        pytest.param(f"{LEAD}共抓获犯罪嫌疑人15名。经查，该案共抓获犯罪嫌疑人12名。", [("totals_disagree", "抓获犯罪嫌疑人12名")], id="a-smaller-total"),
        pytest.param(f"{LEAD}抓获3人，缴获手机30部。至此，全案共缴获手机20部。", [("totals_disagree", "手机20部")], id="a-smaller-total-of-items"),
        pytest.param(f"{LEAD}抓获3人，涉案金额300万元。经查，该案涉案金额共计200万元。", [("totals_disagree", "涉案金额共计200万元")], id="a-smaller-sum"),
        pytest.param(f"{LEAD}共抓获犯罪嫌疑人12名。至此，该案共抓获犯罪嫌疑人15名。", [], id="a-larger-total-goes-on"),
        pytest.param(f"{LEAD}抓获犯罪嫌疑人15名，其中共抓获逃犯3名。", [], id="a-part"),
    ],
)
def test_disagreements(text: str, expected: list[tuple[str, str]]) -> None:
    found = doubts(text)
    assert [code for code, _ in found] == [code for code, _ in expected]
    assert all(words in span or span in words for (_, words), (_, span) in zip(expected, found, strict=True))


def test_both_values_stay() -> None:
    (record,) = extract(f"青河警方缴获手机30部\n{LEAD}抓获3人，缴获手机20部。").cases
    assert sorted(str(item.quantity.value) for item in record.seized if item.quantity) == ["20", "30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("青河开展行动\n近日，该局在城东捣毁窝点1个，抓获犯罪嫌疑人3名。", ["该局"], id="no-bureau-named"),
        pytest.param(f"青河开展行动\n{LEAD}抓获3人。该局随后又抓获2人。", [], id="a-bureau-named"),
        pytest.param(f"青河开展行动\n{LEAD}在当地警方协助下抓获3人。", ["当地警方"], id="local-police"),
        pytest.param(f"青河开展行动\n{LEAD}抓获3人。民警在该处海域又查获2艘船。", [], id="that-place"),
        pytest.param(f"青河开展行动\n{LEAD}抓获3人。当地警方还查获手机6部。", [], id="local-police-that-act"),
    ],
)
def test_bodies_that_stay_unnamed(text: str, expected: list[str]) -> None:
    assert [words for code, words in doubts(text) if code == "unit_unresolved"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"青河开展行动\n{LEAD}抓获犯法怀疑人3名。", ["犯法怀疑人"], id="one-strong-mark"),
        pytest.param(f"青河开展行动\n{LEAD}抓获3人。派出所警察乐成打掉该团伙。", ["派出所警察"], id="two-odd-marks"),
        pytest.param(f"青河开展行动\n{LEAD}抓获3人。派出所警察在场。", [], id="one-odd-mark"),
        pytest.param("青河开展行动\n" + "\n".join(f"{words}民警在网上发现有人开设赌场。" for words in (f"{LEAD}抓获3人。", "缴获手机5部。", "3人已被刑拘。")), ["民警在网上发现有人开设赌场。"], id="a-sentence-again-and-again"),
        pytest.param(f"青河开展行动\n{LEAD}抓获犯罪嫌疑人3名，已移送审查起诉。", [], id="plain"),
    ],
)
def test_spun_texts(text: str, expected: list[str]) -> None:
    assert [words for code, words in doubts(text) if code == "spun_text"] == expected
