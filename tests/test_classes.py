"""Classes of words: what expressions that name them match, and who may define them."""

import re

import pytest

from caseextract.classes import compiled, word_classes, worded
from caseextract.errors import PatternError
from caseextract.patterns import load_packs

CLASSES = sorted(word_classes())


@pytest.mark.parametrize("text", ["民警到场", "关员到场", "办案人员到场"])
def test_an_expression_knows_every_word_of_the_class_it_names(text: str) -> None:
    assert compiled(r"{officers}到场").fullmatch(text)


@pytest.mark.parametrize("text", ["共计5人", "总共12人", "合计300人"])
def test_counts_of_an_expression_stay_counts(text: str) -> None:
    assert compiled(r"{in_all}\d{1,3}人").fullmatch(text)


def test_the_longest_word_of_a_class_is_tried_first() -> None:
    found = compiled("{suspects}").search("一名犯罪嫌疑人")
    assert found is not None
    assert found.group() == "犯罪嫌疑人"


def test_a_name_that_is_no_class_fails_where_the_expression_is_built() -> None:
    with pytest.raises(KeyError, match="oficers"):
        worded("{oficers}到场")


@pytest.mark.parametrize("name", CLASSES)
def test_words_of_a_class_have_two_characters_and_more_unless_they_are_adverbs(name: str) -> None:
    words = word_classes()[name].split("|")
    assert len(words) == len(set(words))
    assert all(len(word) > 1 for word in words) or name == "all_of"


def test_a_pack_of_ones_own_cannot_change_a_class(tmp_path) -> None:
    (tmp_path / "mine.toml").write_text('[pack]\nname = "mine"\n\n[[rule]]\nid = "word_class.officers"\nkind = "word_class"\ncode = "officers"\nterms = ["治安员"]\n', encoding="utf-8")
    with pytest.raises(PatternError, match="built into the expressions") as caught:
        load_packs([tmp_path])
    assert "mine.toml:6" in str(caught.value)
    assert re.search("rule of the kind that reads them", str(caught.value))
