"""The form of a pattern pack: what its keys hold, and which codes the kinds of rules take.

A pack is read as TOML before it is checked here, so that a user is told of the file's own words (a text, a list), not of types of a library.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from caseextract.expressions import expression
from caseextract.models import AmountRole, ArrestAction, BustTarget, SeizureAction, StatusCode


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an entry: the key at fault (none where one is missing), why, and what to write."""

    key: str | None
    why: str
    remedy: str


class Form(StrEnum):
    """What a key holds, as a user calls it."""

    TEXT = "a text"
    TEXTS = "a list of texts"
    NUMBER = "a whole number"
    TABLE = "a table"


HEAD: Final = dict.fromkeys(("name", "kind", "description"), Form.TEXT)
RULE: Final = {
    **dict.fromkeys(("id", "kind", "code", "label", "regex", "charge"), Form.TEXT),
    **dict.fromkeys(("terms", "literals", "not_before", "not_after", "measures", "examples", "counter_examples"), Form.TEXTS),
    "priority": Form.NUMBER,
    "attrs": Form.TABLE,
}
_ID: Final = expression(r"[a-z0-9_]+(\.[a-z0-9_]+)+")
_TWO_LEVELS: Final = expression(r"[a-z0-9_]+\.[a-z0-9_]+")
_CURRENCY: Final = expression(r"[A-Z]{3,5}")
_IN_TWO_LEVELS: Final = {"item": "electronics.phone", "crime": "telecom_fraud.investment"}
_OPEN: Final = frozenset((*_IN_TWO_LEVELS, "currency", "unit_city", "unit_town", "date_campaign"))  # kinds whose codes are not listed
_NEEDED: Final = frozenset(("act", "seize", "target", "status", "money_role", "person_noun", "trap", "statistic_word", "noise", "date_word", "date_feast"))
_VALUES: Final[Mapping[str, type[StrEnum]]] = {
    "act": ArrestAction, "seize": SeizureAction, "target": BustTarget, "status": StatusCode, "money_role": AmountRole,
}  # fmt: skip
_LISTED: Final = 24  # codes that an error still lists


def _said(value: object) -> str:
    """A value of TOML as a user calls it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'the text "{value if len(value) <= 20 else value[:19] + "…"}"'
    if isinstance(value, int | float):
        return f"the number {value}"
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else "a date or a time"


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, str | int | float) and not isinstance(value, bool) else '"…"'


def _misfit(key: str, value: object, form: Form) -> Fault | None:
    """What is wrong with the value of one key."""
    why = f"{key}: is {_said(value)}, where {form} is wanted"
    if form is Form.TEXT:
        only = value[0] if isinstance(value, list) and len(value) == 1 else value
        return None if isinstance(value, str) else Fault(key, why, f"write {key} = {_quoted(only)}")
    if form is Form.TEXTS:
        if not isinstance(value, list):
            return Fault(key, why, f"write {key} = [{_quoted(value)}]")
        wrong = next((inner for inner in value if not isinstance(inner, str)), None)
        return None if wrong is None else Fault(key, f"{key}: holds {_said(wrong)}, where {form} is wanted", "write each in quotes")
    if form is Form.NUMBER:
        told = value if isinstance(value, str) and re.fullmatch(r"-?\d+", value) else "1"
        return None if _whole(value) else Fault(key, why, f"write {key} = {told}")
    if not isinstance(value, dict):
        return Fault(key, why, f'write {key} = {{ name = "…" }}')
    for name, inner in value.items():
        if not isinstance(inner, str | int):
            return Fault(key, f"{key}.{name}: is {_said(inner)}, where a text, a whole number, true or false is wanted", f'write {name} = "…"')
    return None


def misshapen(entry: object, keys: Mapping[str, Form], needed: str, example: str) -> Fault | None:
    """What is wrong with the form of a ``[pack]`` or ``[[rule]]`` table: no table, an unknown key, a value of the wrong type, the needed key missing."""
    if not isinstance(entry, dict):
        return Fault(None, f"is {_said(entry)}, where {Form.TABLE} is wanted", f"write its keys below, as {example}")
    for key, value in entry.items():
        if key not in keys:
            near = difflib.get_close_matches(key, keys, 1)
            return Fault(key, f"unknown key '{key}'" + (f": '{near[0]}'?" if near else ""), f"known are {', '.join(keys)}")
        fault = _misfit(key, value, keys[key])
        if fault is not None:
            return fault
    if needed not in entry:
        return Fault(None, f"has no {needed}", f"write {example}")
    if needed == "id" and not _ID.fullmatch(entry["id"]):
        return Fault("id", f"id: '{entry['id']}' is no id of a rule", "write small letters, digits and _, in two parts or more joined by dots, as item.phone")
    return None


def wrong_code(kind: str, code: str) -> Fault | None:
    """What is wrong with the code of a rule whose kind writes it in a form of its own."""
    example = _IN_TWO_LEVELS.get(kind)
    if example is not None and not _TWO_LEVELS.fullmatch(code):
        told = f"code '{code}' is not of two levels (两级代码)" if code else f"a rule of kind '{kind}' needs a code of two levels (两级代码)"
        return Fault("code", told, f'write group and member, as code = "{example}"')
    if kind == "currency" and not _CURRENCY.fullmatch(code):
        return Fault("code", f"code '{code}' is no currency (币种)" if code else "a rule of kind 'currency' needs a code", 'write that of ISO 4217, as code = "CNY"')
    return None


def _shape(code: str) -> str:
    """A code with its numbers left open: ``day ref -1`` and ``day ref 2`` say the same of different days."""
    return re.sub(r"-?\d+", "#", code)


def unread_code(kind: str, code: str, known: Collection[str]) -> Fault | None:
    """What is wrong with a code that no reader of its kind knows; ``known`` are those of the built-in rules of the kind."""
    codes = {*filter(None, known), *map(str, _VALUES.get(kind, ()))}
    if kind in _OPEN or not codes or (not code and kind not in _NEEDED):
        return None
    if code and _shape(code) in {*map(_shape, codes)}:
        return None
    near = difflib.get_close_matches(code, sorted(codes), 1) if code else []
    told = f"code '{code}' is none of kind '{kind}', so nothing would read it" if code else f"a rule of kind '{kind}' needs a code"
    some = sorted(codes)[:_LISTED]
    return Fault("code", told + (f": '{near[0]}'?" if near else ""), f"known are {', '.join(some)}{' …' if len(codes) > len(some) else ''}")


def wrong_attr(attrs: Mapping[str, Any], known: Mapping[str, type]) -> Fault | None:
    """What is wrong with the attrs of a rule, by the types that the built-in rules give them."""
    for name, value in attrs.items():
        wanted = known.get(name, type(value))
        if type(value) is not wanted:
            told = {bool: "true or false", int: "a whole number"}.get(wanted, "a text")
            remedy = {bool: f"write {name} = true, without quotes", int: f"write {name} = 1, without quotes"}.get(wanted, f'write {name} = {_quoted(value)}')
            return Fault("attrs", f"attrs.{name}: is {_said(value)}, where {told} is wanted", remedy)
    return None


def types_of(attrs: Iterable[Mapping[str, Any]]) -> dict[str, type]:
    """The type of each attr of some rules."""
    return {name: type(value) for given in attrs for name, value in given.items()}
