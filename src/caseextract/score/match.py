"""When a fact found is the fact wanted: one rule a field, made of aspects that can be left out one at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final

FIELDS: Final = ("dates", "units", "arrests", "busts", "seized", "amounts", "persons", "statistics")
CORE: Final = FIELDS[:6]

Entry = Mapping[str, Any]
Entries = Sequence[Entry]
Test = Callable[[Entry, Entry], bool]


def _answers(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(value: Any) -> str:
    return "".join(str(value).split()).upper()


def _number(value: Any) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value).replace(",", "")).normalize()
    except InvalidOperation:
        return None


def _number_is(gold: Any, found: Any) -> bool:
    return any(_number(answer) == _number(found) for answer in _answers(gold))


def _quantity_is(gold: Any, found: Entry | None, unit: bool = False) -> bool:
    if isinstance(gold, list):
        return any(_quantity_is(answer, found, unit) for answer in gold)
    if gold is None:
        return found is None or found.get("qualifier") == "unspecified"
    if found is None:
        return False
    qualifier = found.get("qualifier", "exact")
    if qualifier not in _answers(gold.get("qualifier", "exact")):
        return False
    if unit and gold.get("unit") and _name(found.get("unit") or "") not in [_name(u) for u in _answers(gold["unit"])]:
        return False
    if qualifier == "unspecified":
        return True
    if qualifier in ("range", "several"):
        return all(_number_is(gold[bound], found.get(bound)) for bound in ("lower", "upper") if bound in gold)
    return _number_is(gold.get("value"), found.get("value"))


def _one_of(gold: Entry, found: Entry, key: str, default: Any = None) -> bool:
    return found.get(key) in _answers(gold.get(key, default))


def _part_is(gold: Entry, found: Entry) -> bool:
    return bool(found.get("part")) in [bool(answer) for answer in _answers(gold.get("part"))]


def _called(gold: Entry, found: Entry, *keys: str) -> bool:
    wanted = {_name(answer) for key in keys if gold.get(key) for answer in _answers(gold[key])}
    return any(bool(found.get(key)) and _name(found[key]) in wanted for key in keys)


def _statistic(gold: Entry, found: Entry) -> bool:
    if gold.get("change_percent") is not None:
        return _number_is(gold["change_percent"], found.get("change_percent"))
    return _quantity_is(gold.get("value"), found.get("value"))


# What two entries must share, by the name of the mistake that is made where only this one differs.
ASPECTS: Final[dict[str, dict[str, Test]]] = {
    "dates": {"start": lambda g, f: _one_of(g, f, "start"), "end": lambda g, f: _one_of(g, f, "end")},
    "units": {"name": lambda g, f: _called(g, f, "name", "canonical")},
    "arrests": {"part": _part_is, "role": lambda g, f: _one_of(g, f, "action"), "quantity": lambda g, f: _quantity_is(g["count"], f.get("count"))},
    "busts": {"part": _part_is, "role": lambda g, f: _one_of(g, f, "target"), "quantity": lambda g, f: _quantity_is(g["count"], f.get("count"))},
    "seized": {
        "part": _part_is,
        "quantity": lambda g, f: _quantity_is(g.get("quantity"), f.get("quantity"), unit=True),
        "name": lambda g, f: _called(g, f, "name"),
    },
    "amounts": {
        "part": _part_is,
        "role": lambda g, f: _one_of(g, f, "role"),
        "currency": lambda g, f: _one_of(g, f, "currency", "CNY"),
        "quantity": _quantity_is,
    },
    "persons": {"name": lambda g, f: _called(g, f, "name")},
    "statistics": {"value": _statistic},
}


def same(name: str, gold: Entry, found: Entry, but: str | None = None) -> bool:
    """Tell whether an entry found answers one of the gold, in all aspects or in all ``but`` one."""
    return all(holds(gold, found) for aspect, holds in ASPECTS[name].items() if aspect != but)


@dataclass(frozen=True, slots=True)
class Compared:
    """How one list did against its gold."""

    hits: int
    missed: tuple[Entry, ...]
    surplus: tuple[Entry, ...]


def compare(name: str, gold: Entries, found: Entries) -> Compared:
    """Match two lists of one field one to one, as many as possible, required entries before optional ones."""
    if name == "dates":  # a date that resolves to nothing is no answer
        gold = [e for e in gold if e.get("start") or e.get("end")]
        found = [e for e in found if e.get("start") or e.get("end")]
    links = [[j for j, f in enumerate(found) if same(name, g, f)] for g in gold]
    owner: dict[int, int] = {}

    def settle(i: int, tried: set[int]) -> bool:
        for j in links[i]:
            if j not in tried:
                tried.add(j)
                if j not in owner or settle(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(gold)), key=lambda i: bool(gold[i].get("optional"))):
        settle(i, set())
    matched = set(owner.values())
    required = [i for i, g in enumerate(gold) if not g.get("optional")]
    return Compared(
        sum(i in matched for i in required),
        tuple(gold[i] for i in required if i not in matched),
        tuple(f for j, f in enumerate(found) if j not in owner),
    )
