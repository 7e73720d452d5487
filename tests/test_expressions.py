"""Expressions that are compiled when they are first used."""

import gc
import importlib
import pickle
import pkgutil
import re

import pytest

import caseextract
from caseextract.expressions import _Compiled, expression
from caseextract.extractor import Extractor


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


def test_every_expression_of_the_library_compiles() -> None:
    for module in pkgutil.walk_packages(caseextract.__path__, "caseextract."):
        if "migrations" not in module.name:  # scripts that Alembic runs
            importlib.import_module(module.name)
    _ = Extractor().extract("6月3日，青河县公安局抓获犯罪嫌疑人5名。")
    ours = [found for found in gc.get_objects() if isinstance(found, _Compiled)]
    assert len(ours) > 1000
    for one in ours:
        re.compile(one.pattern, one.flags)
