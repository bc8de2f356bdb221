"""Measure the press: ``python3 scripts/bench_sheets.py [--office lam-binh] [--book 400]``.

Prints the time of every kind of sheet, of a run of all on every core, of a run that finds all
unchanged, and of a book; beside it WeasyPrint on the same content, where it is installed.
"""

import sys

try:
    import typst  # noqa: F401  in the environment?
except ImportError:
    from bootstrap import run

    run(__file__, *sys.argv[1:])

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from niemyet.mkdocs_plugin.defaults import today
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.sheet import Sheet
from niemyet.publish.sheets.plate import plate
from niemyet.publish.sheets.press import Press
from niemyet.publish.sheets.print_run import print_sheets
from niemyet.site import Site, Sources, read_sound_catalog

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "site_src" / "sheets"
MISSING = "—  (chưa cài; chạy: .venv/bin/pip install weasyprint)"
STYLE = "body{font:13pt serif} h1{font-size:30pt} td{border-bottom:1px solid #999;padding:2pt}"


def main() -> None:
    """Print the table."""
    options = read_options()
    catalog, _ = read_sound_catalog(ROOT / "catalog")
    sources = Sources(ROOT / "catalog", ROOT / "site_src")
    posting = Site(sources, catalog, options.office, None, today()).posting
    sheets, seconds, cpu = timed(lambda: view_sheets(posting, "https://xa.example/"))
    print(f"{options.office}: {len(sheets)} tờ; dựng nội dung {seconds:.2f} s ({cpu:.2f} s CPU)\n")
    report_kinds(sheets)
    report_runs(sheets)
    book = next(s for s in sheets if s.kind.id == "book")
    report_against(book, options.book)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Đo việc in các tờ niêm yết.")
    parser.add_argument("--office", default="lam-binh", help="mã đơn vị (lam-binh)")
    parser.add_argument("--book", type=int, default=400, help="số thủ tục của quyển lớn (400)")
    return parser.parse_args()


def timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """Return what *work* gives, and the seconds of wall and processor it took."""
    wall, cpu = time.perf_counter(), time.process_time()
    made = work()
    return made, time.perf_counter() - wall, time.process_time() - cpu


def report_kinds(sheets: tuple[Sheet, ...]) -> None:
    press = Press(TEMPLATES)
    print(f"{'loại':18}{'tờ':>5}{'tờ đầu, s CPU':>16}{'mỗi tờ sau':>12}{'kB mỗi tờ':>11}")
    for kind in dict.fromkeys(s.kind.id for s in sheets):
        chosen = [s for s in sheets if s.kind.id == kind]
        runs = [timed(lambda s=s: press.print(s, plate(s))) for s in chosen]
        later = [cpu for _, _, cpu in runs[1:]]
        rest = f"{sum(later) / len(later):12.3f}" if later else f"{'':12}"
        size = sum(len(made.pdf) for made, _, _ in runs) / len(runs) / 1000
        print(f"{kind:18}{len(chosen):5}{runs[0][2]:16.3f}{rest}{size:11.0f}")


def report_runs(sheets: tuple[Sheet, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in ("in tất cả, mọi lõi", "không gì đổi, lấy từ kho"):
            made, wall, cpu = timed(lambda: print_sheets(sheets, TEMPLATES, Path(folder)))
            size = sum(len(p.impression.pdf) for p in made.printed) / 1e6
            print(f"\n{name}: {wall:.1f} s ({cpu:.1f} s CPU), {size:.1f} MB", end="")
    print("\n")


def report_against(book: Sheet, number: int) -> None:
    """Print the time of the office's own book and of one of *number* procedures."""
    print(f"{'quyển':22}{'Typst, s':>10}{'CPU':>8}{'trang':>8}{'MB':>8}   WeasyPrint, s CPU")
    own = sum(len(g["procedures"]) for g in book.data["groups"])
    for count in dict.fromkeys((own, number)):
        sheet = book_of(book, count)
        made, wall, cpu = timed(lambda s=sheet: Press(TEMPLATES).print(s, plate(s)))
        size = len(made.pdf) / 1e6
        print(f"{count:4} thủ tục{'':10}{wall:10.1f}{cpu:8.1f}{made.pages:8}{size:8.1f}", end="   ")
        print(weasyprint_seconds(sheet), flush=True)


def book_of(book: Sheet, number: int) -> Sheet:
    """Return the book with its procedures repeated until there are *number*."""
    groups = book.data["groups"]
    own = [p for g in groups for p in g["procedures"]]
    if number == len(own):
        return book
    many = [
        {**own[i % len(own)], "name": f"{own[i % len(own)]['name']} {i}"} for i in range(number)
    ]
    return replace(book, data={**book.data, "groups": [{"name": "Tất cả", "procedures": many}]})


def weasyprint_seconds(book: Sheet) -> str:
    try:
        import weasyprint
    except (ImportError, OSError):
        return MISSING
    document = f"<style>{STYLE}</style>{''.join(as_html(book.data['groups']))}"
    _, _, cpu = timed(lambda: weasyprint.HTML(string=document).write_pdf(pdf_variant="pdf/ua-1"))
    return f"{cpu:.1f}"


def as_html(value: Any) -> Iterator[str]:
    """Yield the same words as plain HTML: tables as tables, the rest as paragraphs."""
    if isinstance(value, str):
        yield f"<p>{escape(value)}</p>"
    elif isinstance(value, list | tuple):
        for part in value:
            yield from as_html(part)
    elif isinstance(value, dict):
        yield from table_as_html(value["rows"]) if "rows" in value else parts_as_html(value)


def table_as_html(rows: list) -> Iterator[str]:
    lines = ("".join(f"<td>{''.join(as_html(cell))}</td>" for cell in row) for row in rows)
    yield f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def parts_as_html(block: dict[str, Any]) -> Iterator[str]:
    if "name" in block:
        yield f"<h1 style='break-before:page'>{escape(block['name'])}</h1>"
    for key, part in block.items():
        if key not in ("name", "kind", "shape"):
            yield from as_html(part)


if __name__ == "__main__":
    main()
