"""An Excel workbook: first a sheet with one readable row a case, then a sheet a table.

Headings are frozen and have filters, dates are dates and numbers numbers; one that Excel cannot hold exactly (more than 15
digits) stands as text. A sheet that is full goes on in a second one. Nothing in the file tells when it was made.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from caseextract.errors import missing_extra
from caseextract.models import plain_decimal
from caseextract.write.layout import TABLES, Type, rows, value

_ROWS = 1_048_576  # of a sheet
_CHARS = 32_767  # of a cell
_DIGITS = 15  # that a number of Excel holds
_MADE = datetime(2000, 1, 1)
OVERVIEW: tuple[tuple[str, Type, int], ...] = (
    ("文档 document", Type.TEXT, 18), ("案件 case", Type.TEXT, 20), ("类别 kind", Type.TEXT, 8), ("标题 title", Type.TEXT, 36),
    ("发布日期 published", Type.DATE, 12), ("行动日期 first operation", Type.DATE, 12), ("主办单位 lead unit", Type.TEXT, 28),
    ("罪类 crime", Type.TEXT, 18), ("抓获人数 caught", Type.NUMBER, 10), ("打掉破获 busts", Type.TEXT, 24), ("金额 amounts", Type.TEXT, 36),
    ("手机 phones", Type.NUMBER, 8), ("毒品克数 drugs in grams", Type.NUMBER, 10), ("查获物品 seized", Type.TEXT, 50), ("状态 status", Type.TEXT, 18),
    ("原文 words", Type.TEXT, 60),
)  # fmt: skip
_GRAMS = {unit: Decimal(grams) for unit, grams in (("克", "1"), ("千克", "1000"), ("公斤", "1000"), ("斤", "500"), ("两", "50"), ("吨", "1000000"), ("毫克", "0.001"))}
_ROLE = {
    "involved": "涉案", "turnover": "流水", "loss": "损失", "illegal_gain": "非法获利", "goods_value": "货值", "seized_cash": "查获现金", "frozen": "冻结",
    "stop_payment": "止付", "recovered": "追回", "returned": "返还", "prevented_loss": "避免损失", "fine": "罚款", "reward": "奖励", "payment": "报酬",
    "price": "价格", "other": "其他",
}  # fmt: skip
_TARGET = {"gang": "团伙", "den": "窝点", "case": "案件", "chain": "链条", "platform": "平台", "workshop": "作坊", "warehouse": "仓库", "channel": "渠道", "other": "其他"}
_MARK = {"over": "余", "nearly": "近", "about": "约", "at_least": "至少", "at_most": "不超过"}


def write_workbook(spool: Path, target: Path) -> None:
    """The spool as a workbook."""
    try:
        import xlsxwriter  # noqa: F401
    except ImportError:
        raise missing_extra("writing Excel workbooks", "office", target.as_posix()) from None
    rows_of = target.with_name(target.name + ".rows")  # where a sheet's rows wait, not in memory
    shutil.rmtree(rows_of, ignore_errors=True)
    rows_of.mkdir()
    try:
        _write(spool, target, {"constant_memory": True, "tmpdir": str(rows_of), "use_zip64": True})
    finally:
        shutil.rmtree(rows_of, ignore_errors=True)


def _write(spool: Path, target: Path, options: dict[str, Any]) -> None:
    import xlsxwriter

    plain = {"strings_to_urls": False, "strings_to_formulas": False, "strings_to_numbers": False}
    with target.open("wb") as out, xlsxwriter.Workbook(out, {**options, **plain}) as book:
        book.set_properties({"title": "caseextract", "created": _MADE})
        styles = {"head": book.add_format({"bold": True, "bottom": 1}), Type.DATE: book.add_format({"num_format": "yyyy-mm-dd"})}
        overview = _Sheet(book, "案件一览 overview", OVERVIEW, styles)
        sheets = {table: _Sheet(book, table, tuple((name, kind, 14) for name, kind in columns), styles) for table, columns in TABLES.items()}
        with spool.open("rb") as lines:
            for line in lines:
                bulletin = json.loads(line)
                for case in bulletin["cases"]:
                    overview.add(list(case_row(bulletin, case)))
                for table, row in rows(bulletin):
                    sheets[table].add([value(kind, row.get(name)) for name, kind in TABLES[table]])
        for sheet in (overview, *sheets.values()):
            sheet.close()


class _Sheet:
    """One table of the workbook, over as many sheets as it needs."""

    def __init__(self, book: Any, name: str, columns: tuple[tuple[str, Type, int], ...], styles: Mapping[Any, Any]) -> None:  # noqa: ANN401
        self._book, self._name, self._columns, self._styles = book, name, columns, styles
        self._number = 0
        self._begin()

    def _begin(self) -> None:
        self._number += 1
        self._sheet = self._book.add_worksheet(self._name if self._number == 1 else f"{self._name} {self._number}")
        self._sheet.freeze_panes(1, 0)
        for at, (_, kind, width) in enumerate(self._columns):
            self._sheet.set_column(at, at, width)
        for at, (name, _, _) in enumerate(self._columns):
            self._sheet.write_string(0, at, name, self._styles["head"])
        self._row = 1

    def add(self, cells: list[Any]) -> None:
        """One row."""
        if self._row >= _ROWS:
            self.close()
            self._begin()
        for at, cell in enumerate(cells):
            if cell is None or cell == "" or cell == []:
                continue
            if isinstance(cell, bool):
                self._sheet.write_boolean(self._row, at, cell)
            elif isinstance(cell, date):
                self._sheet.write_datetime(self._row, at, cell, self._styles[Type.DATE])
            elif isinstance(cell, int):
                self._sheet.write_number(self._row, at, cell)
            elif isinstance(cell, Decimal):
                self._number_cell(at, cell)
            else:
                text = ",".join(cell) if isinstance(cell, list) else str(cell)
                self._sheet.write_string(self._row, at, text[:_CHARS])
        self._row += 1

    def _number_cell(self, at: int, number: Decimal) -> None:
        if len(plain_decimal(number).replace(".", "").lstrip("-0")) <= _DIGITS:
            self._sheet.write_number(self._row, at, float(number))
        else:
            self._sheet.write_string(self._row, at, plain_decimal(number))

    def close(self) -> None:
        """No more rows in this sheet."""
        self._sheet.autofilter(0, 0, max(1, self._row - 1), len(self._columns) - 1)


def _least(quantity: Mapping[str, Any] | None) -> Decimal:
    """What a number is at least, for sums."""
    if not quantity:
        return Decimal(0)
    return Decimal(quantity["value"] or quantity["lower"] or 0)


def _said(quantity: Mapping[str, Any] | None, unit: str = "") -> str:
    """A number as a reader says it: 约300, 3至5台, 一批."""
    if not quantity:
        return ""
    unit = quantity.get("unit") or unit
    if quantity["value"] is None:
        lower, upper = quantity["lower"], quantity["upper"]
        if lower is None and upper is None:
            return f"一{unit}" if unit else ""
        return f"{lower}至{upper}{unit}" if lower and upper else f"{lower or upper}{'以上' if lower else '以下'}{unit}"
    mark = _MARK.get(quantity["qualifier"], "")
    return f"{quantity['value']}{mark}{unit}" if mark == "余" else f"{mark}{quantity['value']}{unit}"


def case_row(bulletin: Mapping[str, Any], case: Mapping[str, Any]) -> Iterator[Any]:
    """The cells of one case in the first sheet, in the order of OVERVIEW; entries within others are not counted twice."""
    whole = {name: [entry for entry in case[name] if not entry.get("part")] for name in ("arrests", "busts", "seized", "amounts")}
    days = sorted(found["start"] for found in case["dates"] if found["role"] == "operation" and found["start"])
    lead = next((unit for unit in case["units"] if unit["role"] == "lead"), next(iter(case["units"]), None))
    caught = sum((_least(entry["count"]) for entry in whole["arrests"] if entry["action"] == "caught"), Decimal(0))
    taken = [entry for entry in whole["seized"] if entry["action"] in ("seized", "detained")]
    phones = sum((_least(entry["quantity"]) for entry in taken if entry["category"] == "electronics.phone"), Decimal(0))
    drugs = sum(
        (_least(entry["quantity"]) * _GRAMS[entry["quantity"]["unit"]] for entry in taken
         if (entry["category"] or "").startswith("drug.") and entry["quantity"] and entry["quantity"]["unit"] in _GRAMS),
        Decimal(0),
    )  # fmt: skip
    published = bulletin["source"]["published"]
    yield bulletin["id"]
    yield case["id"]
    yield "案件" if case["kind"] == "case" else "汇总"
    yield case["title"] or bulletin["source"]["title"]
    yield published and date.fromisoformat(published)
    yield date.fromisoformat(days[0]) if days else None
    yield lead and (lead["canonical"] or lead["name"])
    yield "、".join(dict.fromkeys(crime["label"] for crime in case["crimes"]))
    yield caught or None
    yield "；".join(f"{entry['name'] or _TARGET[entry['target']]}{_said(entry['count'])}" for entry in whole["busts"])
    yield "；".join(f"{_ROLE[entry['role']]}{_said(entry)}{'元' if entry['currency'] == 'CNY' else entry['currency']}" for entry in whole["amounts"])
    yield phones or None
    yield drugs or None
    yield "；".join(f"{entry['name']}{_said(entry['quantity'])}" for entry in whole["seized"])
    yield "、".join(dict.fromkeys(status["label"] for status in case["status"]))
    yield case["span"]["text"]
