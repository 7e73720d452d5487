"""Bytes to text: UTF-8, UTF-16 with a mark, GB18030 or Big5, and a clear refusal of anything else."""

from __future__ import annotations

import codecs

from caseextract.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
# First bytes of the everyday characters of either double-byte set, and of its punctuation.
_COMMON = {"gb18030": ((0xB0, 0xD7), (0xA1, 0xA3)), "big5": ((0xA4, 0xC6), (0xA1, 0xA3))}
_TRAIL = {"gb18030": 0xA1, "big5": 0x40}
_SAMPLE = 20_000  # characters looked at to judge an encoding


def _plausible(text: str, encoding: str) -> float:
    """Share of the characters outside ASCII that are everyday ones in the encoding's own order."""
    wide = [char for char in text[:_SAMPLE] if char > "\x7f"]
    if not wide:
        return 1.0
    good = 0
    for char in wide:
        raw = char.encode(encoding)
        if len(raw) == 2 and raw[1] >= _TRAIL[encoding] and any(low <= raw[0] <= high for low, high in _COMMON[encoding]):
            good += 1
    return good / len(wide)


def _binary(text: str) -> bool:
    controls = sum(char < " " and char not in "\t\n\r\f\v\x1a\x1b" for char in text[:_SAMPLE])
    return controls > len(text[:_SAMPLE]) / 100


def decode(data: bytes, place: str = "") -> tuple[str, str]:
    """The text of some bytes and the name of the encoding they were read in.

    Line ends stay as they are. Raises ReadError (``read.binary``, ``read.encoding``) for what is not text.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec), name
            except UnicodeDecodeError:
                raise ReadError("read.encoding", f"begins like {name} but is not", place, "save it as UTF-8") from None
    if b"\0" in data:
        raise ReadError("read.binary", "is not a text file", place, "give plain text, JSONL or CSV")
    found: list[tuple[float, str, str]] = []
    try:
        found.append((2.0, data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        for encoding in ("gb18030", "big5"):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            found.append((_plausible(text, encoding), text, encoding))
    score, text, encoding = max(found, key=lambda entry: entry[0], default=(0.0, "", ""))
    if score < 0.5:
        raise ReadError("read.encoding", "is in no encoding known here (UTF-8, UTF-16, GB18030, Big5)", place, "save it as UTF-8")
    if _binary(text):
        raise ReadError("read.binary", "is not a text file", place, "give plain text, JSONL or CSV")
    return text, encoding
