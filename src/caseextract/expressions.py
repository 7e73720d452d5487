"""Regular expressions that are compiled when they are first used, and again, to be found faster, when they are used often.

A text touches a few hundred of the two thousand expressions that the rules are made of; compiling all of them took most of
the time that starting took. What :func:`expression` returns is used like a compiled pattern of :mod:`re`: the first use of
any of its methods compiles it.

An expression of several words is tried word by word at every character of a text: :mod:`re` jumps to where a match may begin
only where all words begin alike. So one that is used often gets a look at the next character put before it, 抓获|缴获 becomes
``(?=[抓缴])(?:抓获|缴获)``, which finds the same and refuses most places at once. From then on its methods are the pattern's own.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Final, NamedTuple, cast

_OWN = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groups", "groupindex")
_OFTEN: Final = 40  # uses; to compile an expression again costs as much as it saves in some hundreds more
_FEW_WAYS: Final = 4  # in which an expression may begin: with fewer the look ahead saves little
_CATEGORIES: Final = {"DIGIT": r"\d", "NOT_DIGIT": r"\D", "SPACE": r"\s", "NOT_SPACE": r"\S", "WORD": r"\w", "NOT_WORD": r"\W"}


class _Compiled:
    """An expression that is used often: its methods stand in the instance, as fast to reach as the pattern's."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __reduce__(self) -> tuple[Any, ...]:
        return expression, (self.pattern, self.flags)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Compiled) and (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self) -> int:
        return hash((self.pattern, self.flags))

    def __repr__(self) -> str:
        return f"expression({self.pattern!r}, {self.flags})"


class _Waiting(_Compiled):
    """An expression that was not asked for often yet."""

    def __init__(self, pattern: str, flags: int) -> None:
        super().__init__(pattern, flags)
        self._uses = 0
        self._plain: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has under that name
        if name not in _OWN:
            raise AttributeError(name)
        plain = self._plain
        if plain is None:
            plain = self._plain = re.compile(self.pattern, self.flags)
        self._uses += 1
        if self._uses < _OFTEN:
            return getattr(plain, name)
        ahead = with_look_ahead(self.pattern, self.flags)
        settled = plain if ahead == self.pattern else re.compile(ahead, self.flags)
        self.__dict__.update({own: getattr(settled, own) for own in _OWN})
        object.__setattr__(self, "__class__", _Compiled)  # two threads that come at once both compile, to the same end
        return self.__dict__[name]


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The expression, compiled when it is first used; raises re.error then where it is none."""
    return cast("re.Pattern[str]", _Waiting(pattern, flags))


def with_look_ahead(pattern: str, flags: int = 0) -> str:
    """The expression behind a look at the first character of its matches; itself where that is no help.

    >>> with_look_ahead("抓获|[缴收]缴|(?<!未)查获")
    '(?=[抓收查缴])(?:抓获|[缴收]缴|(?<!未)查获)'
    >>> with_look_ahead("抓获|缴获|查获"), with_look_ahead("抓?获|.人")
    ('抓获|缴获|查获', '抓?获|.人')
    """
    try:
        parser: Any = import_module("re._parser")  # what re reads an expression with: there is no other way to ask it what it has read
    except ImportError:  # a Python that has it no more does without the look ahead
        return pattern
    tree = parser.parse(pattern, flags)
    if tree.state.flags != flags | re.UNICODE or flags & re.IGNORECASE or _jumps(tree):
        return pattern
    found = _beginnings(tree)
    if not found.chars or found.empty or found.ways < _FEW_WAYS:
        return pattern
    end = "\n" if flags & re.VERBOSE else ""  # of a comment
    return f"(?=[{''.join(sorted(found.chars))}])(?:{pattern}{end})"


class _Beginnings(NamedTuple):
    """What a match of a part of an expression begins with: ``chars`` of a class, None where that may be any; in how many
    ``ways`` the part may begin; and whether it may match nothing, so that what comes after it begins the match.
    """

    chars: frozenset[str] | None
    ways: int
    empty: bool


def _jumps(tree: Any) -> bool:  # noqa: ANN401 - what re has read
    """Whether re itself jumps to where a match may begin: all begin with one character or class, or each with a character."""
    while len(tree):
        what, of = str(tree[0][0]), tree[0][1]
        if what == "SUBPATTERN":
            tree = of[-1]
        elif what == "BRANCH":
            return all(len(way) and str(way[0][0]) == "LITERAL" for way in of[1])
        else:
            return what in ("LITERAL", "IN")
    return False


def _beginnings(tree: Any) -> _Beginnings:  # noqa: ANN401 - what re has read
    """What the matches of a sequence begin with: its first part, and where that may be nothing the next one."""
    chars: frozenset[str] | None = frozenset()
    ways = 0
    for what, of in tree:
        part = _of_part(str(what), of)
        chars = None if chars is None or part.chars is None else chars | part.chars
        ways += part.ways
        if chars is None or not part.empty:
            return _Beginnings(chars, ways, False)
    return _Beginnings(chars, ways, True)


def _of_part(what: str, of: Any) -> _Beginnings:  # noqa: ANN401 - what re has read
    if what == "LITERAL":
        return _Beginnings(frozenset([re.escape(chr(of))]), 1, False)
    if what == "IN" and str(of[0][0]) != "NEGATE":
        return _Beginnings(frozenset([_spelled(str(kind), value) for kind, value in of]), 1, False)
    if what == "BRANCH":
        parts = [_beginnings(way) for way in of[1]]
        known = [part.chars for part in parts if part.chars is not None]
        chars = frozenset().union(*known) if len(known) == len(parts) else None
        return _Beginnings(chars, sum([max(1, part.ways) for part in parts]), any([part.empty for part in parts]))
    if what == "SUBPATTERN" and not of[1] and not of[2]:  # no flags of its own
        return _beginnings(of[3])
    if what == "ATOMIC_GROUP":
        return _beginnings(of)
    if what in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, part = of
        once = _beginnings(part)
        return once._replace(empty=once.empty or least == 0)
    if what in ("ASSERT", "ASSERT_NOT"):  # what only looks takes nothing: the match begins with what comes after
        return _Beginnings(frozenset(), 1, True)
    if what == "AT":
        return _Beginnings(frozenset(), 0, True)
    return _Beginnings(None, 1, False)


def _spelled(kind: str, value: Any) -> str:  # noqa: ANN401 - what re has read
    """A member of a class of characters, as it is written."""
    if kind == "LITERAL":
        return re.escape(chr(value))
    if kind == "RANGE":
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return _CATEGORIES[str(value).removeprefix("CATEGORY_")]
