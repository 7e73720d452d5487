"""Numbers that stand in no record, and the notices that say so."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


def noted(text: str) -> list[str]:
    """The words of all such notices."""
    bulletin = EXTRACTOR.extract(text, published=date(2022, 7, 8))
    return [notice.span.text for notice in bulletin.notices if notice.code == "number_unread" and notice.span]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("7月2日，白河县公安局抓获嫌疑人4名，查获假章33枚，桌上另外摊着的刻了一半的有18枚。", [], id="no-taking-in-its-clause"),
        pytest.param("7月2日，白河县公安局抓获嫌疑人4名。两人供认偷了27辆，我们追回19辆，当场发还。", ["19辆"], id="goods-told-by-their-measure-alone"),
        pytest.param("7月2日，白河县公安局抓获嫌疑人4名，另有7万元不知去了哪里。", ["7万元"], id="a-sum-without-a-role"),
        pytest.param("7月2日，白河县公安局抓获嫌疑人4名，扣押手机12部、现金3万元。", [], id="all-of-them-read"),
        pytest.param("7月2日，白河县公安局抓获嫌疑人4名。警方悬赏，举报属实的奖励5万元。", [], id="an-offer"),
        pytest.param("7月2日，白河县公安局出动警力60名，抓获嫌疑人4名。在一处平房内查获假章33枚。", [], id="forces-and-a-place"),
        pytest.param("7月2日，白河县公安局调集80余名警力，组成7个抓捕小组，分3批次抓获嫌疑人14名。", [], id="who-was-sent-and-in-how-many-teams"),
        pytest.param("7月2日，白河县公安局抓获嫌疑人4名，另有70万元（约合9.8万美元）不知去了哪里。", ["70万元"], id="a-sum-in-another-currency"),
        pytest.param("7月2日，白河县公安局抓获20余名嫌疑人。民警现场查获吸毒人员23人。", [], id="a-loose-number-borne-out"),
        pytest.param("7月2日，白河县公安局抓获嫌疑人4名，在298个蜂箱中的63个里面搜到海洛因9公斤。", [], id="where-it-was-found"),
        pytest.param("7月2日，白河县公安局打掉百人以上的涉黑团伙3个，抓获嫌疑人4名。", [], id="of-what-size"),
        pytest.param("7月2日，白河县公安局抓获嫌疑人4名，该团伙作案超过70起，缴获手机3部。", [], id="how-often-they-struck"),
        pytest.param("7月2日，省公安厅通报破获的7起典型案例。白河县公安局抓获嫌疑人4名。", [], id="cases-shown-as-lessons"),
        pytest.param("7月2日，白河县公安局收缴保健品9种、320片(粒)。", [], id="two-measures-in-brackets"),
        pytest.param("两人供认偷了27辆，我们追回19辆。", [], id="no-record"),
    ],
)
def test_numbers_in_no_record_are_noted(text: str, wanted: list[str]) -> None:
    assert noted(text) == wanted
