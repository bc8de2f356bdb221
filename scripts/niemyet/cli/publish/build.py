"""``niemyet build``: the site of one office, or of every office."""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from niemyet.cli.arguments import add_site_url, add_text
from niemyet.cli.publish.order import add_order, order_of
from niemyet.cli.telling import fail, short
from niemyet.mkdocs_plugin.defaults import SHEETS_URL, SITE_URL
from niemyet.mkdocs_plugin.kept_site import made_or_kept
from niemyet.mkdocs_plugin.order import Built, Order
from niemyet.mkdocs_plugin.site_folder import is_site
from niemyet.problem import Refused
from niemyet.publish.host.extent import extent_of, near_limits, told

_LONGEST_LABEL = 80
BUNDLE = Path("niem-yet.zip")
"""Where the zip goes if nobody says."""


def add_to(command: argparse.ArgumentParser) -> None:
    add_order(command)
    add_site_url(command)
    command.add_argument("--no-sheets", dest="sheets", action="store_false", help="không in tờ nào")
    command.add_argument(
        "--sheets-url",
        type=_address,
        default=os.environ.get(SHEETS_URL, ""),
        metavar="ĐỊA_CHỈ",
        help="đặt tờ in (PDF) ở nơi khác: xếp vào thư mục riêng, trang dẫn tới địa chỉ này; mặc "
        f"định theo {SHEETS_URL}, không có thì tờ in nằm cùng trang",
    )
    command.add_argument(
        "--sheets-dir",
        type=Path,
        metavar="THƯ_MỤC",
        help="nơi xếp tờ in đặt ở nơi khác; không nói thì là thư mục của trang thêm -ban-in",
    )
    command.add_argument(
        "--no-history",
        dest="history",
        action="store_false",
        help="không tìm trong git những lần sửa danh mục và mã của các tờ cũ",
    )
    command.add_argument(
        "--preview",
        type=_label,
        metavar="TÊN",
        help="làm bản xem thử của yêu cầu này: mọi trang và tờ in ghi rõ chưa được duyệt, "
        "máy tìm kiếm không ghi lại, trình duyệt không giữ lại",
    )
    command.add_argument("--all", action="store_true", help="làm trang cho mọi đơn vị")
    add_text(
        command,
        "--scheduler",
        "ĐỊA_CHỈ",
        "với --all: giao các đơn vị cho cụm máy Dask có bộ điều phối ở địa chỉ này; mọi máy phải "
        "thấy cùng các thư mục",
    )
    command.add_argument(
        "--bundle",
        type=Path,
        nargs="?",
        const=BUNDLE,
        metavar="TỆP",
        help=f"nén thêm cả trang vào một tệp mở được không cần mạng; không nói thì là {BUNDLE}",
    )


def run(options: argparse.Namespace) -> int:
    """Build one office's site, or every office's, and say what was made."""
    order = _order(options)
    os.environ[SITE_URL] = options.site_url  # from where mkdocs.yml takes it
    try:
        zipping = import_module("niemyet.cli.publish.bundle") if options.bundle else None
        if zipping:
            zipping.refuse_a_bad_place(order, options.bundle)
        outcome, anew = made_or_kept(order, options.all)
    except Refused as error:
        return fail(f"{error}\n{_untouched(order)}")
    _tell(order, outcome, anew)
    if zipping:
        zipping.bundle(order, outcome.made.values(), options.bundle)
    if outcome.failed:
        return fail("\n".join(_failures(order, outcome)))
    print("Xem thử tại máy: python3 scripts/serve.py, rồi mở http://127.0.0.1:8000/")
    return 0


def _order(options: argparse.Namespace) -> Order:
    return replace(
        order_of(options),
        preview=options.preview or "",
        scheduler=options.scheduler,
        sheets_url=options.sheets_url,
        sheets_dir=options.sheets_dir or Path(f"{options.site_dir}-ban-in"),
    )


def _tell(order: Order, outcome: Built, anew: bool) -> None:
    """Say what was made, where it lies, how much it is, and which host will soon refuse it."""
    for office, contents in outcome.made.items():
        sheets = f", {contents.sheets} tờ in (PDF)" if contents.sheets else ""
        print(f"✓ {office}: {contents.pages} trang{sheets}")
    laid = "đã xếp vào" if anew else "không có gì đổi, vẫn nguyên trong"
    print(f"Trang {laid} {short(order.site_dir)}/.")
    if order.sheets_apart:
        print(f"Tờ in nằm riêng trong {short(order.sheets_dir)}/, để đưa lên {order.sheets_url}")
    for folder in order.folders:
        extent = extent_of(folder)
        print(told(extent))
        for sentence in near_limits(extent):
            sys.stderr.write(f"{sentence}\n")


def _failures(order: Order, outcome: Built) -> Iterator[str]:
    """Yield of each office that could not be built why, and what its readers now see."""
    for office, why in outcome.failed.items():
        kept = "vẫn là trang cũ" if is_site(order.site_dir / office) else "chưa có trang"
        yield f"✗ {office}: {kept}. {why}"


def _label(written: str) -> str:
    """Return what is tried out. Raises ArgumentTypeError for what no banner can show."""
    if not written.strip() or len(written) > _LONGEST_LABEL or not written.isprintable():
        raise argparse.ArgumentTypeError(
            f"«{written}» không làm tên được; viết một dòng ngắn, ví dụ «yêu cầu số 12»"
        )
    return written.strip()


def _address(written: str) -> str:
    """Return an address of the web. Raises ArgumentTypeError for what is none."""
    if written and not written.startswith(("https://", "http://")):
        raise argparse.ArgumentTypeError(
            f"«{written}» không phải địa chỉ trang; viết cả https://, ví dụ https://to-in.xa.vn/"
        )
    return written


def _untouched(order: Order) -> str:
    if not is_site(order.site_dir):
        return ""
    return f"Trang cũ trong {short(order.site_dir)} vẫn giữ nguyên.\n"
