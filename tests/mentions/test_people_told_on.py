"""What becomes of people in later clauses, and whose measure it is."""

import pytest

from caseextract import extract

ROWS = [
    ("taken behind those they wronged", "5名嫌疑人在集市骗走一名老人2万元，正要上车，被守候的民警抓获。", ["caught 5"]),
    ("charged with wronging others", "一名三十岁男子，涉嫌骗取四名租客订金，前日在北角被警方拘捕。", ["caught 1"]),
    ("others with a clause of their own", "孔某、焦某已被批准逮捕；另有两名成员因虚开发票，被一并追究。", ["arrested 2"]),
    ("another who swam away", "民警将电鱼的孔某、焦某抓获，另一名男子跳水游到对岸。", ["caught 2"]),
    ("another who was sought and found", "民警当场控制6人，另有1人翻墙跑掉，半小时后被抓获。", ["caught 1", "caught 6"]),
    ("others who are such", "民警抓获嫌疑人6名，另有2人为网上逃犯。", ["caught 2", "caught 6"]),
    ("a share of others than those taken", "11月2日，孔某在家中被抓，交代了他带的徒弟11名，其中7名为未成年人。", ["caught 1"]),
    ("both of them", "孔某夫妇上周六在家中被警方带走，随后双双被刑事拘留。", ["caught 2", "criminal_detention 2"]),
    ("the same evening", "10月16日，孔某被押回云江，当晚刑事拘留。", ["caught 1", "criminal_detention 1"]),
    ("in another year", "去年12月9日，孔某被刑拘，今年4月被判处有期徒刑一年。", ["criminal_detention 1", "sentenced 1"]),
    ("by a court with a charge", "孔某被移送起诉后，今年1月被云江区法院以销售假冒注册商标的商品罪判处有期徒刑八个月。", ["sentenced 1", "transferred_for_prosecution 1"]),
    ("each of them", "两人均承认违反逗留条件罪，各判囚两个月。", ["sentenced 2"]),
    ("a term", "云江区法院宣判，孔某获有期徒刑一年。", ["sentenced 1"]),
    ("a death among the charges", "孔某因涉嫌故意伤害致人死亡被执行逮捕。", ["arrested 1"]),
    ("held", "焦某已被批捕，孔某刑拘在押。", ["arrested 1", "criminal_detention 1"]),
    ("a customs broker is no officer", "警方在青河抓获收货人孔某，在云江抓获报关员关某。", ["caught 1", "caught 1"]),
    ("came back to be taken", "8月31日，孔某回家取钱时，被等候多时的民警抓获。", ["caught 1"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_told_on(text: str, expected: list[str]) -> None:
    assert sorted(f"{a.action} {a.count.value}" for c in extract(text).cases for a in c.arrests) == expected
