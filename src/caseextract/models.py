"""The records of caseextract: frozen Pydantic models, one place for the meaning of every field.

All offsets are Unicode code points into the text as it was given, half-open: ``given[start:end] == text``.
Names and labels are Simplified Chinese after cleaning; ``span.text`` keeps the source's own characters.
Numbers are exact decimals, written to JSON as plain strings; dates are ISO 8601.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from caseextract.errors import UsageError
from caseextract.expressions import expression

SCHEMA_VERSION = "1"


def plain_decimal(value: Decimal) -> str:
    """A decimal as a plain string without exponent or trailing zeros: 12000, 14.07186.

    >>> plain_decimal(Decimal("1.20E+4"))
    '12000'
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Number = Annotated[Decimal, PlainSerializer(plain_decimal, return_type=str, when_used="json")]


class Qualifier(StrEnum):
    """How a number was hedged (contract §2)."""

    EXACT = "exact"
    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    SEVERAL = "several"
    UNSPECIFIED = "unspecified"


class DateRole(StrEnum):
    """What happened on a date."""

    OFFENCE = "offence"
    REPORTED = "reported"
    OPERATION = "operation"
    MEASURE = "measure"
    PERIOD = "period"
    OTHER = "other"


class Precision(StrEnum):
    """The finest part of a date that the text states."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    RANGE = "range"
    VAGUE = "vague"


class UnitRole(StrEnum):
    """The part a body plays in the case."""

    LEAD = "lead"
    JOINT = "joint"
    DIRECTING = "directing"
    ASSISTING = "assisting"
    RECEIVING = "receiving"


class UnitType(StrEnum):
    """The kind of body."""

    BUREAU = "bureau"
    BRANCH = "branch"
    STATION = "station"
    BRIGADE = "brigade"
    TASK_FORCE = "task_force"
    BORDER = "border"
    CUSTOMS = "customs"
    COAST_GUARD = "coast_guard"
    MARKET_REGULATION = "market_regulation"
    TOBACCO = "tobacco"
    PROCURATORATE = "procuratorate"
    COURT = "court"
    OTHER = "other"


class UnitLevel(StrEnum):
    """The administrative level of a body."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    PREFECTURAL = "prefectural"
    COUNTY = "county"
    STATION = "station"


class ArrestAction(StrEnum):
    """A measure on people; 逮捕/拘捕 by police in Hong Kong, Macau and Taiwan is ``caught``."""

    CAUGHT = "caught"
    SUMMONED = "summoned"
    CRIMINAL_DETENTION = "criminal_detention"
    ADMINISTRATIVE_DETENTION = "administrative_detention"
    ARRESTED = "arrested"
    BAIL = "bail"
    RESIDENTIAL_SURVEILLANCE = "residential_surveillance"
    COMPULSORY_MEASURES = "compulsory_measures"
    TRANSFERRED_FOR_PROSECUTION = "transferred_for_prosecution"
    PROSECUTED = "prosecuted"
    SENTENCED = "sentenced"
    ADMINISTRATIVE_PENALTY = "administrative_penalty"
    SURRENDERED = "surrendered"
    PERSUADED_RETURN = "persuaded_return"
    HANDED_OVER = "handed_over"


class PersonClass(StrEnum):
    """Whom a measure was taken on."""

    SUSPECT = "suspect"
    OFFENDER = "offender"
    FUGITIVE = "fugitive"
    DRUG_USER = "drug_user"
    GAMBLER = "gambler"
    BUYER = "buyer"
    MINOR = "minor"
    OTHER = "other"


class BustTarget(StrEnum):
    """What was broken up or solved."""

    GANG = "gang"
    DEN = "den"
    CASE = "case"
    CHAIN = "chain"
    PLATFORM = "platform"
    WORKSHOP = "workshop"
    WAREHOUSE = "warehouse"
    CHANNEL = "channel"
    OTHER = "other"


class SeizureAction(StrEnum):
    """How a thing was taken."""

    SEIZED = "seized"
    DETAINED = "detained"
    FROZEN = "frozen"
    RECOVERED = "recovered"
    RETURNED = "returned"
    DESTROYED = "destroyed"


class AmountRole(StrEnum):
    """What a sum of money is."""

    INVOLVED = "involved"
    TURNOVER = "turnover"
    LOSS = "loss"
    ILLEGAL_GAIN = "illegal_gain"
    GOODS_VALUE = "goods_value"
    SEIZED_CASH = "seized_cash"
    FROZEN = "frozen"
    STOP_PAYMENT = "stop_payment"
    RECOVERED = "recovered"
    RETURNED = "returned"
    PREVENTED_LOSS = "prevented_loss"
    FINE = "fine"
    REWARD = "reward"
    PAYMENT = "payment"
    PRICE = "price"
    OTHER = "other"


class PersonRole(StrEnum):
    """The part a named person plays."""

    RINGLEADER = "ringleader"
    SUSPECT = "suspect"
    VICTIM = "victim"
    WANTED = "wanted"


class StatusCode(StrEnum):
    """Where a case stands."""

    UNDER_INVESTIGATION = "under_investigation"
    SOLVED = "solved"
    SUSPECTS_DETAINED = "suspects_detained"
    TRANSFERRED = "transferred"
    PROSECUTED = "prosecuted"
    TRIED = "tried"
    SUSPECTS_AT_LARGE = "suspects_at_large"


@dataclass(frozen=True, slots=True)
class Document:
    """A text to read and what is known of it beforehand.

    ``published`` is the publication date if it is known: a date, a datetime, or text such as 2024-06-05; ``id`` is kept
    as the Bulletin's, a whole number as its digits. UsageError where a field holds what it cannot.
    """

    text: str
    id: str | None = None
    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    encoding: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no text, and bring id and date into their one form."""
        given: object = self.id
        if isinstance(given, int) and not isinstance(given, bool):
            object.__setattr__(self, "id", str(given))
        for name in ("text", "id", "uri", "title", "publisher", "encoding"):
            value = getattr(self, name)
            if not isinstance(value, str) and (value is not None or name == "text"):
                raise UsageError(f"usage.{name}", f"is {type(value).__name__}, not str", name, "give text; decode bytes first")
        if self.published is not None and type(self.published) is not date:
            object.__setattr__(self, "published", publication_day(self.published))


_DATE = expression(r"(\d{4})(?:(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?(?:[T ].*)?|(\d\d)(\d\d))", re.ASCII)


def parse_date(text: str) -> date | None:
    """A date written 2019-04-19, 2019/4/19, 20190419 or 2019年4月19日, a clock time behind it ignored; None for anything else."""
    match = _DATE.fullmatch(text.strip())
    try:
        return date(*(int(part) for part in match.groups() if part)) if match else None
    except ValueError:
        return None


def publication_day(given: object) -> date:
    """The day a caller gives as date, datetime or text. Raises UsageError."""
    missing = isinstance(given, date) and given != given  # NaT of pandas, a datetime that is none
    if isinstance(given, datetime) and not missing:
        return given.date()
    found = None if missing else given if isinstance(given, date) else parse_date(given) if isinstance(given, str) else None
    if found is None:
        raise UsageError("usage.published", f"{given!r} is no date", "published", "write YYYY-MM-DD")
    return found


_CORES: Final = os.cpu_count() or 1
MOST_PROCESSES: Final = max(64, 4 * _CORES)


def whole_number(given: object, name: str) -> int:
    """A number of processes or bytes that a caller gives: whole, and one at least. Raises UsageError."""
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise UsageError(f"usage.{name}", f"is {given!r}, not a whole number", name, "write 1 or more")
    return given


def processes(given: object) -> int:
    """A number of worker processes that a caller gives: 1 to `MOST_PROCESSES`. Raises UsageError."""
    number = whole_number(given, "workers")
    if number > MOST_PROCESSES:
        raise UsageError("usage.workers", f"is {number}, more processes than this machine can run", "workers", f"write {MOST_PROCESSES} or fewer; one a core is best, and it has {_CORES}")
    return number


def publication_moment(given: object) -> datetime | None:
    """The time of day, with its day, that a caller gives beside the date: a datetime, or text such as 2024-06-05T16:12; None at midnight."""
    if isinstance(given, str):
        try:
            given = datetime.fromisoformat(given.strip())
        except ValueError:
            return None
    return given.replace(tzinfo=None) if isinstance(given, datetime) and given == given and given.time() != time.min else None


class Record(BaseModel):
    """Base of all records: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_enum_values=True)


class Span(Record):
    """Where something stands in the given text: ``given[start:end] == text``."""

    start: int = Field(ge=0, description="First code point of the span in the given text")
    end: int = Field(ge=0, description="First code point behind the span")
    text: str = Field(description="The source's own characters")


class Mention(Record):
    """An entry with its evidence."""

    span: Span = Field(description="The words the entry was read from")
    rule: str = Field(description="Id of the pattern or decision that found it")


class Quantity(Record):
    """A number as the text states it, with its hedge; bounds are never invented."""

    value: Number | None = Field(None, description="The number stated; null for ranges, vague numbers")
    lower: Number | None = Field(None, description="Lower bound of a range or a vague number")
    upper: Number | None = Field(None, description="Upper bound of a range or a vague number")
    qualifier: Qualifier = Field(Qualifier.EXACT, description="How the number was hedged")
    unit: str | None = Field(None, description="Measure word or unit as written, Simplified; money has none")


class CaseDate(Mention):
    """A date of a case, ``start`` and ``end`` inclusive; both null when it could not be resolved."""

    role: DateRole = Field(description="What happened then")
    start: date | None = Field(None, description="First day")
    end: date | None = Field(None, description="Last day; equal to start for one day")
    time: str | None = Field(None, description="Clock time HH:MM as stated, 24 hours")
    daypart: str | None = Field(None, description="early_morning, morning, noon, afternoon, evening or night")
    precision: Precision = Field(description="The finest part stated")
    inferred: tuple[str, ...] = Field((), description="Parts filled in by inference: year, month, day")


class Unit(Mention):
    """A police or other enforcement body that acts in the case."""

    name: str = Field(description="Name as written, Simplified and cleaned")
    canonical: str | None = Field(None, description="Name in full as far as the text shows")
    role: UnitRole = Field(description="The part it plays")
    type: UnitType = Field(description="The kind of body")
    level: UnitLevel | None = Field(None, description="Administrative level")
    adcode: str | None = Field(None, description="Six-digit GB/T 2260 code of its region, if certain")


class Place(Mention):
    """A place where something of the case happened."""

    name: str = Field(description="Name as written, Simplified")
    adcode: str | None = Field(None, description="Six-digit GB/T 2260 code, if certain")


class Crime(Mention):
    """The kind of offence."""

    code: str = Field(description="Two-level code, e.g. telecom_fraud.investment")
    label: str = Field(description="Chinese name; the charge where the text gives one")


class Arrest(Mention):
    """A measure on people with its count."""

    action: ArrestAction = Field(description="The measure")
    person: PersonClass = Field(description="Whom it was taken on")
    count: Quantity = Field(description="How many people")
    part: bool = Field(False, description="Already counted inside another entry of the same action")
    inferred: bool = Field(False, description="Counted from the people named, not stated")


class Bust(Mention):
    """Something broken up or solved."""

    target: BustTarget = Field(description="The kind of thing")
    name: str | None = Field(None, description="Name as written, without 犯罪, 涉案 and the like")
    count: Quantity = Field(description="How many")
    part: bool = Field(False, description="Already counted inside another entry of the same target")


class SeizedItem(Mention):
    """A thing taken."""

    name: str = Field(description="Name as written, without 作案, 涉案, 非法 and the like")
    category: str | None = Field(None, description="Two-level category code, e.g. electronics.phone")
    quantity: Quantity | None = Field(None, description="How many or how much; null where none is stated")
    action: SeizureAction = Field(description="How it was taken")
    includes: tuple[str, ...] = Field((), description="Things a joint quantity counts together")
    part: bool = Field(False, description="Already counted inside another entry of the same action")


class Amount(Mention):
    """A sum of money (value in units of ``currency``)."""

    role: AmountRole = Field(description="What the sum is")
    currency: str = Field(description="ISO 4217 code, or USDT, BTC")
    value: Number | None = Field(None, description="The sum stated")
    lower: Number | None = Field(None, description="Lower bound")
    upper: Number | None = Field(None, description="Upper bound")
    qualifier: Qualifier = Field(Qualifier.EXACT, description="How the sum was hedged")
    part: bool = Field(False, description="Already counted inside another entry of the same role")


class Person(Mention):
    """A named suspect or victim."""

    name: str = Field(description="Name as masked in the text: 窦某, 游某成, 赵女士; 陈姓男子 becomes 陈某")
    role: PersonRole = Field(description="The part the person plays")
    sex: str | None = Field(None, description="male, female or null")
    age: int | None = Field(None, description="Years")
    origin: str | None = Field(None, description="Home place as written")


class Statistic(Mention):
    """A figure of a period that no other list holds, or a period-on-period change."""

    metric: str = Field(description="What is counted, as written")
    start: date | None = Field(None, description="First day of the period")
    end: date | None = Field(None, description="Last day of the period")
    value: Quantity | None = Field(None, description="The figure")
    currency: str | None = Field(None, description="ISO 4217 where the figure is money")
    change_percent: Number | None = Field(None, description="Signed change in percent")
    basis: str | None = Field(None, description="yoy, mom, other or null")


class Status(Mention):
    """Where the case stands."""

    code: StatusCode = Field(description="The status")
    label: str = Field(description="The words")


class Notice(Record):
    """What was repaired, guessed or left unresolved."""

    code: str = Field(description="Stable code")
    message: str = Field(description="For a reader")
    span: Span | None = Field(None, description="Where")


class Source(Record):
    """The document a Bulletin was read from."""

    uri: str | None = Field(None, description="Where it came from")
    title: str | None = Field(None, description="Headline, Simplified")
    publisher: str | None = Field(None, description="Who published it")
    published: date | None = Field(None, description="Publication date")
    published_from: str | None = Field(None, description="given, text or null")
    script: str = Field("hans", description="hans, hant or mixed")
    encoding: str | None = Field(None, description="Encoding the bytes were read in")
    sha256: str = Field(description="SHA-256 of the given text in UTF-8")
    chars: int = Field(description="Length of the given text in code points")
    text: str | None = Field(
        None, exclude_if=lambda text: text is None, description="The given text, which the spans count; a batch keeps it, other output leaves it out"
    )


class CaseRecord(Record):
    """One incident, operation or investigation (case), or the totals of a campaign or period (summary)."""

    id: str = Field(description="Deterministic id: the Bulletin's and the record's position")
    kind: str = Field(description="case or summary")
    title: str | None = Field(None, description="Heading of the case, if it has one")
    span: Span = Field(description="From its first to its last word")
    dates: tuple[CaseDate, ...] = ()
    units: tuple[Unit, ...] = ()
    places: tuple[Place, ...] = ()
    crimes: tuple[Crime, ...] = ()
    arrests: tuple[Arrest, ...] = ()
    busts: tuple[Bust, ...] = ()
    seized: tuple[SeizedItem, ...] = ()
    amounts: tuple[Amount, ...] = ()
    persons: tuple[Person, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    status: tuple[Status, ...] = ()


class Bulletin(Record):
    """Everything read from one document."""

    schema_version: str = Field(SCHEMA_VERSION, description="Version of this schema")
    patterns_hash: str = Field("", description="Hash of the pattern packs that made the record")
    id: str = Field(description="The given id, or made from the text's SHA-256")
    source: Source
    cases: tuple[CaseRecord, ...] = ()
    notices: tuple[Notice, ...] = ()
