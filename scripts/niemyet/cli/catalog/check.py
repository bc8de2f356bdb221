"""``niemyet check``: every problem of the catalogue."""

import argparse
import sys
from pathlib import Path

from niemyet.check.report import REPORTS
from niemyet.check.rules import check_catalog
from niemyet.cli.arguments import SITE_SRC, add_catalog, catalog_folder
from niemyet.edit.forms.settings import settings_problems
from niemyet.mkdocs_plugin.defaults import today
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog


def add_to(command: argparse.ArgumentParser) -> None:
    add_catalog(command)
    command.add_argument(
        "folder", nargs="?", type=Path, metavar="THƯ_MỤC", help="cũng là thư mục danh mục"
    )
    command.add_argument("--format", choices=sorted(REPORTS), default="text", help="dạng báo cáo")


def run(options: argparse.Namespace) -> int:
    """Report every problem of the catalogue; 1 if any is an error."""
    options.catalog = options.folder or options.catalog
    found = check_catalog(read_catalog(catalog_folder(options)), today())
    problems = (*found, *settings_problems(SITE_SRC / "admin" / "settings.yaml"))
    sys.stdout.write(REPORTS[options.format](problems))
    return 1 if errors(problems) else 0
