"""``niemyet check``: every problem of the catalogue."""

import argparse
import sys
from pathlib import Path

from niemyet.check.report import REPORTS, as_short_text, as_text
from niemyet.check.rules import check_catalog
from niemyet.cli.arguments import SITE_SRC, add_catalog, catalog_folder
from niemyet.edit.forms.settings import settings_problems
from niemyet.mkdocs_plugin.defaults import today
from niemyet.model.catalog import Catalog
from niemyet.present.law.look_again import look_again
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog


def add_to(command: argparse.ArgumentParser) -> None:
    add_catalog(command)
    command.add_argument(
        "folder", nargs="?", type=Path, metavar="THƯ_MỤC", help="cũng là thư mục danh mục"
    )
    command.add_argument("--format", choices=sorted(REPORTS), default="text", help="dạng báo cáo")
    command.add_argument("--all", action="store_true", help="kể từng chỗ, không gộp chỗ cùng loại")


def run(options: argparse.Namespace) -> int:
    """Report every problem of the catalogue; 1 if any is an error."""
    options.catalog = options.folder or options.catalog
    reading = read_catalog(catalog_folder(options))
    found = check_catalog(reading, today())
    problems = (*found, *settings_problems(SITE_SRC / "admin" / "settings.yaml"))
    if options.format != "text":
        sys.stdout.write(REPORTS[options.format](problems))
    else:
        sys.stdout.write((as_text if options.all else as_short_text)(problems))
        sys.stdout.write(_law_to_look_at(reading.catalog))
    return 1 if errors(problems) else 0


def _law_to_look_at(catalog: Catalog) -> str:
    records = {item.record for item in look_again(catalog, today())}
    if not records:
        return ""
    return f"Văn bản đã đổi hoặc sắp đổi: {len(records)} bản ghi phải xem lại; xem «niemyet law».\n"
