"""Expressions that are compiled when they are first used."""

import gc
import importlib
import pickle
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import caseextract
from caseextract.expressions import _Compiled, expression
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


def test_an_expression_is_compiled_by_its_first_use_only() -> None:
    lazy = expression("抓获")
    assert "search" not in vars(lazy)
    assert lazy.search("昨日抓获") is not None
    assert "search" in vars(lazy)
    assert lazy.search is vars(lazy)["search"]


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
