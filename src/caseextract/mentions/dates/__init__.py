"""Dates and times as the text writes them; what they resolve to is the timeline's business (assemble/timeline.py).

lexer → Tokens → reader → Moments → parser → DateMentions.
"""

from caseextract.mentions.dates.bounds import bound_of, bounded, closing_bound
from caseextract.mentions.dates.moments import DateMention, Moment, Offset
from caseextract.mentions.dates.parser import scan_dates
from caseextract.mentions.dates.words import KINDS

__all__ = ["KINDS", "DateMention", "Moment", "Offset", "bound_of", "bounded", "closing_bound", "scan_dates"]
