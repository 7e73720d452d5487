"""Pattern packs: the language of the domain as data.

A pack is one TOML file: a ``[pack]`` table and a list of ``[[rule]]`` tables.
Keys nobody knows are refused with file and line, so that a typing slip never silently drops a rule.
"""

from __future__ import annotations

import contextlib
import difflib
import hashlib
import os
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from caseextract.classes import KIND as WORD_CLASS
from caseextract.classes import pack_dir
from caseextract.errors import PatternError, UsageError
from caseextract.pack_form import HEAD, RULE, Fault, misshapen, types_of, unread_code, wrong_attr, wrong_code


class Rule(BaseModel):
    """One rule of a pack: words (or a regex with the literals it needs) that mean one thing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(description="Unique id, e.g. item.phone")
    kind: str = Field("", description="What it finds; the pack's kind where absent")
    code: str = Field("", description="Value of the taxonomy the rule stands for")
    label: str = Field("", description="Chinese name")
    terms: tuple[str, ...] = Field((), description="Words, matched literally, the longest wins")
    regex: str | None = Field(None, description="Verbose regular expression, where words are not enough")
    literals: tuple[str, ...] = Field((), description="Words one of which must occur before the regex is tried")
    priority: int = Field(0, description="Higher wins between matches of equal length")
    not_before: tuple[str, ...] = Field((), description="Words that must not follow the match")
    not_after: tuple[str, ...] = Field((), description="Words that must not precede the match")
    charge: str | None = Field(None, description="Name of the offence in criminal law (罪名)")
    measures: tuple[str, ...] = Field((), description="Measure words the thing is counted with")
    attrs: dict[str, str | int | bool] = Field(default_factory=dict, description="Further values its kind reads")
    examples: tuple[str, ...] = Field((), description="Texts in which the rule must match")
    counter_examples: tuple[str, ...] = Field((), description="Texts in which it must not")
    pack: str = ""
    line: int = 0


class PackHead(BaseModel):
    """The ``[pack]`` table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    kind: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Patterns:
    """All rules in force and the hash that names them."""

    rules: tuple[Rule, ...]
    hash: str

    def of(self, kind: str) -> tuple[Rule, ...]:
        """The rules of one kind, in file order."""
        return tuple(rule for rule in self.rules if rule.kind == kind)


def alternation(rules: Sequence[Rule]) -> str:
    """The words of some rules as alternatives of a regular expression, the longest first, with what must not stand beside them.

    A rule with a regex stands for itself. No rules match nothing.
    """
    words = sorted(((word, rule) for rule in rules if rule.regex is None for word in rule.terms), key=lambda pair: -len(pair[0]))
    out = [_joined(rule.regex) for rule in rules if rule.regex is not None]
    for word, rule in words:
        ahead = f"(?!{'|'.join(map(re.escape, rule.not_before))})" if rule.not_before else ""
        behind = "".join(f"(?<!{re.escape(before)})" for before in rule.not_after)
        out.append(behind + re.escape(word) + ahead)
    return "|".join(out) or "(?!)"


def _joined(regex: str) -> str:
    """A verbose expression as part of another; the line end closes a comment at its end."""
    return f"(?x:{regex}\n)"


def words_of(rules: Iterable[Rule]) -> tuple[str, ...]:
    """The terms of some rules, each once, in file order."""
    return tuple(dict.fromkeys(word for rule in rules for word in rule.terms))


def characters(rules: Iterable[Rule]) -> str:
    """The terms of one character, to stand in a class of a regular expression; a NUL, which no clean text has, where there are none."""
    return "".join(re.escape(word) for word in words_of(rules) if len(word) == 1) or r"\0"


def compact(rules: Sequence[Rule]) -> str:
    """As alternation, for rules of many words: those of one first character share it, so that few are tried at a place."""
    plain = [rule for rule in rules if rule.regex is None and not rule.not_before and not rule.not_after]
    bound = [rule for rule in rules if rule not in plain]
    return "|".join(([alternation(bound)] if bound or not plain else []) + ([_by_first(words_of(plain))] if plain else []))


def _by_first(words: Iterable[str]) -> str:
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: -len(word)):
        rests.setdefault(word[0], []).append(word[1:])
    alone = [first for first, ends in rests.items() if ends == [""]]
    parts = [re.escape(first) + _ending(ends) for first, ends in rests.items() if ends != [""]]
    return "|".join([*parts, *([_class(alone)] if alone else [])])


def _class(chars: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, chars))}]"


def _ending(ends: Sequence[str]) -> str:
    longer, short = [re.escape(end) for end in ends if len(end) > 1], [end for end in ends if len(end) == 1]
    return f"(?:{'|'.join([*longer, *([_class(short)] if short else [])])}){'?' if '' in ends else ''}"


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What became of one example of one rule."""

    rule_id: str
    example: str
    ok: bool
    message: str


_RULE_HEAD = re.compile(r"\s*\[\[\s*rule\s*\]\]")
_PACK_HEAD = re.compile(r"\s*(?:\[\s*pack\s*\]|pack\b)")
_EXAMPLE = {"name": 'name = "mine"', "id": 'id = "item.phone"'}


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a pack, and at which of them its rules begin."""

    lines: tuple[str, ...]
    heads: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> _Lines:
        lines = tuple(text.splitlines())
        return cls(lines, tuple(i for i, line in enumerate(lines) if _RULE_HEAD.match(line)))

    def rule(self, number: int, key: str | None) -> int:
        """Line of the n-th ``[[rule]]`` (0-based), or of a key inside it."""
        if number >= len(self.heads):
            return 1
        stop = self.heads[number + 1] if number + 1 < len(self.heads) else len(self.lines)
        return self._key(self.heads[number], stop, key)

    def pack(self, key: str | None) -> int:
        """Line of the ``[pack]`` table, or of a key inside it."""
        head = next((i for i, line in enumerate(self.lines) if _PACK_HEAD.match(line)), 0)
        return self._key(head, next((i for i in self.heads if i >= head), len(self.lines)), key)

    def _key(self, head: int, stop: int, key: str | None) -> int:
        """Line of a key between two lines; the first of these where it is not found."""
        if key:
            table = re.compile(rf"\s*(?:\[.*\.\s*{re.escape(key)}\s*\]|\"?{re.escape(key)}\"?\s*(=|\.))")
            for i in range(head, stop):
                if table.match(self.lines[i]):
                    return i + 1
        return head + 1


def _refuse(path: str, line: int, why: str, remedy: str = "correct the pack (词包) at this line") -> PatternError:
    return PatternError(code="pattern_invalid", message=why, place=f"{path}:{line}", remedy=remedy)


_REFERENCE = re.compile(r"(?<!\\)(?:\\\\)*(?:\\[1-9]|\(\?(?:\(|P=))")


def _unusable(regex: str) -> Fault | None:
    """What is wrong with an expression that has to stand beside those of other rules."""
    try:
        found = re.compile(regex, re.VERBOSE)
    except (re.error, OverflowError, RecursionError) as error:
        return Fault("regex", f"regex: {error}", "correct the pack (词包) at this line")
    if found.groupindex or found.groups and _REFERENCE.search(regex):
        return Fault("regex", "regex: has a named group or refers back to a group, and is read in one expression with other rules", "write (?:…) and spell out what repeats")
    try:
        re.compile(_joined(regex))
    except re.error as error:
        return Fault("regex", f"regex: {error.msg}", "write flags around what they are for, as (?i:…)")
    return None


def _rule(entry: Any, head: PackHead, lines: _Lines, path: str, number: int) -> Rule:  # noqa: ANN401 - what stands there
    """The n-th rule of a pack, checked for itself."""

    def refuse(why: str, key: str | None = None, remedy: str | None = None) -> PatternError:
        line = lines.rule(number, key)
        return _refuse(path, line, why, remedy) if remedy else _refuse(path, line, why)

    fault = misshapen(entry, RULE, "id", _EXAMPLE["id"])
    if fault is not None:
        raise refuse(fault.why if fault.key else f"rule: {fault.why}", fault.key, fault.remedy)
    rule = Rule.model_validate(entry)
    for name in ("terms", "literals", "not_before", "not_after", "measures"):
        if "" in getattr(rule, name):
            raise refuse(f"{name}: an empty word", name)
    if rule.regex is not None:
        fault = _unusable(rule.regex)
        if fault is not None:
            raise refuse(fault.why, fault.key, fault.remedy)
        if not rule.literals:
            raise refuse(f"rule '{rule.id}' has a regex but no literals to look for first")
    elif not rule.terms:
        raise refuse(f"rule '{rule.id}' has neither terms nor regex")
    kind = rule.kind or head.kind
    if not kind:
        raise refuse(f"rule '{rule.id}' has no kind, and the pack has none")
    fault = wrong_code(kind, rule.code)
    if fault is not None:
        raise refuse(fault.why, fault.key, fault.remedy)
    return rule.model_copy(update={"kind": kind, "pack": head.name, "line": lines.rule(number, None)})


def _longest(text: str) -> int:
    """The number of the longest line."""
    lines = text.splitlines()
    return max(range(len(lines)), key=lambda number: len(lines[number]), default=0) + 1


def parse_pack(text: str, path: str) -> tuple[Rule, ...]:
    """The rules of one pack.

    Raises PatternError naming file and line for broken TOML, unknown keys, wrong types and bad regexes.
    """
    try:
        raw: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise _refuse(path, int(found.group(1)) if found else 1, f"not valid TOML: {error}") from None
    except RecursionError:
        raise _refuse(path, _longest(text), "not valid TOML: nested too deep") from None
    except ValueError:  # of Python's own limit
        raise _refuse(path, _longest(text), "not valid TOML: a number has too many digits") from None
    for key in raw:
        if key not in ("pack", "rule"):
            line = next((i + 1 for i, s in enumerate(text.splitlines()) if key in s), 1)
            raise _refuse(path, line, f"unknown key '{key}'")
    lines = _Lines.of(text)
    fault = misshapen(raw.get("pack", {}), HEAD, "name", _EXAMPLE["name"])
    if fault is not None:
        raise _refuse(path, lines.pack(fault.key), f"[pack] {fault.why}", fault.remedy)
    head = PackHead.model_validate(raw["pack"])
    entries = raw.get("rule", [])
    if not isinstance(entries, list):
        line = next((i + 1 for i, s in enumerate(text.splitlines()) if re.match(r"\s*\[?\s*rule\b", s)), 1)
        raise _refuse(path, line, "rules are a list, each under [[rule]]")
    rules = [_rule(entry, head, lines, path, number) for number, entry in enumerate(entries)]
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise _refuse(path, rule.line, f"rule id '{rule.id}' stands twice")
        seen.add(rule.id)
    return tuple(rules)


def _plugin_dirs() -> list[Path]:
    """Folders that installed plug-ins name under the entry point group ``caseextract.patterns``."""
    return [Path(str(point.load())) for point in sorted(metadata.entry_points(group="caseextract.patterns"))]


def _paths_in(folder: Path) -> list[Path]:
    paths = sorted(folder.glob("*.toml")) if folder.is_dir() else [folder]
    if not paths or not paths[0].exists():
        raise PatternError(code="pattern_missing", message="no pattern pack (词包) there", place=str(folder), remedy="name a folder with .toml packs")
    return paths


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # some editors put a byte order mark first
    except (OSError, UnicodeDecodeError) as error:
        raise _refuse(str(path), 1, f"cannot be read as UTF-8: {error}") from None


@dataclass(frozen=True, slots=True)
class _Readers:
    """What the built-in packs show that there are readers for: kinds with their codes, attrs with their types."""

    codes: dict[str, set[str]]
    attrs: dict[str, type]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> _Readers:
        rules = tuple(rules)
        codes: dict[str, set[str]] = {}
        for rule in rules:
            codes.setdefault(rule.kind, set()).add(rule.code)
        return cls(codes, types_of(rule.attrs for rule in rules))

    def unread(self, rule: Rule) -> Fault | None:
        """What of a rule nothing would read."""
        if rule.kind == WORD_CLASS:
            why = f"the words of '{rule.kind}' (词类) are built into the expressions when the library is imported, so a pack of your own cannot change them"
            return Fault("kind", why, "give the words to a rule of the kind that reads them: caseextract patterns list")
        if rule.kind not in self.codes:
            near = difflib.get_close_matches(rule.kind, sorted(self.codes), 1)
            why = f"unknown kind '{rule.kind}', which nothing reads" + (f": '{near[0]}'?" if near else "")
            return Fault("kind", why, "the kinds stand in: caseextract patterns list")
        return unread_code(rule.kind, rule.code, self.codes[rule.kind]) or wrong_attr(rule.attrs, self.attrs)


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells whether the packs of a folder were changed, as somebody does who tries out rules in a notebook."""
    out = []
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else [folder]:
        with contextlib.suppress(OSError):
            found = path.stat()
            out.append((path.name, found.st_mtime_ns, found.st_size))
    return tuple(out)


@cache
def _load(dirs: tuple[Path, ...], stamps: tuple[tuple[tuple[str, int, int], ...], ...]) -> Patterns:
    by_id: dict[str, Rule] = {}
    readers: _Readers | None = None  # of the built-in packs, the first folder
    digest = hashlib.sha256()
    for folder in dirs:
        for path in _paths_in(folder):
            text = _text_of(path)
            digest.update(path.name.encode() + b"\0" + text.replace("\r\n", "\n").encode())
            for number, rule in enumerate(parse_pack(text, str(path))):
                fault = readers.unread(rule) if readers is not None else None
                if fault is not None:
                    raise _refuse(str(path), _Lines.of(text).rule(number, fault.key), fault.why, fault.remedy)
                by_id[rule.id] = rule
        readers = readers or _Readers.of(by_id.values())
    return Patterns(tuple(by_id.values()), digest.hexdigest()[:16])


def pack_paths(given: object) -> tuple[Path, ...]:
    """The paths of further packs that a caller gives, one or many. Raises UsageError for what is none."""
    many = [given] if isinstance(given, str | Path) else given
    if isinstance(many, bytes) or not isinstance(many, Iterable):
        raise UsageError("usage.patterns", f"is {type(many).__name__}, not a path", "patterns", "name folders with pattern packs (词包)")
    out = []
    for path in many:
        if not isinstance(path, str | os.PathLike):
            raise UsageError("usage.patterns", f"hold {type(path).__name__}, not a path", "patterns", "name folders with pattern packs (词包)")
        out.append(Path(path))
    return tuple(out)


def load_packs(extra: Iterable[Path | str] = (), plugins: bool = True) -> Patterns:
    """The built-in packs, then plug-ins', then ``extra`` folders or files; a later rule replaces one of the same id.

    Raises PatternError naming file and line.
    """
    dirs: Sequence[Path] = [pack_dir(), *(_plugin_dirs() if plugins else []), *map(Path, extra)]
    return _load(tuple(dirs), tuple(map(_stamp, dirs[1:])))
