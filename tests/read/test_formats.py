"""Every format that is read, on files that other programs made (tests/data/README.md) or other libraries write here."""

import bz2
import gzip
import io
import json
import lzma
import os
import sqlite3
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import docx
import duckdb
import pandas
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from caseextract import cli
from caseextract.errors import CaseExtractError, ReadError
from caseextract.models import Document
from caseextract.read import Fields, Options, load, read_items, read_sources

DATA = Path(__file__).parents[1] / "data"
CHINESE = Fields("编号", "正文", "发布日期", "标题")
ROWS = [("1", "6月3日，青河县公安局抓获犯罪嫌疑人7名。", date(2024, 6, 5)), ("2", "5月16日，柳溪市公安局抓获犯罪嫌疑人21名。", date(2024, 5, 21))]


def documents(source: Path | str, fields: Fields | None = None, **options: object) -> list[Document]:
    chosen = Options(fields or Fields(), **options)  # type: ignore[arg-type]
    return [load(item, chosen) for item in read_items([str(source)], chosen)]


def rows(source: Path | str, **options: object) -> list[tuple[str | None, str, date | None]]:
    return [(document.id, document.text, document.published) for document in documents(source, **options)]


# --- pages

ARTICLE = [
    "柳溪警方打掉一跨省电信网络诈骗团伙",
    "5月16日，柳溪市公安局刑侦支队在福建、江西两地同步收网，打掉一个以“投资理财”为名的电信网络诈骗团伙，抓获犯罪嫌疑人21名，查扣手机56部、电脑14台，冻结涉案资金320余万元。",
    "3月下旬，柳溪市民喆女士报警称，其在一款名为“汇盈”的手机软件上投资被骗48万元。接警后，专案民警循线追踪，查明该团伙组织架构。",
    "截至目前，已核破案件37起，涉案金额1100余万元。21名犯罪嫌疑人已被依法采取刑事强制措施，案件正在进一步办理中。",
]


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        pytest.param("page.gb2312.html", "gb18030", id="gb2312 page"),
        pytest.param("page.chromium.html", "utf-8", id="saved by a browser, with the old charset in it"),
        pytest.param("page.chromium.mhtml", "gb18030", id="saved by a browser as one file"),
    ],
)
def test_a_page_is_its_article(name: str, encoding: str) -> None:
    (document,) = documents(DATA / name)
    assert document.text.split("\n") == ARTICLE
    assert (document.title, document.publisher, document.published, document.encoding) == (ARTICLE[0], "柳溪晚报", date(2024, 5, 21), encoding)


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


BODY = "<p>近日，临江市公安局抓获犯罪嫌疑人5名，查获手机12部。</p><p>目前，案件正在进一步侦办中。</p>"
LINES = ["近日，临江市公安局抓获犯罪嫌疑人5名，查获手机12部。", "目前，案件正在进一步侦办中。"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<div id=zoom>{BODY}</div>", id="plain"),
        pytest.param(f"<nav><a href=/>首页，欢迎。</a></nav><article>{BODY}</article><footer>地址：人民路1号，邮编000000。</footer>", id="nav and footer"),
        pytest.param(f"<table><tr><td><a href=1>新闻一，二。</a></td><td>{BODY}</td></tr></table>", id="laid out by a table"),
        pytest.param("<td>" + LINES[0] + "<br><br>　　" + LINES[1] + "</td>", id="breaks for paragraphs"),
        pytest.param(f"<div class='content'>{BODY}<p>【相关新闻】</p><p>外地警方抓获3人，缴获毒品2公斤，案件已告破。</p></div>", id="tail of another story"),
        pytest.param(f"<div class='content'><p><img src=a.jpg></p><p>民警在现场清点</p>{BODY}<p>（图为缴获的手机）</p></div>", id="captions"),
        pytest.param(f"<div>{BODY}</div><ul>" + "<li><a href=2>临江市公安局抓获盗窃嫌疑人3名，缴获电动车12辆，已刑拘。</a></li>" * 20 + "</ul>", id="long list of links"),
        pytest.param(f"<div class=a><div>{BODY.replace('</p>', '</p></div><div>', 1)}</div></div>", id="a block a paragraph"),
        pytest.param(f"<div style='display:none'>隐藏的文字，不要读，真的不要读。</div><div>{BODY}</div>", id="hidden"),
        pytest.param(f"<div class=rich_media_content id=js_content style='visibility: hidden'>{BODY}</div>", id="shown by a script"),
        pytest.param("<div>" * 100_000 + BODY + "</div>" * 100_000, id="nested a hundred thousand deep"),
        pytest.param("<table><tr><td>" * 3000 + BODY + "</td></tr></table>" * 3000, id="tables three thousand deep"),
        pytest.param("<div><br><p>" * 3000 + f"<article>{BODY}</article>", id="never closed"),
    ],
)
def test_the_article_is_found(body: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page(body))
    assert documents(tmp_path / "a.html")[0].text.split("\n") == LINES


WECHAT = """<html><head><meta property="og:title" content="平安临江 | 5人落网！"><script>var ct = "1717545600";</script></head><body>
<h1 class="rich_media_title">平安临江 | 5人落网！</h1><div class="rich_media_meta_list">平安临江 <em>2024-06-05 08:00</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden"><section><p>点击上方蓝字关注我们</p></section>
<section><p><span>6月3日，</span><span>临江市公安局刑侦大队</span><strong>抓获犯罪嫌疑人5名</strong>。</p><p><br></p><p>经审讯，5人对犯罪事实供认不讳。</p></section>
<section><p>来源：临江市公安局</p><p>编辑：小王　审核：老李</p></section></div><div>阅读原文</div></body></html>"""
OLD = """<html><head><meta charset=gbk><title>全市统一行动取得显著成效-临江市公安局</title></head><body>
<table><tr><td><a href=/>首页</a>|<a href=/a>机构设置</a>|<a href=/b>通知公告</a></td></tr></table>
<table><tr><td width=200><table><tr><td><a href=1>警务动态</a></td></tr></table></td><td><table><tr><td align=center><b>全市统一行动取得显著成效</b></td></tr>
<tr><td>[2024-06-20]　　来源：市局宣传处　　点击数：123</td></tr><tr><td><font size=3>　　6月14日至16日，全市公安机关组织开展统一行动。<br>　　共抓获违法犯罪
嫌疑人126名，其中网上逃犯9名。<br><img src=1.jpg><br>　　（一）临江分局抓获盗窃嫌疑人3名<br>　　6月15日凌晨，临江分局缴获被盗电动车4辆。</font></td></tr>
<tr><td align=right>【<a href=#>打印本页</a>】【<a href=#>关闭窗口</a>】</td></tr></table></td></tr></table>
<table><tr><td>主办：临江市公安局　地址：临江市人民路1号　电话：0000-0000000</td></tr></table></body></html>"""
TAIWAN = """<html><head><title>查獲毒品咖啡包3百包 | 新聞稿</title></head><body><nav><a href=/>首頁</a></nav><main><h1>查獲毒品咖啡包3百包</h1>
<p>發布日期：113-06-05　來源：刑事警察局</p><p>刑事警察局日前持搜索票，查獲毒品咖啡包3百包，逮捕犯嫌2人，訊後移送地檢署偵辦。</p>
<p>圖為查獲之毒品</p><p>相關新聞</p><p>另案員警逮捕車手5人，全案移送法辦。</p></main></body></html>"""


@pytest.mark.parametrize(
    ("html", "encoding", "wanted"),
    [
        pytest.param(
            WECHAT, "utf-8",
            (date(2024, 6, 5), "临江市公安局", ["平安临江 | 5人落网！", "6月3日，临江市公安局刑侦大队抓获犯罪嫌疑人5名。", "经审讯，5人对犯罪事实供认不讳。"]),
            id="WeChat",
        ),
        pytest.param(
            OLD, "gb18030",
            (date(2024, 6, 20), "市局宣传处",
             ["全市统一行动取得显著成效", "6月14日至16日，全市公安机关组织开展统一行动。", "共抓获违法犯罪嫌疑人126名，其中网上逃犯9名。",
              "（一）临江分局抓获盗窃嫌疑人3名", "6月15日凌晨，临江分局缴获被盗电动车4辆。"]),
            id="tables of 2005",
        ),
        pytest.param(
            TAIWAN, "big5",
            (date(2024, 6, 5), "刑事警察局", ["查獲毒品咖啡包3百包", "刑事警察局日前持搜索票，查獲毒品咖啡包3百包，逮捕犯嫌2人，訊後移送地檢署偵辦。"]),
            id="Taiwan, year of the republic",
        ),
    ],
)  # fmt: skip
def test_pages_of_several_makes(html: str, encoding: str, wanted: tuple[date, str, list[str]], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(html.encode(encoding))
    (document,) = documents(tmp_path / "a.html")
    assert (document.published, document.publisher, document.text.split("\n")) == wanted


@pytest.mark.parametrize(
    ("head", "before", "wanted"),
    [
        pytest.param("<meta name=PubDate content='2024-06-05 10:20'>", "", date(2024, 6, 5), id="meta"),
        pytest.param("<meta property=article:published_time content='2024-06-04T18:30:00Z'>", "", date(2024, 6, 5), id="world time is China's next day"),
        pytest.param("", "<p>发布时间：2024年6月5日 来源：临江发布</p>", date(2024, 6, 5), id="line"),
        pytest.param("", "<p>今天是2025年1月1日</p><p>2024-06-05 09:12 来源：临江发布</p>", date(2024, 6, 5), id="a clock is not the date"),
        pytest.param('<script type=application/ld+json>{"datePublished": "2024-06-05T08:00:00+08:00"}</script>', "", date(2024, 6, 5), id="json-ld"),
        pytest.param("<script>var ct = '1717545600';</script>", "", date(2024, 6, 5), id="seconds"),
        pytest.param("<link rel=canonical href='http://x.cn/202406/t20240605_123.html'>", "", date(2024, 6, 5), id="address"),
        pytest.param("", "", None, id="none"),
    ],
)
def test_publication_date_of_a_page(head: str, before: str, wanted: date | None, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page(f"<h1>临江警方通报一起案件</h1>{before}<div id=zoom>{BODY}</div>", head))
    document = documents(tmp_path / "a.html")[0]
    assert document.published == wanted
    assert document.text.split("\n") == ["临江警方通报一起案件", *LINES]


def test_a_page_tells_where_it_was_saved_from(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<!-- saved from url=(0020)https://x.cn/a/1.html -->\n" + page(BODY))
    assert documents(tmp_path / "a.html")[0].uri == "https://x.cn/a/1.html"


def test_a_page_without_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page("<img src=1.jpg>"))
    with pytest.raises(ReadError, match="holds no article"):
        documents(tmp_path / "a.html")


# --- office files

NOTICE = [
    "6月3日晚，青河县公安局治安大队在县市场监督管理局、烟草专卖局的配合下，对辖区一处废弃厂房依法进行突击检查，当场抓获正在分装卷烟的犯罪嫌疑人周某、吴某等7名，现场查获假冒卷烟1280条、制烟设备3台、包装材料一批，涉案金额约46万元。",
    "经查，自今年2月起，周某租用厂房并雇用他人，从外省购进散装烟支后在本地分装，再通过物流销往周边县市。",
    "目前，周某等7人已被依法刑事拘留，案件正在进一步侦办中。",
]


@pytest.mark.parametrize("name", ["notice.docx", "notice.pdf"])
def test_paragraphs_of_an_office_file_are_lines(name: str) -> None:
    (document,) = documents(DATA / name)
    lines = document.text.split("\n")
    assert [line for line in lines if line in NOTICE] == NOTICE
    assert any("1280条" in line and "假冒卷烟" in line for line in lines if line not in NOTICE)


def test_workbook() -> None:
    found = documents(DATA / "notices.xlsx", CHINESE)
    assert [(d.id, d.title, d.published) for d in found] == [("1", "青河警方捣毁一制售假烟窝点", date(2024, 6, 5)), ("2", "柳溪警方通报", date(2024, 5, 21))]
    with pytest.raises(ReadError, match="no sheet has a column 'text'"):
        documents(DATA / "notices.xlsx")


# --- tables


def as_pandas(path: Path) -> None:
    frame = pandas.DataFrame([{"id": int(name), "text": text, "published": pandas.Timestamp(day), "other": [1]} for name, text, day in ROWS])
    frame.to_parquet(path)


def as_duckdb(path: Path) -> None:
    base = duckdb.connect()
    base.execute("CREATE TABLE t (id BIGINT, text VARCHAR, published DATE)")
    base.executemany("INSERT INTO t VALUES (?, ?, ?)", [(int(name), text, day) for name, text, day in ROWS])
    base.execute(f"COPY t TO '{path}' (FORMAT parquet)")


@pytest.mark.parametrize("make", [as_pandas, as_duckdb])
def test_parquet(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "x.parquet")
    assert rows(tmp_path / "x.parquet") == ROWS


@pytest.mark.parametrize(("name", "told"), [("x.csv", ["id", "body"]), ("x.tsv", ["id,body"])])
def test_a_table_without_the_column_is_one_error(name: str, told: list[str], tmp_path: Path) -> None:
    (tmp_path / name).write_text("id,body\na,甲\nb,乙\n", encoding="utf-8")
    (read,) = read_sources([str(tmp_path / name)])
    assert read.error is not None and str(read.error).endswith(f"{name}: no column 'text' among: {', '.join(told)} (name the column with batch --text-field)")


def test_a_table_of_semicolons_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("id;text\na;甲\n", encoding="utf-8")
    (read,) = read_sources([str(tmp_path / "x.csv")])
    assert read.error is not None and str(read.error).endswith("no column 'text' among: id;text (its columns are set apart by ';' (分号): save it with commas)")


@pytest.mark.parametrize("name", ["x.json", "x.JSON", "x.json.gz"])
def test_json_that_is_no_list_of_lines_is_not_read_as_a_text(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text('[{"text": "抓获3人"}]', encoding="utf-8")
    (read,) = read_sources([str(tmp_path / name)])
    assert read.error is not None and read.error.code == "read.format" and "save it as JSONL" in str(read.error)


def test_parquet_without_the_column_is_an_error(tmp_path: Path) -> None:
    as_pandas(tmp_path / "x.parquet")
    with pytest.raises(ReadError, match="no column 'body' among: id, text, "):
        documents(tmp_path / "x.parquet", Fields(text="body"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize(("suffix", "comma"), [("csv", ","), ("tsv", "\t")])
def test_delimited(encoding: str, suffix: str, comma: str, tmp_path: Path) -> None:
    frame = pandas.DataFrame(ROWS, columns=["id", "text", "published"])
    frame.to_csv(tmp_path / f"x.{suffix}", sep=comma, index=False, encoding=encoding)
    assert rows(tmp_path / f"x.{suffix}") == ROWS


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "is a PDF"), (b"PK\x03\x04\x14\0\0\0\xff", "is a ZIP archive or an Office document"), (b"\x1f\x8b\x08\0\xff", "is gzip")],
    ids=["pdf", "zip", "gzip"],
)
def test_a_file_with_the_wrong_ending_is_told_as_what_it_is(data: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    error = next(iter(read_sources([str(path)]))).error
    assert f"a.txt: {told}, not a text file (give it the ending (扩展名)" in str(error)


def test_a_large_csv_is_streamed_in_its_own_encoding(tmp_path: Path) -> None:
    text = ROWS[0][1] * 2000
    for encoding in ("utf-8", "gb18030", "utf-16"):
        with (tmp_path / "x.csv").open("w", encoding=encoding) as file:
            file.write("id,text\n" + "".join(f"{n},{text}\n" for n in range(200)))
        assert [name for name, found, _ in rows(tmp_path / "x.csv") if found == text] == [str(n) for n in range(200)]


def as_csv(path: Path, texts: list[str | None]) -> None:
    pandas.DataFrame({"id": range(len(texts)), "text": texts}).to_csv(path, index=False)


def as_xlsx(path: Path, texts: list[str | None]) -> None:
    pandas.DataFrame({"id": range(len(texts)), "text": texts}).to_excel(path, index=False)


def as_parquet(path: Path, texts: list[str | None]) -> None:
    pandas.DataFrame({"id": range(len(texts)), "text": texts}).to_parquet(path)


def as_lines(path: Path, texts: list[str | None]) -> None:
    path.write_text("".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(texts)), encoding="utf-8")


def as_base(path: Path, texts: list[str | None]) -> None:
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE pages (id INTEGER, text TEXT)")
        base.executemany("INSERT INTO pages VALUES (?, ?)", list(enumerate(texts)))


@pytest.mark.parametrize(
    ("name", "make", "places"),
    [("x.csv", as_csv, [":3", ":4", ":6"]), ("x.xlsx", as_xlsx, [":Sheet1:3", ":Sheet1:4", ":Sheet1:5"]), ("x.parquet", as_parquet, [":2", ":3", ":4"]),
     ("x.jsonl", as_lines, [":2", ":3", ":4"]), ("x.sqlite", as_base, ["#2", "#3", "#4"])],
    ids=["csv", "xlsx", "parquet", "jsonl", "query"],
)  # fmt: skip
def test_a_row_without_text_is_told_as_such_and_the_rest_is_read(name: str, make: Callable[[Path, list[str | None]], None], places: list[str], tmp_path: Path) -> None:
    make(tmp_path / name, [ROWS[0][1], None, "", " \u3000\n", ROWS[1][1]])
    source = f"sqlite:///{tmp_path / name}" if name.endswith("sqlite") else str(tmp_path / name)
    options = Options(query="SELECT * FROM pages")
    told, read = [], []
    for item in read_items([source], options):
        try:
            read.append(load(item, options).text)
        except ReadError as error:
            told.append((error.code, error.place.removeprefix(source)))
            assert "field 'text' is empty, there is no text (正文) to read (fill it or leave the row out" in str(error)
    assert read == [ROWS[0][1], ROWS[1][1]]
    assert told == [("read.empty", place) for place in places]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"body": "x", "nr": 1}', "no field 'text' among: body, nr (name the field with batch --text-field)"),
        ("{}", "no field 'text', and no other (name the field with batch --text-field)"),
        ('{"text": 5}', "field 'text' holds a number, not text (正文) (name the field with batch --text-field)"),
        ('{"text": ["x"]}', "field 'text' holds a list, not text (正文) (name the field with batch --text-field)"),
    ],
    ids=["other names", "nothing", "number", "list"],
)
def test_a_line_without_the_field_is_told_what_it_has(line: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(line + "\n", encoding="utf-8")
    (read,) = read_sources([str(tmp_path / "x.jsonl")])
    assert read.error is not None and read.error.code == "read.field" and str(read.error).endswith(f"x.jsonl:1: {told}")


@pytest.mark.parametrize(
    ("name", "data"),
    [*((f"x.{suffix}", b"") for suffix in ("txt", "html", "mhtml", "pdf", "docx", "csv", "tsv", "xlsx", "parquet", "zip", "txt.gz", "dat")), ("x.txt", b" \r\n\n"),
     ("x.txt", "\u3000\u200b".encode()), ("x.txt", "\ufeff".encode()), ("x.html", b"\n"), ("x.txt.gz", gzip.compress(b"", mtime=0)), ("x.csv.gz", gzip.compress(b"", mtime=0))],
)  # fmt: skip
def test_a_file_without_anything_in_it_is_an_error(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (read,) = read_sources([str(tmp_path / name)])
    assert read.error is not None and read.error.code == "read.empty" and str(read.error).endswith(f"{name}: is empty, there is no text (正文) to read (save it again with its text or leave it out)")


@pytest.mark.parametrize(("name", "data"), [("x.jsonl", b""), ("x.jsonl", b"\n\n"), ("x.jsonl.gz", gzip.compress(b"", mtime=0)), ("x.csv", b"id,text\n")])
def test_a_list_of_nothing_holds_no_documents(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert list(read_sources([str(tmp_path / name)])) == []


def test_query_on_a_database(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.sqlite") as base:
        base.execute("CREATE TABLE pages (nr INTEGER, body TEXT, day TEXT)")
        base.executemany("INSERT INTO pages VALUES (?, ?, ?)", [(int(name), text, day.isoformat()) for name, text, day in ROWS])
    url = f"sqlite:///{tmp_path}/x.sqlite"
    assert rows(url, query="SELECT nr AS id, body AS text, day AS published FROM pages WHERE body LIKE '%公安局%' ORDER BY nr") == ROWS


@pytest.mark.parametrize(
    ("url", "query", "code"),
    [
        ("sqlite:///nowhere.sqlite", "SELECT 1", "read.missing"),
        ("sqlite://", None, "read.query"),
        ("sqlite://", "SELECT * FROM nothing", "read.database"),
        ("nonsense://me:secret@x/y", "SELECT 1", "read.url"),
    ],
)
def test_what_is_wrong_with_a_query(url: str, query: str | None, code: str) -> None:
    (item,) = read_items([url], Options(query=query))
    assert item.error is not None and item.error.code == code
    assert "secret" not in str(item.error)


# --- lines, archives, crawls

LINES_OF = "".join(json.dumps({"id": name, "text": text, "published": day.isoformat()}, ensure_ascii=False) + "\n" for name, text, day in ROWS).encode()


@pytest.mark.parametrize(
    ("suffix", "pack"),
    [("", bytes), (".gz", gzip.compress), (".zst", zstandard.compress), (".bz2", bz2.compress), (".xz", lzma.compress)],
)
def test_lines_plain_and_compressed(suffix: str, pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    (tmp_path / f"x.jsonl{suffix}").write_bytes(pack(LINES_OF))
    assert rows(tmp_path / f"x.jsonl{suffix}") == ROWS


def test_frames_and_members_behind_one_another(tmp_path: Path) -> None:
    half = LINES_OF.index(b"\n") + 1
    for suffix, pack in ((".gz", gzip.compress), (".zst", zstandard.compress)):
        (tmp_path / f"x.jsonl{suffix}").write_bytes(pack(LINES_OF[:half]) + pack(LINES_OF[half:]))
        assert rows(tmp_path / f"x.jsonl{suffix}") == ROWS


MEMBERS = {"文/一.txt": "一。".encode("gb18030"), "page.html": page(BODY), "x.jsonl": LINES_OF, ".hidden.txt": b"no", "z.exe": b"MZ", "notice.pdf": b"no"}
WANTED = ["文/一.txt", "page.html", "x.jsonl:1", "x.jsonl:2", "notice.pdf"]


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in MEMBERS.items():
            archive.writestr(name, data)


def tarred(path: Path) -> None:
    with tarfile.open(path, "w:gz") as archive:
        for name, data in MEMBERS.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


@pytest.mark.parametrize(("name", "make"), [("a.zip", zipped), ("a.tar.gz", tarred), ("a.tgz", tarred)])
def test_archives(name: str, make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / name)
    reads = list(read_sources([str(tmp_path / name)]))
    assert [read.place.partition("!")[2] for read in reads] == WANTED
    found = [read.document.text for read in reads if read.document]
    assert found == ["一。", "\n".join(LINES), *(text for _, text, _ in ROWS)]
    assert [read.error.code for read in reads if read.error] == ["read.broken"]


def test_an_archive_in_an_archive(tmp_path: Path) -> None:
    zipped(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.write(tmp_path / "a.zip", "inner/a.zip")
    assert [read.place.partition("!")[2] for read in read_sources([str(tmp_path / "b.zip")])] == [f"inner/a.zip!{name}" for name in WANTED]


def test_names_packed_on_a_chinese_windows(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("xx.txt", "一。")
    (tmp_path / "a.zip").write_bytes((tmp_path / "a.zip").read_bytes().replace(b"xx.txt", "甲.txt".encode("gb18030")))
    assert [read.place.partition("!")[2] for read in read_sources([str(tmp_path / "a.zip")])] == ["甲.txt"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "x.jsonl.gz", "x.jsonl.zst", "x.parquet", "x.xlsx", "x.docx", "x.pdf", "x.warc.gz", "a.tar"])
def test_a_damaged_file_is_one_error(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 this is nothing of the kind" * 40)
    (read,) = read_sources([str(tmp_path / name)])
    assert read.error is not None and read.error.code in ("read.broken", "read.no_text"), read


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".zst", zstandard.compress), (".bz2", bz2.compress), (".xz", lzma.compress)])
@pytest.mark.parametrize("kept", [0.02, 0.5, 0.99])
def test_a_file_cut_short_is_never_taken_for_whole(kept: float, suffix: str, pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    packed = pack(b"".join(json.dumps({"id": n, "text": f"第{n}篇：{n * 7919 % 10007}"}).encode() + b"\n" for n in range(500)))
    (tmp_path / f"x.jsonl{suffix}").write_bytes(packed[: int(len(packed) * kept)])
    reads = list(read_sources([str(tmp_path / f"x.jsonl{suffix}")]))
    assert reads[-1].error is not None and reads[-1].error.code == "read.broken"
    assert all(read.document for read in reads[:-1])


def test_a_file_cut_short_gives_what_is_before_the_cut(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"id": n, "text": f"第{n}篇：{hash(str(n))}"}).encode() + b"\n" for n in range(2000))
    packed = gzip.compress(lines)
    (tmp_path / "x.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    reads = list(read_sources([str(tmp_path / "x.jsonl.gz")]))
    assert len(reads) > 100 and all(read.document for read in reads[:100])
    assert reads[-1].error is not None and reads[-1].error.code == "read.broken"


@pytest.mark.parametrize("packed", [False, True])
def test_crawl(packed: bool, tmp_path: Path) -> None:
    path = tmp_path / ("x.warc.gz" if packed else "x.warc")

    def answer(status: str, kind: str) -> StatusAndHeaders:
        return StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        for url, status, kind, data in [
            ("http://x.cn/1.html", "200 OK", "text/html; charset=gb2312", BODY.encode("gb18030")),
            ("http://x.cn/2.html", "404 Not Found", "text/html", b"<p>none</p>"),
            ("http://x.cn/3.png", "200 OK", "image/png", b"\x89PNG"),
            ("http://x.cn/4.pdf", "200 OK", "application/pdf", (DATA / "notice.pdf").read_bytes()),
        ]:
            writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(data), http_headers=answer(status, kind)))
    found = documents(path)
    assert [(d.uri, d.text.split("\n")[-1]) for d in found] == [("http://x.cn/1.html", LINES[-1]), ("http://x.cn/4.pdf", NOTICE[-1])]


@pytest.mark.parametrize("torn", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "docProps/core.xml", "word/document.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("how", [lambda data: data[: len(data) // 2], lambda data: data.replace(b'="', b'x="', 3), lambda data: b"<x>&none;"], ids=["cut", "names", "entity"])
@pytest.mark.parametrize("name", ["notices.xlsx", "notice.docx"])
def test_a_part_torn_inside_an_office_file_is_told(name: str, how: Callable[[bytes], bytes], torn: str, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(ROWS[0][1], encoding="utf-8")
    with zipfile.ZipFile(DATA / name) as source, zipfile.ZipFile(tmp_path / name, "w") as target:
        for info in source.infolist():
            target.writestr(info, how(source.read(info)) if info.filename == torn else source.read(info))
    reads = list(read_sources([str(tmp_path / name), str(tmp_path / "b.txt")]))
    assert reads[-1].document is not None and len(reads) > 1
    assert all(read.document or read.error and read.error.code in ("read.broken", "read.no_text", "read.field") for read in reads)


def test_links_that_lead_nowhere_and_names_of_any_bytes_end_no_batch(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(ROWS[0][1], encoding="utf-8")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "up").symlink_to(".")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xb9\xab.txt")).write_text(ROWS[1][1], encoding="utf-8")
    target, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    assert cli.run(["batch", str(folder), "--to", str(target), "--errors", str(errors), "-q"]) == 1
    assert [json.loads(line)["source"]["uri"].rpartition("/")[2] for line in target.read_text(encoding="utf-8").splitlines()] == ["a.txt", "\\xb9\\xab.txt"]
    assert [json.loads(line)["place"].rpartition("/")[2] for line in errors.read_text(encoding="utf-8").splitlines()] == ["self.txt"]


def test_a_table_in_a_cell_of_a_word_document_is_read_once(tmp_path: Path) -> None:
    made = docx.Document()
    cell = made.add_table(1, 2).cell(0, 1)
    for number in range(40):  # read twice at each level, this would never end
        cell.text = f"第{number}层"
        cell = cell.add_table(1, 1).cell(0, 0)
    cell.text = "抓获5名"
    made.save(str(tmp_path / "a.docx"))
    assert documents(tmp_path / "a.docx")[0].text == " ".join([*(f"第{number}层" for number in range(40)), "抓获5名"])


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
@pytest.mark.parametrize("kept", [0.02, 0.1, 0.3, 0.55, 0.62, 0.7, 0.99])
def test_a_crawl_cut_short_gives_its_whole_records_and_says_so(kept: float, packed: bool, tmp_path: Path) -> None:
    made = io.BytesIO()
    writer = WARCWriter(made, gzip=packed)
    ends = []
    for number in range(4):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/plain; charset=utf-8")], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(f"http://x.cn/{number}", "response", payload=io.BytesIO(f"第{number}篇。".encode() * 30), http_headers=headers))
        ends.append(made.tell())
    path = tmp_path / ("x.warc.gz" if packed else "x.warc")
    cut = int(ends[-1] * kept)
    path.write_bytes(made.getvalue()[:cut])
    reads = list(read_sources([str(path)]))
    assert reads[-1].error is not None and reads[-1].error.code == "read.broken"
    assert [read.document is not None for read in reads[:-1]] == [True] * sum(end - 4 * (not packed) <= cut for end in ends)


def test_a_crawl_of_no_records_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.warc").write_bytes(b"WARC/1.0\r\nnonsense")
    (read,) = read_sources([str(tmp_path / "x.warc")])
    assert read.error is not None and read.error.code == "read.broken"


def test_members_above_the_archive_are_read_like_others(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("../上.txt", "./下.txt", ".隐.txt", "a/.b/隐.txt"):
            archive.writestr(name, ROWS[0][1])
    assert [read.place.partition("!")[2] for read in read_sources([str(tmp_path / "a.zip")])] == ["../上.txt", "./下.txt"]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be", "utf-8-sig", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_lines_in_another_utf(suffix: str, codec: str, tmp_path: Path) -> None:
    data = (("\ufeff" if codec == "utf-16-be" else "") + LINES_OF.decode().replace("\n", "\r\n")).encode(codec)
    (tmp_path / f"x.jsonl{suffix}").write_bytes(gzip.compress(data) if suffix else data)
    assert rows(tmp_path / f"x.jsonl{suffix}") == ROWS


def test_lines_of_a_torn_utf_16_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(LINES_OF.decode().encode("utf-16") + b"\x00\xd8\n\x00")
    assert list(read_sources([str(tmp_path / "x.jsonl")]))[-1].error is not None


def test_what_a_folder_holds_but_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(ROWS[0][1], encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "c").mkdir()
    look = os.scandir

    def closed(folder: str) -> Iterator[os.DirEntry[str]]:
        if Path(folder).name == "c":
            raise PermissionError(13, "Permission denied")
        return look(folder)

    monkeypatch.setattr(os, "scandir", closed)
    told = [(Path(read.place).name, str(read.error).rpartition(": ")[2] if read.error else None) for read in read_sources([str(tmp_path)])]
    assert told == [("a.txt", None), ("b.txt", "no such file"), ("c", "Permission denied")]


# --- limits, standard input, missing libraries


@pytest.mark.parametrize("name", ["x.jsonl", "x.txt", "x.zip"])
def test_a_document_beyond_the_limit_is_an_error_and_the_rest_goes_on(name: str, tmp_path: Path) -> None:
    big, small = "长" * 5000, "短。"
    if name == "x.zip":
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("big.txt", big)
            archive.writestr("small.txt", small)
    elif name == "x.jsonl":
        (tmp_path / name).write_text(json.dumps({"text": big}, ensure_ascii=False) + "\n" + json.dumps({"text": small}) + "\n", encoding="utf-8")
    else:
        (tmp_path / name).write_text(big, encoding="utf-8")
        (tmp_path / "y.txt").write_text(small, encoding="utf-8")
    options = Options(limit=2000)
    codes = []
    for item in read_items([str(tmp_path)], options):
        try:
            codes.append(load(item, options).text)
        except ReadError as error:
            codes.append(error.code)
    assert codes == ["read.too_large", small]


@pytest.mark.parametrize(
    ("data", "wanted"),
    [pytest.param(page(BODY), "\n".join(LINES), id="page"), pytest.param(LINES[0].encode("gb18030"), LINES[0], id="text")],
)
def test_standard_input(data: bytes, wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [read.document.text for read in read_sources(["-"]) if read.document] == [wanted]


def test_a_file_of_no_known_name_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    for name, source in (("p", "notice.pdf"), ("h", "page.gb2312.html")):
        (tmp_path / name).write_bytes((DATA / source).read_bytes())
        assert documents(tmp_path / name)[0].text == documents(DATA / source)[0].text
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(ReadError, match="format that is not read"):
        documents(tmp_path / "old.doc")


@pytest.mark.parametrize(
    ("module", "name", "extra"),
    [
        ("selectolax.lexbor", "page.gb2312.html", "html"),
        ("pdfminer.pdfdocument", "notice.pdf", "pdf"),
        ("docx", "notice.docx", "office"),
        ("openpyxl", "notices.xlsx", "office"),
        ("pyarrow", "x.parquet", "parquet"),
        ("warcio.archiveiterator", "x.warc", "warc"),
        ("zstandard", "x.jsonl.zst", "zstd"),
    ],
)
def test_a_missing_library_is_named_by_its_extra(module: str, name: str, extra: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = DATA / name
    if not path.exists():
        path = tmp_path / name
        path.write_bytes(b"x")
    monkeypatch.setitem(sys.modules, module, None)
    (read,) = read_sources([str(path)])
    assert isinstance(read.error, CaseExtractError)
    assert f"needs the extra '{extra}'" in str(read.error) and f"pip install '.[{extra}]'" in str(read.error)


def test_lines_that_end_in_cr_alone_are_lines(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes('{"text": "甲"}\r{"text": "乙"} \r\r{"text": "丙"}\r'.encode())
    assert [(read.place.rsplit(":", 1)[1], read.document and read.document.text) for read in read_sources([str(tmp_path / "x.jsonl")])] == [("1", "甲"), ("2", "乙"), ("4", "丙")]
    (error,) = [item.error for item in read_items([str(tmp_path / "x.jsonl")], Options(limit=20))]
    assert "is larger than 20 bytes (its lines end in CR alone: save it with LF or CRLF)" in str(error)


@pytest.mark.parametrize(
    ("content", "texts", "told"),
    [
        ("id,text\na,甲, 乙\nb,丙,,\n", ["丙"], ["x.csv:2: not valid CSV: has 3 fields, and the heading 2 (put what holds a comma in quotes)"]),
        ('id,text\na,甲\nb,"乙\nc,丙\n', ["甲"], ["x.csv:3: not valid CSV: a quote is never closed and takes in all to line 4 (close it, or write each quote within a field twice)"]),
        ('id,text\na,"甲\n乙"\nb,"丙"', ["甲\n乙", "丙"], []),
        ('id,text\na,"甲"丁\n', ["甲丁"], []),
        ("\nid, text \n\na,甲\n", ["甲"], []),
        ("id,text,text\na,甲,乙\n", [], ["x.csv: has 2 columns 'text' (rename all but one)"]),
        ("id,text,x,x\na,甲,1,2\n", ["甲"], []),
        ("id,text\ra,甲\rb,乙\r", ["甲", "乙"], []),
        ("id,text\na,甲\0\n" + "b,乙\n" * 40, ["甲\0", *["乙"] * 40], []),
    ],
    ids=["comma without quotes", "open quote", "closed quotes", "quote amid a field", "blanks", "twice", "others twice", "cr", "nul"],
)  # fmt: skip
def test_no_text_of_a_table_is_cut_or_swallowed_unsaid(content: str, texts: list[str], told: list[str], tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(content, encoding="utf-8", newline="")
    reads = list(read_sources([str(tmp_path / "x.csv")]))
    assert [read.document.text for read in reads if read.document] == texts
    assert [str(read.error).removeprefix(f"{tmp_path}/") for read in reads if read.error] == told


@pytest.mark.parametrize(("given", "day"), [('"20240605"', date(2024, 6, 5)), ("20240605", date(2024, 6, 5)), ("20241305", None), ("2024", None), ("true", None)])
def test_days_in_eight_digits(given: str, day: date | None, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(f'{{"text": "甲", "published": {given}}}\n', encoding="utf-8")
    (read,) = read_sources([str(tmp_path / "x.jsonl")])
    assert (read.document.published if read.document else None) == day and (read.error is None) == (day is not None)


def test_what_is_told_of_a_damaged_file_speaks_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "x.warc").write_bytes(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nxx")
    as_xlsx(tmp_path / "x.xlsx", [ROWS[0][1]])
    (tmp_path / "x.docx").write_bytes((tmp_path / "x.xlsx").read_bytes())
    told = [str(read.error) for read in read_sources([str(tmp_path / "x.warc"), str(tmp_path / "x.docx")])]
    assert "x.warc: is damaged: its parts do not fit together" in told[0]
    assert "x.docx: is damaged: it is not a Word file" in told[1] or "x.docx: is damaged: file it is not a Word file" in told[1]
