"""``niemyet law``: whether the law still holds that the catalogue rests on."""

import argparse
import sys
from dataclasses import replace

from niemyet.check.words import day_in_words
from niemyet.cli.arguments import (
    SITE_SRC,
    add_catalog,
    add_reminders,
    add_site_url,
    add_text,
    catalog_folder,
    day,
)
from niemyet.cli.handing_in import add_request, write_or_hand_in
from niemyet.cli.reminders import write_reminders
from niemyet.cli.telling import fail
from niemyet.edit.law.looked_up import looked_up
from niemyet.edit.law.report import REPORTS, LawReport, reminders
from niemyet.mkdocs_plugin.defaults import today
from niemyet.model.office import LOOK_AT_LAW_EVERY
from niemyet.present.law.watch import LawWatch, look_at_law_every, watch_law
from niemyet.publish.languages.wordings import vietnamese
from niemyet.read.catalog_folder import read_catalog


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "ids", nargs="*", metavar="VĂN_BẢN", help="chỉ nói về các văn bản này, theo mã"
    )
    command.add_argument(
        "--days",
        type=int,
        metavar="SỐ",
        help=f"quá bao nhiêu ngày thì tra lại; mặc định như đơn vị đặt, hoặc {LOOK_AT_LAW_EVERY}",
    )
    command.add_argument("--on", type=day, metavar="NGÀY", help="tính vào ngày nào")
    command.add_argument("--format", choices=sorted(REPORTS), default="text", help="dạng kê")
    add_reminders(command)
    add_text(command, "--against", "NƠI", "ghi rằng đã tra các văn bản này ở đâu, vào ngày --on")
    add_request(command)
    add_site_url(command)
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Say what to look up and to look at again, or write down what was looked up."""
    reading, on = read_catalog(catalog_folder(options)), options.on or today()
    catalog = reading.catalog
    unknown = [id for id in options.ids if id not in catalog.legal_instruments]
    if unknown:
        return fail(
            f"Không có văn bản mang mã «{', '.join(unknown)}». Mã là tên tệp trong "
            "legal_instruments, bỏ đuôi .yaml; ví dụ: 123-2015-nd-cp."
        )
    if options.against:
        return _write_down(options)
    every = look_at_law_every(catalog) if options.days is None else options.days
    watch = _only(watch_law(catalog, on, every), options.ids)
    wording = vietnamese(SITE_SRC)
    report = LawReport(watch, catalog, wording, options.site_url)
    if options.reminders is None:
        sys.stdout.write(REPORTS[options.format](report))
        return 0
    write_reminders(options.reminders, reminders(report))
    return 0


def _write_down(options: argparse.Namespace) -> int:
    on = options.on or today()
    if not options.ids:
        return fail("Thêm mã các văn bản đã tra, ví dụ: niemyet law 123-2015-nd-cp --against …")
    if on > today():
        return fail(f"Ngày tra {day_in_words(on)} chưa tới; --on là ngày đã tra.")
    files = looked_up(options.catalog, options.ids, on, options.against.strip())
    write_or_hand_in(options, files, "Đã ghi ngày tra vào", f"Đã tra lại {len(files)} văn bản")
    return 0


def _only(watch: LawWatch, ids: list[str]) -> LawWatch:
    """Return what concerns these instruments; everything if none is named."""
    if not ids:
        return watch
    wanted = set(ids)
    named = {
        name: tuple(i for i in getattr(watch, name) if i.id in wanted)
        for name in ("fresh", "old", "never")
    }
    again = (i for i in watch.again if wanted & {i.change.instrument, *i.change.by})
    later = (pair for pair in watch.later if wanted & set(pair))
    return replace(watch, **named, again=tuple(again), later=tuple(later))
