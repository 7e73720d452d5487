"""What goes on behind a unit: halves, small change and smaller units (一斤半, 3元5角, 五块六, 一米七五, 六斤八两, 一个半小时)."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from caseextract.expressions import expression
from caseextract.mentions.compound import in_several_units
from caseextract.mentions.figures import read_figure
from caseextract.mentions.measures import Lexicon, Tail, tail_at

_DIGIT: Final = "一二三四五六七八九壹贰叁肆伍陆柒捌玖"
_CHANGE: Final = expression(
    rf"[又零]?(?:([0-9{_DIGIT}两])(?:[角毛]|毫(?![升克米秒瓦伏安巴帕欧焦法摩居西库高斯])))?(?:[又零]?([0-9]{{1,2}}|[{_DIGIT}])(?:分(?![局钟之别店]|钱?[都也]?[没未不])|仙(?![人女境])|美分|欧分|港仙|日本钱))?(?:[又零]?([0-9{_DIGIT}])厘(?![米升清克毫岛]))?(?:钱)?"
)
_LOOSE: Final = expression(r"(零?)([0-9一二三四五六七八九])(?:(?![0-9零一二三四五六七八九十百千万.])|(?=一[斤个只条件份瓶张本盒包袋米平]))")
_LAST: Final = expression(r"([0-9]{1,2}|[一二三四五六七八九]{1,2})(?![0-9零一二三四五六七八九十百千万.])")
_DIME: Final = expression(r"(?:毫(?![升克米秒瓦伏安巴帕欧焦法摩居西库高斯无])|[角毛])(?![重利线孔坯巾衣绒病笔落色度钢形发孩主泽豆])(?:(?!一[粒个张颗斤支条只瓶盒包袋片件块头枚根])(?!.厘)([0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])分?(?:钱)?(?!(?!.厘)[0-9零一二三四五六七八九十百千万.]))?(?:零?([0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])厘(?![米升清克毫岛]))?(?:钱)?")
_LIANG: Final = expression(r"([0-9一二两三四五六七八九])两(半)?")
_BITS: Final = {char: Decimal(value) for digits in ("零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖") for value, char in enumerate(digits)} | {"两": Decimal(2)}
_NOT_HALVED: Final = frozenset("个夜山路成岛价场天径导挂数空截月")
_BEHIND: Final = frozenset("到至以左的一和及或跟")
_AFTER_HALF: Final = ("个钟头", "个月", "个钟")  # 一个半月, 个半钟, 两个半钟头
_PAY_BEHIND: Final = expression(r"(?:好处|报酬|手续费|佣金|提成|工钱|工资|小费|红包|酬劳|价格|运费|罚款|本钱)")  # 抽两百块的好处
_EACH_BEFORE: Final = expression(r"(?:一(?:公斤|千克|吨|斤|晚|小时)|每(?:公斤|千克|吨|斤|晚|小时|趟|单|张|人次))$")  # 一吨15块
_PRICED: Final = frozenset("斤只条件份瓶张本盒袋米平次人位晚天月年杯碗")
_SPENT: Final = frozenset("花费价付卖赚给挣欠差值收买约多少近超我要宜贵涨跌降亏赔罚赢省赏")
_HAN_LOW: Final = "\u4e00"
_HAN_HIGH: Final = "\u9fff"
_TENTH: Final = Decimal("0.1")
_HUNDREDTH: Final = Decimal("0.01")
_HALF: Final = Decimal("0.5")


class Whole(NamedTuple):
    """A value with what followed its unit, where that ends, and the unit and kind it then has."""

    value: Decimal
    end: int
    unit: str | None
    kind: str


def bit(chars: str | None) -> Decimal:
    """One or two digits of small change, none as 0."""
    if not chars:
        return Decimal(0)
    return Decimal(chars) if chars.isascii() else _BITS[chars]


def is_han(char: str) -> bool:
    """Whether there is a character and it is Chinese."""
    return _HAN_LOW <= char <= _HAN_HIGH


def carry_on(text: str, whole: Whole, tail: Tail, tables: Lexicon) -> Whole:
    """The whole with what goes on behind its unit."""
    end = whole.end
    if text.startswith("半", end):
        following = text[end + 1 : end + 2]
        if tail.word == "个":
            return _half_piece(text, whole, tables)
        if "半" in tail.watch and (following not in _NOT_HALVED or not following):
            return whole._replace(value=whole.value + _HALF, end=end + 1)
    if whole.kind == "money":
        return _change(text, whole, tail, tables)
    if tail.word == "斤" and (liang := _LIANG.match(text, end)):
        return whole._replace(value=whole.value + (bit(liang[1]) + (_HALF if liang[2] else 0)) * _TENTH, end=liang.end())
    whole_of = in_several_units(text, whole.value, whole.unit, end, tables) if whole.unit else None
    if whole_of is not None:
        return Whole(whole_of.value, whole_of.end, whole_of.unit, "count")
    if tail.word in ("米", "公尺", "丈", "尺", "吨", "度", "两", "秒") and (last := _LAST.match(text, end)):
        behind = text[last.end() : last.end() + 1]
        if not is_han(behind) or behind in "的高左长宽深个到至几乘":
            digits = "".join(str(int(bit(char))) for char in last[1])
            return whole._replace(value=whole.value + Decimal("0." + digits), end=last.end())
    return whole


def _half_piece(text: str, whole: Whole, tables: Lexicon) -> Whole:
    """两个半小时, 一个半月, 三个半亿: the unit stands behind the half."""
    value, behind = whole.value + _HALF, whole.end + 1
    if text.startswith("亿", behind):
        return Whole(value * 10**8, behind + 1, None, "plain")
    if (word := half_unit(text, behind)) is not None:
        return Whole(value, behind + len(word) - 1, word, "count")
    tail = tail_at(text, behind, tables)
    if tail is not None and tail.group in ("time", "ratio"):
        return Whole(value, behind + tail.length, tail.unit, tail.kind)
    return Whole(value, behind, "个", "count")


def half_unit(text: str, at: int) -> str | None:
    """The unit whose 个 stands before the half: 月 behind 一个半, 钟头 behind 个半."""
    return next((word for word in _AFTER_HALF if text.startswith(word[1:], at)), None)


def _change(text: str, whole: Whole, tail: Tail, tables: Lexicon) -> Whole:
    end = whole.end
    coin = _coin(text, end, tail, tables)
    if coin is not None:
        return whole._replace(value=whole.value + coin[0], end=coin[1])
    change = _CHANGE.match(text, end)
    if change is not None and any(change.groups()):
        stop, cents = change.end(), bit(change[2]) + bit(change[3]) * _TENTH
        if change[1] and not change[2] and not change[3] and (last := _LAST.match(text, stop)) and len(last[1]) == 1:  # 七毛八
            stop, cents = last.end(), bit(last[1])
        return whole._replace(value=whole.value + bit(change[1]) * _TENTH + cents * _HUNDREDTH, end=stop)
    loose = _LOOSE.match(text, end) if tail.word in ("块", "元", "圆", "蚊") else None
    if loose is not None and (loose[1] or (tail.word in ("块", "蚊") or not loose[2].isascii()) and _may_follow(text, loose.end())):
        return whole._replace(value=whole.value + bit(loose[2]) * (_HUNDREDTH if loose[1] else _TENTH), end=loose.end())
    return whole


def _coin(text: str, end: int, tail: Tail, tables: Lexicon) -> tuple[Decimal, int] | None:
    """五英镑三便士: the small coin of the same currency behind the large one, as (its part of the large one, where it ends)."""
    at = end + 1 if text[end : end + 1] in "又零" else end
    figure = read_figure(text, at, tables) if text[at : at + 1].isalnum() else None
    small = tail_at(text, figure.end, tables) if figure is not None else None
    if figure is None or small is None or small.share is None or small.currency != tail.currency or figure.low != figure.high or figure.low * small.share >= 1:
        return None
    return figure.low * small.share, figure.end + small.length


def _may_follow(text: str, end: int) -> bool:
    behind = text[end : end + 1]
    return not is_han(behind) or behind in _BEHIND or text.startswith("包邮", end)


def dimes(text: str, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    """五角, 两毛五, 六角七分 as a sum: (its value, where it ends); ``end`` is before 角."""
    match = _DIME.match(text, end)
    return (value * _TENTH + (bit(match[1]) + bit(match[2]) * _TENTH) * _HUNDREDTH, match.end()) if match else None


def is_money(text: str, edge: int, end: int, vague: bool) -> bool:
    """Whether 块 is money: 五块六, 三块钱, 7块, 几百块 (``vague``); a measure word in 海洛因12块."""
    following = text[end : end + 1]
    if text.startswith("人民币", end):
        return True
    if following == "一" and text[end + 1 : end + 2] in _PRICED:
        return True  # 一百块一张
    if following and following in "0123456789一二两三四五六七八九零":
        change = _CHANGE.match(text, end)
        if change is not None and any(change.groups()):
            return True
        loose = _LOOSE.match(text, end)
        return loose is not None and _may_follow(text, loose.end())
    if following == "的" and _PAY_BEHIND.match(text, end + 1) or not is_han(following) and _EACH_BEFORE.search(text, max(0, edge - 6), edge):
        return True
    if is_han(following) and following not in "以左上到至":
        return False
    before = text[edge - 1 : edge] if text[edge - 1 : edge] != "了" else text[edge - 2 : edge - 1]
    if before == " " and (named := text[max(0, edge - 9) : edge].rstrip()[-1:]).isascii() and named.isalnum():
        return False  # CPU 84块, RTX3080 12块
    if not before or before in " \n。，！？" and not (before == "，" and following in "，、。；"):
        return True
    return before in _SPENT or vague
