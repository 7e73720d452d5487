"""Every snippet of the documentation runs, and what the pages say of tables and packs is so.

A ```python block runs in the namespace of its page; a ```text block right behind it is what it prints. A ```console block runs command by command (lines that begin with
``$``) in one folder a page, with docs/sample.txt and corpus/ in it; lines below a command are its output, ``…``
stands for any.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from caseextract.engine import run_examples
from caseextract.patterns import Patterns, parse_pack
from caseextract.write import database
from caseextract.write.views import VIEWS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "README.en.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

SHOWN = re.compile(r"^```python\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    return [body for name, body in BLOCK.findall(page.read_text(encoding="utf-8")) if name == language]


def having(language: str) -> list[object]:
    return [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in PAGES if blocks(page, language)]


@pytest.mark.parametrize("page", having("python"))
def test_python_snippets_run_and_print_what_the_page_shows(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    namespace: dict[str, object] = {}
    for block, wanted in SHOWN.findall(page.read_text(encoding="utf-8")):
        exec(compile(block, str(page), "exec"), namespace)
        printed = capsys.readouterr().out
        assert not wanted or printed == wanted


@pytest.mark.parametrize("page", having("console"))
def test_console_snippets_run(page: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "sample.txt", tmp_path / "docs")
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for block in blocks(page, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, wanted = part.partition("\n")
            done = subprocess.run(["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
            assert done.returncode == 0, f"{command}\n{done.stderr}"
            if wanted.strip() != "…":
                assert done.stdout.rstrip() == wanted.rstrip(), command


@pytest.mark.parametrize("page", having("toml"))
def test_packs_on_the_pages_load_and_match_their_examples(page: Path) -> None:
    for block in blocks(page, "toml"):
        results = list(run_examples(Patterns(parse_pack(block, str(page)), "")))
        assert results and all(result.ok for result in results)


@pytest.mark.parametrize("page", ["docs/schema.md", "docs/en/schema.md"])
def test_the_schema_page_names_every_table_column_and_view(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    rows = {line.split("`")[1]: set(re.findall(r"`(\w+)`", line.split("|")[3])) for line in text.splitlines() if line.count("|") == 4 and "`span_text`" in line}
    rows |= {line.split("`")[1]: set(re.findall(r"`(\w+)`", line.split("|")[3])) for line in text.splitlines() if line.startswith("| `documents`")}
    assert rows == {table.name: {column.name for column in table.columns} for table in database.TABLES}
    assert [name for name in VIEWS if f"`{name}`" not in text] == []


def diagram() -> str:
    """The tables as a mermaid ER diagram."""
    lines = ["erDiagram"]
    words = {"exact": "numeric", "words": "text", "string": "varchar"}
    for table in database.TABLES:
        for column in table.columns:
            lines += [f"    {key.column.table.name} ||--o{{ {table.name} : {column.name}" for key in column.foreign_keys]
    for table in database.TABLES:
        lines.append(f"    {table.name} {{")
        for column in table.columns:
            keys = ["PK"] * column.primary_key + ["FK"] * bool(column.foreign_keys)
            kind = type(column.type).__name__.lower()
            lines.append(f"        {words.get(kind, kind)} {column.name} {', '.join(keys)}".rstrip())
        lines.append("    }")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("page", ["docs/databases.md", "docs/en/databases.md"])
def test_the_diagram_is_that_of_the_schema(page: str) -> None:
    assert blocks(ROOT / page, "mermaid") == [diagram()]


@pytest.mark.parametrize("page", ["docs/schema.md", "docs/en/schema.md"])
def test_the_schema_page_has_the_columns_of_views(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for name, view in VIEWS.items():
        told = f"| `{name}` | {view.zh if 'en' not in page else view.en} | {', '.join(f'`{column}`' for column, _ in view.columns)} |"
        assert told in text, name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_and_options_named_exist(page: Path) -> None:
    from typer.main import get_command

    from caseextract.cli import app

    root: Any = get_command(app)
    wrong = []
    for words in re.findall(r"(?:`|\$ |\| )caseextract ([a-z][^`\n|]*)", page.read_text(encoding="utf-8")):
        name, *rest = words.split()
        command = root.commands.get(name)
        if command is not None and getattr(command, "commands", None) and rest:
            command = command.commands.get(rest[0])
        known = {option for parameter in command.params for option in parameter.opts} | {"--help"} if command else set()
        wrong += [words] if command is None else [f"{name} {word}" for word in rest if word.startswith("--") and word.rstrip(";,.，。、；") not in known]
    assert wrong == []


def test_both_readmes_show_the_same_code_figures_and_pages() -> None:
    first, second = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.en.md"))
    bare = [[re.sub(r"\s*#.*", "", body) for _, body in BLOCK.findall(text)] for text in (first, second)]
    assert bare[0] == bare[1]
    assert re.findall(r"\d\.\d\d", first[first.index("## 准确率") :]) == re.findall(r"\d\.\d\d", second[second.index("## Accuracy") :])
    links = [{Path(link).name for link in re.findall(r"\]\((docs/[^)]+)\)", text)} for text in (first, second)]
    assert links[0] == links[1]
