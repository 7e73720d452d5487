"""Saved pages: the article of a page as plain text, with its title, publication date and source line.

The text is the title, then a line a paragraph. Menus, forms, lists of links, captions and what follows the article
(相关新闻, 责任编辑) are left out. The article is where the sentences are: each paragraph counts for the blocks around it,
less the further away, and words in links count against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from caseextract.errors import ReadError, missing_extra
from caseextract.models import Document
from caseextract.read.encoding import decode
from caseextract.read.page_meta import address_of, metadata

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DROPPED = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "video", "audio", "nav", "footer", "aside",
    "form", "button", "select", "textarea", "input", "label", "figcaption", "menu", "dialog", "map",
)  # fmt: skip
_UNLIKE = re.compile(  # words of class and id, whole or joined by - and _
    r"""(?:^|[-_\s])(?: nav(?:bar|igation)? | menu | crumbs? | breadcrumbs? | foot(?:er)? | side(?:bar)? | related? | relate[-_]?news | recommend\w* | hot(?:news|list)?
      | rank\w* | share\w* | bdshare\w* | comments? | copyright | login | search\w* | banner | adv?s? | advert\w* | pager | pagination | captions? | photo[-_]?desc | pic[-_]?(?:desc|info|txt)
      | toolbar | topbar | weixin | qrcode | ewm | xg(?:xw|yd|lj) | tuijian | prenext | pre[-_]?next )(?:$|[-_\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_LIKE = re.compile(r"article|content|zoom|TRS_?Editor|Custom_?Union|detail|zhengwen|text|body|rich_media|main", re.IGNORECASE)
_STRONG = re.compile(r"articleBody|TRS_?Editor|UCAP-CONTENT|js_content|rich_media_content|^zoom$|article-?(?:content|body|con)|content-?(?:text|body)|zhengwen", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCKS = frozenset(
    "address article blockquote body center dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td "
    "tfoot th thead tr ul".split()
)
_HAN = r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_HAN_SPACE = re.compile(rf"(?<={_HAN}) (?={_HAN})")
_SENTENCE = re.compile(r"[，。；：！？,;]")
_CAPTION = re.compile(
    r"^[（(【\[]?\s*(?:[▲△↑▼]|[图圖][为為：:源]|[上下左右][图圖]|[资資]料[图圖]|配[图圖]|[图圖]片[来來]源)|(?:[摄攝]|供[图圖]|[图圖]源[：:]?\S{0,12}|[资資]料[图圖]片?)[）)】\]]?$"
)
_TAIL = re.compile(
    r"^[【\[■◆●▌|>\s]*(?:相[关關](?:新[闻聞]|[阅閱][读讀]|[链鏈][接結]|[报報][道導]|推[荐薦]|文章|[资資][讯訊]|稿件|[内內]容|[专專][题題])|[延推][伸荐薦][阅閱][读讀]|(?:[热熱][门門]|精彩|猜你|为您?|[编編][辑輯])(?:推[荐薦]|喜[欢歡]|新[闻聞]|[阅閱][读讀]|文章)|更多(?:新闻|精彩|阅读|资讯|内容)"
    r"|往期(?:推荐|回顾|精选)|网友评论|发表评论|最新评论|新闻排行|点击排行|阅读排行|热点新闻|今日热点|友情链接|版权(?:声明|所有)|扫一扫)"
)
_BAR = re.compile(
    r"^(?:您?(?:的|现在|当前|所在)*位置|首页\s*[>»＞|]|上一篇|下一篇|分享到?|打印|关闭|返回|【?(?:打印|关闭|字号|字体|大\s*中\s*小)|[（(\[]?\s*(?:[责責]任[编編]|[责責][编編]|[编編][辑輯]|作者|[审審]核|校[对對]|初[审審]|[终終][审審]|稿件[来來]源)"
    r"|扫描二维码|点击(?:上方|下方|蓝字|阅读原文)|(?:[来來]源|稿源)\s*[：:]|阅读(?:数|量|次数)|浏览(?:数|量|次数)?[：:]|点击(?:数|量|次数)?[：:])"
)
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]|案例|【")
_FACTS = re.compile(r"(?:[发發][布佈](?:[时時][间間]|日期)|[来來]源|稿源|[浏瀏][览覽]|[点點][击擊閱]|字[号號]|字[体體]|作者|[时時][间間]|日期|[阅閱][读讀])\s*[：:]?")
_STAMP = re.compile(r"\d{4}\s?[-/年.]\s?\d{1,2}\s?[-/月.]\s?\d{1,2}\s?日?\s*\d{1,2}[:：]\d\d")
_MARKS = re.compile(r"\s+")


_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
# Never closed, or closed by the next of their kind: they nest nothing
_FLAT = frozenset("area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option thead tbody tfoot colgroup".split())
_DEEPEST = 200  # no page nests as deep; parsing takes time by the square of it


def _levelled(html: str) -> str:
    """The page without the tags that nest deeper than any page does; their text stays."""
    depth = 0
    out: list[str] = []
    at = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() in _FLAT:
            continue
        deep = depth > _DEEPEST
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if deep or depth > _DEEPEST:
            out.append(html[at : tag.start()])
            at = tag.end()
    return html if not out else "".join([*out, html[at:]])


def read_page(data: bytes, place: str, uri: str | None = None, charset: str | None = None) -> Document:
    """The article of a page. Raises ReadError (``read.no_text``) where there is none, ExtraError without selectolax.

    Args:
        data: the page's bytes.
        place: named in errors.
        uri: the page's address or path, unless the page itself tells a better one.
        charset: the encoding that a header declared; it goes before the page's own.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        raise missing_extra("reading HTML", "html", place) from None
    declared = _CHARSET.search(data[:8192])
    html, encoding = decode(data, place, charset or (declared and declared[1].decode("ascii")) or None)
    html = _levelled(html)
    tree = LexborHTMLParser(html)
    address = address_of(tree, html[:2000]) or uri
    meta = metadata(tree, html, address or "")
    _prune(tree)
    lines = _lines(tree, meta.title)
    if not lines:
        raise ReadError("read.no_text", "holds no article (正文)", place, "save the page once it is fully shown, or its text alone as .txt")
    text = "\n".join(([meta.title] if meta.title and not _same(lines[0], meta.title) else []) + lines)
    return Document(text, uri=address, title=meta.title, publisher=meta.publisher, published=meta.published, encoding=encoding)


def _same(line: str, title: str) -> bool:
    return _MARKS.sub("", line) == _MARKS.sub("", title)


def _prune(tree: Any) -> None:  # noqa: ANN401 - a parsed page
    """Take out what is never part of an article."""
    tree.strip_tags(list(_DROPPED), recursive=True)
    for node in tree.css("[style],[class],[id],[role],[hidden]"):
        attributes = node.attributes
        if node.tag in ("html", "body", "article", "main"):
            continue
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        hidden = "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") and "js_content" not in names
        if hidden or attributes.get("role") in ("navigation", "banner", "complementary", "contentinfo", "search"):
            node.decompose()
        elif _UNLIKE.search(names) and not _STRONG.search(names):
            node.decompose()


@dataclass(slots=True)
class _Line:
    """One line of a page: its words, how many of them are links, whether a picture stands before it, its block."""

    text: str
    linked: int
    pictured: bool
    block: Any
    heading: bool

    @property
    def menu(self) -> bool:
        """Whether it is links and little else."""
        return self.linked * 10 >= len(self.text) * 6 and not ("。" in self.text and len(self.text) > 60)

    @property
    def good(self) -> int:
        """What it counts for as part of an article."""
        return 0 if self.menu else len(self.text) - self.linked if _SENTENCE.search(self.text) else 0


def _events(root: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """The nodes under a root, in order, each block's beginning and end; without recursion, for pages nested too deep."""
    node, up = root, False
    while node is not None:
        if not up:
            yield "in", node
            if node.first_child is not None:
                node = node.first_child
                continue
        yield "out", node
        if node.mem_id == root.mem_id:
            return
        if node.next is not None:
            node, up = node.next, False
        else:
            node, up = node.parent, True


def _scan(root: Any) -> Iterator[_Line]:  # noqa: ANN401
    """The lines under a node, as a browser breaks them."""
    words: list[str] = []
    links = linked = 0
    pictured = False
    blocks: list[Any] = []
    plain = False  # inside <pre>

    def line() -> _Line | None:
        nonlocal linked, pictured
        text = _HAN_SPACE.sub("", _SPACE.sub(" ", "".join(words)).replace("\u200b", "")).strip(" \u3000")
        words.clear()
        found = _Line(text, linked, pictured, blocks[-1] if blocks else root, bool(blocks) and blocks[-1].tag in ("h1", "h2")) if text else None
        linked = 0
        if found:
            pictured = False
        return found

    for kind, node in _events(root):
        tag = node.tag
        if tag == "-text":
            if kind == "in":
                text = node.text_content or ""
                if plain and "\n" in text:
                    for part in text.split("\n"):
                        words.append(part)
                        if found := line():
                            yield found
                else:
                    words.append(text)
                if links:
                    linked += len(_SPACE.sub("", text))
        elif tag == "a":
            links += 1 if kind == "in" else -1
        elif tag == "img" and kind == "in":
            if found := line():
                yield found
            pictured = True
        elif tag == "br" and kind == "in":
            if found := line():
                yield found
        elif tag in ("td", "th") and blocks and kind == "in" and words:
            words.append(" ")
            blocks.append(node)
        elif tag in _BLOCKS:
            cell = tag in ("td", "th") and kind == "out" and sum(map(len, words)) < 40
            if not cell and (found := line()):
                yield found
            if cell:
                words.append(" ")
            if kind == "in":
                blocks.append(node)
            elif blocks:
                blocks.pop()
            if tag == "pre":
                plain = kind == "in"


def _hint(node: Any) -> float:  # noqa: ANN401
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''} {node.attributes.get('itemprop') or ''}"
    if any(_STRONG.search(name) for name in names.split()):
        return 2.0
    return 1.25 if node.tag in ("article", "main") or _LIKE.search(names) else 1.0


def _article(lines: list[_Line]) -> tuple[Any, dict[int, float]] | None:
    """The block that holds the sentences, and what each block counts for."""
    scores: dict[int, float] = {}
    linked: dict[int, list[int]] = {}
    nodes: dict[int, Any] = {}
    for line in lines:
        node, share = line.block, 1.0 if line.block.tag != "p" else 0.9
        while node is not None and node.tag not in ("html", "-document"):
            nodes[node.mem_id] = node
            count = linked.setdefault(node.mem_id, [0, 0])
            count[0] += line.linked
            count[1] += len(line.text)
            if share > 0.02:
                scores[node.mem_id] = scores.get(node.mem_id, 0.0) + line.good * share
            share = 1.0 if node is line.block else share * 0.7
            node = node.parent
    ranked = {key: score * _hint(nodes[key]) * (1 - linked[key][0] / max(1, linked[key][1])) for key, score in scores.items()}
    best = max(ranked, key=lambda key: ranked[key], default=None)
    return None if best is None or ranked[best] <= 0 else (nodes[best], ranked)


def _lines(tree: Any, title: str | None) -> list[str]:  # noqa: ANN401
    """The lines of the article."""
    if tree.body is None:
        return []
    lines = list(_scan(tree.body))
    found = _article(lines)
    if found is None:  # no sentence anywhere: all that is no menu
        return [line.text for line in lines if not line.menu and not _BAR.match(line.text)]
    best, ranked = found
    chosen = {best.mem_id}
    if best.parent is not None:  # an article cut into several blocks
        node = best.parent.first_child
        while node is not None:
            if node.tag in _BLOCKS and ranked.get(node.mem_id, 0.0) > 0.2 * ranked[best.mem_id]:
                chosen.add(node.mem_id)
            node = node.next
    return _tidy([line for line in lines if _within(line.block, chosen)], title)


def _within(node: Any, chosen: set[int]) -> bool:  # noqa: ANN401
    while node is not None:
        if node.mem_id in chosen:
            return True
        node = node.parent
    return False


def _tidy(lines: list[_Line], title: str | None) -> list[str]:
    """The article's own lines: no bars, captions, links, and nothing behind the heading of a tail."""
    kept: list[str] = []
    length = 0
    for line in lines:
        text = line.text
        short = len(text) < 80
        if length >= 30 and len(text) < 30 and _TAIL.match(text) and "。" not in text:
            break
        if short and _BAR.match(text) or line.menu and len(text) < 200:
            continue
        if short and "。" not in text and (len(_FACTS.findall(text)) >= 2 or _STAMP.match(text)):
            continue
        if short and (_CAPTION.search(text) or line.pictured and not _NUMBERED.match(text) and not _SENTENCE.search(text)):
            continue
        if title and _same(text, title):
            continue
        kept.append(text)
        length += len(text)
    return kept
