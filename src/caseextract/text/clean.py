"""The given text → the clean text, with the way back for every character.

Order of work: markup → glosses → byte slips and lost characters → width and spaces → punctuation → Simplified →
confusions → broken lines. Nothing is thrown away: the given text stays beside the clean one.
"""

from __future__ import annotations

from dataclasses import dataclass

from caseextract.text import byteslip, gloss, lines, markup, punctuation, script, spaces, typos, width
from caseextract.text.draft import Draft, TextNotice
from caseextract.text.furniture import Furniture
from caseextract.text.offsets import OffsetMap


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text made readable.

    ``text`` is Simplified Chinese with full-width punctuation and ASCII digits and letters; ``offsets`` leads from it
    to ``given``; ``script`` says what the given text was written in: ``hans``, ``hant`` or ``mixed``.
    """

    given: str
    text: str
    offsets: OffsetMap
    notices: tuple[TextNotice, ...]
    script: str

    def given_words(self, start: int, end: int) -> str:
        """Return the words of the given text behind the clean range ``start:end``."""
        low, high = self.offsets.to_given(start, end)
        return self.given[low:high]


def clean(given: str, furniture: Furniture) -> CleanText:
    """Clean any text; never raises for what the text holds, be it empty, damaged or no text at all."""
    draft = Draft(given)
    markup.strip_controls(draft)
    markup.strip_markup(draft)
    gloss.strip_glosses(draft)
    byteslip.repair_slips(draft)
    byteslip.drop_orphans(draft)
    width.narrow(draft)
    spaces.join_spaces(draft)
    punctuation.curl(draft)
    punctuation.widen(draft)
    punctuation.collapse(draft)
    written_in = script.simplify(draft)
    typos.correct(draft)
    lines.join_lines(draft, furniture)
    notices = tuple(sorted(draft.notices, key=lambda notice: (notice.start, notice.end, notice.code)))
    return CleanText(given, draft.text, draft.offsets, notices, written_in)
