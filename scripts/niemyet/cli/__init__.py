"""The ``niemyet`` command: one module for each of its commands, loaded when it is called."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple, NoReturn

from niemyet.cli.telling import fail
from niemyet.cli.vietnamese_parser import VietnameseParser
from niemyet.problem import Refused


class Command(NamedTuple):
    """The module that carries a command out, by ``add_to`` and ``run``, and what it is for."""

    module: str
    explanation: str
    lasting: bool = False
    """Whether it goes on until somebody stops it, so that what it no longer needs must go."""


COMMANDS = {
    "check": Command("catalog.check", "kiểm tra danh mục và báo mọi lỗi"),
    "build": Command("publish.build", "kiểm tra danh mục rồi làm trang"),
    "serve": Command("publish.serve", "xem trang tại máy, tự làm lại khi sửa", lasting=True),
    "sheets": Command("publish.sheets", "in các tờ niêm yết thành tệp PDF"),
    "reprint": Command("publish.reprint", "kê các tờ phải in lại và nơi treo"),
    "changes": Command("publish.changes", "nói bằng lời những gì người dân sẽ thấy khác"),
    "format": Command("catalog.format", "viết lại tệp danh mục theo một kiểu thống nhất"),
    "edit": Command("catalog.edit", "mở biểu mẫu sửa danh mục trên máy này", lasting=True),
    "new": Command("catalog.new", "lập bản ghi mới, hoặc cả một đơn vị mới"),
    "verify": Command("catalog.verify", "ghi rằng một bản ghi đã được đối chiếu"),
    "law": Command("catalog.law", "nói văn bản nào phải tra lại, bản ghi nào phải xem lại"),
    "compare": Command("catalog.compare", "so thủ tục với Cổng Dịch vụ công quốc gia"),
    "ready": Command("catalog.ready", "nói đơn vị còn thiếu gì, hỏi ai, điền ở đâu"),
    "template": Command("catalog.template", "làm bảng Excel để đơn vị ghi vào"),
    "import": Command("catalog.importing", "nhập bảng Excel, CSV của đơn vị vào danh mục"),
    "patch": Command("catalog.patch", "làm bản sửa một chỗ từ lời báo sai sót"),
    "request": Command("catalog.request", "gom những bản ghi đang sửa thành một yêu cầu duyệt"),
    "translations": Command(
        "catalog.translations", "cho biết bản dịch nào cũ, bản ghi nào chưa dịch"
    ),
}
"""In the order in which the help shows them."""


_COLLECTED_AFTER = (50_000, 5, 5)
"""So many objects before what was made last is looked through: all after some eight sites."""


def run() -> NoReturn:
    """Run one command as this process, and end it at once with its exit status.

    Records and views hold few cycles: to look for them took a tenth of a build, and to take a
    catalogue apart object by object, when all is done, another one.
    """
    if any(COMMANDS[name].lasting for name in sys.argv[1:2] if name in COMMANDS):
        gc.set_threshold(*_COLLECTED_AFTER)
    else:
        gc.disable()
    status = main()
    for stream in filter(None, (sys.stdout, sys.stderr)):  # where it is closed, there is none
        stream.flush()
    os._exit(status)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status; what is refused is told, with 1."""
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given[:1]).parse_args(given)
    try:
        status = options.run(options)
        sys.stdout.flush()
    except Refused as error:
        return fail(str(error))
    except BrokenPipeError:  # whoever read along, as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def _parser(called: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser, which knows the arguments of the command that is *called* only."""
    parser = VietnameseParser(
        prog="niemyet",
        description="Niêm Yết: từ danh mục đến trang niêm yết công khai của bộ phận một cửa.",
    )
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    for name, known in COMMANDS.items():
        command = commands.add_parser(name, help=known.explanation, description=known.explanation)
        if name in called:
            room = import_module(f"niemyet.cli.{known.module}")
            room.add_to(command)
            command.set_defaults(run=room.run)
    return parser
