"""``niemyet import``: a table that the office keeps becomes records of the catalogue."""

import argparse
from pathlib import Path
from typing import Any

from niemyet.check.wording.old_letters import NAMES
from niemyet.cli.arguments import (
    add_catalog,
    add_own_office,
    add_text,
    catalog_folder,
    day,
    refuse_unknown_office,
)
from niemyet.cli.handing_in import add_request, write_or_hand_in
from niemyet.cli.telling import fail, tell
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.procedures.importing import import_procedures, report_lines
from niemyet.edit.workbook.statistics.importing import Asked, import_statistics
from niemyet.mkdocs_plugin.defaults import today
from niemyet.problem import Problem, Refused
from niemyet.read.catalog_folder import CatalogReading, read_catalog

_DRY = "Chạy thử (--dry-run): chưa ghi gì vào danh mục."


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "what", choices=("statistics", "procedures"), help="bảng số liệu, hoặc danh sách thủ tục"
    )
    command.add_argument("table", type=Path, metavar="TỆP", help="tệp .xlsx, .ods hoặc .csv")
    add_own_office(command)
    add_text(
        command,
        "--period",
        "KỲ",
        "kỳ của số liệu: 2026-q3, 2026-m9, 2026-h1 (6 tháng đầu năm), 2026-9m, 2026, hoặc bằng chữ",
    )
    add_list(command)
    add_text(command, "--source", "NGUỒN", "tên nguồn ghi vào bản ghi")
    command.add_argument(
        "--office-confirmed",
        action="store_true",
        help="bảng đúng là của đơn vị này, dù phía trên ghi tên nơi khác",
    )
    command.add_argument("--replace", action="store_true", help="ghi số mới cho kỳ đã có")
    add_text(command, "--reason", "LÝ_DO", "vì sao sửa số đã có, một câu cho người dân")
    command.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi")
    add_request(command)
    add_catalog(command)


def add_list(command: argparse.ArgumentParser) -> None:
    """Add how a list of procedures is read."""
    command.add_argument(
        "--on", type=day, metavar="NGÀY", help="ngày của danh sách thủ tục, năm-tháng-ngày"
    )
    add_text(command, "--sheet", "TRANG", "trang có bảng trong tệp")
    command.add_argument(
        "--create-fields",
        action="store_true",
        help="lập lĩnh vực mà danh sách thủ tục nêu và danh mục chưa có",
    )
    command.add_argument(
        "--letters", choices=tuple(NAMES), default="", help="bảng gõ bằng bảng mã cũ: chuyển chữ"
    )


def run(options: argparse.Namespace) -> int:
    """Import the table; 1 if anything in it is wrong, and then nothing is written."""
    reading = read_catalog(catalog_folder(options))
    refuse_unknown_office(options.office, reading.catalog.offices)
    if options.what == "statistics":
        return _statistics(options, reading)
    return _procedures(options, reading)


def _statistics(options: argparse.Namespace, reading: CatalogReading) -> int:
    asked = Asked(
        **_asked_of_any(options, options.table, options.office),
        catalog=reading.catalog,
        today=today(),
        period=options.period,
        replace=options.replace,
        reason=options.reason,
        office_confirmed=options.office_confirmed,
    )
    outcome = import_statistics(asked)
    files = {outcome.file: outcome.text} if outcome.file else {}
    return _finish(options, outcome.problems, files, [outcome.summary])


def _procedures(options: argparse.Namespace, reading: CatalogReading) -> int:
    if options.office not in reading.catalog.services:
        return fail(f"Đơn vị «{options.office}» chưa có services.yaml đọc được; sửa tệp đó trước.")
    asked = AskedList(**asked_of_list(options, options.table, options.office), reading=reading)
    outcome = import_procedures(asked)
    return _finish(options, outcome.problems, outcome.files, list(report_lines(outcome)))


def asked_of_list(options: argparse.Namespace, table: Path, office: str) -> dict[str, Any]:
    """Return what was asked of a list. Raises Refused if nobody said of which day it is."""
    if options.on is None:
        raise Refused(
            "Thêm --on và ngày của danh sách (ngày quyết định, hoặc ngày biết chắc là đúng), "
            "ví dụ --on 2026-11-01. Thủ tục sẽ được ghi là đã áp dụng vào ngày đó."
        )
    return {
        **_asked_of_any(options, table, office),
        "day": options.on,
        "create_fields": options.create_fields,
    }


def _asked_of_any(options: argparse.Namespace, table: Path, office: str) -> dict[str, Any]:
    how = {key: getattr(options, key) for key in ("sheet", "source", "letters")}
    return {"folder": options.catalog, "office": office, "table": table, **how}


def _finish(
    options: argparse.Namespace,
    problems: tuple[Problem, ...],
    files: dict[Path, str],
    summary: list[str],
) -> int:
    tell(problems)
    print("\n".join(summary))
    if options.dry_run:
        print(_DRY)
        return 0
    if files:
        write_or_hand_in(options, files, "Đã ghi", summary[0])
    if files and options.request is None:
        print("Bản ghi mới chưa được đối chiếu. Tiếp theo: niemyet check")
    return 0
