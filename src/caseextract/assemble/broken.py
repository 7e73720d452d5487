"""The busts of one record: repeats dropped, parts told from wholes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from caseextract.assemble.merge import dedupe
from caseextract.mentions.facts import BustFact, Fact

# Kinds of place that one text may call by each other's name: 工场 in the headline, 窝点 in the body.
_PLACES = frozenset({"den", "workshop", "warehouse"})


def settle_busts(facts: Sequence[BustFact], text: str, headline: Callable[[Fact], bool], summary: bool) -> list[BustFact]:
    """The entries of a record from its facts; in one case the lead's total covers what later paragraphs tell."""
    kept = dedupe(facts, lambda f: (f.target, f.start if f.rule == "bust.listed" else None), headline)
    counted = [f for f in kept if f.count.unit is not None]
    kept = [f for f in kept if f.count.unit is not None or not _is_told(f, counted, headline)]
    kept = [replace(f, part=f.part and any(g.target == f.target and g is not f for g in kept)) for f in kept]
    kept = _totals(kept)
    return kept if summary else _after_lead(kept, text, headline)


def _is_told(fact: BustFact, counted: Sequence[BustFact], headline: Callable[[Fact], bool]) -> bool:
    """Whether an uncounted bust is one of those counted elsewhere."""
    if any(g.target == fact.target for g in counted):
        return True
    return headline(fact) and fact.target in _PLACES and any(g.target in _PLACES and not headline(g) for g in counted)


def _totals(facts: Sequence[BustFact]) -> list[BustFact]:
    """What a later total adds up is part of it: 捣毁窝点2个…4个…, 全案共捣毁窝点6个."""
    out = list(facts)
    for number, whole in enumerate(out):
        run = [n for n in range(number) if out[n].target == whole.target and not out[n].part]
        added = Decimal(0)
        for length, n in enumerate(reversed(run), 1):
            added += out[n].count.value or Decimal(0)
            if added == whole.count.value and length > 1:
                for k in run[-length:]:
                    out[k] = replace(out[k], part=True)
                break
    return out


def _after_lead(facts: Sequence[BustFact], text: str, headline: Callable[[Fact], bool]) -> list[BustFact]:
    """The lead's total, and in later paragraphs no more than it: 连续查获5起… 又查获3起."""
    out = list(facts)
    for target in dict.fromkeys(f.target for f in out):
        told = [n for n, f in enumerate(out) if f.target == target and not headline(f) and f.count.value is not None and not f.part]
        if len(told) < 2:
            continue
        first = out[told[0]]
        later = [n for n in told[1:] if "\n" in text[first.end : out[n].start]]
        added = sum((out[n].count.value or Decimal(0) for n in later), Decimal(0))
        if len(later) == len(told) - 1 and (first.count.value or 0) >= max(added, Decimal(2)):
            for n in later:
                out[n] = replace(out[n], part=True)
    return out
