"""What tables and columns mean, in Chinese and in English: kept as comments in databases that have them."""

from __future__ import annotations

_TABLES = {
    "documents": ("文档，一篇一行", "documents, a row each"),
    "cases": ("案件记录：一起案件，或一段时期的汇总", "case records: one case, or the totals of a period"),
    "case_dates": ("案件的日期，首尾两天都含在内", "dates of a case, first and last day inclusive"),
    "case_units": ("办案的执法单位", "bodies that act in a case"),
    "places": ("案件的地点", "places of a case"),
    "crimes": ("罪类", "kinds of offence"),
    "arrests": ("对人的措施与人数", "measures on people, with their number"),
    "busts": ("打掉、破获的对象与数目", "what was broken up or solved, with its number"),
    "seized_items": ("查获、扣押、冻结、追回的物品", "things seized, detained, frozen or recovered"),
    "amounts": ("金额", "sums of money"),
    "persons": ("嫌疑人与受害人", "suspects and victims"),
    "statistics": ("时段数字与同比、环比", "figures of a period and their change"),
    "statuses": ("案件进展", "where a case stands"),
    "notices": ("修补、推测或未能确定之处", "what was repaired, guessed or left unresolved"),
}
_COLUMNS = {
    "id": ("编号", "id"),
    "document_id": ("文档编号", "id of the document"),
    "case_id": ("案件编号", "id of the case"),
    "position": ("次序，从 0 起", "place in its list, from 0"),
    "schema_version": ("记录格式的版本", "version of the record schema"),
    "patterns_hash": ("词包的指纹", "hash of the pattern packs"),
    "uri": ("出处", "where it came from"),
    "title": ("标题", "title"),
    "publisher": ("发布者", "who published it"),
    "published": ("发布日期", "publication date"),
    "published_from": ("发布日期的来历：given 给出，text 文中", "where the date came from: given or text"),
    "script": ("字体：hans 简、hant 繁、mixed 混", "hans, hant or mixed"),
    "encoding": ("原编码", "encoding of the bytes"),
    "sha256": ("正文的 SHA-256", "SHA-256 of the text in UTF-8"),
    "chars": ("正文字数（码点）", "length of the text in code points"),
    "text": ("正文原文，位置都指它", "the text as given, which the spans count"),
    "kind": ("case 案件，summary 汇总", "case or summary"),
    "rule": ("所依规则", "rule that found it"),
    "span_start": ("原文起点（码点）", "first code point in the text"),
    "span_end": ("原文终点之后", "first code point behind it"),
    "span_text": ("原文字句", "the words"),
    "role": ("角色", "role"),
    "start": ("首日", "first day"),
    "end": ("末日", "last day"),
    "time": ("时刻 HH:MM", "clock time HH:MM"),
    "daypart": ("一日之中的时段", "part of the day"),
    "precision": ("精度", "finest part stated"),
    "inferred": ("推定的", "inferred"),
    "name": ("名称，简体", "name, Simplified"),
    "canonical": ("全称", "name in full"),
    "type": ("单位类别", "kind of body"),
    "level": ("行政级别", "administrative level"),
    "adcode": ("六位区划代码（GB/T 2260）", "region code (GB/T 2260)"),
    "code": ("代码", "code"),
    "label": ("中文名", "Chinese name"),
    "action": ("措施", "action"),
    "person": ("对象", "whom"),
    "target": ("对象类别", "kind of target"),
    "category": ("两级类别", "two-level category"),
    "value": ("所述之数", "the number stated"),
    "lower": ("下限", "lower bound"),
    "upper": ("上限", "upper bound"),
    "qualifier": ("限定：exact、over、about 等", "hedge: exact, over, about …"),
    "unit": ("量词或单位，照原文", "measure word or unit as written"),
    "part": ("已计入同表另一条", "already counted in another entry"),
    "includes": ("合计所含之物，以逗号相隔", "things a joint number counts, separated by commas"),
    "currency": ("币种（ISO 4217）", "currency (ISO 4217)"),
    "sex": ("性别", "sex"),
    "age": ("年龄", "age"),
    "origin": ("籍贯", "home place"),
    "metric": ("指标，照原文", "what is counted, as written"),
    "change_percent": ("变化百分比，带符号", "signed change in percent"),
    "basis": ("yoy 同比，mom 环比", "yoy, mom or other"),
    "message": ("说明", "message"),
}
_OWN = {
    "case_dates.inferred": ("推定的部分：year,month,day", "parts filled in: year,month,day"),
    "arrests.inferred": ("人数由点名得出", "counted from the people named"),
    "amounts.value": ("金额，单位为该币种", "the sum, in units of its currency"),
}


def _both(pair: tuple[str, str]) -> str:
    return f"{pair[0]} · {pair[1]}"


def of_table(table: str) -> str:
    """A table's comment."""
    return _both(_TABLES[table])


def of_column(table: str, column: str) -> str:
    """A column's comment."""
    return _both(_OWN.get(f"{table}.{column}") or _COLUMNS[column])
