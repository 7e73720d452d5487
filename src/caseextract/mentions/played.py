"""What a text tells that nobody did, or nobody living: the scenes of a drill, stories of the screen, of novels and of games, and history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.text.structure import Sentence

_DRILLS: Final = compiled("{drills}")
_SHOWN: Final = compiled("{drills}|{shown}")
# 三名“歹徒”, “可疑车辆”: the parts of a drill stand in quotation marks, those of a case do not
_PART: Final = compiled(r"“[^“”\n]{0,6}(?:{suspects}|{drill_parts})[^“”\n]{0,2}”")
# 这不是真事，而是…演练的一段: all that was told before was played
_ALL_PLAYED: Final = expression(
    r"(?:这|此|以上|上述|刚才)[^，。！？\n]{0,10}?(?:不是|并非)(?:一[起场次幕])?真(?:的|实的?)?(?:案|警情|劫|抢|发生|战|出警)?[^。！？\n]{0,40}?(?:演练|演习)"
    r"|(?:这|此|以上|上述)[^。！？\n]{0,14}?(?:是|为|来自)[^。！？\n]{0,30}?(?:演练|演习)(?:中|里|现场)?的?(?:一个|一项|一幕|其中)?[^，。！？\n]{0,4}(?:科目|场景|画面|一幕|桥段|环节)"
)
# 演练设定为…, 假设一伙歹徒…, 首日演练模拟…, 这是一场…演练: what is told is the drill
_DRILL_TOLD: Final = compiled(
    r"这(?:其实|原来|只|仅)?是[^。！？，\n]{0,24}{drills}"
    r"|{drills}(?:的)?(?:情景|情境|场景|背景|课目|科目|内容|脚本)?(?:设定|设置|假设|假想|设想|模拟)"
    r"|(?:假设|假想|设想|设定|模拟)(?:的)?(?:场景|情景|情境|背景)"
    r"|(?:首日|次日|当日|本次|此次|是次|这次|今次|首次|该)[^，。；\n]{0,12}?{drills}[^。\n]{0,40}?(?:模拟|假设|假想|设定)"
    r"|(?:举行|举办|开展|组织|进行|实施|上演)[^。；\n]{0,40}?{drills}[^。；\n]{0,20}[，。\n][^\n]{0,80}?(?:模拟|假设|假想|设定)"
)
_HEAD: Final = 240  # so far into a text a drill that it is of is named
# 今年以来，该站已查获…; 去年8月，…; 演练间隙接到真警情: what is no part of the drill
_REAL: Final = expression(r"以来[，已共]|去年|前年|上半年|截至|据统计|同比|累计|曾经?[查破抓缴]|民国\d|真警情|真实(?:警情|案)|真的(?:案|警情)|(?:演练|演习)(?:间隙|途中|刚[一刚]?结束|变实战)")
# 剧情简介…柏松（丁远饰）…: a film, a series, a novel or a game that is reviewed or advertised
_PLOT: Final = compiled("{plot_words}")
_GAME: Final = compiled("{game_words}")
_STORY_OF: Final = expression(r"(?:影片|电影|本片|该片|[本该]剧|剧集|小说|本书)(?:信息)?[^。\n]{0,40}?讲述")
_OF_POLICE: Final = expression(r"(?<!现实版)(?<!真实版)(?<!演)(?<!如同)(?<!犹如)(?<!好似)[“《]?警匪(?:剧|片|电影)")
_PLAYS: Final = expression(r"[（(][^（()）\n]{1,12}[饰飾][演]?[)）]|[\u4e00-\u9fff]{2,4} ?饰演? ?[\u4e00-\u9fff]{2,4}[：，]")
_CHAPTER: Final = expression(r"(?:^|\n)[ 　]*第[\d一二三四五六七八九十百千零〇]{1,6}[章回集][^，。\n]{0,24}\n")
_SPOKEN: Final = expression(r"\n\s*“[^”\n]{1,200}”")
_NARRATED: Final = compiled("{narration}")
# What only news and notices say of themselves
_NEWS: Final = expression(r"本报讯|记者|通讯员|供图|\d日[电讯]|警情通报|(?:派出所|公安局|分局|支队|大队)[\s（）]*\d{4}年\d{1,2}月\d{1,2}日\s*$")
_DAY: Final = expression(r"\d{1,2}月\d{1,2}日")
_OLD_YEAR: Final = expression(r"(?<!\d)1(?:[0-8]\d\d|9[0-3]\d)年(?!代|[出所]?生|间|制|造|铸|版|建|的)")
_MANY: Final = 3  # so many words of a narrator make a novel
_DAY_FIRST: Final = expression(r"\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日")


def played(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Where the sentences begin that tell of a drill."""
    if _SHOWN.search(text) is None:
        return frozenset()
    if _ALL_PLAYED.search(text) is not None:
        return frozenset(s.start for s in sentences)
    out = {s.start for s in sentences if _PART.search(text, s.start, s.end) is not None}
    if is_drill(text):
        out.update(s.start for s in sentences if _REAL.search(text, s.start, s.end) is None)
        out -= _of_another_day(text, sentences)
    return frozenset(out)


def long_ago(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Where the sentences begin that tell of a year before the police of our day: 1839年，林则徐…; no coin struck or man born then."""
    if _OLD_YEAR.search(text) is None:
        return frozenset()
    return frozenset(s.start for s in sentences if _OLD_YEAR.search(text, s.start, s.end) is not None)


def is_drill(text: str) -> bool:
    """Whether a text is of a drill: its head names one, and it says what was supposed."""
    return _DRILLS.search(text, 0, _HEAD) is not None and _DRILL_TOLD.search(text) is not None


def _of_another_day(text: str, sentences: Sequence[Sentence]) -> set[int]:
    """The sentences of paragraphs behind the first that begin with a day and name no drill: what else happened."""
    out = set[int]()
    line, other = -1, False
    for n, sentence in enumerate(sentences):
        if sentence.line != line:
            line = sentence.line
            close = text.find("\n", sentence.start)
            end = close if close >= 0 else len(text)
            other = n > 0 and _DAY_FIRST.match(text, sentence.start) is not None and _DRILLS.search(text, sentence.start, end) is None and _PART.search(text, sentence.start, end) is None
        if other:
            out.add(sentence.start)
    return out


def invented(text: str) -> bool:
    """Whether a text tells the plot of a film, a series, a novel or a game, or is a part of one."""
    if _NEWS.search(text) is not None:
        return False
    plot = len({m.group() for m in _PLOT.finditer(text)}) + (0 if _DAY.search(text) else len({m.group() for m in _GAME.finditer(text)})) + (_STORY_OF.search(text) is not None) + (_OF_POLICE.search(text) is not None) + (_PLAYS.search(text) is not None)
    if plot > 1:
        return True
    chapter = _CHAPTER.search(text) is not None
    told = len({m.group() for m in _NARRATED.finditer(text)})
    if chapter and (told or plot or len(_SPOKEN.findall(text)) > 1):
        return True
    return told >= _MANY and _DAY.search(text) is None
