"""``niemyet patch``: from somebody's report of one wrong value to a change that can be reviewed."""

import argparse
import re
import sys
from pathlib import Path

from niemyet.cli.arguments import SITE_SRC, add_catalog, catalog_folder
from niemyet.cli.telling import short
from niemyet.edit.correction.patch import Origin, ProposedPatch, correct
from niemyet.edit.correction.report import read_report
from niemyet.folder import write_file
from niemyet.problem import Refused
from niemyet.publish.languages.wordings import vietnamese
from niemyet.read.catalog_folder import read_catalog

_LOGIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,38}")


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "report", metavar="TỆP", help="nguyên văn lời báo theo mẫu của kho; «-» là đọc từ đầu vào"
    )
    command.add_argument(
        "--number", type=_number, default="", metavar="SỐ", help="số của lời báo trên kho"
    )
    command.add_argument(
        "--reporter", type=_login, default="", metavar="TÊN", help="tên tài khoản của người báo"
    )
    command.add_argument(
        "--out",
        type=Path,
        metavar="THƯ-MỤC",
        help="ghi patch.diff, message.txt, request.md và branch.txt vào đó thay vì ra màn hình",
    )
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Make the change, without touching the catalogue; 1 with the reason if it cannot be made."""
    folder = catalog_folder(options)
    report = read_report(_read(options.report), vietnamese(SITE_SRC))
    origin = Origin(options.number, options.reporter)
    made = correct(folder, read_catalog(folder), report, origin)
    if options.out:
        _write(made, options.out)
    else:
        sys.stdout.write(f"{made.request}\n{made.patch}")
    return 0


def _write(made: ProposedPatch, folder: Path) -> None:
    for name, text in (
        ("patch.diff", made.patch),
        ("message.txt", made.message),
        ("request.md", made.request),
        ("branch.txt", f"{made.branch}\n"),
    ):
        write_file(folder / name, text.encode())
    print(f"✓ Bản sửa ở {short(folder)}/; áp dụng: git apply {short(folder / 'patch.diff')}")


def _read(named: str) -> str:
    if named == "-":
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    try:
        return Path(named).read_bytes().decode("utf-8", errors="replace")
    except OSError:
        raise Refused(f"Không mở được tệp «{named}».") from None


def _number(written: str) -> str:
    if written and not re.fullmatch("[0-9]{1,9}", written):
        raise argparse.ArgumentTypeError(f"«{written}» không phải số của lời báo; viết như 12")
    return written


def _login(written: str) -> str:
    if written and not _LOGIN.fullmatch(written):
        raise argparse.ArgumentTypeError(f"«{written}» không phải tên tài khoản")
    return written
