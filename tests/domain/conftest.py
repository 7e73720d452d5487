"""Facts of a text as short lines, so that a table of the domain catalogue stays one line a phenomenon.

``arrest caught 18 人``, ``seized 手机 >20 部``, ``amount loss CNY 30000..50000``; facts of a second record begin with ``2:``.
A table names every fact of each kind it speaks of, ``arrest -`` that there is none.
"""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from caseextract import Extractor
from caseextract.models import Amount, CaseDate, CaseRecord, Quantity

EXTRACTOR = Extractor()
MARKS = {"exact": "", "over": ">", "nearly": "<", "about": "~", "at_least": "≥", "at_most": "≤"}


def plain(number: object) -> str:
    return "" if number is None else f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"


def figure(quantity: Quantity | Amount | None) -> str:
    if quantity is None:
        return "null"
    unit = f" {quantity.unit}" if isinstance(quantity, Quantity) and quantity.unit else ""
    if quantity.value is not None:
        return f"{MARKS[quantity.qualifier]}{plain(quantity.value)}{unit}"
    if quantity.lower is not None:
        return f"{plain(quantity.lower)}..{plain(quantity.upper)}{unit}"
    return f"some{unit}"


def day(found: CaseDate) -> str:
    span = "null" if found.start is None and found.end is None else f"{found.start or ''}" if found.start == found.end else f"{found.start or ''}..{found.end or ''}"
    return f"{span} {found.role}"


def facts_of(case: CaseRecord) -> Iterator[str]:
    def part(entry: object) -> str:
        return " part" if getattr(entry, "part", False) else ""

    yield f"kind {case.kind}"
    yield from (f"date {day(d)}" for d in case.dates)
    yield from (f"unit {u.role} {u.canonical or u.name}" for u in case.units)
    yield from (f"crime {c.code}" for c in case.crimes)
    yield from (f"charge {c.label}" for c in case.crimes)
    yield from (f"arrest {a.action} {figure(a.count.model_copy(update={'unit': None}))}{part(a)}" for a in case.arrests)
    yield from (f"person-class {a.person}" for a in case.arrests)
    yield from (f"bust {b.target} {figure(b.count.model_copy(update={'unit': None}))}{part(b)}" for b in case.busts)
    yield from (f"seized {s.action} {s.name} {figure(s.quantity)}{part(s)}{' of ' + '、'.join(s.includes) if s.includes else ''}" for s in case.seized)
    yield from (f"amount {a.role} {a.currency} {figure(a)}{part(a)}" for a in case.amounts)
    yield from (f"person {p.role} {p.name}" for p in case.persons)
    yield from (f"about {p.name} {p.sex} {p.age} {p.origin}" for p in case.persons)
    yield from (f"stat {s.metric} {figure(s.value)} {'' if s.change_percent is None else f'{s.change_percent:+f}'} {s.basis or ''}".strip() for s in case.statistics)
    yield from (f"change {s.change_percent:+f} {s.basis or ''}".strip() for s in case.statistics if s.change_percent is not None)
    yield from (f"stat-value {figure(s.value.model_copy(update={'unit': None}) if s.value else None)}" for s in case.statistics)
    yield from (f"status {s.code}" for s in case.status)


def facts(text: str, published: date | None) -> list[str]:
    lines: list[str] = []
    for number, case in enumerate(EXTRACTOR.extract(text, published=published).cases, 1):
        lines += (line if number == 1 else f"{number}:{line}" for line in facts_of(case))
    return lines


@pytest.fixture
def check() -> Callable[..., None]:
    """A text says exactly the wanted facts of every kind that they name."""

    def run(text: str, *wanted: str, published: date | None = date(2024, 6, 20)) -> None:
        kinds = {line.partition(":")[2].partition(" ")[0] if ":" in line.partition(" ")[0] else line.partition(" ")[0] for line in wanted}
        found = [line for line in facts(text, published) if line.split(":")[-1].partition(" ")[0] in kinds]
        assert sorted(found) == sorted(line for line in wanted if not line.endswith(" -"))

    return run
