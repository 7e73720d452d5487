from pathlib import Path

import pytest

from caseextract.engine import run_examples
from caseextract.errors import PatternError
from caseextract.patterns import ExampleResult, load_packs

RESULTS = list(run_examples(load_packs(plugins=False)))


@pytest.mark.parametrize("result", RESULTS, ids=[f"{r.rule_id}-{n}" for n, r in enumerate(RESULTS)])
def test_example(result: ExampleResult) -> None:
    assert result.ok, f"{result.message}: {result.example}"


def test_every_pack_has_examples() -> None:
    packs = load_packs(plugins=False)
    tried = {result.rule_id for result in RESULTS}
    assert {rule.pack for rule in packs.rules} == {rule.pack for rule in packs.rules if rule.id in tried}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[pack]\nname = "x"\nkind = "x"\n\n[[rule]]\nid = "x.a"\nterms = ["甲"]\ntersm = ["乙"]\n', 8),
        ('[pack]\nname = "x"\nkind = "x"\n\n[[rule]]\nid = "x.a"\n', 5),
        ('[pack]\nname = "x"\nkind = "x"\n\n[[rule]]\nid = "x.a"\nregex = "("\nliterals = ["甲"]\n', 7),
        ('[pack]\nname = "x"\nbroken\n', 3),
    ],
)
def test_a_broken_pack_names_file_and_line(text: str, line: int, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PatternError) as error:
        load_packs([tmp_path])
    assert error.value.place == f"{path}:{line}"


def test_a_later_pack_adds_and_replaces(tmp_path: Path) -> None:
    old = load_packs(plugins=False)
    first = old.rules[0].id
    text = f'[pack]\nname = "mine"\nkind = "item"\n[[rule]]\nid = "{first}"\nterms = ["甲"]\n[[rule]]\nid = "mine.b"\nterms = ["乙"]\n'
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    new = load_packs([tmp_path], plugins=False)
    assert len(new.rules) == len(old.rules) + 1
    assert new.hash != old.hash
