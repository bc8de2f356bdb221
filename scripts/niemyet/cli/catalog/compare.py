"""``niemyet compare``: what the national portal says of procedures, beside what is said here."""

import argparse
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from niemyet.check.office.borrowed_words import BORROWED
from niemyet.check.words import day_in_words
from niemyet.cli.arguments import SITE_SRC, add_catalog, catalog_folder, day
from niemyet.cli.handing_in import add_request, write_or_hand_in
from niemyet.cli.telling import fail
from niemyet.edit.national.draft import PORTAL, draft_records
from niemyet.edit.national.files.source import read_national
from niemyet.edit.national.report import REPORTS
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.folder import write_file
from niemyet.mkdocs_plugin.defaults import today
from niemyet.present.national.compare import PortalComparison, compare_with_portal
from niemyet.present.national.view import PortalReport
from niemyet.publish.languages.wordings import vietnamese
from niemyet.publish.review.portal_page import portal_page
from niemyet.read.catalog_folder import CatalogReading, read_catalog


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument("what", choices=("national",), help="national: Cổng Dịch vụ công quốc gia")
    command.add_argument(
        "file",
        type=Path,
        metavar="TỆP",
        help="bản ghi của Cổng, mỗi dòng một đối tượng JSON; bảng xuất từ Cổng (.xlsx); hoặc trang "
        "chi tiết của một thủ tục lưu từ trình duyệt (.html)",
    )
    command.add_argument("--on", type=day, metavar="NGÀY", help="so với nội dung của ngày nào")
    command.add_argument(
        "--format", choices=(*REPORTS, "html"), default="text", help="dạng báo cáo"
    )
    command.add_argument("--out", type=Path, metavar="TỆP", help="ghi cả báo cáo vào tệp")
    command.add_argument(
        "--drafts",
        nargs="*",
        metavar="MÃ",
        help="lập bản nháp cho thủ tục ở đây chưa có: theo mã, hoặc mọi thủ tục nếu không ghi mã",
    )
    command.add_argument(
        "--seen", type=day, metavar="NGÀY", help="bản nháp: tệp lấy từ Cổng vào ngày nào"
    )
    command.add_argument(
        "--create-fields", action="store_true", help="bản nháp: lập cả lĩnh vực chưa có"
    )
    add_request(command)
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Report what is the same, older here, faulty there, different, missing here, gone there."""
    reading = read_catalog(catalog_folder(options))
    portal = read_national(options.file, reading.catalog)
    on = options.on or today()
    found = compare_with_portal(portal.records, reading.catalog, on, portal.is_list)
    if options.drafts is not None:
        return _draft(options, reading, found)
    words = vietnamese(SITE_SRC)
    report = PortalReport(portal.name, found, words)
    short = REPORTS["text"](replace(report, short=True))
    if options.out:
        write_file(options.out, _told(report, options.format).encode())
    said = short if options.out or options.format == "text" else _told(report, options.format)
    sys.stdout.write(said)
    return 0


def _told(report: PortalReport, form: str) -> str:
    return portal_page(report, SITE_SRC) if form == "html" else REPORTS[form](report)


def _draft(options: argparse.Namespace, reading: CatalogReading, found: PortalComparison) -> int:
    """Write drafts of what is missing here, or hand them in; 1 if none can be made."""
    if options.seen is None:
        return fail("Thêm --seen và ngày lấy tệp từ Cổng, ví dụ --seen 2026-07-20.")
    missing = {record.code: record for record in found.missing}
    if strange := [code for code in options.drafts if code not in missing]:
        return fail(
            f"Không phải thủ tục mà Cổng có, ở đây chưa có: {', '.join(strange)}. "
            "Bỏ --drafts để xem mã của những thủ tục ấy."
        )
    if not missing:
        return fail("Thủ tục nào trong tệp ở đây cũng đã có; không cần bản nháp.")
    asked = AskedList(
        folder=options.catalog,
        office="",
        table=options.file,
        source=f"Bản ghi của {PORTAL} (tệp {options.file.name}, {day_in_words(options.seen)})",
        reading=reading,
        day=options.seen,
        create_fields=options.create_fields,
        lister=PORTAL,
        says_nothing="Mục «{title}» chưa chép từ {lister}.",
    )
    wanted = options.drafts or missing
    drafts = draft_records([missing[code] for code in wanted], asked)
    for name, number in Counter(record.field_name for record in drafts.fieldless).items():
        print(f"Bỏ qua {number} thủ tục: chưa có lĩnh vực «{name}» (thêm --create-fields để lập).")
    if not drafts.procedures:
        return fail("Không lập được bản nháp nào.")
    write_or_hand_in(options, drafts.files, "Đã lập bản nháp", f"Bản nháp theo {PORTAL}")
    print(
        f"{len(drafts.procedures)} bản nháp, chưa đơn vị nào niêm yết. Viết lại các câu có "
        f"«{BORROWED}», điền mục còn thiếu, rồi mới thêm vào services.yaml; còn câu chưa viết lại "
        "thì niemyet check không cho niêm yết."
    )
    return 0
