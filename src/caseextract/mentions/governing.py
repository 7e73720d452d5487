"""Words and small steps that both people counted and people named are read with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseextract.engine import Hit

PART = re.compile(r"其中(?!一[案起])|当中|包括|含(?!有)|内有|包含")
AGENT_MARK = re.compile(r"将|把|对|被|遭|依法对|均被|已被|均已|已全部|全部被")
OF_WHOM = re.compile(r"^[^，。；]{2,40}的(?=[“”\u4e00-\u9fff]{0,6}$)")  # 抓获利用网络销售假表的王某
SERVED = re.compile(r"[^，。；]{2,14}的")
INTRANSITIVE = re.compile(r"落网|(?:落[入进在到]|[撞投][进入]|栽[在到倒])[^，。；]*|被截|归案|到案|投案|自首|获刑|被捕|被抓|被判|就擒|领刑|被擒|被控|被带[走回]|交保|劝返回国")
ACTIVE = re.compile(r"(?:将|把|对|依法|给予)[^，。；]{0,18}$")
PASSIVE = re.compile(r"(?:被|遭|受到)[^，。；]{0,18}(?:没收[^，。；]{2,20})?$")
TO_WHOM = re.compile(r"(?:^|[，。；\n])对[^，。；]{0,18}$")
# 石嫌坦承贩毒，讯后依毒品罪嫌移送地检署侦办
UNDER_LAW_LATER = re.compile(r"[^。；]{0,60}，(?:警方|员警|警讯后|讯后|询后|侦讯后)*(?:依|以|涉)[^，。；]{2,32}(?:法|条例|罪嫌|罪)，?")
# 被告人甲某犯…罪、…罪等，依法判处: a list of charges, however long, stands between
CHARGES = re.compile(r"(?:均|分别)?(?:因)?犯(?:有)?[^。；，某]{2,300}罪(?:等罪|等)?(?:，?(?:一审|终审|数罪并罚|被|均|依法|分别|合并|决定执行|、))*，?(?:被|依法|分别|均)*")


def right_chain(text: str, right: Sequence[Hit]) -> list[Hit]:
    """The first verb behind people and those joined to it by 并 (2人被抓获并刑事拘留)."""
    out = [right[0]]
    for verb in right[1:]:
        gap = text[out[-1].end : verb.start]
        if (len(gap) <= 4 and "并" in gap or len(gap) <= 16 and gap.startswith(("，并", "并", "，后"))) and verb.code != "administrative_penalty":
            out.append(verb)
    return out
