"""Classes of words that many expressions share: ``patterns/classes.toml``.

``{officers}`` in an expression stands for any word of the class of that name: 民警, 干警, 关员 … A word that a class lacks is
added once, in the pack, and every expression knows it. The classes are built into the expressions when the library is
imported, so only the pack that is shipped defines them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from caseextract.expressions import expression

KIND: Final = "word_class"
_PACK: Final = "classes.toml"
_CLASS: Final = expression(r"\{([a-z][a-z_]+)\}")


def pack_dir() -> Path:
    """Folder of the built-in packs: inside the wheel, or the repository's ``patterns/`` in a checkout."""
    inside = Path(str(resources.files("caseextract"))) / "_patterns"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "patterns"


@cache
def word_classes() -> Mapping[str, str]:
    """The words of each class as alternatives of a regular expression, the longest first."""
    rules = tomllib.loads((pack_dir() / _PACK).read_text(encoding="utf-8"))["rule"]
    return {rule["code"]: "|".join(map(re.escape, sorted(rule["terms"], key=len, reverse=True))) for rule in rules}


def worded(pattern: str) -> str:
    """An expression with the words of each class that it names; a name that is no class's raises KeyError."""
    return _CLASS.sub(lambda found: f"(?:{word_classes()[found.group(1)]})", pattern)


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """An expression that names classes of words; like every other it is compiled when it is first used."""
    return expression(worded(pattern), flags)
