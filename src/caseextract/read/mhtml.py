"""Pages that a browser saved as one file (MHTML): the page itself out of its parts."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import Message

from caseextract.errors import ReadError


def page_of(data: bytes, place: str) -> tuple[bytes, str | None, str | None]:
    """Bytes, declared charset and address of the page. Raises ReadError where there is no page in it."""
    message = message_from_bytes(data, policy=policy.compat32)
    address = message.get("Snapshot-Content-Location")
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return content, _charset(part), str(address or part.get("Content-Location") or "") or None
    raise ReadError("read.no_text", "holds no page", place)


def _charset(part: Message) -> str | None:
    return part.get_content_charset()
