"""The command line. Results alone go to standard output; what went wrong goes to standard error, one line each.

Exit status: 0 all read, 1 some documents failed, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import contextlib
import difflib
import json
import os
import re
import signal
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from caseextract.__main__ import INTERRUPTED
from caseextract.__main__ import main as main  # where the command was installed to find it before
from caseextract.errors import CaseExtractError, PatternError, UsageError, writable
from caseextract.models import Bulletin
from caseextract.read import DEFAULT_LIMIT, Fields, Item, Options, is_nowhere, parse_date, read_items, read_sources
from caseextract.read.items import Kind
from caseextract.write.files import FileForm

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="Chinese police press releases to exact case records.")
patterns_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="List, test and explain pattern rules.")
app.add_typer(patterns_app, name="patterns")
db_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Make, upgrade and check the schema of a database.")
app.add_typer(db_app, name="db")


class Format(StrEnum):
    """Forms of a Bulletin."""

    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TABLE = "table"


class RowFormat(StrEnum):
    """Forms of a query's rows."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


Files = Annotated[list[str] | None, typer.Argument(metavar="FILE|-", help="Files, folders, or - for standard input.", show_default=False)]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Publication date, YYYY-MM-DD.")]
Since = Annotated[str | None, typer.Option("--published", metavar="DATE", help="Publication date, YYYY-MM-DD; with a time of day (YYYY-MM-DDTHH:MM) hours and minutes are counted from it.")]
PatternDirs = Annotated[list[Path] | None, typer.Option("--patterns", metavar="DIR", help="Further pattern packs; may be repeated.")]


def _version(wanted: bool) -> None:
    if wanted:
        from caseextract import __version__

        print(f"caseextract {__version__}")
        raise typer.Exit


@app.callback()
def _root(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False) -> None:
    pass


def complain(line: str) -> None:
    """One line on standard error; a name in it that is not UTF-8 is told by its bytes. Where nobody can be told, the rest is still read."""
    with contextlib.suppress(OSError):
        print(f"caseextract: {writable(line)}", file=sys.stderr, flush=True)


def _day(given: str | None) -> date | None:
    if given is None:
        return None
    found, clock = parse_date(given), re.split("[T ]", given.strip(), maxsplit=1)[1:]
    if found is None or clock and not _is_time(clock[0]):
        raise UsageError("usage.published", f"'{given}' is no date", "--published", "write YYYY-MM-DD")
    return found


def _is_time(given: str) -> bool:
    try:
        time.fromisoformat(given.strip())
    except ValueError:
        return False
    return True


def _from(files: Sequence[str] | None, what: str = "the text (正文)") -> Sequence[str]:
    """The sources, standard input where there are none; who would sit before a terminal that waits is told so."""
    sources = files or ["-"]
    if "-" in sources:
        if sys.stdin is None:  # closed by the caller
            raise UsageError("usage.stdin", "standard input (标准输入) is closed", "-", "name a file")
        if sys.stdin.isatty():
            end = "Ctrl-Z and Enter" if os.name == "nt" else "Ctrl-D"
            complain(f"reading standard input (标准输入): type or paste {what}, end with {end} on a line of its own; to read a file, name it (see --help)")
    return sources


def _packs(given: Sequence[Path] | None) -> tuple[Path, ...]:
    """The further packs, loaded once beforehand: a broken one is wrong usage, not the fault of a document."""
    from caseextract.patterns import load_packs

    load_packs(given or ())
    return tuple(given or ())


def _done(failed: int) -> None:
    if failed:
        raise typer.Exit(1)


@app.command()
def parse(
    files: Files = None,
    published: Published = None,
    format: Annotated[Format, typer.Option(help="Form of the result.")] = Format.JSON,
    output: Annotated[str | None, typer.Option(metavar="PATH", help="Write there instead of to standard output (-).")] = None,
    patterns: PatternDirs = None,
) -> None:
    """Read texts and print their case records."""
    from caseextract.run.pool import outcomes
    from caseextract.run.targets import keep_sources
    from caseextract.run.work import Job
    from caseextract.write import jsonl, table

    if output == "-":
        output = None
    if output is not None:
        if os.path.isdir(output):
            raise UsageError("write.target", "is a folder", repr(output), "name a file for --output")
        keep_sources(output, files or ())
    sources = _from(files)
    job = Job(_packs(patterns), Options(), _day(published))
    found: list[Bulletin] = []
    failed = 0
    stream = format is Format.JSONL and output is None
    for outcome in outcomes(read_items(sources), job):
        if outcome.bulletin is None:
            failed += 1
            complain(str(outcome.error))
        elif stream:
            print(jsonl.dump(outcome.bulletin), flush=True)
        else:
            found.append(outcome.bulletin)
    if not stream and (found or failed != 1):
        if format is Format.JSON:
            dumped = [bulletin.model_dump(mode="json") for bulletin in found]
            one = len(found) == 1 and not failed
            text = json.dumps(dumped[0] if one else dumped, ensure_ascii=False, indent=2) + "\n"
        elif format is Format.JSONL:
            text = "".join(jsonl.dump(bulletin) + "\n" for bulletin in found)
        else:
            text = table.facts_csv(found) if format is Format.CSV else table.facts_table(found)
        if output is None:
            sys.stdout.write(text)
        else:
            jsonl.write_whole(output, text)
    _done(failed)


@contextmanager
def _ended_like_ctrl_c() -> Iterator[None]:
    """A request to end is treated as Ctrl-C: all is saved first."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@app.command()
def batch(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files, folders, globs, archives, a database URL, or - for JSONL on standard input.")],
    to: Annotated[str, typer.Option(metavar="TARGET", help="A .jsonl[.gz|.zst], .parquet or .xlsx path, a folder (out/), a .sqlite path or a database URL.")],
    format: Annotated[FileForm, typer.Option(help="Form of a file target, where its name does not tell.")] = FileForm.AUTO,
    workers: Annotated[int, typer.Option(min=1, help="Processes.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where an interrupted run to this target stopped.")] = False,
    errors: Annotated[Path | None, typer.Option(metavar="FILE", help="JSONL file for what failed, itself a SOURCE to read it again from.")] = None,
    id_field: Annotated[str, typer.Option(help="Field of the id.")] = "id",
    text_field: Annotated[str, typer.Option(help="Field of the text.")] = "text",
    date_field: Annotated[str, typer.Option(help="Field of the publication date.")] = "published",
    title_field: Annotated[str, typer.Option(help="Field of the title.")] = "title",
    url_field: Annotated[str, typer.Option(help="Field of the address.")] = "url",
    query: Annotated[str | None, typer.Option(metavar="SQL", help="What to ask a SOURCE that is a database.")] = None,
    published: Published = None,
    timeout: Annotated[float, typer.Option(min=0, metavar="SECONDS", help="Time a document may take; 0 for any.")] = 60.0,
    max_bytes: Annotated[int, typer.Option(min=1, metavar="BYTES", help="Size of the largest document that is read.")] = DEFAULT_LIMIT,
    patterns: PatternDirs = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on standard error but failures.")] = False,
) -> None:
    """Read many documents into a file, a folder or a database."""
    from caseextract.run.batch import Settings, run
    from caseextract.run.report import report_for_stderr

    sources = list(_from(sources, "JSONL, a document a line"))
    options = Options(Fields(id_field, text_field, date_field, title_field, url_field), True, query, max_bytes)
    settings = Settings(options, _day(published), tuple(patterns or ()), workers, timeout, format, resume, errors)
    report = report_for_stderr(quiet)
    try:
        with _ended_like_ctrl_c():
            summary = run(sources, to, settings, report)
    finally:
        report.stop()
    _done(summary.failed)


@app.command()
def mentions(files: Files = None, published: Since = None, patterns: PatternDirs = None) -> None:
    """Print all that is read, before any case is made. Every date, sum, quantity, unit, person, action, item and crime, one JSON object a line."""
    from caseextract.extractor import Extractor

    _day(published)  # what is no date is wrong usage, before anything is read
    sources = _from(files)
    extractor = Extractor(patterns=_packs(patterns))
    failed = 0
    for read in read_sources(sources):
        if read.document is None:
            failed += 1
            complain(str(read.error))
            continue
        try:
            found = extractor.mentions(read.document.text, published=read.document.published or published)
        except Exception as error:  # the rest is still read
            failed += 1
            complain(_told(error, read.place))
            continue
        for mention in found:
            print(json.dumps(mention, ensure_ascii=False, default=str))
    _done(failed)


def _told(error: Exception, place: str = "") -> str:
    line = str(error) if isinstance(error, CaseExtractError) else f"internal error: {type(error).__name__}: {error}"
    return " ".join(f"{place}: {line}".split() if place else line.split())


@app.command()
def evaluate(
    gold: Annotated[list[str], typer.Argument(metavar="GOLD.jsonl|FOLDER", help="Gold documents.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, the form of a baseline.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="Print each missed (-) and surplus (+) fact first.")] = False,
    baseline: Annotated[str | None, typer.Option(metavar="FILE", help="Fail when a field's F1 falls below this earlier --json.")] = None,
    compare: Annotated[str | None, typer.Option(metavar="FILE", help="Print gains and losses by document against this earlier --json.")] = None,
    patterns: PatternDirs = None,
) -> None:
    """Precision, recall and F1 by field and by theme against gold."""
    from caseextract.models import Document
    from caseextract.run.pool import outcomes
    from caseextract.run.work import Job
    from caseextract.score import Evaluation, read_baseline, read_gold, regressions, report

    limits = read_baseline(baseline) if baseline else None
    earlier = read_baseline(compare) if compare else None
    packs = _packs(patterns)
    evaluation, failed = Evaluation(), 0
    documents = list(read_gold(gold))
    items = (
        Item(d.place, Kind.DOCUMENT, document=Document(d.text, id=d.id, published=parse_date(d.published) if d.published else None)) for d in documents
    )
    for document, outcome in zip(documents, outcomes(items, Job(packs)), strict=True):
        cases: list[Any] = []
        if outcome.bulletin is None:
            failed += 1
            complain(str(outcome.error))
        else:
            cases = outcome.bulletin.model_dump(mode="json")["cases"]
        evaluation.add(document, cases)
    result = evaluation.as_dict()
    told: list[str] = []
    if errors:
        told += [*report.table_of_mistakes(evaluation), "", *report.list_of_mistakes(evaluation), ""]
    if not as_json:
        told += [*report.table_by_field(evaluation), "", *report.table_by_theme(evaluation)]
    if earlier is not None:
        told += ["", *report.list_of_changes(evaluation, earlier, compare or "")]
    if told:
        print("\n".join(told), file=sys.stderr if as_json else sys.stdout)
    if as_json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
    worse = regressions(result, limits) if limits else []
    for line in worse:
        complain(line)
    _done(failed + len(worse))


def _nearest(given: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(given, list(known), 1, 0.75)
    return f": '{near[0]}'?" if near else ""


@patterns_app.command("list")
def patterns_list(
    kind: Annotated[str | None, typer.Option(help="Only rules of this kind.")] = None,
    patterns: PatternDirs = None,
) -> None:
    """Print all rules in force. A rule a line: id, kind, code, label, pack and line, separated by tabs."""
    from caseextract.patterns import load_packs

    rules = load_packs(patterns or ()).rules
    if kind is not None and all(rule.kind != kind for rule in rules):
        kinds = sorted({rule.kind for rule in rules})
        raise UsageError("usage.kind", f"'{kind}' is no kind of rule{_nearest(kind, kinds)}", "--kind", f"one of {', '.join(kinds)}")
    for rule in rules:
        if kind is None or rule.kind == kind:
            print("\t".join((rule.id, rule.kind, rule.code, rule.label, f"{rule.pack}:{rule.line}")))


@patterns_app.command("test")
def patterns_test(patterns: PatternDirs = None) -> None:
    """Try every example and counter-example of every rule."""
    from caseextract.engine import run_examples
    from caseextract.patterns import load_packs

    packs = load_packs(patterns or ())
    results = list(run_examples(packs))
    bad = [result for result in results if not result.ok]
    for result in bad:
        complain(f"{result.rule_id}: {result.message}: {result.example}")
    print(f"{len(packs.rules)} rules, {len(results)} examples, {len(bad)} failed")
    _done(len(bad))


@patterns_app.command("explain")
def patterns_explain(
    what: Annotated[str, typer.Argument(metavar="RULE|FILE|-", help="A rule's id, or a text to read.")] = "-",
    published: Published = None,
    patterns: PatternDirs = None,
) -> None:
    """Show one rule, or how a text was read. Of a text: every mention with its rule, and the decisions that made the records."""
    from caseextract.engine import explain_rule
    from caseextract.extractor import Extractor
    from caseextract.patterns import load_packs

    rules = {rule.id: rule for rule in load_packs(patterns or ()).rules}
    if what in rules:
        print(json.dumps(explain_rule(rules[what]), ensure_ascii=False, indent=2))
        return
    if is_nowhere(what):
        having = [name for name, rule in rules.items() if what in rule.terms][:3]
        why = "is neither the id of a rule nor a file" + (f", but a word of {', '.join(having)}" if having else _nearest(what, rules))
        raise UsageError("usage.explain", why, repr(what), "caseextract patterns list tells the ids (规则 id); a text is read from a file or from -")
    day = _day(published)
    extractor, failed = Extractor(patterns=tuple(patterns or ())), 0
    for read in read_sources(_from([what])):
        if read.document is None:
            failed += 1
            complain(str(read.error))
            continue
        for line in extractor.explain(read.document.text, published=read.document.published or day):
            print(line)
    _done(failed)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a Bulletin."""
    print(json.dumps(Bulletin.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2))


@app.command()
def query(
    url: Annotated[str, typer.Argument(metavar="URL", help="A database URL, or a .sqlite or .duckdb path.")],
    question: Annotated[str | None, typer.Argument(metavar="SQL|VIEW", help="A SELECT, or the name of a table or view; without it, list them.", show_default=False)] = None,
    format: Annotated[RowFormat, typer.Option(help="Form of the rows.")] = RowFormat.TABLE,
) -> None:
    """Ask the database a batch has filled."""
    from caseextract.write import database, table

    columns, rows = database.query(url, question)
    make = {RowFormat.TABLE: table.as_table, RowFormat.CSV: table.as_csv, RowFormat.JSON: table.as_json}[format]
    sys.stdout.write(make(columns, rows))


DatabaseUrl = Annotated[str, typer.Argument(metavar="URL", help="A database URL, or a .sqlite or .duckdb path.")]


@db_app.command("init")
def db_init(url: DatabaseUrl) -> None:
    """Make the schema where there is none; a batch does that by itself."""
    from caseextract.write import database

    print(f"{database.shown(database.url_of(url))}: schema {database.init(url)}")


@db_app.command("upgrade")
def db_upgrade(url: DatabaseUrl) -> None:
    """Bring an older schema up to date, its rows with it."""
    from caseextract.write import database

    before, now = database.upgrade(url)
    before = before or "none"
    print(f"{database.shown(database.url_of(url))}: schema {before} → {now}" if before != now else f"{database.shown(database.url_of(url))}: schema {now}")


@db_app.command("check")
def db_check(url: DatabaseUrl) -> None:
    """Say whether the schema is whole and of this version."""
    from caseextract.write import database

    print(f"{database.shown(database.url_of(url))}: schema {database.check(url)}")


def _drop_output() -> None:
    """Let go of what standard output has not taken, or the interpreter tries once more at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; no exception leaves here but KeyboardInterrupt."""
    if sys.stderr is None:  # closed by the caller: what is printed there would go among the results
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open to the end
    if sys.stdout is None:  # likewise
        complain("standard output is closed (write to a file with --output, or to /dev/null)")
        return 1
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = app(args=None if arguments is None else list(arguments), prog_name="caseextract", standalone_mode=False)
        sys.stdout.flush()
        if status == INTERRUPTED:  # how the command line library returns from Ctrl-C
            raise KeyboardInterrupt
        return status if isinstance(status, int) else 0
    except (UsageError, PatternError) as error:
        complain(_told(error))
        return 2
    except CaseExtractError as error:
        complain(_told(error))
        return 1
    except BrokenPipeError:  # the reader of our output has gone
        _drop_output()
        return 1
    except OSError as error:
        if error.filename is not None:
            complain(_told(error))
        else:  # all files that are read or written are looked after where that is done
            _drop_output()
            complain(f"standard output (标准输出) cannot be written: {error.strerror or error} (make room, or write to another place with --output)")
        return 1
    except Exception as error:
        told = getattr(error, "format_message", None)  # a usage error of the command line library
        if told is not None and hasattr(error, "exit_code"):
            if type(error).__name__ == "NoArgsIsHelpError":
                print(told(), file=sys.stderr)
            else:
                path = getattr(getattr(error, "ctx", None), "command_path", "caseextract")
                complain(f"{' '.join(str(told()).replace('Value error, ', '').split()).rstrip('.')} (see {path} --help)")
            return int(error.exit_code)
        if type(error).__name__ == "Abort":
            return 1
        complain(_told(error))
        return 1
