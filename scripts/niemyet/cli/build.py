"""``niemyet build``: the site of one office, or of every office."""

import argparse

from niemyet.cli.arguments import Commands, add_command, add_order, order_of
from niemyet.cli.telling import fail, short
from niemyet.mkdocs_plugin.run import Order, build_all, build_office
from niemyet.mkdocs_plugin.site_folder import is_site
from niemyet.problem import Refused


def add_to(commands: Commands) -> None:
    command = add_command(commands, "build", "kiểm tra danh mục rồi làm trang", run)
    add_order(command)
    command.add_argument("--no-sheets", dest="sheets", action="store_false", help="không in tờ nào")
    command.add_argument(
        "--history-seconds",
        type=float,
        default=8,
        metavar="GIÂY",
        help="thời gian cho mỗi đơn vị để tìm mã của các tờ cũ trong git; 0 là không tìm",
    )
    command.add_argument("--all", action="store_true", help="làm trang cho mọi đơn vị")


def run(options: argparse.Namespace) -> int:
    """Build one office's site, or every office's, and say what was made."""
    order = order_of(options)
    try:
        made = build_all(order) if options.all else {order.office: build_office(order)}
    except Refused as error:
        return fail(f"{error}\n{_untouched(order)}")
    for office, contents in made.items():
        sheets = f", {contents.sheets} tờ in (PDF)" if contents.sheets else ""
        print(f"✓ {office}: {contents.pages} trang{sheets}")
    print(f"Trang đã xếp vào {short(order.site_dir)}/.")
    print("Xem thử tại máy: python3 scripts/serve.py, rồi mở http://127.0.0.1:8000/")
    return 0


def _untouched(order: Order) -> str:
    if not is_site(order.site_dir):
        return ""
    return f"Trang cũ trong {short(order.site_dir)} vẫn giữ nguyên.\n"
