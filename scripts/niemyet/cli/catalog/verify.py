"""``niemyet verify``: what to compare with its document next, and that it was compared."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from niemyet.check.rules import read_sound_catalog
from niemyet.cli.arguments import SITE_SRC, add_catalog, add_site_url, add_text, catalog_folder, day
from niemyet.cli.catalog.edit import PORT
from niemyet.cli.handing_in import add_request, write_or_hand_in
from niemyet.cli.telling import fail, short
from niemyet.edit.verification.comparing import compare_wanted
from niemyet.edit.verification.marking import Compared, verify
from niemyet.edit.verification.report import QUEUES, RECORDS, VerificationReport
from niemyet.edit.verification.wanted import Wanted
from niemyet.folder import write_file
from niemyet.mkdocs_plugin.defaults import today
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.present.evidence.compared import ComparisonView
from niemyet.present.lists.to_verify import view_verification
from niemyet.present.posting import Posting
from niemyet.present.sheets.kinds.checklist import checklist
from niemyet.problem import Refused
from niemyet.publish.sheets.print_run import print_sheets
from niemyet.read.catalog_folder import read_catalog
from niemyet.site import Site, Sources

_ON_ONE_LIST = 5
"""Records on a printed checklist, where none is named: what one person compares in a day."""


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "id", nargs="?", default="", metavar="MÃ", help="mã bản ghi; bỏ trống: kê việc làm tiếp"
    )
    add_text(command, "--by", "AI", "ghi là đã đối chiếu: ai, họ tên hoặc chức danh")
    add_text(command, "--against", "VĂN_BẢN", "ghi là đã đối chiếu: với văn bản nào")
    command.add_argument("--on", type=day, metavar="NGÀY", help="ngày đối chiếu; mặc định hôm nay")
    add_text(
        command, "--mark", "DẤU", "dấu nội dung in trên phiếu đã so, để biết nội dung còn y nguyên"
    )
    add_text(
        command, "--written-by", "AI", "người viết nội dung, khi đòi hai người mà git không biết"
    )
    command.add_argument(
        "--kind", default="", choices=("", *KINDS), metavar="LOẠI", help="loại bản ghi"
    )
    add_text(command, "--office", "ĐƠN_VỊ", "đơn vị có việc, hoặc có kỳ số liệu (2026-q1)")
    add_text(command, "--edition", "NGÀY", "bản quy định của thủ tục")
    command.add_argument(
        "--list", action="store_true", help="kê hết: còn phải đối chiếu, và ai đã đối chiếu gì"
    )
    command.add_argument("--format", choices=sorted(QUEUES), default="text", help="dạng kê")
    command.add_argument(
        "--checklist", type=Path, metavar="TỆP", help="in phiếu PDF: từng mục một ô, có chỗ ký"
    )
    add_site_url(command)
    add_request(command)
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Say what to compare, print a checklist, or write a verification into the record's file."""
    if options.by or options.against:
        return _write_down(options)
    report = _report(options)
    views = _views(options, report)
    if options.checklist and views:
        return _print(options, report.posting, views)
    if options.id:
        told = RECORDS.get(options.format, RECORDS["markdown"])(views[0], report)
    else:
        told = QUEUES[options.format](report)
    sys.stdout.write(told)
    return 0


def _views(options: argparse.Namespace, report: VerificationReport) -> list[ComparisonView]:
    """Return the record that is named; for a checklist of none, the first that wait."""
    first = report.queue.waiting[:_ON_ONE_LIST] if options.checklist else ()
    every = [_wanted(options)] if options.id else [Wanted(str(entry.record)) for entry in first]
    return [compare_wanted(options.catalog, report.posting, wanted) for wanted in every]


def _report(options: argparse.Namespace) -> VerificationReport:
    catalog, _ = read_sound_catalog(catalog_folder(options))
    office, sources = _office(options, catalog), Sources(options.catalog, SITE_SRC)
    posting = Site(sources, catalog, office, options.on, today()).posting
    queue, local = view_verification(posting), f"http://127.0.0.1:{PORT}/"
    return VerificationReport(posting, queue, options.site_url, local, options.list)


def _print(options: argparse.Namespace, posting: Posting, views: Sequence[ComparisonView]) -> int:
    run = print_sheets([checklist(posting, views)], SITE_SRC / "sheets", None)
    for refused in run.refused:
        raise refused
    write_file(options.checklist, run.printed[0].impression.pdf)
    print(f"✓ Đã in phiếu của {len(views)} bản ghi vào {short(options.checklist)}")
    return 0


def _office(options: argparse.Namespace, catalog: Catalog) -> str:
    """Return the office that is named, or the only one that is open. Raises Refused."""
    open_ones = [o.id for o in catalog.offices.values() if not (o.closed_from or o.edition_on)]
    if options.office or len(open_ones) == 1:
        return options.office or open_ones[0]
    raise Refused(f"Thêm --office và mã đơn vị. Các đơn vị có: {', '.join(catalog.offices)}.")


def _wanted(options: argparse.Namespace) -> Wanted:
    return Wanted(options.id, options.kind, options.office, options.edition)


def _write_down(options: argparse.Namespace) -> int:
    if missing := [f"--{name}" for name in ("by", "against") if not getattr(options, name).strip()]:
        return fail(f"Thiếu {' và '.join(missing)}: ai đối chiếu, với văn bản nào?")
    on = options.on or today()
    if not options.id or on > today():
        return fail(
            "Ghi mã bản ghi." if not options.id else "Ngày đối chiếu chưa tới; xem lại --on."
        )
    by, against = options.by.strip(), options.against.strip()
    compared = Compared(by, on, against, options.mark.strip(), options.written_by.strip())
    reading = read_catalog(catalog_folder(options))
    done = verify(options.catalog, reading, _wanted(options), compared)
    for doubt in done.warnings:
        print(f"Lưu ý: {doubt}")
    title = f"Đã đối chiếu {done.title} với {against}"
    write_or_hand_in(options, {done.file: done.text}, f"{title}:", title)
    print(
        "Nội dung đổi sau này thì việc đối chiếu tự hết giá trị, trang ghi lại là chưa đối chiếu."
    )
    return 0
