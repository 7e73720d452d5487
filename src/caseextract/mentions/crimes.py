"""Kinds of offence and the state a case is in: words of the packs, read in fact sentences."""

from __future__ import annotations

from caseextract.mentions.facts import CrimeFact, StatusFact
from caseextract.mentions.reading import Reading, hits_in


def read_crimes(reading: Reading) -> list[CrimeFact]:
    """Every kind of offence named, in text order."""
    text = reading.text
    named: dict[str, bool] = {}  # charges, and whether the text names them
    out = []
    for sentence in reading.fact_sentences():
        for hit in hits_in(reading.hits.of("crime"), sentence.start, sentence.end):
            if reading.cues.mentioned.search(text[max(sentence.start, hit.start - 14) : hit.start]):
                continue
            charge = hit.rule.charge
            if charge and charge not in named:
                named[charge] = charge in text
            label = charge if charge and named[charge] else hit.rule.label
            out.append(CrimeFact(hit.start, hit.end, hit.rule.id, hit.code, label))
    return out


def read_status(reading: Reading) -> list[StatusFact]:
    """Every statement of where the case stands."""
    text = reading.text
    out = []
    for sentence in reading.fact_sentences():
        for hit in hits_in(reading.hits.of("status"), sentence.start, sentence.end):
            out.append(StatusFact(hit.start, hit.end, hit.rule.id, hit.code, text[hit.start : hit.end]))
    return out
