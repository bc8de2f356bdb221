"""``niemyet check``: every problem of the catalogue.

A report of the very same on the very same day is not made again; of a catalogue that changed, only
texts that are new are looked at for what people write wrongly. Both are known by content.
"""

import argparse
import sys
from collections.abc import Sized
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from niemyet.check.report import REPORTS, as_short_text, as_text
from niemyet.cli.arguments import SITE_SRC, add_catalog, catalog_folder
from niemyet.history.content import PROGRAM, digest_of
from niemyet.history.shelf import Shelf
from niemyet.mkdocs_plugin.defaults import CACHE, MKDOCS, today
from niemyet.problem import errors

SETTINGS = SITE_SRC / "admin" / "settings.yaml"


@dataclass(frozen=True)
class Checked:
    """What was reported of a catalogue, what of, and which of its texts had no fault."""

    program: str
    made_of: str
    report: str = ""
    status: int = 0
    sound: frozenset[str] = frozenset()


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
    folder, asked = catalog_folder(options).resolve(), _asked(options)
    shelf = Shelf(CACHE / "checks" if MKDOCS.is_file() and asked.made_of else None)
    # 256 reports at most are remembered; another one with the same mark is made again.
    told = f"{folder} {options.format} {options.all}".encode("utf-8", "surrogateescape")
    name = blake2b(told, digest_size=1).hexdigest()
    last = shelf.recall(name, Checked)
    if last is None or last.made_of != asked.made_of:
        last = _checked(options, asked, last)
        if asked == _asked(options):  # nothing changed meanwhile
            shelf.keep(name, Checked, last)
    sys.stdout.write(last.report)
    return last.status


def _asked(options: argparse.Namespace) -> Checked:
    """Return what decides the report; nothing if it cannot be known."""
    program, folder = digest_of([PROGRAM], today()), options.catalog.resolve()
    settings = SETTINGS.read_bytes() if SETTINGS.is_file() else b""
    told = (program, str(folder), options.format, options.all, settings)
    return Checked(program, digest_of([folder], *told) if program else "")


def _checked(options: argparse.Namespace, asked: Checked, last: Checked | None) -> Checked:
    # Here, because models and rules take longer to load than a report to be found again.
    from niemyet.check.rules import check_catalog
    from niemyet.check.wording.text_faults import sound_texts
    from niemyet.edit.forms.settings import settings_problems
    from niemyet.present.law.look_again import look_again
    from niemyet.read.catalog_folder import read_catalog

    sound = last.sound if last and last.program == asked.program else frozenset()
    reading, day = read_catalog(options.catalog), today()
    problems = (*check_catalog(reading, day, sound), *settings_problems(SETTINGS))
    if options.format == "text":
        report = (as_text if options.all else as_short_text)(problems)
        report += _law_to_look_at({item.record for item in look_again(reading.catalog, day)})
    else:
        report = REPORTS[options.format](problems)
    sound = frozenset(sound_texts(reading.catalog, day, sound))
    return replace(asked, report=report, status=1 if errors(problems) else 0, sound=sound)


def _law_to_look_at(records: Sized) -> str:
    if not records:
        return ""
    return f"Văn bản đã đổi hoặc sắp đổi: {len(records)} bản ghi phải xem lại; xem «niemyet law».\n"
