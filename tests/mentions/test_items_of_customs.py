"""Goods of customs, tobacco, markets and coast guards: makes with words of clauses in them, what hides what, what is tied to a body. All texts are invented."""

from datetime import date

import pytest

from caseextract import Document, Extractor

EXTRACTOR = Extractor()


def told(text: str) -> list[tuple[str, str, bool]]:
    """Name, count with its unit, and whether it is a part, in text order."""
    facts = EXTRACTOR.analyse(Document("8月3日，" + text)).facts.items
    return [(f.name, f"{f.count.value if f.count.value is not None else f.count.lower or ''}{f.count.unit or ''}" if f.count else "", f.part) for f in facts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("青河海关查获华为手机4部、将军香烟20条、大前门香烟12条、来福枪2支、以岭胶囊9盒。", [("华为手机", "4部", False), ("将军香烟", "20条", False), ("大前门香烟", "12条", False), ("来福枪", "2支", False), ("以岭胶囊", "9盒", False)], id="makes-with-words-of-clauses"),
        pytest.param("青河县公安局查获七匹狼香烟30条。", [("七匹狼香烟", "30条", False)], id="a-make-that-begins-like-a-number"),
        pytest.param("青河海警查获万吨级运砂船1艘、千吨级油船2艘、500吨级货船3艘。", [("运砂船", "1艘", False), ("油船", "2艘", False), ("货船", "3艘", False)], id="how-large-a-ship-is"),
        pytest.param("青河海警查扣无合法来源手续海砂3万吨、無任何合法手續的柴油20吨。", [("海砂", "30000吨", False), ("柴油", "20吨", False)], id="without-papers"),
        pytest.param("青河海关查获的300件运动服涉嫌侵权，已依法扣留。", [("运动服", "300件", False)], id="what-they-are-suspected-of-is-no-name"),
        pytest.param("青河海关查获300件涉嫌侵权的运动服。", [("运动服", "300件", False)], id="suspected-before-the-name"),
        pytest.param("警方当场查获56件、1344瓶已装箱的假冒白酒。", [("白酒", "1344瓶", False), ("白酒", "56件", True)], id="two-measures-before-the-name"),
        pytest.param("警方当场查获大量酒瓶、瓶盖、包装。", [("酒瓶", "", False), ("瓶盖", "", False), ("包装", "", False)], id="packaging-at-the-end-of-a-list"),
        pytest.param("警方当场查获灌装、包装等设备一批。", [("设备", "批", False)], id="packing-as-what-machines-do"),
        pytest.param("民警在货车上找出9箱夹藏冰毒的假火龙果，经称量共重18.3公斤。", [("冰毒", "18.3公斤", False), ("冰毒", "9箱", True)], id="the-drug-in-it-is-weighed"),
        pytest.param("民警查获6罐装有海洛因的茶叶，净重3.2公斤。", [("海洛因", "3.2公斤", False), ("海洛因", "6罐", True)], id="the-drug-in-tea"),
        pytest.param("民警查获6罐装有海洛因的茶叶。", [("茶叶", "6罐", False)], id="what-holds-it-is-counted"),
        pytest.param("青河机场海关关员打开行李箱，箱内的“积木”全部是染色的象牙制品，共有212件，重达4.7公斤。", [("象牙制品", "4.7公斤", False), ("象牙制品", "212件", True)], id="all-of-it-is"),
        pytest.param("青河机场海关关员开箱查验，箱里的玩具其实是穿山甲鳞片，重12公斤。", [("穿山甲鳞片", "12公斤", False)], id="really-is"),
        pytest.param("青河海关关员开箱查验，袋子里装的全部是卷烟，共计120条。", [("卷烟", "120条", False)], id="all-that-is-in-it"),
        pytest.param("青河海关连查2起绑藏手机案。一名旅客的腰部、大腿处绑有旧手机，共计26台。两小时后，该关又截获另一起，手法相同，共计35台。", [("旧手机", "26台", False), ("旧手机", "35台", False)], id="tied-to-a-body-and-the-other-case"),
        pytest.param("青河海关将其截停，该旅客腰部缠有手表30块。", [("手表", "30块", False)], id="wound-round-a-body"),
        pytest.param("青河海关查验发现该旅客双侧大腿用保鲜膜缠着大量手机。经清点，共计48台。", [("手机", "48台", False)], id="counted-out-in-the-next-sentence"),
        pytest.param("青河海关查获大量手机、手表。经清点，共计48名旅客受罚。", [("手机", "", False), ("手表", "", False)], id="counted-out-but-people"),
        pytest.param("青河海关查获旧手机44部。关员清点，其中华为手机24部、小米手机20部。", [("旧手机", "44部", False), ("华为手机", "24部", True), ("小米手机", "20部", True)], id="among-them-behind-counting"),
    ],
)
def test_goods(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text) == wanted


def seized(text: str) -> list[tuple[str, str | None, bool]]:
    cases = EXTRACTOR.extract("2024年6月5日，青河县公安局抓获2人。" + text, published=date(2024, 6, 20)).cases
    return [(s.name, str(s.quantity.value) if s.quantity and s.quantity.value is not None else None, s.part) for c in cases for s in c.seized]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("查获的900件名牌鞋服涉嫌侵权。查验时，民警查获运动鞋300双、上衣400件、皮带200条。", [("名牌鞋服", "900", False), ("运动鞋", "300", True), ("上衣", "400", True), ("皮带", "200", True)], id="each-with-its-own-measure"),
        pytest.param("查获的901件名牌鞋服涉嫌侵权。查验时，民警查获运动鞋300双、上衣400件、皮带200条。", [("名牌鞋服", "901", False), ("运动鞋", "300", False), ("上衣", "400", False), ("皮带", "200", False)], id="that-do-not-add-up"),
        pytest.param("民警查获陆龟3只、果子狸4只、猕猴1只、豹猫2只。", [("陆龟", "3", False), ("果子狸", "4", False), ("猕猴", "1", False), ("豹猫", "2", False)], id="of-one-flat-list-none-holds-others"),
        pytest.param("收缴非法爆炸物品。查获炸药65公斤、雷管21支。", [("炸药", "65", False), ("雷管", "21", False)], id="a-class-of-what-is-counted"),
    ],
)
def test_sums_of_lists(text: str, wanted: list[tuple[str, str | None, bool]]) -> None:
    assert seized(text) == wanted
