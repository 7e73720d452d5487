"""One automaton over all words of all rules: what stands where, and which rules say so.

The text is read once; every extractor works on the hits of its own kinds. A rule with a regex is tried only where
one of its literals occurs. Overlaps are settled in one way for all: within a kind the longest match wins, then the
higher priority, then the earlier rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any, Final, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from caseextract.classes import KIND as WORD_CLASS
from caseextract.expressions import expression
from caseextract.patterns import ExampleResult, Patterns, Rule

# Kinds that one reader compiles for itself: their words need not stand in the automaton.
_READ_ELSEWHERE: Final = frozenset({
    "measure", "currency", "not_number", "money_role", "money_drop", "money_part", "money_tail", "item_modifier", "item_class", "item_stop", "item_activity",
    "unit_trade", "unit_kind", "unit_place", "unit_common_place", "unit_longer", "unit_verb_place", "unit_foreign", "unit_prefix", "unit_tail",
    "noise", "noise_advice", "noise_editor", "noise_last", "noise_section", "statistic_lead", "statistic_word", "trap", "unit_city", "unit_draws", "unit_led", "unit_stop", "unit_title", "unit_voice", "unit_heard", "unit_before", "unit_role",
    "surname", "given_name", "name_edge", "name_behind", "name_role", "name_sign", "no_name", "no_person",
    "bust_measure", "bust_measure_behind", "bust_use", "bust_word", WORD_CLASS,
})


class Hit(NamedTuple):
    """A match of a rule: a half-open range of the clean text."""

    start: int
    end: int
    rule: Rule
    order: int = 0

    @property
    def code(self) -> str:
        """The rule's taxonomy value."""
        return self.rule.code


class _Owner(NamedTuple):
    """A rule that claims a word, unpacked for the inner loop."""

    bucket: int
    rule: Rule
    order: int
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]


class Hits:
    """The hits of one text by kind, each list in text order and free of overlaps."""

    __slots__ = ("_by_kind",)

    def __init__(self, by_kind: dict[str, list[Hit]]) -> None:
        """Keep the lists by kind."""
        self._by_kind = by_kind

    def of(self, kind: str) -> list[Hit]:
        """All hits of a kind."""
        return self._by_kind.get(kind, [])


class Engine:
    """The compiled form of Patterns. Reusable and, once built, read-only."""

    def __init__(self, patterns: Patterns, every_kind: bool = False) -> None:
        """Compile the rules into one automaton and one list of regexes.

        ``every_kind`` also scans for the words that readers look up by themselves.
        """
        self.patterns = patterns
        self._regexes: dict[int, re.Pattern[str]] = {}
        kinds: dict[str, int] = {}
        words: dict[str, tuple[list[_Owner], list[int]]] = {}
        for order, rule in enumerate(patterns.rules):
            if rule.kind in _READ_ELSEWHERE and not every_kind:
                continue
            if rule.regex is not None:
                self._regexes[order] = expression(rule.regex, re.VERBOSE)
            owner = _Owner(kinds.setdefault(rule.kind, len(kinds)), rule, order, rule.not_before, rule.not_after)
            for word in rule.terms if rule.regex is None else rule.literals:
                owners, regexes = words.setdefault(word, ([], []))
                if rule.regex is None:
                    owners.append(owner)
                else:
                    regexes.append(order)
        self._kinds = tuple(kinds)
        self._owners = [(tuple(owners), tuple(regexes)) for owners, regexes in words.values()]
        self._automaton = AhoCorasick(list(words), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)

    def scan(self, text: str) -> Hits:
        """All hits in a text. Linear in its length."""
        found: list[list[Hit]] = [[] for _ in self._kinds]
        awake: set[int] = set()
        words, new = self._owners, tuple.__new__  # a Hit made without the call in between that NamedTuple puts there
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            owners, regexes = words[number]
            for bucket, rule, order, not_before, not_after in owners:
                if not_before and text.startswith(not_before, end) or not_after and text.endswith(not_after, 0, start):
                    continue
                found[bucket].append(new(Hit, (start, end, rule, order)))
            if regexes:
                awake.update(regexes)
        by_kind = dict(zip(self._kinds, found, strict=True))
        for order in awake:
            rule = self.patterns.rules[order]
            by_kind[rule.kind].extend([Hit(*match.span(), rule, order) for match in self._regexes[order].finditer(text)])
        return Hits({kind: settle(hits) for kind, hits in by_kind.items() if hits})


_START: Final = itemgetter(0)


def settle(hits: Sequence[Hit]) -> list[Hit]:
    """Hits without overlaps, in text order: longest first, then priority, then file order."""
    ordered = sorted(hits, key=_START)
    at = -1
    for start, end, _, _ in ordered:
        if start < at:
            break
        at = end
    else:
        return ordered  # the common case: nothing overlaps
    kept: list[Hit] = []
    at = -1
    for hit in ordered:
        if hit[0] >= at:
            kept.append(hit)
        elif _outdoes(hit, kept[-1]):
            kept[-1] = hit
        else:
            continue
        at = hit[1]
    return kept


def _outdoes(hit: Hit, last: Hit) -> bool:
    """Whether a hit stands instead of one that begins before it or where it does."""
    more = (hit.end - hit.start) - (last.end - last.start)
    if more or hit.start > last.start:
        return more > 0
    return (-hit.rule.priority, hit.order) < (-last.rule.priority, last.order)


def run_examples(patterns: Patterns) -> Iterable[ExampleResult]:
    """Try every example and counter-example of every rule."""
    engine = Engine(patterns, every_kind=True)
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
