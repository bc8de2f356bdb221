"""``niemyet sheets``: the office's sheets as PDF."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from niemyet.check.rules import read_sound_catalog
from niemyet.cli.arguments import SITE_SRC, add_choice, add_site_url, day
from niemyet.cli.telling import fail, short
from niemyet.folder import write_file
from niemyet.mkdocs_plugin.defaults import CACHE, today
from niemyet.present.permalinks import SHEETS
from niemyet.present.sheets.kind import FOR_STAFF, SheetKind
from niemyet.present.sheets.kinds import KINDS
from niemyet.present.sheets.kinds.board_sheets import LOG, posting_log
from niemyet.present.sheets.sheet import Sheet
from niemyet.publish.sheets.fit import misfits
from niemyet.read.letters import fold
from niemyet.site import Extras, Site, Sources


def add_to(command: argparse.ArgumentParser) -> None:
    add_choice(command)
    command.add_argument(
        "--out", type=Path, default=Path("ban-in"), metavar="THƯ_MỤC", help="nơi xếp tệp PDF"
    )
    command.add_argument(
        "--only", type=_kind, metavar="LOẠI", help=f"chỉ in một loại tờ: {', '.join(_words())}"
    )
    command.add_argument(
        "--since", type=day, metavar="NGÀY", help=f"chỉ với --only {LOG.word}: kê từ ngày nào"
    )
    add_site_url(command)


def _words() -> dict[str, SheetKind]:
    """Return the kinds that an office prints, and its log, by what people call them."""
    own = (kind for kind in KINDS.values() if kind.group != FOR_STAFF or kind is LOG)
    return {kind.word: kind for kind in own}


def _kind(written: str) -> SheetKind:
    """Return the kind that somebody names, with or without diacritics."""
    kind = _words().get(fold(written).strip().replace(" ", "-"))
    if kind is None:
        raise argparse.ArgumentTypeError(
            f"không có loại tờ «{written}». Các loại có: {', '.join(_words())}"
        )
    return kind


def _wanted(site: Site, only: SheetKind | None, since: date | None) -> Iterator[Sheet]:
    """Yield the sheets to print; the log, which is not for visitors, only where it is asked for."""
    if only is LOG:
        yield posting_log(site.posting, since)
    yield from (sheet for sheet in site.sheets if only in (None, sheet.kind))


def run(options: argparse.Namespace) -> int:
    """Print the office's sheets as PDF and say which no longer fit their paper."""
    if options.since and options.only is not LOG:
        return fail(f"--since chỉ dùng với --only {LOG.word}: từ ngày nào thì kê vào sổ.")
    catalog, _ = read_sound_catalog(options.catalog)
    sources = Sources(options.catalog, SITE_SRC)
    about = (options.office, options.as_of, today(), options.site_url)
    site = Site(sources, catalog, *about, extras=Extras(cache=CACHE))
    made = site.print(list(_wanted(site, options.only, options.since)))
    for p in made.printed:
        write_file(options.out / p.sheet.file.removeprefix(SHEETS), p.impression.pdf)
    for sentence in misfits(made, site.wording):
        print(f"Cảnh báo: {sentence}")
    fresh = sum(p.fresh for p in made.printed)
    print(f"✓ {options.office}: {len(made.printed)} tờ, {fresh} tờ in mới.")
    print(f"Tệp PDF đã xếp vào {short(options.out)}/.")
    return 0
