"""Expressions that are compiled when they are first used."""

import gc
import importlib
import pickle
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import caseextract
from caseextract.expressions import _Compiled, expression, with_look_ahead
from caseextract.extractor import Extractor

parser: Any = importlib.import_module("re._parser")
forms: Any = importlib.import_module("re._constants")


def test_an_expression_is_used_like_a_compiled_pattern() -> None:
    ours, theirs = expression(r"(?P<n>\d+)([名人])"), re.compile(r"(?P<n>\d+)([名人])")
    text = "抓获12人，其中3名在逃"
    for name in ("search", "match", "fullmatch", "findall", "split"):
        mine, plain = getattr(ours, name)(text), getattr(theirs, name)(text)
        assert (mine.span(), mine["n"]) == (plain.span(), plain["n"]) if isinstance(plain, re.Match) else mine == plain
    assert [m.group() for m in ours.finditer(text)] == ["12人", "3名"]
    assert (ours.sub("x", text), ours.subn("x", text)) == (theirs.sub("x", text), theirs.subn("x", text))
    assert (ours.groups, ours.groupindex, ours.pattern) == (theirs.groups, theirs.groupindex, theirs.pattern)


def test_an_expression_is_compiled_by_its_first_use_and_again_when_it_is_used_often() -> None:
    lazy = expression("抓获|缴获|[查截]获|破获")
    assert vars(lazy)["_plain"] is None
    assert lazy.search("昨日抓获") is not None
    assert vars(lazy)["_plain"].pattern == lazy.pattern
    found = [lazy.search("昨日抓获3人，截获1车").span() for _ in range(60)]
    assert set(found) == {(2, 4)}
    assert lazy.search is vars(lazy)["search"]
    assert lazy.search.__self__.pattern == "(?=[截抓查破缴])(?:抓获|缴获|[查截]获|破获)"
    assert [m.span() for m in lazy.finditer("昨日抓获3人，截获1车")] == [(2, 4), (7, 9)]


@pytest.mark.parametrize(("pattern", "flags", "ahead"), [
    (r"(?:一共|[二三]十|四)?(?:名的|个)?(?P<n>人)", 0, "[一三个二人名四]"),
    (r"(?<=共)\d+|[三四]人|(?<!未)抓", 0, r"[\d三四抓]"),
    (r"(?>十|[二三]十)?[一-九]|\w|-|\^", 0, r"[\-\^\w一-九三二十]"),
    ("甲 |  乙丙 | [丁戊]人? | (?<=二)十 # one of them", re.VERBOSE, "[丁乙十戊甲]"),
    (r"(?:(?<=一)|(?<=二)|(?<=三)|\b)人", 0, "[人]"),
])
def test_a_look_ahead_knows_what_a_match_begins_with(pattern: str, flags: int, ahead: str) -> None:
    behind = with_look_ahead(pattern, flags)
    assert behind.startswith(f"(?={ahead})(?:")
    text = "共12人，三人未抓，抓二人；一名人，四个人。二十三，甲、乙丙、丁 戊-^十一人"
    for one in (text, text[::-1]):
        plain, fast = re.compile(pattern, flags), re.compile(behind, flags)
        assert [(m.span(), m.groups()) for m in fast.finditer(one)] == [(m.span(), m.groups()) for m in plain.finditer(one)] != []
        assert [fast.match(one, at, at + 3) is None for at in range(len(one))] == [plain.match(one, at, at + 3) is None for at in range(len(one))]


@pytest.mark.parametrize(("pattern", "flags"), [
    ("抓获|缴获|查获|破获", 0),  # re jumps by itself
    ("[抓缴查破]获", 0),
    ("抓获|[缴查]获", 0),  # few ways
    ("抓获|[缴查]获|.人|破获|拘", 0),
    ("抓获|[缴查]获|[^，]人|破获|拘", 0),
    ("(?:抓获|[缴查]获|破获|拘)?", 0),
    ("抓获|[缴查]获|$|破获|拘", 0),
    ("a|[bc]d|e|f", re.IGNORECASE),
    ("(?i)a|[bc]d|e|f", 0),
    ("(?i:a|[bc]d)|e|f", 0),
    ("(?P<a>甲)?(?:(?P=a)|[乙丙]|丁|戊)", 0),
])
def test_a_look_ahead_is_left_out_where_it_would_not_help_or_might_be_wrong(pattern: str, flags: int) -> None:
    assert with_look_ahead(pattern, flags) == pattern


def test_flags_reach_the_pattern() -> None:
    assert expression("ABC", re.IGNORECASE).match("abc") is not None
    assert expression("ABC").match("abc") is None


def test_a_broken_expression_says_so_and_an_unknown_name_is_no_method() -> None:
    with pytest.raises(re.error):
        expression("(").search("x")
    with pytest.raises(AttributeError):
        expression("x").compile  # type: ignore[attr-defined]  # noqa: B018


def test_an_expression_survives_pickling_used_or_not() -> None:
    fresh, used = expression("a+"), expression("b+", re.IGNORECASE)
    used.search("b")
    for one in (fresh, used):
        again = pickle.loads(pickle.dumps(one))
        assert (again, hash(again), repr(again)) == (one, hash(one), repr(one))
    assert pickle.loads(pickle.dumps(used)).search("BB").group() == "BB"


def _ours() -> list[_Compiled]:
    """Every expression of the library, those of the packs with them."""
    for module in pkgutil.walk_packages(caseextract.__path__, "caseextract."):
        if "migrations" not in module.name:  # scripts that Alembic runs
            importlib.import_module(module.name)
    _ = Extractor().extract("6月3日，青河县公安局抓获犯罪嫌疑人5名。")
    return [found for found in gc.get_objects() if isinstance(found, _Compiled)]


def test_every_expression_of_the_library_compiles() -> None:
    ours = _ours()
    assert len(ours) > 1000
    for one in ours:
        re.compile(one.pattern, one.flags)


def test_every_expression_of_the_library_finds_the_same_behind_its_look_ahead() -> None:
    text = (Path(__file__).parents[1] / "docs" / "sample.txt").read_text(encoding="utf-8")
    behind = {one: ahead for one in _ours() if (ahead := with_look_ahead(one.pattern, one.flags)) != one.pattern}
    assert len(behind) > 300
    found = 0
    for one, ahead in behind.items():
        spans = [m.span() for m in re.finditer(one.pattern, text, one.flags)]
        assert [m.span() for m in re.finditer(ahead, text, one.flags)] == spans, one.pattern
        found += len(spans)
    assert found > 100


def _spelled(tree: Any) -> set[str]:
    """What a part of an expression may read: its own words; a hash stands for any class of characters and for what only looks ahead."""
    read = {""}
    for what, of in tree:
        if what is forms.LITERAL:
            also = {chr(of)}
        elif what is forms.IN:
            literal = [chr(one) for kind, one in of if kind is forms.LITERAL]
            also = {"#"} if of[0][0] is forms.NEGATE or len(literal) < len(of) else set(literal)
        elif what is forms.BRANCH:
            also = set().union(*map(_spelled, of[1]))
        elif what is forms.SUBPATTERN:
            also = _spelled(of[-1])
        elif what in (forms.MAX_REPEAT, forms.MIN_REPEAT):
            once = _spelled(of[2])
            also = once | {""} if of[0] == 0 else once
            also |= {word * 2 for word in once if len(once) < 20} if of[1] > 1 else set()
        else:
            also = {""} if what is forms.AT else {"#"}
        read = set(sorted(before + word for before in read for word in also)[:400])
    return read


def _composed(words: set[str]) -> list[str]:
    """The words that two or more of the others make."""
    def made(word: str) -> bool:
        reached = {0}
        for at in range(len(word)):
            if at in reached:
                reached |= {end for end in range(at + 1, len(word) + 1) if word[at:end] in words and end - at < len(word)}
        return len(word) in reached

    return [word for word in words if word and "#" not in word and made(word)]


def _repeats(tree: Any) -> Iterator[Any]:
    """The bodies that are read any number of times over and may be read anew in another way."""
    for what, of in tree:
        if what is forms.BRANCH:
            inner = of[1]
        elif what in (forms.SUBPATTERN, forms.ASSERT, forms.ASSERT_NOT):
            inner = [of[-1]]
        elif what in (forms.MAX_REPEAT, forms.MIN_REPEAT):
            inner = [of[2]]
            if of[1] > 12:
                yield of[2]
        else:
            inner = []
        for part in inner:
            yield from _repeats(part)


def _doubled(pattern: str, flags: int) -> list[str]:
    return [word for body in _repeats(parser.parse(pattern, flags)) for word in _composed(_spelled(body))]


def test_words_that_are_read_over_and_over_are_not_made_of_one_another() -> None:
    """共|计|共计 over and over has two readings of each 共计: where what follows is missing, thirty of them are never done.

    The composite is left out, or the group is atomic, ``(?>…)``.
    """
    assert _doubled("(?:共|计|共计)*[名人]", 0) == ["共计"]
    assert _doubled("(?>共计|共|计)*[名人]|(?:共|计)*人|(?:共|计|共计){0,3}", 0) == []
    assert {one.pattern[:60]: doubled for one in _ours() if (doubled := _doubled(one.pattern, one.flags))} == {}


def test_no_expression_holds_the_name_of_a_class_unfilled() -> None:
    assert [found.pattern for found in _ours() if re.search(r"\{[a-z_]+\}", found.pattern)] == []
