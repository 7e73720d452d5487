"""The given text made readable: cleaning with a map back to every given character, then lines and sentences."""

from __future__ import annotations

from caseextract.text.clean import CleanText, clean
from caseextract.text.draft import TextNotice
from caseextract.text.furniture import Furniture
from caseextract.text.offsets import OffsetMap, Segment
from caseextract.text.structure import Line, Sentence, Structure, structure

__all__ = [
    "CleanText",
    "Furniture",
    "Line",
    "OffsetMap",
    "Segment",
    "Sentence",
    "Structure",
    "TextNotice",
    "clean",
    "structure",
]
