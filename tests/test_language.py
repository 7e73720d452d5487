"""The spaCy pipe: spans, records, serialisation, processes."""

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
