"""A spaCy pipe: ``nlp.add_pipe("caseextract")`` puts mentions in ``doc.spans`` and records in ``doc._.case_records``.

spaCy imports this module whenever any Language is built (entry point), so it imports nothing of ours but at first use.
Mentions overlap; they live in ``doc.spans["caseextract.<kind>"]``, never in ``doc.ents``. Character offsets are the
truth; a span covers every token it touches.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

KINDS = ("date", "amount", "quantity", "unit", "person", "action", "item", "crime")

for _name in ("case_records", "case_mentions", "published"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


class SpacyTokenizer:
    """Cuts a text with our tokenizer; the Doc's text is the given text, character for character."""

    def __init__(self, vocab: Vocab) -> None:
        """Keep the vocabulary."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of a text."""
        from caseextract.tokenize import default_tokenizer

        words = default_tokenizer().cut(text) if text else []
        return Doc(self.vocab, words=words, spaces=[False] * len(words))

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to keep: the tokenizer is rebuilt from the installed packages."""
        return b""

    def from_bytes(self, data: bytes, **_: Any) -> SpacyTokenizer:
        """Nothing to load."""
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Nothing to keep."""

    def from_disk(self, path: str | Path, **_: Any) -> SpacyTokenizer:
        """Nothing to load."""
        return self


@registry.tokenizers("caseextract.jieba.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], SpacyTokenizer]:
    """The tokenizer factory for a spaCy config."""

    def build(nlp: Language) -> SpacyTokenizer:
        return SpacyTokenizer(nlp.vocab)

    return build


class CaseComponent:
    """The pipe itself: stateless but for the paths of further packs."""

    def __init__(self, patterns: list[str]) -> None:
        """Remember the packs; the Extractor is built at the first document."""
        self.patterns = patterns
        self._extractor: Any = None

    def __getstate__(self) -> dict[str, Any]:
        """Only the paths travel to other processes."""
        return {"patterns": self.patterns, "_extractor": None}

    def __call__(self, doc: Doc) -> Doc:
        """Fill ``doc.spans`` and the custom attributes with plain values."""
        from caseextract.models import publication_day

        if self._extractor is None:
            from caseextract.extractor import Extractor

            self._extractor = Extractor(self.patterns)
        published = publication_day(doc._.published) if doc._.published else None
        mentions = self._extractor.mentions(doc.text, published=published)
        groups: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        for mention in mentions:
            where = mention["span"]
            span = doc.char_span(where["start"], where["end"], label=mention["rule"], alignment_mode="expand")
            if span is not None:
                groups[mention["kind"]].append(span)
        for kind, spans in groups.items():
            doc.spans[f"caseextract.{kind}"] = spans
        bulletin = self._extractor.extract(doc.text, published=published)
        doc._.case_mentions = mentions
        doc._.case_records = bulletin.model_dump(mode="json")["cases"]
        return doc

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing beyond the config."""
        return b""

    def from_bytes(self, data: bytes, **_: Any) -> CaseComponent:
        """Nothing beyond the config."""
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Nothing beyond the config."""

    def from_disk(self, path: str | Path, **_: Any) -> CaseComponent:
        """Nothing beyond the config."""
        return self


@Language.factory("caseextract", default_config={"patterns": []})
def make_caseextract(nlp: Language, name: str, patterns: list[str]) -> CaseComponent:
    """The factory behind ``nlp.add_pipe("caseextract")``; ``patterns``: folders of further packs."""
    return CaseComponent(patterns)


def language(patterns: list[str] | None = None) -> Language:
    """A blank Chinese Language with our tokenizer and the pipe."""
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "caseextract.jieba.v1"}}})
    nlp.add_pipe("caseextract", config={"patterns": patterns or []})
    return nlp
