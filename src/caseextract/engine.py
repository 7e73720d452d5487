"""One automaton over all words of all rules: what stands where, and which rules say so.

The text is read once; every extractor works on the hits of its own kinds. A rule with a regex is tried only where
one of its literals occurs. Overlaps are settled in one way for all: within a kind the longest match wins, then the
higher priority, then the earlier rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import ahocorasick

from caseextract.patterns import ExampleResult, Patterns, Rule


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule: a half-open range of the clean text."""

    start: int
    end: int
    rule: Rule
    order: int = 0

    @property
    def code(self) -> str:
        """The rule's taxonomy value."""
        return self.rule.code


class Hits:
    """The hits of one text by kind, each list in text order and free of overlaps."""

    __slots__ = ("_by_kind",)

    def __init__(self, by_kind: dict[str, list[Hit]]) -> None:
        """Keep the lists by kind."""
        self._by_kind = by_kind

    def of(self, kind: str) -> list[Hit]:
        """All hits of a kind."""
        return self._by_kind.get(kind, [])

    def within(self, kind: str, start: int, end: int) -> list[Hit]:
        """The hits of a kind that lie inside a range."""
        return [hit for hit in self._by_kind.get(kind, ()) if start <= hit.start and hit.end <= end]


class Engine:
    """The compiled form of Patterns. Reusable and, once built, read-only."""

    def __init__(self, patterns: Patterns) -> None:
        """Compile the rules into one automaton and one list of regexes."""
        self.patterns = patterns
        self._automaton = ahocorasick.Automaton()
        self._regexes: dict[int, re.Pattern[str]] = {}
        words: dict[str, list[tuple[int, Rule]]] = {}
        for order, rule in enumerate(patterns.rules):
            if rule.regex is not None:
                self._regexes[order] = re.compile(rule.regex, re.VERBOSE)
            for word in rule.terms if rule.regex is None else rule.literals:
                words.setdefault(word, []).append((order, rule))
        for word, owners in words.items():
            self._automaton.add_word(word, (len(word), tuple(owners)))
        if words:
            self._automaton.make_automaton()
        self._empty = not words

    def scan(self, text: str) -> Hits:
        """All hits in a text. Linear in its length."""
        if self._empty:
            return Hits({})
        found: dict[str, list[Hit]] = {}
        awake: set[int] = set()
        for last, (length, owners) in self._automaton.iter(text):
            end = last + 1
            start = end - length
            for order, rule in owners:
                if rule.regex is not None:
                    awake.add(order)
                    continue
                if rule.not_before and text.startswith(rule.not_before, end):
                    continue
                if rule.not_after and text.endswith(rule.not_after, 0, start):
                    continue
                hit = Hit(start, end, rule, order)
                bucket = found.get(rule.kind)
                if bucket is None:
                    found[rule.kind] = [hit]
                else:
                    bucket.append(hit)
        for order in awake:
            rule = self.patterns.rules[order]
            bucket = found.setdefault(rule.kind, [])
            bucket.extend(Hit(*match.span(), rule, order) for match in self._regexes[order].finditer(text))
        return Hits({kind: settle(hits) for kind, hits in found.items()})


def settle(hits: Sequence[Hit]) -> list[Hit]:
    """Hits without overlaps, in text order: longest first, then priority, then file order."""
    if len(hits) < 2:
        return list(hits)
    ranked = sorted(hits, key=lambda h: (h.start, -h.end, -h.rule.priority, h.order))
    kept: list[Hit] = []
    for hit in ranked:
        if kept and hit.start < kept[-1].end:
            last = kept[-1]
            if hit.end - hit.start > last.end - last.start:
                kept[-1] = hit
            continue
        kept.append(hit)
    return kept


def run_examples(patterns: Patterns) -> Iterable[ExampleResult]:
    """Try every example and counter-example of every rule."""
    engine = Engine(patterns)
    for rule in patterns.rules:
        for example in rule.examples:
            ok = any(hit.rule.id == rule.id for hit in engine.scan(example).of(rule.kind))
            yield ExampleResult(rule.id, example, ok, "" if ok else "the rule does not match its example")
        for example in rule.counter_examples:
            ok = not any(hit.rule.id == rule.id for hit in engine.scan(example).of(rule.kind))
            yield ExampleResult(rule.id, example, ok, "" if ok else "the rule matches its counter-example")


def explain_rule(rule: Rule) -> dict[str, Any]:
    """A rule as a plain mapping without empty values, for listings."""
    return {key: value for key, value in rule.model_dump().items() if value not in ("", (), {}, None, 0)}
