"""Hong Kong, Macau and Taiwan: their words for the same facts, one row of the domain catalogue an id. All texts are invented."""

from collections.abc import Callable
from datetime import date

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("【香港訊】西九龍總區重案組昨日在油麻地搜查一單位，檢獲約1.2公斤懷疑冰毒，估計市值約66萬元。",
            ("seized seized 冰毒 ~1.2 公斤", "amount goods_value HKD ~660000"), id="hk-suspected-drug-and-market-value"),
        pytest.param("香港海關昨日在落馬洲管制站檢獲約40萬支懷疑私煙，估計市值約180萬元，應課稅值約130萬元，拘捕一名貨車司機。",
            ("seized seized 私烟 ~400000 支", "amount goods_value HKD ~1800000", "amount goods_value HKD ~1300000", "arrest caught 1"), id="hk-customs-cigarettes-and-duty"),
        pytest.param("香港警方昨日在觀塘搗破一個三合會賭檔，拘捕5男2女，涉嫌經營賭博場所。", ("arrest caught 7", "bust den 1"), id="hk-sexes-are-summed"),
        pytest.param("香港警務處毒品調查科昨日在元朗拘捕兩名男子，涉嫌販運危險藥物，兩人現正被扣留調查。", ("arrest caught 2", "crime drug.trafficking"), id="hk-trafficking"),
        pytest.param("香港警方拘捕一名姓黃（46歲）本地男子，涉嫌洗黑錢，現正保釋候查。", ("arrest caught 1", "arrest bail 1", "crime money_laundering.general", "about 黄某 male 46 None"), id="hk-bail"),
        pytest.param("香港警方就一宗串謀詐騙案拘捕3人，其中一人已被落案起訴，將於明日提堂。", ("arrest caught 3", "arrest prosecuted 1"), id="hk-charged"),
        pytest.param("香港警方昨日接獲一名事主報案，指墮入網上情緣騙案，損失約210萬元。", ("amount loss HKD ~2100000", "crime telecom_fraud.romance"), id="hk-victim-loss"),
        pytest.param("澳門司法警察局昨日拘捕兩名內地男子，涉嫌非法兌換，檢獲現金30萬港元及籌碼6萬元，案件已移送檢察院偵辦。",
            ("arrest caught 2", "arrest transferred_for_prosecution 2", "unit lead 澳门司法警察局", "status transferred", "amount seized_cash HKD 300000"), id="mo-money-changers"),
        pytest.param("澳門治安警察局昨日截獲3名非法入境者，並移送檢察院處理。", ("arrest caught 3", "arrest transferred_for_prosecution 3", "unit lead 澳门治安警察局"), id="mo-public-security"),
        pytest.param("台中市警察局刑警大隊日前破獲詐欺集團水房，逮捕主嫌陳男等9人，查扣現金新台幣86萬元、手機22支，全案依詐欺罪嫌移送地檢署偵辦。",
            ("arrest caught 9", "arrest transferred_for_prosecution 9", "status solved", "status transferred", "amount seized_cash TWD 860000", "seized detained 手机 22 支"), id="tw-fraud-ring"),
        pytest.param("新北市警方日前查獲毒品案，查扣愷他命1.3公斤、毒咖啡包420包、改造手槍2把，逮捕犯嫌3名，經法院裁定羈押禁見。",
            ("seized detained 恺他命 1.3 公斤", "seized detained 毒咖啡包 420 包", "seized detained 改造手枪 2 把", "arrest caught 3"), id="tw-drugs-and-guns"),
        pytest.param("民國112年8月，高雄市警方攔阻詐騙款項新台幣三億二千萬元。", ("amount stop_payment TWD 320000000", "date 2023-08-01..2023-08-31 operation"), id="tw-reign-year-and-stopped-money"),
    ],
)
def test_words_of_the_region(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *wanted, published=date(2024, 6, 20))
