"""One root error with stable codes; every failure a user can cause is one of these.

An error reads as one line: what is wrong, where, and what to do about it.
"""

from __future__ import annotations


def writable(line: str) -> str:
    """A line that may hold names of files: their bytes that are not UTF-8 are told as such, \\xb9, what else no encoding can write as \\ud800."""
    try:
        return line.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return line.encode("utf-8", "backslashreplace").decode("utf-8")


class CaseExtractError(Exception):
    """Something the caller can mend.

    Attributes:
        code: stable, dotted, for programs (``read.missing``); messages may be reworded, codes may not.
        message: what is wrong, one sentence without a full stop.
        place: where: a path, ``path:line``, an option, a database URL without its password; empty where none fits.
        remedy: what to do, one sentence; empty where nothing helps.
    """

    def __init__(self, code: str, message: str, place: str = "", remedy: str = "") -> None:
        super().__init__(code, message, place, remedy)  # all of it in args, so that the error survives pickling
        self.code = code
        self.message = message
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        line = f"{self.place}: {self.message}" if self.place else self.message
        if self.remedy:
            line = f"{line} ({self.remedy})"
        return " ".join(line.split())


class PatternError(CaseExtractError):
    """A pattern pack that cannot be used: bad TOML, an unknown key, a regex that does not compile."""


class ReadError(CaseExtractError):
    """An input that cannot be read: missing, not text, or a malformed line."""


class WriteError(CaseExtractError):
    """A target that cannot be written or queried: no such folder, no driver, a foreign schema."""


class UnfitError(WriteError):
    """One document that a target cannot hold; the others go on."""


class UsageError(CaseExtractError):
    """An option or argument with a value that makes no sense."""


class GoldError(CaseExtractError):
    """A gold document or a baseline that breaks its own form."""


class ExtraError(CaseExtractError):
    """A library that an optional part needs is not installed."""


def missing_extra(what: str, extra: str, place: str = "") -> ExtraError:
    """The one line that says which extra to install for what (``reading PDF``)."""
    return ExtraError("extra.missing", f"{what} needs the extra '{extra}'", place, f"in the source folder: pip install '.[{extra}]'")
