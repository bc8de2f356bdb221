"""The arguments that several commands take."""

import argparse
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from niemyet.mkdocs_plugin.defaults import DEFAULT_OFFICE, SITE_URL
from niemyet.problem import Refused

_NEAR = Path("site_src")
SITE_SRC = _NEAR if _NEAR.is_dir() else Path(__file__).resolve().parents[3] / _NEAR
"""Words and layouts: of the folder one stands in, else the program's own."""


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


def add_own_office(command: argparse.ArgumentParser) -> None:
    """Add whose table it is: nobody is meant who is not named."""
    add_text(command, "--office", "ĐƠN_VỊ", "mã đơn vị (thư mục trong catalog/offices)")


def refuse_unknown_office(office: str, offices: Iterable[str]) -> None:
    """Raise Refused where no office, or an unknown one, is named."""
    if office not in offices:
        what = f"Không có đơn vị «{office}»." if office else "Thêm --office và mã đơn vị."
        raise Refused(f"{what} Các đơn vị có: {', '.join(offices)}.")


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
        default=os.environ.get(SITE_URL, ""),
        metavar="ĐỊA_CHỈ",
        help=f"địa chỉ của trang trên mạng, để in mã QR; mặc định theo {SITE_URL}, không có thì "
        "không in mã",
    )


def add_reminders(command: argparse.ArgumentParser) -> None:
    """Add the folder in which the nightly job finds what to tell the forge."""
    command.add_argument(
        "--reminders", type=Path, metavar="THƯ_MỤC", help="ghi mỗi lời nhắc thành một tệp"
    )


def day(written: str) -> date:
    """Return the day that *written* names. Raises ArgumentTypeError with a remedy."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"«{written}» không phải là ngày; viết năm-tháng-ngày, ví dụ 2026-11-23"
        ) from None
