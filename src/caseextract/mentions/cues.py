"""Cue words of the packs ``traps`` and ``statistics``, compiled for the readers that ask whether one stands in a stretch."""

from __future__ import annotations

import re
from dataclasses import dataclass

from caseextract.expressions import expression
from caseextract.patterns import Patterns, alternation


@dataclass(frozen=True, slots=True)
class Cues:
    """What the readers look for; see the packs for what each stands for.

    ``unlike_arrest``: verbs whose people nobody took; ``negated``: not done, only planned, or long ago; ``staged``: drills and
    plots; ``rumour``: words that a rumour says; ``…_signs``: words
    without which neither stands; ``mentioned``: an offence that is only spoken of; ``direction``: up or down, in groups of these names; ``bases``: what a
    change is compared with, by code; ``compared``: any of them; ``joining``: what stands between changes told together;
    ``of_figure``: between a figure and its change; ``counted``: verbs that make a figure a statistic, ``counted_cases``: only one of cases; ``before_metric``: what a
    metric does not begin with; ``effort``: figures of work done; ``publicity``: what warns and teaches the public; ``rate``: a rate up to the figure that says how high it stands;
    ``rated``: a rate that has come from one level to another, up to the latter.
    """

    unlike_arrest: re.Pattern[str]
    negated: re.Pattern[str]
    staged: re.Pattern[str]
    staged_signs: tuple[str, ...]
    rumour: re.Pattern[str]
    rumour_signs: tuple[str, ...]
    mentioned: re.Pattern[str]
    direction: re.Pattern[str]
    bases: tuple[tuple[str, re.Pattern[str]], ...]
    compared: re.Pattern[str]
    joining: re.Pattern[str]
    of_figure: re.Pattern[str]
    counted: re.Pattern[str]
    counted_cases: re.Pattern[str]
    before_metric: re.Pattern[str]
    effort: re.Pattern[str]
    publicity: re.Pattern[str]
    rate: re.Pattern[str]
    rated: re.Pattern[str]


def compile_cues(patterns: Patterns) -> Cues:
    """The cue words of the packs in force."""

    def words(kind: str, *codes: str) -> str:
        return alternation([rule for rule in patterns.of(kind) if rule.code in codes])

    def signs(code: str) -> tuple[str, ...]:
        """Words of which one stands wherever a trap of this kind does: asking for them first is much cheaper."""
        rules = [rule for rule in patterns.of("trap") if rule.code == code]
        return tuple(dict.fromkeys(word for rule in rules for word in (rule.terms if rule.regex is None else rule.literals)))

    up, down = words("statistic_word", "up"), words("statistic_word", "down")
    moves = f"{up}|{down}"
    return Cues(
        unlike_arrest=expression(words("trap", "people")),
        negated=expression(words("trap", "negated")),
        staged=expression(words("trap", "staged")),
        staged_signs=signs("staged"),
        rumour=expression(words("trap", "rumour")),
        rumour_signs=signs("rumour"),
        mentioned=expression(rf"(?:{words('trap', 'background')})[^，。；]{{0,10}}$"),
        direction=expression(rf"(?P<down>{down}|{words('statistic_word', 'down_short')})|(?P<up>{up}|{words('statistic_word', 'up_short')})"),
        bases=tuple((code, expression(words("statistic_word", code))) for code in ("mom", "yoy")),
        compared=expression(words("statistic_word", "mom", "yoy", "cue")),
        joining=expression(rf"(?:[、，和及与]|以及|同比|环比|分别|较?(?:去年|上年)同期)*(?:{moves}|[增减升降])?(?:了|约|近|达|超过?)?"),
        of_figure=expression(
            r"(?:[，、（） ]|大幅度?|小幅|显著|明显|略微?|持续|继续|再|又|(?:人|件|起|宗|案|总)?数(?:量|字)?|总量|金额|同比|环比|按[年月]|即|分别|均|约|近|达|了|(?:19|20)\d\d年(?:同期)?|[较比与和同](?:最?高峰时?期|峰值|历史最高[点值]?|(?:去年|今年)?\d{1,2}月份?|上个?[月周]|前一[月周年天日])(?:同期)?(?:相比)?|较|比|与"
            rf"|(?:去年|上年)(?:同期)?(?:相比)?|(?:[是为]|相当于)(?:去年|上年|上一年度?|前年|前一年|上个?月|上一?周)(?:同期|同月)?的|\d|{moves}|[多高]出|[增减升降跌幅多少+＋])*"
        ),
        counted=expression(words("statistic_word", "verb")),
        counted_cases=expression(words("statistic_word", "case_verb")),
        before_metric=expression(rf"^.*?(?:{words('statistic_lead', 'metric_verb')})"),
        publicity=expression(words("statistic_word", "publicity")),
        effort=expression(words("statistic_word", "effort")),
        rated=expression(rf"(?:{words('statistic_word', 'rate')})[^。；]{{0,6}}[由从自][^。；]{{2,30}}[至到][^，。；、]{{0,10}}$|(?:{words('statistic_word', 'rate')})[^。；，]{{0,22}}百分点，(?:达到?|为|升至|降至)$"),
        rate=expression(rf"(?:{words('statistic_word', 'rate')})，?(?:分别|均|也|已|一直|始终|持续|保持|稳定|更|则|亦|仍|仅|只|才|连续[一二三四五六七八九十\d]+(?:年|个月|个季度))*(?:达到?|为|至|(?:提?[升高]|[降跌])[至到]|在|是|高达|超过?|突破|过)?(?:了|约)?$"),
    )
