"""The arguments that say what to build, and where to put it."""

import argparse
from pathlib import Path

from niemyet.cli.arguments import SITE_SRC, add_choice
from niemyet.mkdocs_plugin.defaults import MKDOCS
from niemyet.mkdocs_plugin.order import Order


def add_order(command: argparse.ArgumentParser) -> None:
    """Add what to build and where to put it."""
    add_choice(command)
    command.add_argument(
        "--site-dir", type=Path, default=Path("site"), metavar="THƯ_MỤC", help="nơi xếp trang"
    )


def order_of(options: argparse.Namespace) -> Order:
    """Return the order that the arguments describe."""
    return Order(
        config_file=MKDOCS,
        catalog=options.catalog,
        site_src=SITE_SRC,
        site_dir=options.site_dir,
        office=options.office,
        as_of=options.as_of,
        sheets=options.sheets,
        history=getattr(options, "history", False),
    )
