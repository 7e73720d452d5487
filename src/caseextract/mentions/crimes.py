"""Kinds of offence and the state a case is in: words of the packs, read in fact sentences."""

from __future__ import annotations

from caseextract.mentions.facts import CrimeFact, StatusFact
from caseextract.mentions.reading import Reading, by_sentence


def read_crimes(reading: Reading) -> list[CrimeFact]:
    """Every kind of offence named, in text order."""
    text = reading.text
    named: dict[str, bool] = {}  # charges, and whether the text names them
    out = []
    for sentence, hits in by_sentence(reading.hits.of("crime"), reading.fact_sentences()):
        for hit in hits:
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
    return [
        StatusFact(hit.start, hit.end, hit.rule.id, hit.code, text[hit.start : hit.end])
        for _, hits in by_sentence(reading.hits.of("status"), reading.fact_sentences()) for hit in hits
    ]
