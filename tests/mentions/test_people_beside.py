"""People named or told by a role of their own, beside others who are counted."""

import pytest

from caseextract import extract

ROWS = [
    ("named and counted", "县公安局抓获孔某和两名会计。", ["caught 3"]),
    ("by a surname and a trade", "新北市警方当场逮获罗姓师傅及4名学徒。", ["caught 5"]),
    ("by a surname and an age", "民警将焦某（33岁）和3名帮工控制。", ["caught 4"]),
    ("counted by what they did", "孔某和替他望风的两人先后落网。", ["caught 3"]),
    ("counted as his", "县公安局抓获孔某和他的两名伙计。", ["caught 3"]),
    ("by a role alone", "香港海关登船搜查，船长及9名船员被捕。", ["caught 10"]),
    ("by a role behind the verb", "县公安局破门而入，将店主和三名女工带回。", ["caught 4"]),
    ("a role in a list with a number behind", "县公安局抓获老板及员工9人。", ["caught 9"]),
    ("a role that is counted", "县公安局抓获两名司机及4名乘客。", ["caught 2", "caught 4"]),
    ("gamblers are counted by themselves", "县公安局抓获老板和17名赌客。", ["caught 17"]),
    ("a list that counts those named", "孔某夫妇和送货的谢某等9人全部到案。", ["caught 9"]),
    ("others are told apart", "县公安局抓获翟某和另外2名男子。", ["caught 1", "caught 2"]),
    ("those they harmed", "店主和两名劝架的顾客被打伤，民警随后抓获孔某。", ["caught 1"]),
    ("a list that names the first", "县公安局抓获老板游某和司机等5人，9月移送检察机关。", ["caught 5", "transferred_for_prosecution 5"]),
    ("brothers and another", "民警将阮氏兄弟连同上家郭某抓获。", ["caught 3"]),
    ("two brothers", "民警在长沙县把寄件的两兄弟抓了。", ["caught 2"]),
    ("a couple", "民警把摊主两口子带走，两人已被刑事拘留。", ["caught 2", "criminal_detention 2"]),
    ("people by their province", "民警在旅馆门口把退房的两个湖北人按住。", ["caught 2"]),
    ("no road", "民警抓住任某，又抓到车某。", ["caught 1", "caught 1"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_beside(text: str, expected: list[str]) -> None:
    assert sorted(f"{a.action} {a.count.value}" for c in extract(text).cases for a in c.arrests) == expected
