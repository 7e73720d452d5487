"""Pattern packs: the language of the domain as data.

A pack is one TOML file: a ``[pack]`` table and a list of ``[[rule]]`` tables.
Keys nobody knows are refused with file and line, so that a typing slip never silently drops a rule.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from caseextract.errors import PatternError


class Rule(BaseModel):
    """One rule of a pack: words (or a regex with the literals it needs) that mean one thing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)+$", description="Unique id, e.g. item.phone")
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
    out = [f"(?x:{rule.regex})" for rule in rules if rule.regex is not None]
    for word, rule in words:
        ahead = f"(?!{'|'.join(map(re.escape, rule.not_before))})" if rule.not_before else ""
        behind = "".join(f"(?<!{re.escape(before)})" for before in rule.not_after)
        out.append(behind + re.escape(word) + ahead)
    return "|".join(out) or "(?!)"


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


def _rule_line(text: str, number: int, key: str | None) -> int:
    """Line of the n-th ``[[rule]]`` (0-based), or of a key inside it."""
    lines = text.splitlines()
    heads = [i for i, line in enumerate(lines) if line.strip() == "[[rule]]"]
    if number >= len(heads):
        return 1
    stop = heads[number + 1] if number + 1 < len(heads) else len(lines)
    if key:
        for i in range(heads[number], stop):
            if re.match(rf"\s*\"?{re.escape(key)}\"?\s*(=|\.)", lines[i]):
                return i + 1
    return heads[number] + 1


def _refuse(path: str, line: int, why: str) -> PatternError:
    return PatternError(
        code="pattern_invalid", message=why, place=f"{path}:{line}", remedy="correct the pack (词包) at this line"
    )


def parse_pack(text: str, path: str) -> tuple[Rule, ...]:
    """The rules of one pack.

    Raises PatternError naming file and line for broken TOML, unknown keys, wrong types and bad regexes.
    """
    try:
        raw: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise _refuse(path, int(found.group(1)) if found else 1, f"not valid TOML: {error}") from None
    for key in raw:
        if key not in ("pack", "rule"):
            line = next((i + 1 for i, s in enumerate(text.splitlines()) if key in s), 1)
            raise _refuse(path, line, f"unknown key '{key}'")
    try:
        head = PackHead.model_validate(raw.get("pack", {}))
    except ValidationError as error:
        problem = error.errors()[0]
        raise _refuse(path, 1, " ".join(f"[pack] {'.'.join(map(str, problem['loc']))}".split()) + f": {problem['msg']}") from None
    entries = raw.get("rule", [])
    if not isinstance(entries, list):
        line = next((i + 1 for i, s in enumerate(text.splitlines()) if re.match(r"\s*\[?\s*rule\b", s)), 1)
        raise _refuse(path, line, "rules are a list, each under [[rule]]")
    rules = []
    for number, entry in enumerate(entries):
        try:
            rule = Rule.model_validate(entry)
        except ValidationError as error:
            problem = error.errors()[0]
            name = str(problem["loc"][0]) if problem["loc"] else None
            why = f"unknown key '{name}'" if problem["type"] == "extra_forbidden" else f"{name or 'rule'}: {problem['msg']}"
            raise _refuse(path, _rule_line(text, number, name), why) from None
        line = _rule_line(text, number, None)
        for name in ("terms", "literals", "not_before", "not_after"):
            if "" in getattr(rule, name):
                raise _refuse(path, _rule_line(text, number, name), f"{name}: an empty word")
        if rule.regex is not None:
            try:
                re.compile(rule.regex, re.VERBOSE)
            except re.error as error:
                raise _refuse(path, _rule_line(text, number, "regex"), f"regex: {error}") from None
            if not rule.literals:
                raise _refuse(path, line, f"rule '{rule.id}' has a regex but no literals to look for first")
        elif not rule.terms:
            raise _refuse(path, line, f"rule '{rule.id}' has neither terms nor regex")
        if not (rule.kind or head.kind):
            raise _refuse(path, line, f"rule '{rule.id}' has no kind, and the pack has none")
        rules.append(rule.model_copy(update={"kind": rule.kind or head.kind, "pack": head.name, "line": line}))
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise _refuse(path, rule.line, f"rule id '{rule.id}' stands twice")
        seen.add(rule.id)
    return tuple(rules)


def pack_dir() -> Path:
    """Folder of the built-in packs: inside the wheel, or the repository's ``patterns/`` in a checkout."""
    inside = Path(str(resources.files("caseextract"))) / "_patterns"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "patterns"


def _plugin_dirs() -> list[Path]:
    """Folders that installed plug-ins name under the entry point group ``caseextract.patterns``."""
    return [Path(str(point.load())) for point in sorted(metadata.entry_points(group="caseextract.patterns"))]


@cache
def _load(dirs: tuple[Path, ...]) -> Patterns:
    by_id: dict[str, Rule] = {}
    kinds: frozenset[str] = frozenset()  # of the built-in packs, the first folder: what there are readers for
    digest = hashlib.sha256()
    for folder in dirs:
        paths = sorted(folder.glob("*.toml")) if folder.is_dir() else [folder]
        if not paths or not paths[0].exists():
            raise PatternError(
                code="pattern_missing",
                message="no pattern pack (词包) there",
                place=str(folder),
                remedy="name a folder with .toml packs",
            )
        for path in paths:
            try:
                text = path.read_text(encoding="utf-8-sig")  # some editors put a byte order mark first
            except (OSError, UnicodeDecodeError) as error:
                raise _refuse(str(path), 1, f"cannot be read as UTF-8: {error}") from None
            digest.update(path.name.encode() + b"\0" + text.replace("\r\n", "\n").encode())
            for rule in parse_pack(text, str(path)):
                if folder != dirs[0] and rule.kind not in kinds:
                    near = difflib.get_close_matches(rule.kind, sorted(kinds), 1)
                    raise _refuse(str(path), rule.line, f"unknown kind '{rule.kind}', which nothing reads" + (f": '{near[0]}'?" if near else ""))
                by_id[rule.id] = rule
        kinds = kinds or frozenset(rule.kind for rule in by_id.values())
    return Patterns(tuple(by_id.values()), digest.hexdigest()[:16])


def load_packs(extra: Iterable[Path | str] = (), plugins: bool = True) -> Patterns:
    """The built-in packs, then plug-ins', then ``extra`` folders or files; a later rule replaces one of the same id.

    Raises PatternError naming file and line.
    """
    dirs: Sequence[Path] = [pack_dir(), *(_plugin_dirs() if plugins else []), *map(Path, extra)]
    return _load(tuple(dirs))
