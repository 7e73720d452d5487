"""Set single cases of the corpus side by side as bulletins of one city, and see whether each fact stays in its record.

    python scripts/compose.py [--number N] [--seed S] [--errors] [STYLE ...]

The corpus knows of each story alone that it is one case; its places are moved into one city, so that no other province
gives it away. The extractor's own records of each story alone are the gold: the figures say how well stories are kept
apart, not how good the reading is. One line a style: the facts in the right record as F1, and the share of the
compositions with the right number of records.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from caseextract import Extractor, regions
from caseextract.score import CORE

CORPUS = Path(__file__).parents[1] / "corpus"  # its holdout/ is not for this
PUBLISHED = date(2024, 12, 20)
NUMERALS = "一二三四五六七八九"
Fact = tuple[str, int, int]  # field, start, end

# -- one city ----------------------------------------------------------------------------------------------------------

CITY, PROVINCE = "赣州", "江西"
COUNTIES = tuple("章贡区 南康区 信丰县 大余县 上犹县 崇义县 安远县 龙南市 全南县 定南县 兴国县 宁都县 于都县 瑞金市 会昌县 寻乌县 石城县".split())
_PROVINCE, _PREFECTURE = 2, 4  # lengths of the stem of a region's code


def _regions_in(text: str) -> dict[str, list[regions.Region]]:
    """The regions that a text names, in full or short before 警方 and the like."""
    found: dict[str, list[regions.Region]] = {}
    for match in re.finditer("[市县区州旗]", text):
        start = regions.name_before(text, match.end(), max(0, match.end() - 8))
        if start is not None:
            name = text[start : match.end()]
            found.setdefault(name, []).extend(regions.lookup(name))
    for match in re.finditer(r"([\u4e00-\u9fff]{2,3})(?:警方|公安|分局)", text):
        for name in (match[1][-3:], match[1][-2:]):
            if regions.lookup(name) and name not in ("公安", "新区", "地区"):
                found.setdefault(name, []).extend(regions.lookup(name))
                break
    return found


def localised(text: str, first: int) -> str:
    """The text with its places moved into the city, its counties from the ``first`` one on."""
    instead: dict[str, str] = {}
    own: set[str] = set()
    for name, known in _regions_in(text).items():
        levels = {len(region.stem) for region in known}
        short = regions.short_name(name)
        if _PROVINCE in levels and not any(region.municipal for region in known):
            instead[name] = PROVINCE + "省"
        elif _PROVINCE in levels or _PREFECTURE in levels:
            instead[name] = CITY + "市" if name[-1] in "市州" else CITY
            instead[short] = CITY
        else:
            if short not in instead:
                own.add(short)
                instead[short] = regions.short_name(COUNTIES[(first + len(own) - 1) % len(COUNTIES)])
            county = next((c for c in COUNTIES if regions.short_name(c) == instead[short]), instead[short])
            instead[name] = county if name[-1] in "县市区旗" and name != short else instead[short]
    if not instead:
        return text
    names = sorted(instead, key=len, reverse=True)
    whole = [re.escape(n) if n[-1] in "市县区州旗省" else re.escape(n) + "(?=警方|公安|市|分局|县|区|刑|派出所|$)" for n in names]
    return re.sub("|".join(whole), lambda m: instead[m.group()], text)


# -- stories -----------------------------------------------------------------------------------------------------------

_TRADITIONAL = re.compile("[國區檢緝獲]")
_ABOVE = re.compile(r"> |> ?正文|来源|^\d{4}")
_FURNITURE = re.compile(r"(?:来源|编辑|责任|原标题|发布|\d{4}-\d\d|当前|您)")
_ADVICE = re.compile("警方提醒|提醒广大|警方提示|相关阅读|相关新闻|免责声明|支招|海关提醒|ICP备")
_DATELINE = re.compile(r"[^。]{0,40}?[电讯](?:\s*[（(][^）)]*[）)])|.{0,14}讯[ ，]")
_LONGEST, _MOST_PARAGRAPHS, _SHORTEST_PARAGRAPH, _LONGEST_TITLE = 1100, 7, 25, 60


@dataclass(frozen=True, slots=True)
class Story:
    """A title and the paragraphs of one case."""

    id: str
    title: str
    body: tuple[str, ...]


def _story(entry: dict[str, Any]) -> Story | None:
    """A document of the corpus as a story, where it is one case in Simplified characters and of ordinary length."""
    cases = entry["gold"]["cases"]
    lines = [line.strip() for line in entry["text"].split("\n") if line.strip()]
    if len(cases) != 1 or cases[0]["kind"] != "case" or _TRADITIONAL.search(entry["text"]) or len(lines) < 2:
        return None
    head = next((n for n, line in enumerate(lines) if len(line) >= 8 and not _ABOVE.search(line)), 0)
    title = lines[head]
    body = [x for x in lines[head + 1 :] if len(x) > _SHORTEST_PARAGRAPH and not _FURNITURE.match(x) and not _ADVICE.search(x[:14])]
    if not body or sum(map(len, body)) > _LONGEST or len(body) > _MOST_PARAGRAPHS:
        return None
    if len(title) > _LONGEST_TITLE or "。" in title or re.search("通 ?报|> ", title):
        return None
    body[0] = _DATELINE.sub("", body[0], count=1).strip() if _DATELINE.match(body[0]) else body[0]
    return Story(entry["id"], title, tuple(body))


def stories(extractor: Extractor) -> list[Story]:
    """The single cases of the corpus, moved into the city, that are still read as one case each without their titles."""
    lines = [line for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    taken = [story for line in lines if (story := _story(json.loads(line))) is not None]
    found: list[Story] = []
    for number, story in enumerate(taken):
        title, *body = localised("\n".join((story.title, *story.body)), 3 * number).split("\n")
        if [case.kind for case in extractor.extract("\n".join(body), PUBLISHED).cases] == ["case"]:
            found.append(Story(story.id, title, tuple(body)))
    return found


# -- bulletins ---------------------------------------------------------------------------------------------------------

HEADLINES = ("赣州警方公布一批典型案例", "赣州公安夏季行动战果通报", "赣州市公安局通报近期打击犯罪成果")
LEADS = (
    "今年以来，赣州市公安局深入推进夏季治安打击整治行动，共破获各类刑事案件326起，抓获犯罪嫌疑人418名，打掉犯罪团伙27个。",
    "连日来，赣州市公安机关重拳出击，截至目前，全市共侦破案件152起，刑事拘留203人，追回赃款赃物价值860余万元。",
    "行动开展以来，全市公安机关共抓获违法犯罪嫌疑人1260名，缴获各类毒品43公斤，收缴枪支18支。",
)  # fmt: skip


@dataclass(slots=True)
class Bulletin:
    """The text of a bulletin, and where each story stands in it."""

    text: str = ""
    ranges: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Put text behind what there is."""
        self.text += text

    def tell(self, story: Story, between: str = "\n") -> None:
        """Put the paragraphs of a story behind what there is, and end the line."""
        start = len(self.text)
        self.add(between.join(story.body))
        self.ranges.append((start, len(self.text)))
        self.add("\n")


Style = Callable[[Bulletin, Sequence[Story], random.Random], None]
STYLES: dict[str, Style] = {}


def style(make: Style) -> Style:
    """Enter a function under its own name."""
    STYLES[make.__name__] = make
    return make


def _lead(page: Bulletin, rng: random.Random) -> None:
    lead = rng.choice((*LEADS, ""))
    page.add(lead + "\n" if lead else "")


def _itemised(page: Bulletin, told: Sequence[Story], rng: random.Random, mark: str) -> None:
    for number, story in enumerate(told):
        page.add(mark.format(z=NUMERALS[number], d=number + 1))
        page.add(story.title + "\n" if rng.random() < 0.6 else "")
        page.tell(story)


@style
def numbered(page: Bulletin, told: Sequence[Story], rng: random.Random) -> None:
    """案例一：…, with or without titles."""
    _itemised(page, told, rng, rng.choice(("案例{z}：", "案例{z}\n", "【案例{z}】", "典型案例{z}：")))


@style
def listed(page: Bulletin, told: Sequence[Story], rng: random.Random) -> None:
    """一、, （一）, 1. or ● in front, with or without totals above and titles."""
    mark = rng.choice(("{z}、", "（{z}）", "{d}.", "{d}．", "{d}、", "◆", "●", "▲"))
    _lead(page, rng)
    _itemised(page, told, rng, mark)


@style
def heads(page: Bulletin, told: Sequence[Story], rng: random.Random) -> None:
    """Each under its title, with or without totals above."""
    _lead(page, rng)
    for story in told:
        page.add(story.title + "\n")
        page.tell(story)


@style
def plain(page: Bulletin, told: Sequence[Story], rng: random.Random) -> None:
    """One behind the other, with nothing between them."""
    for story in told:
        page.tell(story)


@style
def paras(page: Bulletin, told: Sequence[Story], rng: random.Random) -> None:
    """One paragraph a story."""
    for story in told:
        page.tell(story, "")


@style
def lead(page: Bulletin, told: Sequence[Story], rng: random.Random) -> None:
    """Totals, then one paragraph a story."""
    page.add(rng.choice(LEADS) + "\n")
    paras(page, told, rng)


@style
def also(page: Bulletin, told: Sequence[Story], rng: random.Random) -> None:
    """One paragraph a story, each but the first behind 此外, 另外 or the like."""
    for number, story in enumerate(told):
        page.add(rng.choice(("此外，", "另外，", "同时，", "另据了解，", "无独有偶，")) if number else "")
        page.tell(story, "")


@style
def tail(page: Bulletin, told: Sequence[Story], rng: random.Random) -> None:
    """One paragraph a story, then totals."""
    paras(page, told, rng)
    page.add(rng.choice(LEADS) + "\n")


# -- running -----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Outcome:
    """How the compositions of one style came out."""

    compositions: int = 0
    same_count: int = 0
    hits: int = 0
    gold: int = 0
    found: int = 0
    mistakes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The facts in the right record."""
        return 2 * self.hits / (self.gold + self.found) if self.hits else 0.0

    @property
    def share(self) -> float:
        """The share of compositions with the right number of records."""
        return self.same_count / self.compositions if self.compositions else 0.0


def _facts(case: dict[str, Any], offset: int = 0) -> set[Fact]:
    """The core facts of a record by where they stand; days that cannot be told are none."""
    return {
        (name, entry["span"]["start"] + offset, entry["span"]["end"] + offset)
        for name in CORE
        for entry in case[name]
        if name != "dates" or entry["start"] or entry["end"]
    }  # fmt: skip


def _aligned(gold: Sequence[set[Fact]], found: Sequence[set[Fact]]) -> int:
    """How many facts stand in the right record: each story's is that which has most of its facts, in the order of the text."""
    common = ((len(mine & theirs), -abs(i - j), i, j) for i, mine in enumerate(gold) for j, theirs in enumerate(found))
    told: set[int] = set()
    taken: set[int] = set()
    hits = 0
    for count, _, i, j in sorted(common, reverse=True):
        if i not in told and j not in taken:
            told.add(i)
            taken.add(j)
            hits += count
    return hits


def compositions(name: str, pool: Sequence[Story], number: int, seed: int) -> Iterator[tuple[Bulletin, list[Story]]]:
    """Bulletins of two to four stories in one style; the same every time."""
    rng = random.Random(f"{name} {seed}")
    for _ in range(number):
        told = rng.sample(pool, rng.choice((2, 3, 3, 4)))
        page = Bulletin(rng.choice(HEADLINES) + "\n")
        STYLES[name](page, told, rng)
        yield page, told


def measure(extractor: Extractor, pool: Sequence[Story], name: str, number: int, seed: int = 1) -> Outcome:
    """Compose, read and compare in one style."""
    outcome = Outcome()
    for page, told in compositions(name, pool, number, seed):
        gold = [
            {fact for case in _records(extractor, page.text[low:high]) for fact in _facts(case, low)}
            for low, high in page.ranges
        ]  # fmt: skip
        records = _records(extractor, page.text)
        inside = [{f for f in _facts(case) if any(low <= f[1] < high for low, high in page.ranges)} for case in records]
        found = [facts for case, facts in zip(records, inside, strict=True) if case["kind"] == "case" and facts]
        hits = _aligned(gold, found)
        outcome.compositions += 1
        outcome.same_count += len(found) == len(gold)
        outcome.hits += hits
        outcome.gold += sum(map(len, gold))
        outcome.found += sum(map(len, inside))
        if len(found) != len(gold) or hits < sum(map(len, gold)):
            outcome.mistakes.append(f"{name}\t{' '.join(story.id for story in told)}\trecords {len(gold)} -> {len(found)}\tfacts {hits} of {sum(map(len, gold))}")
    return outcome


def _records(extractor: Extractor, text: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = extractor.extract(text, PUBLISHED).model_dump(mode="json")["cases"]
    return cases


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("styles", nargs="*", metavar="STYLE", help=", ".join(STYLES))
    parser.add_argument("--number", type=int, default=60, help="compositions a style")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true", help="print each composition that lost a fact or a record")
    given = parser.parse_args()
    names = given.styles or list(STYLES)
    if unknown := [name for name in names if name not in STYLES]:
        parser.error(f"no such style: {', '.join(unknown)}")
    extractor = Extractor()
    pool = stories(extractor)
    outcomes = {name: measure(extractor, pool, name, given.number, given.seed) for name in names}
    if given.errors:
        for outcome in outcomes.values():
            print("\n".join(outcome.mistakes))
    print(f"{'style':<10}{'of':>5}{'facts':>8}{'records':>9}   ({len(pool)} stories)")
    for name, outcome in outcomes.items():
        print(f"{name:<10}{outcome.compositions:>5}{outcome.f1:>8.3f}{outcome.share:>9.2f}")
    hits, both = sum(o.hits for o in outcomes.values()), sum(o.gold + o.found for o in outcomes.values())
    print(f"{'all':<15}{2 * hits / both if both else 0:>8.3f}")


if __name__ == "__main__":
    main()
