"""``niemyet request``: everything that is being changed here, as one request."""

import argparse

from niemyet.cli.arguments import add_catalog, catalog_folder
from niemyet.cli.handing_in import hand_over
from niemyet.cli.telling import fail
from niemyet.edit.handing_in import changed_at_hand, drafts_of_forms


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="TÊN", help="tên của yêu cầu; dùng lại tên thì gộp chung")
    command.add_argument(
        "--drafts",
        action="store_true",
        help="gom các bản sửa đã lưu bằng biểu mẫu ở máy này, thay vì tệp đang sửa trong thư mục",
    )
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Hand in what is not yet published; 1 if there is nothing."""
    folder = catalog_folder(options)
    files = drafts_of_forms(folder) if options.drafts else changed_at_hand(folder)
    if not files:
        return fail("Không có bản ghi nào đang sửa.")
    hand_over(folder, files, options.name, options.name)
    return 0
