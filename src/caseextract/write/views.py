"""Views that answer the usual questions, in the words of each database.

Sums take the entries with ``part`` false, of single cases where a view spans cases: the totals of a summary would count
its cases again. A number without a value (a range, 数十) counts with its lower bound; numbers from 10^18 on are left out.
Each case counts once, for the body that leads it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from caseextract.write.layout import Columns, typed

_LIMIT = 10**18
# grams of a unit, as written in lower case
_GRAMS = {"克": "1", "g": "1", "公斤": "1000", "千克": "1000", "kg": "1000", "毫克": "0.001", "mg": "0.001", "斤": "500", "市斤": "500", "两": "50", "吨": "1000000"}
_MONTH = {
    "sqlite": "SUBSTR({}, 1, 7)",
    "postgresql": "TO_CHAR({}, 'YYYY-MM')",
    "mysql": "DATE_FORMAT({}, '%Y-%m')",
    "mariadb": "DATE_FORMAT({}, '%Y-%m')",
    "duckdb": "STRFTIME({}, '%Y-%m')",
}
_TAKEN = "action IN ('seized', 'detained')"
# column of case_overview -> role of the amounts it sums
MAIN_AMOUNTS = {f"{role}_cny": role for role in ("involved", "turnover", "loss", "illegal_gain", "goods_value", "seized_cash", "frozen", "recovered", "returned")}


@dataclass(frozen=True, slots=True)
class View:
    """A view: its columns, what it tells, its SELECT for a dialect."""

    columns: Columns
    zh: str
    en: str
    select: Callable[[str], str]


def _number(dialect: str, alias: str = "") -> str:
    """The number of an entry for a sum."""
    dot = f"{alias}." if alias else ""
    number = f"COALESCE({dot}value, {dot}lower)"
    if dialect == "sqlite":
        number = f"CAST({number} AS NUMERIC)"
    return f"CASE WHEN {number} < {_LIMIT} THEN {number} END"


def _month(dialect: str, day: str) -> str:
    return _MONTH[dialect].format(day)


def _leaders(dialect: str) -> str:
    """The leading body of each case: the first with role lead, else the first named."""
    return (
        "SELECT case_id, unit FROM (SELECT case_id, COALESCE(canonical, name) AS unit, ROW_NUMBER() OVER (PARTITION BY case_id "
        "ORDER BY CASE role WHEN 'lead' THEN 0 ELSE 1 END, position) AS place FROM case_units) u WHERE place = 1"
    )


def _caught(dialect: str) -> str:
    return f"SELECT case_id, SUM({_number(dialect)}) AS people FROM arrests WHERE action = 'caught' AND NOT part GROUP BY case_id"


def _people(dialect: str) -> str:
    """Measures follow one another on the same people: the largest of their sums is a total that counts nobody twice."""
    sums = f"SELECT case_id, action, SUM({_number(dialect)}) AS people FROM arrests WHERE NOT part GROUP BY case_id, action"
    return f"SELECT case_id, MAX(people) AS people FROM ({sums}) s GROUP BY case_id"


def _phones(dialect: str) -> str:
    return (
        f"SELECT case_id, SUM({_number(dialect)}) AS phones FROM seized_items "
        f"WHERE category = 'electronics.phone' AND {_TAKEN} AND NOT part GROUP BY case_id"
    )


def _drugs(dialect: str) -> str:
    known = ", ".join(f"'{unit}'" for unit in _GRAMS)
    factor = " ".join(f"WHEN '{unit}' THEN {grams}" for unit, grams in _GRAMS.items())
    return (
        f"SELECT case_id, SUM(({_number(dialect)}) * CASE LOWER(unit) {factor} END) AS grams FROM seized_items "
        f"WHERE SUBSTR(category, 1, 5) = 'drug.' AND LOWER(unit) IN ({known}) AND {_TAKEN} AND NOT part GROUP BY case_id"
    )


def _operations(dialect: str) -> str:
    return "SELECT case_id, MIN(start) AS first_operation FROM case_dates WHERE role = 'operation' GROUP BY case_id"


def _sums(dialect: str) -> str:
    sums = ", ".join(f"SUM(CASE WHEN role = '{role}' THEN {_number(dialect)} END) AS {name}" for name, role in MAIN_AMOUNTS.items())
    return f"SELECT case_id, {sums} FROM amounts WHERE currency = 'CNY' AND NOT part GROUP BY case_id"


def _overview(dialect: str) -> str:
    amounts = ", ".join(f"m.{name}" for name in MAIN_AMOUNTS)
    return (
        "SELECT c.id AS case_id, c.document_id, d.published, c.kind, COALESCE(c.title, d.title) AS title, o.first_operation, l.unit, "
        f"k.code AS crime_code, k.label AS crime, t.people AS arrests, a.people AS caught, {amounts}, p.phones, g.grams AS drug_grams "
        "FROM cases c JOIN documents d ON d.id = c.document_id "
        f"LEFT JOIN ({_operations(dialect)}) o ON o.case_id = c.id LEFT JOIN ({_leaders(dialect)}) l ON l.case_id = c.id "
        "LEFT JOIN crimes k ON k.case_id = c.id AND k.position = 0 "
        f"LEFT JOIN ({_people(dialect)}) t ON t.case_id = c.id LEFT JOIN ({_caught(dialect)}) a ON a.case_id = c.id "
        f"LEFT JOIN ({_sums(dialect)}) m ON m.case_id = c.id LEFT JOIN ({_phones(dialect)}) p ON p.case_id = c.id "
        f"LEFT JOIN ({_drugs(dialect)}) g ON g.case_id = c.id"
    )


def _seizures(dialect: str) -> str:
    return (
        f"SELECT s.category, s.unit, s.action, COUNT(*) AS entries, SUM({_number(dialect, 's')}) AS total FROM seized_items s "
        "JOIN cases c ON c.id = s.case_id WHERE c.kind = 'case' AND NOT s.part GROUP BY s.category, s.unit, s.action"
    )


def _seizures_by_month(dialect: str) -> str:
    month = _month(dialect, "COALESCE(o.first_operation, d.published)")
    return (
        f"SELECT {month} AS month, s.category, s.unit, s.action, COUNT(*) AS entries, SUM({_number(dialect, 's')}) AS total "
        "FROM seized_items s JOIN cases c ON c.id = s.case_id JOIN documents d ON d.id = c.document_id "
        f"LEFT JOIN ({_operations(dialect)}) o ON o.case_id = c.id "
        f"WHERE c.kind = 'case' AND NOT s.part GROUP BY {month}, s.category, s.unit, s.action"
    )


def _case_amounts(dialect: str) -> str:
    return (
        f"SELECT case_id, role, currency, COUNT(*) AS entries, SUM({_number(dialect)}) AS total FROM amounts "
        "WHERE NOT part GROUP BY case_id, role, currency"
    )


def _amounts(dialect: str) -> str:
    return (
        f"SELECT m.role, m.currency, COUNT(*) AS entries, SUM({_number(dialect, 'm')}) AS total FROM amounts m "
        "JOIN cases c ON c.id = m.case_id WHERE c.kind = 'case' AND NOT m.part GROUP BY m.role, m.currency"
    )


def _arrests_by_unit(dialect: str) -> str:
    return (
        "SELECT l.unit, COUNT(*) AS cases, SUM(a.people) AS caught "
        f"FROM cases c JOIN ({_leaders(dialect)}) l ON l.case_id = c.id JOIN ({_caught(dialect)}) a ON a.case_id = c.id "
        "WHERE c.kind = 'case' GROUP BY l.unit"
    )


def _phones_by_unit(dialect: str) -> str:
    return (
        "SELECT l.unit, COUNT(*) AS cases, SUM(p.phones) AS phones "
        f"FROM cases c JOIN ({_leaders(dialect)}) l ON l.case_id = c.id JOIN ({_phones(dialect)}) p ON p.case_id = c.id "
        "WHERE c.kind = 'case' GROUP BY l.unit"
    )


def _both_by_unit(dialect: str) -> str:
    return (
        "SELECT l.unit, COUNT(*) AS cases, COALESCE(SUM(a.people), 0) AS caught, COALESCE(SUM(p.phones), 0) AS phones "
        f"FROM cases c JOIN ({_leaders(dialect)}) l ON l.case_id = c.id LEFT JOIN ({_caught(dialect)}) a ON a.case_id = c.id "
        f"LEFT JOIN ({_phones(dialect)}) p ON p.case_id = c.id WHERE c.kind = 'case' GROUP BY l.unit "
        "ORDER BY caught DESC, phones DESC, l.unit"
    )


_COUNTED = "entries:int total:number"
VIEWS = {
    "case_overview": View(
        typed(
            "case_id document_id published:date kind title first_operation:date unit crime_code crime arrests:number caught:number "
            + " ".join(f"{name}:number" for name in MAIN_AMOUNTS)
            + " phones:number drug_grams:number"
        ),
        "每案一行：首个行动日期、主办单位、罪类、涉案人数（各项措施中最多的一项，不重复计人）、抓获人数、各类人民币金额、手机、毒品克数",
        "a row a case: first operation, leading body, crime, people (the largest of the measures, nobody twice), caught, sums in CNY by role, phones, grams of drugs",
        _overview,
    ),
    "case_amounts": View(typed(f"case_id role currency {_COUNTED}"), "每案各角色、币种的金额", "amounts of a case by role and currency", _case_amounts),
    "seizures_by_category": View(typed(f"category unit action {_COUNTED}"), "按物品类别、单位、动作的合计", "things taken by category, unit and action", _seizures),
    "seizures_by_month": View(
        typed(f"month category unit action {_COUNTED}"),
        "同上，再按月份（首个行动日期，没有则发布日期）",
        "the same by month (of the first operation, else of publication)",
        _seizures_by_month,
    ),
    "amounts_by_role": View(typed(f"role currency {_COUNTED}"), "按金额角色、币种的合计", "amounts by role and currency", _amounts),
    "arrests_by_unit": View(typed("unit cases:int caught:number"), "按主办单位的抓获人数", "people caught by leading body", _arrests_by_unit),
    "phones_by_unit": View(typed("unit cases:int phones:number"), "按主办单位的查获手机", "phones seized by leading body", _phones_by_unit),
    "arrests_and_phones_by_unit": View(
        typed("unit cases:int caught:number phones:number"), "按主办单位的抓获人数与查获手机，多者在前", "both by leading body, the most first", _both_by_unit
    ),
}
