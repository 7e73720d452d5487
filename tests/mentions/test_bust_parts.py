"""Parts of a number of cases that lists go on with."""

import pytest

from caseextract import extract

ROWS = [
    ("classes-over-the-sentence", "上半年破案52起，比上年多6起。其中，盗窃、抢夺类31起，涉毒类12起，收缴冰毒20克；涉枪类5起。", [(52, False), (31, True), (12, True), (5, True)]),
    ("among", "行动中，侦破刑事案件4500余起，其中命案85起，抢劫案件1700余起。", [(4500, False), (85, True), (1700, True)]),
    ("in their midst", "三个月破获刑事案件420起，当中现案350起、积案70起。", [(420, False), (350, True), (70, True)]),
    ("among, over a comma", "侦破采矿案件840起，其中，侦破稀土案件95起，涉锂案件40起。", [(840, False), (95, True), (40, True)]),
    ("taken up", "破获的58起刑事案件中，盗窃案件48起、非法拘禁案2起、涉毒案件8起。", [(58, False), (48, True), (2, True), (8, True)]),
    ("a verb ends the list", "破获电诈案件90起，其中跨境案件6起，打掉洗钱团伙4个，破获盗窃案件20起。", [(90, False), (6, True), (20, False)]),
    ("one by one", "破获案件9起，分别是盗窃案5起、诈骗案4起。", [(9, False), (5, True), (4, True)]),
    ("places that add up", "上半年破获案件52起。城东所破案23起，抓获12人；城西所破案17起，抓获8人；水口所破案12起。", [(52, False), (23, True), (17, True), (12, True)]),
    ("numbers of a list that add up by chance", "破获盗窃案件5起、抢劫案件2起、诈骗案件3起。", [(5, False), (2, False), (3, False)]),
    ("over what else came of each", "全县共查处案件41起，处罚90人。其中，查处赌博案37起，处罚84人；查处卖淫案2起，处罚4人；吸毒案2起，处罚2人。", [(41, False), (37, True), (2, True), (2, True)]),
    ("equal shares of bodies", "查处游戏厅赌博案9起，收缴机器30台，其中，云江县局查处7起，白石分局查处1起，清水分局查处1起。", [(9, False), (7, True), (1, True), (1, True)]),
    ("kinds that count alike", "破获盗窃案件3起，抓获5人；诈骗案件3起，抓获4人。", [(3, False), (3, False)]),
    ("no list, no parts", "破获盗窃案件12起、诈骗案件5起。", [(12, False), (5, False)]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_parts_of_listed_cases(text: str, expected: list[tuple[int, bool]]) -> None:
    busts = [b for c in extract("县公安局发布战果。" + text).cases for b in c.busts if b.target == "case"]
    assert [(b.count.value if b.count.value is not None else b.count.lower, b.part) for b in busts] == expected


def test_what_a_headline_adds_up_is_part_of_it() -> None:
    text = "青河警方端掉造假窝点5处\n6月3日，青河县公安局捣毁制假窝点2处、仓储窝点3处，抓获王某等4人。"
    assert [(str(b.count.value), b.part) for c in extract(text).cases for b in c.busts] == [("5", False), ("2", True), ("3", True)]


@pytest.mark.parametrize(
    ("headline", "body", "wanted"),
    [
        pytest.param("青河警方连续打掉3个赌博窝点", ["在某小区打掉一个赌博窝点，抓获涉赌人员8人", "又在某茶楼打掉一个赌博窝点，抓获涉赌人员6人", "在某出租屋端掉赌博窝点1处，抓获涉赌人员5人"], [("3", False), ("1", True)], id="one-by-one"),
        pytest.param("青河警方打掉2个盗窃团伙", ["打掉一个盗窃团伙，抓获3人", "又打掉一个盗窃团伙，抓获2人"], [("2", False), ("1", True)], id="gangs"),
        pytest.param("青河警方连续打掉4个赌博窝点", ["在某小区打掉一个赌博窝点，抓获涉赌人员8人", "又在某茶楼打掉一个赌博窝点，抓获涉赌人员6人"], [("4", False), ("1", True)], id="not-all-of-them-told"),
    ],
)  # fmt: skip
def test_what_a_headline_counts_and_the_body_opens_one_by_one_is_part_of_it(headline: str, body: list[str], wanted: list[tuple[str, bool]]) -> None:
    text = headline + "\n6月3日，青河县公安局城关派出所" + "。随后，民警".join(body) + "。"
    assert [[(str(b.count.value), b.part) for b in c.busts] for c in extract(text).cases] == [wanted]
