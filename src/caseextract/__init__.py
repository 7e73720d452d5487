"""caseextract: Chinese police press releases in, exact case records out.

>>> import caseextract
>>> bulletin = caseextract.extract("6月3日，临江市公安局抓获犯罪嫌疑人3名。", published=date(2021, 6, 5))  # doctest: +SKIP

Names are looked up on first use, so importing the package loads no dictionary, no pattern and no model.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from caseextract.errors import CaseExtractError as CaseExtractError
    from caseextract.extractor import Extractor as Extractor
    from caseextract.models import Amount as Amount
    from caseextract.models import Arrest as Arrest
    from caseextract.models import Bulletin as Bulletin
    from caseextract.models import Bust as Bust
    from caseextract.models import CaseDate as CaseDate
    from caseextract.models import CaseRecord as CaseRecord
    from caseextract.models import Crime as Crime
    from caseextract.models import Document as Document
    from caseextract.models import Notice as Notice
    from caseextract.models import Person as Person
    from caseextract.models import Place as Place
    from caseextract.models import Quantity as Quantity
    from caseextract.models import SeizedItem as SeizedItem
    from caseextract.models import Source as Source
    from caseextract.models import Span as Span
    from caseextract.models import Statistic as Statistic
    from caseextract.models import Status as Status
    from caseextract.models import Unit as Unit
    from caseextract.run.batch import batch as batch
    from caseextract.write.arrow import to_tables as to_tables

__version__ = "0.1.0"

_MODELS = (
    "Amount Arrest Bulletin Bust CaseDate CaseRecord Crime Document Notice Person Place Quantity SeizedItem Source "
    "Span Statistic Status Unit"
).split()

_HOME = {
    "CaseExtractError": "caseextract.errors",
    "batch": "caseextract.run.batch",
    "to_tables": "caseextract.write.arrow",
    "Extractor": "caseextract.extractor",
    **dict.fromkeys(_MODELS, "caseextract.models"),
}

__all__ = [  # noqa: PLE0604, RUF022 - the names of _HOME are looked up on first use
    "extract",
    "__version__",
    *_HOME,
]


def extract(text: str, published: date | None = None, id: str | None = None) -> Bulletin:
    """The case records of one text, read with the patterns that ship with the package.

    Args:
        text: the text as it was given; every span of the result counts its code points.
        published: the publication date, from which missing years and months are filled in.
        id: the document's id; without one it is made from the text's SHA-256.

    Returns:
        A Bulletin; a text without a case gives one with no cases.
    """
    return _default_extractor().extract(text, published=published, id=id)


def _default_extractor() -> Extractor:
    """One Extractor for the life of the process, built at the first call of `extract`."""
    found = globals().get("_extractor")
    if found is None:
        from caseextract.extractor import Extractor

        found = globals()["_extractor"] = Extractor()
    extractor: Extractor = found
    return extractor


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
