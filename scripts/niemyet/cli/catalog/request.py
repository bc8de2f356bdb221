"""``niemyet request``: everything that is being changed here, as one request."""

import argparse

from niemyet.cli.arguments import add_catalog, catalog_folder
from niemyet.cli.handing_in import hand_over
from niemyet.cli.telling import fail
from niemyet.edit.handing_in import changed_at_hand, drafts_of_forms

_KEPT = (
    "Các bản nháp còn trong biểu mẫu ở máy này để sửa tiếp. Yêu cầu được công bố và lấy về đây "
    "(git pull) thì mở biểu mẫu lần sau chúng tự hết."
)


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
    drafts, name = options.drafts, options.name
    files = drafts_of_forms(folder, name) if drafts else changed_at_hand(folder)
    if not files:
        return fail("Không có bản ghi nào đang sửa.")
    hand_over(folder, files, name, name)
    if drafts:
        print(_KEPT)
    return 0
