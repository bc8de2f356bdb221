"""``niemyet template``: a workbook to be filled in."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from niemyet.cli.arguments import (
    add_catalog,
    add_own_office,
    add_text,
    catalog_folder,
    refuse_unknown_office,
)
from niemyet.cli.telling import short
from niemyet.edit.workbook.periods import period_of_id
from niemyet.edit.workbook.procedures.template import procedures_template
from niemyet.edit.workbook.statistics.template import statistics_template
from niemyet.folder import write_file
from niemyet.problem import Refused
from niemyet.read.catalog_folder import read_catalog


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "what", choices=("statistics", "procedures"), help="bảng số liệu, hoặc danh sách thủ tục"
    )
    add_own_office(command)
    add_text(command, "--period", "KỲ", "kỳ của bảng số liệu: 2026-q3, 2026-h1, 2026")
    command.add_argument("--out", type=Path, required=True, metavar="TỆP.xlsx", help="tệp sẽ ghi")
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Write the workbook and say what to do with it."""
    catalog = read_catalog(catalog_folder(options)).catalog
    _refuse(options, catalog.offices)
    if options.what == "statistics":
        period = period_of_id(options.period) if options.period else None
        content = statistics_template(catalog, options.office, period)
    else:
        content = procedures_template(catalog)
    write_file(options.out, content)
    print(f"✓ Đã ghi {short(options.out)}. Trang «Hướng dẫn» trong tệp nói cách ghi.")
    day = " --on <ngày của danh sách>" if options.what == "procedures" else ""
    print(
        f"Ghi xong thì nhập: niemyet import {options.what} {short(options.out)} "
        f"--office {options.office}{day} --dry-run"
    )
    return 0


def _refuse(options: argparse.Namespace, offices: Iterable[str]) -> None:
    if options.out.suffix.lower() != ".xlsx":
        raise Refused(f"Tệp mẫu phải có đuôi .xlsx, không phải «{options.out.name}».")
    if options.out.exists():
        raise Refused(
            f"Đã có tệp {short(options.out)}; đặt tên khác, để khỏi mất số liệu đã ghi trong đó."
        )
    refuse_unknown_office(options.office, offices)
