"""What the coverage pages name exists: rules, modules, test files and the tests in them."""

import re
from pathlib import Path

import pytest

from caseextract.patterns import load_packs

ROOT = Path(__file__).parents[1]
RULES = {rule.id for rule in load_packs().rules}
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))


def exists(name: str) -> bool:
    """A test (file::id), a file of the source or the packs, or a rule of a pack or of the code."""
    if name.startswith("tests/"):
        file, _, test = name.partition("::")
        if not (ROOT / file).exists() or not test:
            return (ROOT / file).exists()
        text = (ROOT / file).read_text(encoding="utf-8")
        function, _, row = test.partition("[")
        if row:
            return f"def {function}(" in text and re.search(rf"\brow\({int(row[1:-1])},", text) is not None
        return f"def {test}(" in text or f'id="{test}"' in text
    if name.endswith((".py", ".toml")):
        return (ROOT / "src/caseextract" / name).exists() or (ROOT / "patterns" / name).exists()
    return name in RULES or f'"{name}"' in SOURCE


@pytest.mark.parametrize("page", ["docs/coverage.md", "docs/en/coverage.md"])
def test_named_things_exist(page: str) -> None:
    rows = [line for line in (ROOT / page).read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    names = [name for line in rows for name in re.findall(r"`([^`]+)`", line)]
    assert len(names) > 200
    assert [name for name in names if not exists(name)] == []
