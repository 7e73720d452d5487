"""What a lead says of the cases told after it: how many there are, and how they were dealt with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.numerals import parse_number

FEW_CASES: Final = 20
_BEGINNING: Final = 400
LEAD: Final = 12  # sentences in which a lead says what it counts
_ANNOUNCED = expression(
    r"(?:在|先后)[^，。；\n]{0,8}(?P<times>[两三四五六])(?:次|个)[^，。；\n]{0,8}行动中"
    r"|(?:通报|公布|发布|披露|公开|曝光)(?:了)?(?P<number>\d{1,2}|[二两三四五六七八九十]{1,2})[起宗个](?:[^，。；\n]{0,12}案(?:例|件|情)?|案情)"
    r"|(?<!针)对(?P<tried>\d{1,2}|[两三四五六七八九十]{1,2})[起宗件][^，。；\n]{0,16}案件?[^，。；\n]{0,10}(?:宣判|宣告|审理|开庭)"
)
# How the cases stand now, said of several at the end: 目前，两起案件正在进一步办理中
_STAND = expression(r"(?:(?:目前|现)，?|(?<=[\n。]))(?:上述|以上|这|该)?(?P<number>[两三四五六七八九])(?:[起宗](?:案件|[^，。；\n]{0,6}案)|案)[均都正已仍还]")
# What was dealt with one after another, each told after it: 连续抓获3名网上逃犯, 先后打掉两个赌博窝点
_ONE_BY_ONE = compiled(
    r"(?:{in_turn}|连)(?:成功)?(?:抓获|{break_up}|查获|破获|查处|端|捣|抓)了?(?P<number>\d{1,2}|[两二三四五六七八九十])[名个处家]"
    r"[^，。；\n]{0,16}(?:逃犯|在逃人员|追逃人员|(?P<gang>团伙)|窝点|赌场|赌窝|赌档|场所)"
)
# The same with the number last: 先后端掉赌博窝点3个
_NUMBER_LAST = compiled(
    r"(?:{in_turn}|连)(?:成功)?(?:抓获|{break_up}|查获|破获|查处|端|捣|抓)了?[^，。；\n\d]{0,12}?(?:逃犯|在逃人员|追逃人员|(?P<gang>团伙)|窝点|赌场|赌窝|赌档|场所)"
    r"(?P<number>\d{1,2}|[两二三四五六七八九十])[名个处家](?!省)"
)
_FIRST = expression(r"在?(?:首|第一|其中一)[宗起](?!案件的(?![^，。；]{0,4}[名个人]))|其中一案|(?:另外，|此外，)其中一[宗起]|(?:损失|涉款|金额|涉及金额)最[多大高]的一[宗起]")
_HEADLINED = expression(r"(?:破|获|办|处|报|截|揭|案例?)(?P<number>[2-9]|[两二三四五六七八九])[起宗](?![^，。 ]{0,12}作案)(?=[^，。；\s]{0,12}案)")
_DEED = expression(r"在?(?:首|第[一二三四五六七八九十]|另一|另外一|其中一)[宗起]|一[宗起](?:案件)?(?:是|为|系)")


def counted_in_headline(headline: str) -> int:
    """How many cases a headline counts: 青河海关一周查获两起走私案; 0 where it counts none."""
    return _number(_HEADLINED.search(headline))


def announcement(text: str) -> tuple[int, bool]:
    """How many cases a text says it tells, and whether it calls them operations: each may take people in several places in one paragraph.

    It says so at its beginning (海关通报两起案情) or where it tells how they stand now; 0 where it does not.
    """
    head = _ANNOUNCED.search(text, 0, _BEGINNING)
    number = _number(head or _STAND.search(text))
    return number if number <= FEW_CASES else 0, head is not None and head.group("times") is not None


class OneByOne:
    """How many fugitives, gangs or dens a lead says were dealt with one after another: each of its sentences is searched once."""

    def __init__(self, text: str) -> None:
        """Begin with no lead read."""
        self._text = text
        self._said = _ONE_BY_ONE.search(text) is not None or _NUMBER_LAST.search(text) is not None  # by any sentence at all
        self._lead: tuple[int, int] | None = None
        self._read = 0
        self._found: re.Match[str] | None = None

    def anew(self) -> OneByOne:
        """The same with no lead read."""
        other = copy(self)
        other._lead, other._read, other._found = None, 0, None
        return other

    def told(self, ranges: Sequence[tuple[int, int]], gang: bool) -> int:
        """The number that a lead of these sentences tells; the dens of one ``gang`` are one case."""
        if not self._said:
            return 0
        if ranges[0] != self._lead or len(ranges) < self._read:
            self._lead, self._read, self._found = ranges[0], 0, None
        while self._found is None and self._read < min(len(ranges), LEAD):
            self._found = _ONE_BY_ONE.search(self._text, *ranges[self._read]) or _NUMBER_LAST.search(self._text, *ranges[self._read])
            self._read += 1
        return 0 if self._found is None or gang and not self._found.group("gang") else _number(self._found)


def first_of_many(text: str, start: int) -> bool:
    """Whether a stretch begins with the first of the cases that a lead counts: 首宗案件, 其中一宗."""
    return _FIRST.match(text, start) is not None


def deed_of_many(text: str, start: int) -> bool:
    """Whether a stretch begins with one of several deeds: 首宗案件, 另一宗案件."""
    return _DEED.match(text, start) is not None


def _number(found: re.Match[str] | None) -> int:
    number = parse_number(found.groupdict().get("times") or found.groupdict().get("tried") or found.group("number")) if found else None
    return int(number) if number is not None else 0
