"""The spaCy pipe: spans, records, serialisation, processes."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from caseextract import Extractor
from caseextract.language import language
from caseextract.tokenize import JiebaTokenizer, default_tokenizer

TEXT = "2024年6月3日，青河县公安局抓获犯罪嫌疑人5名，缴获手机12部。\n涉案金额约300万元。"


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return language()


def test_doc_keeps_the_text(nlp: spacy.language.Language) -> None:
    assert nlp(TEXT).text == TEXT


def test_mentions_and_records(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    assert "手机12部" not in [s.text for s in doc.ents]
    assert any("公安局" in s.text for s in doc.spans["caseextract.unit"])
    assert doc._.case_records == Extractor().extract(TEXT).model_dump(mode="json")["cases"]


def test_pipe_in_a_blank_language() -> None:
    blank = spacy.blank("zh")
    blank.add_pipe("caseextract")
    assert blank(TEXT)._.case_records[0]["arrests"][0]["count"]["value"] == "5"


def test_doc_bytes_round_trip(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.case_records == doc._.case_records
    assert [s.text for s in again.spans["caseextract.date"]] == [s.text for s in doc.spans["caseextract.date"]]


def test_language_to_disk(nlp: spacy.language.Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "model")
    assert spacy.load(tmp_path / "model")(TEXT)._.case_records == nlp(TEXT)._.case_records


def test_two_processes(nlp: spacy.language.Language) -> None:
    docs = list(nlp.pipe([TEXT, "没有案件。"], n_process=2))
    assert [len(d._.case_records) for d in docs] == [1, 0]


@pytest.mark.parametrize("text", ["", TEXT, "  \n\n手机 12部 ", "abc手机"], ids=["empty", "case", "spaces", "latin"])
def test_tokens_join_to_the_text(text: str) -> None:
    assert "".join(default_tokenizer().cut(text)) == text
    assert "".join(JiebaTokenizer(["涉案金额"]).cut(text)) == text


def _python(code: str, *arguments: str, **environment: str) -> str:
    """What a fresh interpreter prints: this process has imported our module already."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8", check=False, env={**os.environ, "PYTHONUTF8": "1", **environment}
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_saved_language_loads_in_a_fresh_process(nlp: spacy.language.Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "model")
    code = "import sys, spacy; print(len(spacy.load(sys.argv[1])(sys.argv[2])._.case_records))"
    assert _python(code, str(tmp_path / "model"), TEXT) == "1"


def test_building_a_language_loads_nothing_heavy() -> None:
    code = "import sys, spacy; spacy.blank('xx'); print(*sorted(m for m in sys.modules if m.startswith(('caseextract', 'jieba', 'rjieba'))))"
    assert _python(code) == "caseextract caseextract.language"


def test_jieba_leaves_the_temp_folder_and_the_shared_jieba_alone(tmp_path: Path) -> None:
    code = "import jieba; from caseextract.tokenize import JiebaTokenizer; JiebaTokenizer(['手机卡']).cut('手机卡'); print(jieba.dt.initialized)"
    assert _python(code, TMPDIR=str(tmp_path), TEMP=str(tmp_path), TMP=str(tmp_path)) == "False"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", [list, lambda text: [text], JiebaTokenizer().cut, default_tokenizer().cut], ids=["characters", "one", "jieba", "default"])
def test_records_do_not_depend_on_the_tokenizer(nlp: spacy.language.Language, cut: object) -> None:
    words = cut(TEXT)  # type: ignore[operator]
    doc = nlp(Doc(nlp.vocab, words=words, spaces=[False] * len(words)))
    assert doc.text == TEXT
    assert doc._.case_records == Extractor().extract(TEXT).model_dump(mode="json")["cases"]
    for mention in doc._.case_mentions:
        where = mention["span"]
        spans = doc.spans[f"caseextract.{mention['kind']}"]
        assert any(s.start_char <= where["start"] and where["end"] <= s.end_char for s in spans)


def test_published_fills_the_year_and_the_component_pickles(nlp: spacy.language.Language) -> None:
    doc = nlp.make_doc("6月3日，青河县公安局抓获犯罪嫌疑人5名。")
    doc._.published = "2021-06-05"
    component = pickle.loads(pickle.dumps(nlp.get_pipe("caseextract")))
    assert component(doc)._.case_records[0]["dates"][0]["start"] == "2021-06-03"
