"""Entries of things taken, once per record: repeats, roundings, totals and returns. All texts are invented."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


def seized(text: str) -> set[tuple[str, str, str | None, bool]]:
    bulletin = EXTRACTOR.extract(text, published=date(2024, 6, 20))
    return {(str(s.action), s.name, str(s.quantity.value) if s.quantity and s.quantity.value is not None else None, s.part) for c in bulletin.cases for s in c.seized}


HEAD = "2024年6月5日，青河县公安局抓获犯罪嫌疑人2名，"


def test_as_many_again_are_two_entries() -> None:
    bulletin = EXTRACTOR.extract(HEAD + "收缴野猪夹4只，同时在其租房内收缴了另外4只野猪夹。", published=date(2024, 6, 20))
    assert [str(s.quantity.value) for c in bulletin.cases for s in c.seized if s.quantity] == ["4", "4"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(HEAD + "缴获冰毒超30克。经称量，共缴获冰毒31.2克。", {("seized", "冰毒", "31.2", False)}, id="rounding-dropped"),
        pytest.param(HEAD + "查获假冒白酒逾900瓶。经清点，假酒共912瓶。", {("seized", "假酒", "912", False)}, id="rounding-under-another-name"),
        pytest.param(HEAD + "查获手机9部，随后又查获手机6部，至此共查获手机15部。", {("seized", "手机", "9", True), ("seized", "手机", "6", True), ("seized", "手机", "15", False)}, id="total-and-its-parts"),
        pytest.param(HEAD + "查获一批香烟。经清点，共查获香烟533条。", {("seized", "香烟", "533", False)}, id="a-batch-that-is-counted-later"),
        pytest.param(HEAD + "查获毒品。经称量，查获冰毒31.2克。", {("seized", "冰毒", "31.2", False)}, id="bare-class-of-what-is-weighed"),
        pytest.param(HEAD + "共缴获海洛因17.2公斤。5月底，民警在邻省缴获海洛因38块。", {("seized", "海洛因", "17.2", False), ("seized", "海洛因", "38", True)}, id="packages-of-what-was-weighed-in-all"),
        pytest.param(HEAD + "检获约52公斤怀疑氯胺酮。当日下午，探员在工厦外留意到两名男子将木箱搬上货车，遂上前截查，在木箱夹层内起出52包怀疑氯胺酮。", {("seized", "氯胺酮", "52", False), ("seized", "氯胺酮", "52", True)}, id="packages-of-what-a-lead-weighs"),
        pytest.param(HEAD + "缴获海洛因3.5克。随后，民警在其住处又缴获海洛因12包。", {("seized", "海洛因", "3.5", False), ("seized", "海洛因", "12", False)}, id="packages-beside-what-was-weighed"),
        pytest.param(HEAD + "缴获12个块状海洛因、砍刀1把、弹簧刀1把。经检验，这批海洛因总重量4.2公斤。", {("seized", "海洛因", "4.2", False), ("seized", "海洛因", "12", True), ("seized", "砍刀", "1", False), ("seized", "弹簧刀", "1", False)}, id="weighed-later-beside-other-things"),
        pytest.param(HEAD + "查获一批雪茄。经清点，该批雪茄共计4个品种、800条雪茄。", {("seized", "雪茄", "800", False)}, id="kinds-of-what-is-counted"),
        pytest.param(HEAD + "收缴保健品310种、1100余万片(粒)。", {("seized", "保健品", "11000000", False)}, id="kinds-beside-two-measures"),
        pytest.param(HEAD + "追回电动车9辆，已发还5辆。", {("recovered", "电动车", "9", False), ("returned", "电动车", "5", True)}, id="returned-is-a-part"),
        pytest.param(HEAD + "查扣冻鸡爪45吨、冻鸡翅5吨，共计50吨冻品。", {("detained", "冻鸡爪", "45", False), ("detained", "冻鸡翅", "5", False), ("detained", "冻品", "50", True)}, id="sum-under-another-name-is-a-further-entry"),
        pytest.param(HEAD + "查获3把手枪，另起出8把夜行者、5把快马等猎枪，总计16把枪支。", {("seized", "手枪", "3", True), ("seized", "夜行者", "8", True), ("seized", "快马", "5", True), ("seized", "枪支", "16", False)}, id="counted-in-all-behind-its-makes"),
        pytest.param(HEAD + "查获3把手枪，另起出8把夜行者，还有11把匕首。", {("seized", "手枪", "3", False), ("seized", "夜行者", "8", False), ("seized", "匕首", "11", False)}, id="one-more-thing-is-no-total"),
        pytest.param("青河警方查获4000枚雷管\n" + HEAD + "查获雷管4873发。", {("seized", "雷管", "4873", False)}, id="round-thousands-of-a-headline"),
        pytest.param("青河警方查获3000枚雷管\n" + HEAD + "查获雷管4873发。", {("seized", "雷管", "3000", False), ("seized", "雷管", "4873", False)}, id="another-number-in-the-headline"),
        pytest.param("青河警方收缴盗版碟六万多张\n" + HEAD + "收缴非法音像制品6万余张。", {("seized", "音像制品", "60000", False)}, id="as-many-by-another-name-in-a-headline"),
        pytest.param(HEAD + "检获约877万支私烟。关员在车厢内搜出520万支私烟，前日检获280万支私烟，同日起出余下76万支。", {("seized", "私烟", "8770000", False), ("seized", "私烟", "5200000", True), ("seized", "私烟", "2800000", True), ("seized", "私烟", "760000", True)}, id="finds-that-come-to-a-rounding"),
        pytest.param(HEAD + "检获约7.2公斤大麻花。探员在其手提的纸袋内检获约2.1公斤大麻花，在村屋内再检获约5.1公斤大麻花及45克可卡因，其后又在工厦检获约30克大麻花。", {("seized", "大麻花", "7.2", False), ("seized", "大麻花", "2.1", True), ("seized", "大麻花", "5.1", True), ("seized", "大麻花", "30", True), ("seized", "可卡因", "45", False)}, id="finds-that-come-to-a-rounding-beside-another-drug"),
        pytest.param(HEAD + "共检获7.2公斤大麻花。探员在纸袋内检获2.1公斤大麻花，在村屋内再检获5.1公斤大麻花，其后又在工厦检获3公斤大麻花。", {("seized", "大麻花", "7.2", False), ("seized", "大麻花", "2.1", True), ("seized", "大麻花", "5.1", True), ("seized", "大麻花", "3", False)}, id="the-first-finds-come-to-the-weight-told-before"),
        pytest.param(HEAD + "查扣私烟80箱；随后登船，又起获私烟412箱，总计492箱。隔日，民警在铁皮屋起获私烟55箱。", {("detained", "私烟", "80", True), ("seized", "私烟", "412", True), ("seized", "私烟", "492", False), ("seized", "私烟", "55", False)}, id="a-sum-of-what-was-told-so-far"),
        pytest.param(HEAD + "扣得金条9公斤，翌日又扣得9公斤，两日共18公斤。", {("detained", "金条", "9", True), ("detained", "金条", "18", False)}, id="as-much-again-and-both"),
        pytest.param(HEAD + "收缴土炸药2.3吨。民警在路口起获炸药1150公斤，在窑洞内又起出成品1150公斤。", {("seized", "土炸药", "2.3", False), ("seized", "炸药", "1150", True), ("seized", "成品", "1150", True)}, id="finished-goods-of-the-total"),
        pytest.param(HEAD + "查获手枪3把、猎枪2把、气枪5把。", {("seized", "手枪", "3", False), ("seized", "猎枪", "2", False), ("seized", "气枪", "5", False)}, id="numbers-of-one-list-that-add-up-by-chance"),
        pytest.param(HEAD + "查获手枪3把、气枪5把、猎枪2把。", {("seized", "手枪", "3", False), ("seized", "猎枪", "2", False), ("seized", "气枪", "5", False)}, id="whatever-their-order"),
        pytest.param(HEAD + "悉数追回被盗的10件文物。当晚，民警在店内起获“福寿”石雕等4件赃物，又在羊圈里搜出6件文物。", {("recovered", "文物", "10", False), ("seized", "赃物", "4", True), ("seized", "文物", "6", True)}, id="loot-is-of-the-total"),
        pytest.param(HEAD + "缴获高压气枪一把。当晚，民警清点时从后备箱查获高压气枪一支。", {("seized", "高压气枪", "1", False)}, id="another-measure-word"),
        pytest.param(HEAD + "查获一批假烟。事后查明，运货的是一辆来自邻省的厢式货车，当晚将途经高速公路柳湾服务区，民警在车厢内查获香烟911件。", {("seized", "香烟", "911", False)}, id="a-batch-counted-under-another-name"),
        pytest.param(HEAD + "查获4500多个手袋、钱包等。此前接到举报后，民警兵分多路查清了这家工场的底细，一举查获手提袋、皮带等4500多件。", {("seized", "手袋", "4500", False), ("seized", "钱包", None, False), ("seized", "手提袋", None, False)}, id="as-many-under-another-name"),
        pytest.param(HEAD + "查获走私茶具、玩具等货物450余件。此前接到举报后，民警兵分多路查清了这家工场的底细，一举查获茶具450余个。", {("seized", "货物", "450", False)}, id="as-many-under-a-general-name"),
        pytest.param(HEAD + "查获假烟300条。随后，民警在其位于城西的另一处仓库内仔细搜查了整整三个小时，并请来专业人员清点，查获未申报货物300吨。", {("seized", "假烟", "300", False), ("seized", "货物", "300", False)}, id="as-many-of-another-measure"),
        pytest.param(HEAD + "搜获五砖可卡因；随后在其住处，又检获三十五砖可卡因。该批可卡因共重约40公斤。", {("seized", "可卡因", "40", False), ("seized", "可卡因", "5", True), ("seized", "可卡因", "35", True)}, id="packages-of-what-is-weighed-in-all"),
        pytest.param(HEAD + "搜获七砖海洛因，再检获二十砖海洛因。被检获怀疑海洛因共重约28公斤。", {("seized", "海洛因", "28", False), ("seized", "海洛因", "7", True), ("seized", "海洛因", "20", True)}, id="all-that-was-found-is-weighed"),
        pytest.param(HEAD + "搜获七砖海洛因。随后在另一处检获海洛因重约28公斤。", {("seized", "海洛因", "28", False), ("seized", "海洛因", "7", False)}, id="another-find-is-weighed"),
        pytest.param(HEAD + "搜出1.8公斤可卡因，再搜出42.5公斤可卡因，合共检获约44公斤可卡因。", {("seized", "可卡因", "44", False), ("seized", "可卡因", "1.8", True), ("seized", "可卡因", "42.5", True)}, id="finds-of-a-rounded-total"),
        pytest.param(HEAD + "搜出18公斤可卡因，再搜出42.5公斤可卡因，合共检获约44公斤可卡因。", {("seized", "可卡因", "44", False), ("seized", "可卡因", "18", False), ("seized", "可卡因", "42.5", False)}, id="more-than-a-rounded-total"),
        pytest.param(HEAD + "缴获冰毒30余公斤。同日，又缴获毒品850克。次日，缴获毒品90克。行动共抓获嫌疑人19名，缴获毒品30余公斤。", {("seized", "冰毒", "30", False), ("seized", "毒品", "30", False), ("seized", "毒品", "850", True), ("seized", "毒品", "90", True)}, id="grams-in-a-total-of-kilograms"),
        pytest.param(HEAD + "缴获冰毒30余公斤。经清点，共缴获毒品30余公斤。", {("seized", "冰毒", "30", False)}, id="the-class-again"),
        pytest.param(HEAD + "查获“一粒眠”共36袋，为近年最多。该案共计查获毒品36袋，总重512公斤。", {("seized", "一粒眠", "36", True), ("seized", "毒品", "512", False)}, id="packages-told-before-the-weight"),
        pytest.param(HEAD + "查获冻品3吨，涉案车辆2辆被扣押。", {("seized", "冻品", "3", False), ("detained", "车辆", "2", False)}, id="behind-one-verb-and-before-another"),
        pytest.param(HEAD + "在现场发现大量假冒品牌服装，当场查扣假冒服装2300余件。", {("detained", "服装", "2300", False)}, id="found-then-counted"),
        pytest.param(HEAD + "追回被盗车辆12辆，目前已有9辆车发还车主。", {("recovered", "车辆", "12", False), ("returned", "车", "9", True)}, id="already-given-back"),
        pytest.param(HEAD + "查扣散货船1艘、货车3部。执法员依法扣押涉案船舶、车辆。", {("detained", "散货船", "1", False), ("detained", "货车", "3", False)}, id="bare-classes-of-what-is-counted"),
        pytest.param(HEAD + "缴获手机3部。该手机均为作案工具，手机已被扣押。", {("seized", "手机", "3", False)}, id="bare-repeat-dropped"),
    ],
)
def test_entries_of_one_record(text: str, wanted: set[tuple[str, str, str | None, bool]]) -> None:
    assert seized(text) == wanted
