"""The arguments that several commands take."""

import argparse
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from niemyet.mkdocs_plugin.plugin import DEFAULT_OFFICE
from niemyet.mkdocs_plugin.run import Order
from niemyet.problem import Refused

SITE_SRC = Path("site_src")

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_command(
    commands: Commands, name: str, explanation: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Add a command that *run* carries out, returning its exit status; return its parser."""
    command = commands.add_parser(name, help=explanation, description=explanation)
    command.set_defaults(run=run)
    return command


def add_text(
    command: argparse.ArgumentParser, name: str, shown: str, explanation: str, into: str = ""
) -> None:
    """Add an option that takes a text, "" if it is not given; *into* where its own name is none."""
    command.add_argument(name, dest=into or None, default="", metavar=shown, help=explanation)


def add_choice(command: argparse.ArgumentParser) -> None:
    """Add which office, on which day, from which catalogue."""
    add_office(command)
    command.add_argument(
        "--as-of", type=day, metavar="NGÀY", help="ngày của nội dung, năm-tháng-ngày"
    )
    add_catalog(command)


def add_office(command: argparse.ArgumentParser) -> None:
    """Add which office."""
    command.add_argument(
        "--office",
        default=DEFAULT_OFFICE,
        metavar="ĐƠN_VỊ",
        help="mã đơn vị (thư mục trong catalog/offices)",
    )


def add_catalog(command: argparse.ArgumentParser) -> None:
    """Add the folder of the catalogue."""
    command.add_argument(
        "--catalog", type=Path, default=Path("catalog"), metavar="THƯ_MỤC", help="thư mục danh mục"
    )


def catalog_folder(options: argparse.Namespace) -> Path:
    """Return the folder of the catalogue. Raises Refused if there is none."""
    if not options.catalog.is_dir():
        raise Refused(f"Không có thư mục danh mục «{options.catalog}».")
    return options.catalog


def add_site_url(command: argparse.ArgumentParser) -> None:
    """Add the address at which the site will be found."""
    command.add_argument(
        "--site-url",
        default=os.environ.get("NIEMYET_SITE_URL", ""),
        metavar="ĐỊA_CHỈ",
        help="địa chỉ trang, để in mã QR; mặc định theo NIEMYET_SITE_URL, không có thì không in mã",
    )


def add_order(command: argparse.ArgumentParser) -> None:
    """Add what to build and where to put it."""
    add_choice(command)
    command.add_argument(
        "--site-dir", type=Path, default=Path("site"), metavar="THƯ_MỤC", help="nơi xếp trang"
    )


def order_of(options: argparse.Namespace) -> Order:
    """Return the order that the arguments describe."""
    return Order(
        config_file=Path("mkdocs.yml"),
        catalog=options.catalog,
        site_src=SITE_SRC,
        site_dir=options.site_dir,
        office=options.office,
        as_of=options.as_of,
        sheets=options.sheets,
        history=getattr(options, "history", False),
    )


def day(written: str) -> date:
    """Return the day that *written* names. Raises ArgumentTypeError with a remedy."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"«{written}» không phải là ngày; viết năm-tháng-ngày, ví dụ 2026-11-23"
        ) from None
