from pathlib import Path

import pytest

from caseextract import Document, Extractor
from caseextract.engine import run_examples
from caseextract.errors import PatternError
from caseextract.patterns import ExampleResult, load_packs, parse_pack

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


@pytest.mark.parametrize(
    ("body", "line", "told"),
    [
        ("regex = '(?i)甲乙'\nliterals = ['甲']", 7, "regex: global flags not at the start of the expression (write flags around what they are for"),
        ("regex = '(?P<n>甲)乙'\nliterals = ['甲']", 7, "regex: has a named group or refers back"),
        ("regex = '(甲)乙\\1'\nliterals = ['甲']", 7, "regex: has a named group or refers back"),
        ('terms = ["甲乙"]\nmeasures = [""]', 8, "measures: an empty word"),
        ("terms = " + "[" * 3000 + "]" * 3000, 7, "not valid TOML: nested too deep"),
        ("terms = ['甲乙']\npriority = " + "9" * 5000, 8, "not valid TOML: a number has too many digits"),
    ],
    ids=["flag", "named group", "reference", "measure", "nested", "digits"],
)
def test_what_no_reader_could_use_is_refused_at_its_line(body: str, line: int, told: str) -> None:
    with pytest.raises(PatternError) as error:
        parse_pack(f'[pack]\nname = "mine"\nkind = "noise"\n[[rule]]\nid = "noise.mine"\nlabel = "甲"\n{body}\n', "mine.toml")
    assert str(error.value).startswith(f"mine.toml:{line}: {told}")


def test_a_comment_may_end_an_expression(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("""[pack]\nname = "mine"\nkind = "noise"\n[[rule]]\nid = "noise.mine"\ncode = "end"\nregex = '''甲乙丙 # 丁'''\nliterals = ["甲"]\n""", encoding="utf-8")
    assert Extractor(tmp_path).extract("6月3日，青河县公安局抓获5人。").cases[0].arrests[0].count.value == 5


def test_a_later_pack_adds_and_replaces(tmp_path: Path) -> None:
    old = load_packs(plugins=False)
    first = old.rules[0].id
    text = f'[pack]\nname = "mine"\nkind = "item"\n[[rule]]\nid = "{first}"\ncode = "x.a"\nterms = ["甲"]\n[[rule]]\nid = "mine.b"\ncode = "x.b"\nterms = ["乙"]\n'
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    new = load_packs([tmp_path], plugins=False)
    assert len(new.rules) == len(old.rules) + 1
    assert new.hash != old.hash


def test_a_pack_that_was_changed_is_read_anew(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(pack('code = "x.a"', 'terms = ["甲乙"]'), encoding="utf-8")
    first = load_packs([tmp_path], plugins=False)
    assert load_packs([tmp_path], plugins=False) is first
    (tmp_path / "mine.toml").write_text(pack('code = "x.a"', 'terms = ["甲乙丙"]'), encoding="utf-8")
    assert [rule.terms for rule in load_packs([tmp_path], plugins=False).rules if rule.id == "x.a"] == [("甲乙丙",)]


def test_a_byte_order_mark_before_a_pack_is_no_part_of_it(tmp_path: Path) -> None:
    text = '[pack]\nname = "mine"\nkind = "item"\n[[rule]]\nid = "mine.a"\ncode = "x.a"\nterms = ["甲"]\n'
    packs = []
    for name, encoding in (("plain.toml", "utf-8"), ("marked.toml", "utf-8-sig")):
        (tmp_path / name).write_text(text, encoding=encoding)
        packs.append(load_packs([tmp_path / name], plugins=False).rules)
    assert packs[0] == packs[1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rule = 5\n[pack]\nname = 'x'\n", "x.toml:1: rules are a list"),
        ("[pack]\nname = 'x'\nkind = 'item'\n[rule]\nid = 'item.x'\n", "x.toml:4: rules are a list"),
        ("rule = [5]\n[pack]\nname = 'x'\n", "x.toml:1: rule: "),
        ("[pack]\nname = 'x'\nkind = 'item'\n[[rule]]\nid = 'item.x'\nterms = ['甲', '']\n", "x.toml:6: terms: an empty word"),
        ("[pack]\nname = 'x'\nkind = 'item'\n[[rule]]\nid = 'item.x'\nregex = '甲'\nliterals = ['']\n", "x.toml:7: literals: an empty word"),
    ],
    ids=["number", "one table", "list of numbers", "empty term", "empty literal"],
)
def test_a_pack_of_the_wrong_shape_is_refused_with_its_line(text: str, told: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse_pack(text, "x.toml")
    assert str(caught.value).startswith(told)


def pack(*lines: str, kind: str = "item") -> str:
    return "\n".join(["[pack]", 'name = "x"', f'kind = "{kind}"', "[[rule]]  # mine", 'id = "x.a"', *lines]) + "\n"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param(['terms = "甲"'], 'x.toml:6: terms: is the text "甲", where a list of texts is wanted (write terms = ["甲"])', id="text for list"),
        pytest.param(["terms = 5"], 'x.toml:6: terms: is the number 5, where a list of texts is wanted (write terms = ["5"])', id="number for list"),
        pytest.param(['terms = ["甲", 5]'], "x.toml:6: terms: holds the number 5, where a list of texts is wanted (write each in quotes)", id="number in list"),
        pytest.param(['terms = ["甲"]', 'label = ["乙"]'], 'x.toml:7: label: is a list, where a text is wanted (write label = "乙")', id="list for text"),
        pytest.param(['terms = ["甲"]', "code = 5.5"], 'x.toml:7: code: is the number 5.5, where a text is wanted (write code = "5.5")', id="number for text"),
        pytest.param(['terms = ["甲"]', 'priority = "2"'], 'x.toml:7: priority: is the text "2", where a whole number is wanted (write priority = 2)', id="text for number"),
        pytest.param(['terms = ["甲"]', "priority = true"], "x.toml:7: priority: is true, where a whole number is wanted (write priority = 1)", id="true for number"),
        pytest.param(['terms = ["甲"]', "attrs = 5"], 'x.toml:7: attrs: is the number 5, where a table is wanted (write attrs = { name = "…" })', id="number for table"),
        pytest.param(['terms = ["甲"]', "[rule.attrs]", "unit = [1]"], 'x.toml:7: attrs.unit: is a list, where a text, a whole number, true or false is wanted (write unit = "…")', id="list in table"),
        pytest.param(['terms = ["甲"]', "line = 3"], "x.toml:7: unknown key 'line'", id="a key of our own"),
        pytest.param(['term = ["甲"]'], "x.toml:6: unknown key 'term': 'terms'?", id="near key"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_in_words_of_the_file(lines: list[str], told: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse_pack(pack(*lines), "x.toml")
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pack = 5\n", "x.toml:1: [pack] is the number 5, where a table is wanted"),
        ("# mine\n\n[pack]\nkind = 'item'\n", "x.toml:3: [pack] has no name"),
        ("[pack]\nname = 5\n", "x.toml:2: [pack] name: is the number 5, where a text is wanted"),
        ("[pack]\nname = 'x'\nkinds = 'item'\n", "x.toml:3: [pack] unknown key 'kinds': 'kind'?"),
        ("[pack]\nname = 'x'\n[[rule]]\nterms = ['甲']\n", "x.toml:3: rule: has no id"),
        ("[pack]\nname = 'x'\n[[rule]]\nid = 'Mine'\n", "x.toml:4: id: 'Mine' is no id of a rule"),
    ],
    ids=["no table", "no name", "number", "near key", "no id", "wrong id"],
)
def test_what_is_wrong_with_a_head_is_told_at_its_line(text: str, told: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse_pack(text, "x.toml")
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize("kind", ["item", "crime"])
@pytest.mark.parametrize(
    ("code", "told"),
    [("", "x.toml:4: a rule of kind '{kind}' needs a code of two levels"), ("code = 'phone'", "x.toml:6: code 'phone' is not of two levels"),
     ("code = 'a.b.c'", "x.toml:6: code 'a.b.c' is not of two levels"), ("code = 'a.'", "x.toml:6: code 'a.' is not of two levels")],
    ids=["none", "one", "three", "half"],
)  # fmt: skip
def test_things_and_offences_need_a_code_of_two_levels(code: str, told: str, kind: str) -> None:
    lines = [*([code] if code else []), 'terms = ["甲"]']
    with pytest.raises(PatternError) as caught:
        parse_pack(pack(*lines, kind=kind), "x.toml")
    assert str(caught.value).startswith(told.format(kind=kind))


@pytest.mark.parametrize(
    ("kind", "lines", "told"),
    [
        pytest.param("seize", ['code = "seizd"'], ":6: code 'seizd' is none of kind 'seize', so nothing would read it: 'seized'? (known are destroyed, ", id="seizing"),
        pytest.param("act", [], ":4: a rule of kind 'act' needs a code (known are administrative_detention, ", id="measure on people"),
        pytest.param("currency", [], ":4: a rule of kind 'currency' needs a code", id="currency"),
        pytest.param("date_word", ['code = "dya ref -9"'], ":6: code 'dya ref -9' is none of kind 'date_word'", id="word of dates"),
        pytest.param("seize", ['code = "seized"', 'attrs = { weak = "yes" }'], ':7: attrs.weak: is the text "yes", where true or false is wanted (write weak = true, without quotes)', id="text for true"),
        pytest.param("unit", ['attrs = { role = true }'], ':6: attrs.role: is true, where a text is wanted', id="true for text"),
    ],
)
def test_a_code_or_attr_that_nothing_reads_is_refused(kind: str, lines: list[str], told: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(pack(*lines, 'terms = ["甲乙"]', kind=kind), encoding="utf-8")
    with pytest.raises(PatternError) as caught:
        load_packs([path], plugins=False)
    assert str(caught.value).startswith(f"{path}{told}")


@pytest.mark.parametrize(("kind", "code"), [("target", "other"), ("date_word", "day ref -9"), ("currency", "XAU"), ("item", "mine.own"), ("item_modifier", "")])
def test_codes_that_are_read_are_taken(kind: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(pack(f'code = "{code}"', 'terms = ["甲乙"]', kind=kind), encoding="utf-8")
    assert [rule.code for rule in load_packs([tmp_path], plugins=False).rules if rule.id == "x.a"] == [code]


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        pytest.param('id = "item.mine"\nkind = "item"\ncode = "weapon.firearm"\nterms = ["弹弓枪"]\nmeasures = ["梃"]', "缴获弹弓枪3梃。", ("弹弓枪", "weapon.firearm", "3", "梃"), id="item-and-measure"),
        pytest.param('id = "measure.mine"\nkind = "measure"\ncode = "count"\nterms = ["坨"]', "缴获手机3坨。", ("手机", "electronics.phone", "3", "坨"), id="measure"),
        pytest.param('id = "item_modifier.mine"\nkind = "item_modifier"\nterms = ["紫钻级"]', "缴获紫钻级手机3部。", ("手机", "electronics.phone", "3", "部"), id="modifier"),
        pytest.param('id = "seize.mine"\nkind = "seize"\ncode = "seized"\nterms = ["拎获"]', "民警拎获手机3部。", ("手机", "electronics.phone", "3", "部"), id="verb"),
    ],
)
def test_rules_of_a_users_pack_of_any_kind_are_in_force(rule: str, text: str, expected: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(f'[pack]\nname = "mine"\n[[rule]]\n{rule}\nexamples = ["{text}"]\n', encoding="utf-8")
    found = [
        (item.name, item.category, str(item.quantity.value) if item.quantity else None, item.quantity.unit if item.quantity else None)
        for extractor in (Extractor(), Extractor(tmp_path)) for case in extractor.extract(f"6月3日，青河县公安局抓获李某等5人，{text}").cases for item in case.seized
    ]
    assert found[-1] == expected and expected not in found[:-1]


def test_currencies_and_set_words_of_a_users_pack_are_in_force(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        '[pack]\nname = "mine"\n[[rule]]\nid = "currency.mine"\nkind = "currency"\ncode = "XAU"\nterms = ["金盾"]\n'
        '[[rule]]\nid = "not_number.mine"\nkind = "not_number"\nterms = ["五里坪"]\n', encoding="utf-8")
    rows = [r for r in Extractor(tmp_path).mentions("在五里坪花了300金盾") if r["kind"] in ("amount", "quantity")]
    assert [(r["kind"], r.get("currency"), r["value"]) for r in rows] == [("amount", "XAU", "300")]


def test_cue_words_of_a_users_pack_are_in_force(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        '[pack]\nname = "mine"\n[[rule]]\nid = "trap.mine"\nkind = "trap"\ncode = "people"\nterms = ["宴请"]\nexamples = ["宴请宾客30人"]\n'
        '[[rule]]\nid = "statistic_word.mine"\nkind = "statistic_word"\ncode = "down"\nterms = ["走低"]\nexamples = ["案件同比走低8%"]\n', encoding="utf-8")
    text = "今年1至5月，青河县公安局立案同比走低8%。民警抓获嫌疑人1名，并宴请男子30人。"
    for packs, people, change in (((), ["1", "30"], []), (tmp_path, ["1"], ["-8"])):
        facts = Extractor(packs).analyse(Document(text)).facts
        assert [str(f.count.value) for f in facts.arrests] == people
        assert [str(f.change) for f in facts.statistics if f.change is not None] == change


def test_page_furniture_of_a_users_pack_is_in_force(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        '[pack]\nname = "mine"\nkind = "noise"\n[[rule]]\nid = "noise.mine"\ncode = "neighbour"\nterms = ["邻里速递"]\nexamples = ["邻里速递"]\n', encoding="utf-8")
    text = "6月3日，青河县公安局抓获嫌疑人5名。\n邻里速递：白石县公安局6月1日抓获赌客31名。"
    told = [[str(a.count.value) for c in Extractor(packs).extract(text).cases for a in c.arrests if a.count] for packs in ((), tmp_path)]
    assert told == [["5", "31"], ["5"]]
