"""``niemyet sheets``: the office's sheets as PDF."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from niemyet.cli.arguments import SITE_SRC, Commands, add_choice, add_command, add_site_url
from niemyet.cli.telling import short
from niemyet.mkdocs_plugin.plugin import CACHE, today
from niemyet.mkdocs_plugin.written_files import write_file
from niemyet.present.permalinks import SHEETS
from niemyet.present.sheets.sheet import Sheet
from niemyet.problem import Refused
from niemyet.publish.sheets.fit import misfits
from niemyet.site import Extras, Site, Sources, read_sound_catalog


def add_to(commands: Commands) -> None:
    command = add_command(commands, "sheets", "in các tờ niêm yết thành tệp PDF", run)
    add_choice(command)
    command.add_argument(
        "--out", type=Path, default=Path("ban-in"), metavar="THƯ_MỤC", help="nơi xếp tệp PDF"
    )
    command.add_argument("--only", default="", metavar="LOẠI", help="chỉ in một loại tờ")
    add_site_url(command)


def run(options: argparse.Namespace) -> int:
    """Print the office's sheets as PDF and say which no longer fit their paper."""
    catalog, _ = read_sound_catalog(options.catalog)
    sources = Sources(options.catalog, SITE_SRC)
    about = (options.office, options.as_of, today(), options.site_url)
    site = Site(sources, catalog, *about, extras=Extras(cache=CACHE))
    printed = site.print(_chosen(site.sheets, options.only))
    for p in printed:
        write_file(options.out / p.sheet.file.removeprefix(SHEETS), p.impression.pdf)
    for sentence in misfits(printed, site.wording):
        print(f"Cảnh báo: {sentence}")
    fresh = sum(p.fresh for p in printed)
    print(f"✓ {options.office}: {len(printed)} tờ, {fresh} tờ in mới.")
    print(f"Tệp PDF đã xếp vào {short(options.out)}/.")
    return 0


def _chosen(sheets: Sequence[Sheet], only: str) -> list[Sheet]:
    """Return the sheets of the kind *only*, all if none is named. Raises Refused."""
    chosen = [sheet for sheet in sheets if only in ("", sheet.kind)]
    if not chosen:
        kinds = ", ".join(dict.fromkeys(sheet.kind for sheet in sheets))
        raise Refused(f"Không có loại tờ in «{only}». Các loại có: {kinds}.")
    return chosen
