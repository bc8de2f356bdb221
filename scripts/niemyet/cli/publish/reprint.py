"""``niemyet reprint``: the sheets on the wall that are no longer current."""

import argparse
import sys
from pathlib import Path

from niemyet.check.rules import read_sound_catalog
from niemyet.cli.arguments import SITE_SRC, add_choice, add_reminders, add_site_url
from niemyet.cli.reminders import write_reminders
from niemyet.edit import reprint
from niemyet.edit.board_tasks import with_the_log
from niemyet.folder import write_file
from niemyet.mkdocs_plugin.defaults import today
from niemyet.site import Site, Sources


def add_to(command: argparse.ArgumentParser) -> None:
    add_choice(command)
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--since",
        metavar="BẢN|NGÀY",
        help="các tờ đã in từ bản nào trong git, hay trước ngày nào (năm-tháng-ngày)",
    )
    which.add_argument(
        "--begins",
        action="store_true",
        help="các tờ đổi vì điều đã báo trước bắt đầu áp dụng đúng ngày này",
    )
    command.add_argument(
        "--format", choices=sorted(reprint.REPORTS), default="text", help="dạng kê"
    )
    add_reminders(command)
    command.add_argument("--pdf", type=Path, metavar="TỆP", help="in thêm bản kê để đánh dấu")
    add_site_url(command)


def run(options: argparse.Namespace) -> int:
    """List the sheets that are no longer as they were, and where they hang."""
    fixed = options.as_of is not None
    catalog, _ = read_sound_catalog(options.catalog)
    sources = Sources(options.catalog, SITE_SRC)
    site = Site(sources, catalog, options.office, options.as_of, today())
    if options.begins:
        found = reprint.reprint_begins(site.posting, options.site_url)
    else:
        found = reprint.view_reprint(
            options.catalog, site.posting, options.since, options.site_url, fixed=fixed
        )
    found = with_the_log(found, site.posting, options.site_url)
    if options.reminders is None:
        sys.stdout.write(reprint.REPORTS[options.format](found, site.wording))
    else:
        write_reminders(options.reminders, reprint.reminders(found, site.wording))
    if options.pdf:
        list_to_tick = reprint.sheet_to_tick(found, site.posting)
        made = site.print([list_to_tick])
        for refused in made.refused:
            raise refused
        write_file(options.pdf, made.printed[0].impression.pdf)
    return 0
