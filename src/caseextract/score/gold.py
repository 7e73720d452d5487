"""Gold documents, and the figures of an earlier evaluation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from caseextract.errors import GoldError
from caseextract.models import parse_date
from caseextract.score.match import FIELDS, Entry

_FORM: Final = 'each line holds id, published, text and gold: {"cases": [...]}'


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One document with the records it should give."""

    id: str
    text: str
    published: str | None
    cases: tuple[Entry, ...]
    place: str
    theme: str = ""


def read_gold(paths: Iterable[str]) -> Iterator[GoldDocument]:
    """The gold documents of JSONL files and folders of them. Raises GoldError naming file and line."""
    for given in paths:
        path = Path(given)
        if not given.strip():
            raise GoldError("gold.missing", "no such file", "''")
        files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
        if not files:
            raise GoldError("gold.empty", "holds no .jsonl file", given)
        for file in files:
            try:
                lines = file.read_text(encoding="utf-8-sig").split("\n")
            except FileNotFoundError:
                raise GoldError("gold.missing", "no such file", file.as_posix()) from None
            except UnicodeDecodeError:
                raise GoldError("gold.failed", "is not UTF-8 text", file.as_posix(), "give gold (标注) as JSONL in UTF-8") from None
            except OSError as error:
                raise GoldError("gold.failed", f"cannot be read: {error}", file.as_posix()) from None
            if not any(line.strip() for line in lines):
                raise GoldError("gold.empty", "holds no gold document", file.as_posix())
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _gold(line, f"{file.as_posix()}:{number}")


def _gold(line: str, place: str) -> GoldDocument:
    try:
        entry = json.loads(line)
        if not isinstance(entry, dict) or not isinstance(entry["gold"], dict):
            raise GoldError("gold.form", "is no gold document", place, _FORM)
        cases, published = entry["gold"]["cases"], entry.get("published")
        if not isinstance(entry["text"], str):
            raise GoldError("gold.form", "its text is no text", place)
        if published and not (isinstance(published, str) and parse_date(published)):
            raise GoldError("gold.form", f"'published' is no date: {published!r}", place, "write YYYY-MM-DD")
        document = GoldDocument(str(entry["id"]), entry["text"], published, tuple(cases), place, str(entry.get("theme") or ""))
        for case in cases:
            if case.get("kind") not in ("case", "summary"):
                raise GoldError("gold.form", f"kind {case.get('kind')!r}", place)
            for name in FIELDS:
                for fact in case.get(name) or []:
                    if not fact.get("quote") or fact["quote"] not in document.text:
                        raise GoldError("gold.quote", f"{name}: its quote is not in the text: {fact.get('quote')!r}", place)
    except KeyError as error:
        raise GoldError("gold.form", f"has no '{error.args[0]}'", place, _FORM) from None
    except (ValueError, TypeError, AttributeError) as error:
        raise GoldError("gold.form", f"not a gold document: {error}", place) from None
    return document


def read_baseline(path: str) -> dict[str, Any]:
    """A baseline: what ``evaluate --json`` printed. Raises GoldError."""
    try:
        baseline = json.loads(Path(path).read_text(encoding="utf-8"))
        for level in ("record", "document"):
            for row in baseline[level].values():
                float(row["f1"])
    except FileNotFoundError:
        raise GoldError("baseline.missing", "no such file", path, "write it with evaluate --json") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise GoldError("baseline.form", "is no baseline", path, "write it with evaluate --json") from None
    found: dict[str, Any] = baseline
    return found
