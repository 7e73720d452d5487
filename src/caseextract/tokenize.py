"""Chinese words for spaCy: a private jieba, or rjieba where it is installed.

Records are read from characters, never from tokens, so they do not depend on which of the two cut the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol


class Tokenizer(Protocol):
    """Cuts a text into words that joined give the text again."""

    def cut(self, text: str) -> list[str]:
        """The words, white space included."""


class JiebaTokenizer:
    """A jieba of our own: jieba's module-level one is shared by the whole process and caches in the temp folder."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        """Load jieba's dictionary without its cache file, and add ``words``."""
        jieba: Any = import_module("jieba")
        self._jieba = jieba.Tokenizer()
        self._jieba.FREQ, self._jieba.total = self._jieba.gen_pfdict(self._jieba.get_dict_file())
        self._jieba.initialized = True
        for word in words:
            self._jieba.add_word(word)

    def cut(self, text: str) -> list[str]:
        """The words of a text."""
        return list(self._jieba.cut(text, HMM=True))


class RustTokenizer:
    """rjieba: the same dictionary, many times faster."""

    def __init__(self) -> None:
        """Load the extension."""
        self._rjieba: Any = import_module("rjieba")

    def cut(self, text: str) -> list[str]:
        """The words of a text."""
        return list(self._rjieba.cut(text))


@cache
def default_tokenizer() -> Tokenizer:
    """rjieba where installed, else our jieba with the words of the pattern packs."""
    if find_spec("rjieba") is not None:
        return RustTokenizer()
    from caseextract.patterns import load_packs

    words = (term for rule in load_packs().rules if rule.kind in ("item", "act", "crime") for term in rule.terms if len(term) > 1)
    return JiebaTokenizer(words)
