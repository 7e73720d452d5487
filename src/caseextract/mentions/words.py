"""The words of the packs as the readers of one text take them, compiled once."""

from __future__ import annotations

from dataclasses import dataclass

from caseextract.mentions.bust_words import BustWords, compile_bust_words
from caseextract.mentions.name_words import NameWords, compile_names
from caseextract.patterns import Patterns


@dataclass(frozen=True, slots=True)
class Words:
    """What each reader looks for, by reader."""

    names: NameWords
    busts: BustWords


def compile_words(patterns: Patterns) -> Words:
    """The words of the packs in force."""
    return Words(compile_names(patterns), compile_bust_words(patterns))
