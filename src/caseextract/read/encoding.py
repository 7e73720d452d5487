"""Bytes to text: the mark, the declared charset, UTF-8, GB18030, Big5, a guess; and a clear refusal of anything else."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from caseextract.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
# What pages declare -> how it is read: gb2312 and gbk pages use characters of the larger set, big5 those of Hong Kong.
_DECLARED = {
    **dict.fromkeys(("gb2312", "gb_2312-80", "gb-2312", "gbk", "x-gbk", "gb18030", "gb-18030", "cp936", "euc-cn", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big-5", "x-x-big5", "big5-hkscs", "big5hkscs", "cp950"), "big5"),
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
    **dict.fromkeys(("utf-16", "utf-16le"), "utf-16-le"),
    "utf-16be": "utf-16-be",
}
# First bytes of the everyday characters of either double-byte set, and of its punctuation.
_COMMON = {"gb18030": ((0xB0, 0xD7), (0xA1, 0xA3)), "big5": ((0xA4, 0xC6), (0xA1, 0xA3))}
_TRAIL = {"gb18030": 0xA1, "big5": 0x40}
_BIG5 = ("big5", "big5hkscs", "cp950")
_GUESSES = ("gb18030", "big5", "big5hkscs", "hz", "utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be", "utf_7")
_SAMPLE = 20_000  # characters looked at to judge an encoding
_NULS = 0.01  # share of bytes that may be NUL in a UTF-8 text; UTF-16 without a mark has more at each figure and line end
_TORN = 0.002  # share of characters that may be beyond repair in a page that declares its charset
# What begins so was given the wrong ending: a PDF named .txt
_MISNAMED = ((b"%PDF-", "a PDF"), (b"PK\x03\x04", "a ZIP archive or an Office document"), (b"\x1f\x8b", "gzip"), (b"\x28\xb5\x2f\xfd", "zstd"))


def _plausible(text: str, encoding: str) -> float:
    """Share of the characters outside ASCII that are everyday ones in the encoding's own order."""
    wide = [char for char in text[:_SAMPLE] if char > "\x7f"]
    if not wide:
        return 1.0
    good = 0
    for char in wide:
        raw = char.encode(encoding, "ignore")
        if len(raw) == 2 and raw[1] >= _TRAIL[encoding] and any(low <= raw[0] <= high for low, high in _COMMON[encoding]):
            good += 1
    return good / len(wide)


def _binary(text: str) -> bool:
    controls = sum(char < " " and char not in "\t\n\r\f\v\x1a\x1b" for char in text[:_SAMPLE])
    return controls > len(text[:_SAMPLE]) / 100


def _whole(data: bytes, codec: str) -> str | None:
    """The text, or None where the bytes are not in the encoding; U+FFFD for a last character that was cut off, as downloads end."""
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return None
    if not decoder.getstate()[0]:
        return text
    return None if text.isascii() else text + "\ufffd"


def _strict(data: bytes, encoding: str) -> tuple[str, float] | None:
    """The text and how likely it is, or None where the bytes are not in the encoding."""
    for codec in _BIG5 if encoding == "big5" else (encoding,):
        text = _whole(data, codec)
        if text is None:
            continue
        return text, _plausible(text, encoding) if encoding in _COMMON else 2.0
    return None


def _guesses(data: bytes) -> Iterator[tuple[str, str]]:
    """What charset-normalizer takes it for, Chinese and Unicode encodings only; single-byte ones fit any bytes."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_GUESSES)).best()
    if best is not None:
        text = str(best)
        han = sum("\u4e00" <= char <= "\u9fff" for char in text[:_SAMPLE])
        if han * 4 >= len(text[:_SAMPLE]):  # Chinese, not noise
            yield text, best.encoding.replace("_", "-")


def decode(data: bytes, place: str = "", declared: str | None = None) -> tuple[str, str]:
    """The text of some bytes and the name of the encoding they were read in.

    Tried in this order: a byte order mark, the declared charset, UTF-8, GB18030, Big5 (all strict; of the last two the
    likelier), charset-normalizer's guess. A page that declares its charset may have a torn character in a thousand,
    and any text may end in the middle of one; these become U+FFFD. Line ends stay as they are.

    Args:
        data: the bytes.
        place: named in an error.
        declared: the charset that a header or the page itself names.

    Raises:
        ReadError: ``read.binary``, ``read.encoding`` for what is not text.
    """
    if (made := next((what for mark, what in _MISNAMED if data.startswith(mark)), None)) is not None:
        raise ReadError("read.binary", f"is {made}, not a text file", place, "give it the ending (扩展名) of what it is")
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec), name
            except UnicodeDecodeError:
                raise ReadError("read.encoding", f"begins like {name} but is not", place, "save it as UTF-8") from None
    label = _DECLARED.get((declared or "").strip().lower().replace("_", "-"))
    found = _strict(data, label) if label else None
    if label and found and found[1] >= 0.5:
        return _readable(found[0], place), label
    if data.count(b"\0") <= len(data) * _NULS and (utf8 := _strict(data, "utf-8")):
        return _readable(utf8[0], place), "utf-8"
    if b"\0" not in data:
        likely = max(((tried[1], tried[0], name) for name in ("gb18030", "big5") if (tried := _strict(data, name))), default=None)
        if likely and likely[0] >= 0.5:
            return _readable(likely[1], place), likely[2]
    if label:
        torn = data.decode(label, "replace")
        if torn.count("\ufffd") <= max(1, len(torn)) * _TORN and (label not in _COMMON or _plausible(torn, label) >= 0.5):
            return _readable(torn, place), label
    for text, encoding in _guesses(data):
        return _readable(text, place), encoding
    if b"\0" in data:
        raise _not_text(place)
    raise ReadError("read.encoding", "is in no encoding known here (UTF-8, UTF-16, GB18030, Big5)", place, "save it as UTF-8")


def _not_text(place: str) -> ReadError:
    return ReadError("read.binary", "is not a text file", place, "give plain text or one of the formats that are read")


def _readable(text: str, place: str) -> str:
    if _binary(text):
        raise _not_text(place)
    return text
