"""``niemyet build``: the site of one office, or of every office."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from niemyet.cli.publish.order import add_order, order_of
from niemyet.cli.telling import fail, short
from niemyet.mkdocs_plugin.run import Contents, Order, build_all, build_office
from niemyet.mkdocs_plugin.site_folder import is_site
from niemyet.present.text.formats import format_day
from niemyet.problem import Refused
from niemyet.publish.bundle.archive import Cover, refuse_a_bad_place, write_bundle
from niemyet.publish.markup.page_style import page_style
from niemyet.publish.markup.templates import load_templates
from niemyet.site import vietnamese

_LONGEST_LABEL = 80
BUNDLE = Path("niem-yet.zip")
"""Where the zip goes if nobody says."""


def add_to(command: argparse.ArgumentParser) -> None:
    add_order(command)
    command.add_argument("--no-sheets", dest="sheets", action="store_false", help="không in tờ nào")
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
    order = replace(order_of(options), preview=options.preview or "")
    try:
        if options.bundle:
            refuse_a_bad_place(order.site_dir, options.bundle)
        made = build_all(order) if options.all else {order.office: build_office(order)}
    except Refused as error:
        return fail(f"{error}\n{_untouched(order)}")
    for office, contents in made.items():
        sheets = f", {contents.sheets} tờ in (PDF)" if contents.sheets else ""
        print(f"✓ {office}: {contents.pages} trang{sheets}")
    print(f"Trang đã xếp vào {short(order.site_dir)}/.")
    if options.bundle and (refused := _bundle(order, made.values(), options.bundle)):
        return fail(refused)
    print("Xem thử tại máy: python3 scripts/serve.py, rồi mở http://127.0.0.1:8000/")
    return 0


def _label(written: str) -> str:
    """Return what is tried out. Raises ArgumentTypeError for what no banner can show."""
    if not written.strip() or len(written) > _LONGEST_LABEL or not written.isprintable():
        raise argparse.ArgumentTypeError(
            f"«{written}» không làm tên được; viết một dòng ngắn, ví dụ «yêu cầu số 12»"
        )
    return written.strip()


def _bundle(order: Order, made: Iterable[Contents], target: Path) -> str:
    """Write the site into a zip and say so; return why it was refused, if it was."""
    wording = vietnamese(order.sources)
    covers = [Cover(contents.office, format_day(contents.day, wording)) for contents in made]
    templates = load_templates(order.site_src, wording)
    try:
        write_bundle(order.site_dir, templates, covers, page_style(order.site_src), target)
    except Refused as error:
        return str(error)
    megabytes = f"{target.stat().st_size / 1e6:.1f}".replace(".", ",")
    print(f"Tệp mở được không cần mạng: {short(target)} ({megabytes} MB).")
    return ""


def _untouched(order: Order) -> str:
    if not is_site(order.site_dir):
        return ""
    return f"Trang cũ trong {short(order.site_dir)} vẫn giữ nguyên.\n"
