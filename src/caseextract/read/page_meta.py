"""What a page says of itself: title, publication date, source line, address."""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from caseextract.models import parse_date

_TITLES = ("articletitle", "og:title", "twitter:title", "title", "dc.title")
_DATES = (
    "pubdate", "publishdate", "publish_date", "publish-date", "publish_time", "article:published_time", "og:release_date", "datepublished",
    "dc.date.issued", "dc.date", "release_date", "pub_date", "article:create_at",
)  # fmt: skip
_SOURCES = ("contentsource", "source", "article:author:source", "mediaid", "dc.source", "og:article:author")
_SITE = re.compile(r"\s*(?:[_|｜丨]|\s[-–—]\s|--+|——|-(?=[^-]{2,20}(?:[局网厅报台站]|政府|公安|频道|要闻|新闻|动态|发布)$)).{1,40}$")
_DAY = r"(?P<day>(?:(?:19|20)\d\d|(?:民[国國]\s?)?1[01]\d)\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?)"
_STATED = re.compile(rf"(?:(?:[发發][布佈表稿]|更新|刊[发發登]|录入|上[传傳])(?:[时時][间間]|日期|于)|(?<![\u4e00-\u9fff])(?:[时時][间間]|日期))\s*[：:]?\s*{_DAY}")
_STAMP = re.compile(rf"(?<![\d/]){_DAY}\s*(?:\d{{1,2}}[:：]\d\d|[]】）)]|[来來]源|$)", re.MULTILINE)
_NOW = re.compile(r"(?:今天|现在|当前|今日)\S{0,4}$")
_SOURCE = re.compile(r"(?:[来來]源|稿源|[发發][布佈](?:机构|機關|单位|單位))\s*[：:]\s*(?P<name>[^\s|｜<>：:，。；【（(\[]{2,30})")
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_WECHAT = re.compile(r"\b(?:ct|publish_time)\s*=\s*[\"'](\d{10})[\"']")
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_IN_URL = re.compile(r"(?<!\d)(?P<y>20\d\d)[-/]?(?P<m>0[1-9]|1[0-2])[-/]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_PLACELESS = re.compile(r"\s+")
_REPUBLIC = re.compile(r"(?:民[国國])?(1[01]\d)(?!\d)")
_CHINA = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class PageMeta:
    """Title, publisher and publication date, each null where the page tells none."""

    title: str | None
    publisher: str | None
    published: date | None


def address_of(tree: Any, head: str) -> str | None:  # noqa: ANN401 - a parsed page
    """The page's own address: what the browser noted on saving it, or the canonical link."""
    saved = _SAVED.search(head)
    if saved:
        return saved[1]
    for selector, attribute in (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")):
        node = tree.css_first(selector)
        found = node and (node.attributes.get(attribute) or "").strip()
        if found and found.startswith("http"):
            return str(found)
    return None


def metadata(tree: Any, html: str, address: str) -> PageMeta:  # noqa: ANN401
    """Title, source and date: from the page's meta elements, else from the lines around its heading."""
    named: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = (attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or "").lower()
        content = _line(attributes.get("content") or "")
        if name and content:
            named.setdefault(name, content)
    text = tree.body.text(separator="\n") if tree.body is not None else ""
    title = _title(tree, named, text)
    head = _head(text, title)
    source = next((named[name] for name in _SOURCES if name in named), None)
    if source is None or len(source) > 40:
        match = _SOURCE.search(head) or _SOURCE.search(text)
        source = match["name"] if match else None
    return PageMeta(title, source, _published(tree, html, named, head, text, address))


def _line(text: str) -> str:
    return _PLACELESS.sub(" ", entities.unescape(text)).strip()


def _title(tree: Any, named: dict[str, str], text: str) -> str | None:  # noqa: ANN401
    """A heading that the page's own title begins with or holds, else that title without the site's name."""
    node = tree.css_first("title")
    claims = [_line(node.text())] if node else []
    claims += [named[name] for name in _TITLES if name in named]
    for heading in tree.css("h1, h2.rich_media_title, .article-title, .title, h2"):
        found = _line(heading.text())
        if 4 <= len(found) <= 120 and any(_bare(found) in _bare(claim) for claim in claims):
            return found
    for claim in claims:  # a line of the page that the title begins with
        lines = [line for raw in text.split("\n") if 8 <= len(line := _line(raw)) <= 120 and claim.startswith(line)]
        if lines:
            return max(lines, key=len)
    long = [found for heading in tree.css("h1") if len(found := _line(heading.text())) >= 6]
    if len(long) == 1:
        return long[0]
    for claim in claims:
        if claim:
            short = _SITE.sub("", claim).strip()
            return short if len(short) >= 8 else claim
    return None


def _bare(text: str) -> str:
    return _PLACELESS.sub("", text)


def _head(text: str, title: str | None) -> str:
    """The words that follow the heading, where the page tells its date and source."""
    at = text.rfind(title, 0, len(text)) if title else -1
    first = text.find(title) if title else -1
    for start in (first, at):
        part = text[start : start + 600] if start >= 0 else ""
        if _STATED.search(part) or _STAMP.search(part):
            return part
    return text[max(first, 0) : max(first, 0) + 600]


def _published(tree: Any, html: str, named: dict[str, str], head: str, text: str, address: str) -> date | None:  # noqa: ANN401
    for name in _DATES:
        if name in named and (found := _day(named[name])):
            return found
    node = tree.css_first("time[datetime]")
    if node and (found := _day(node.attributes.get("datetime") or "")):
        return found
    for pattern in (_JSON_DATE, _WECHAT):
        match = pattern.search(html)
        if match and (found := _day(match[1])):
            return found
    for part in (head, text):
        for match in _STATED.finditer(part):
            if found := _day(match["day"]):
                return found
    for match in _STAMP.finditer(head):
        if not _NOW.search(head[: match.start()].rstrip()) and (found := _day(match["day"])):
            return found
    match = _IN_URL.search(address)
    return _day(f"{match['y']}-{match['m']}-{match['d']}") if match else None


def _day(given: str) -> date | None:
    given = given.strip()
    if given.isdigit() and len(given) == 10:  # seconds since 1970
        return datetime.fromtimestamp(int(given), UTC).astimezone(_CHINA).date()
    if given.isdigit() and len(given) in (8, 14):
        return parse_date(f"{given[:4]}-{given[4:6]}-{given[6:8]}")
    if given.endswith("Z"):
        try:
            return datetime.fromisoformat(given).astimezone(_CHINA).date()
        except ValueError:
            pass
    match = re.match(_DAY, given)
    if not match:
        return None
    day = _PLACELESS.sub("", match["day"])
    republic = _REPUBLIC.match(day)  # 民國113年 is 2024
    return parse_date(f"{int(republic[1]) + 1911}{day[republic.end() :]}" if republic else day)
