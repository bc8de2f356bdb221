"""The ``niemyet`` command: one module for each of its commands."""

import argparse
import gc

from niemyet.cli.catalog import (
    check,
    edit,
    format,
    importing,
    new,
    patch,
    request,
    template,
    translations,
    verify,
)
from niemyet.cli.publish import build, changes, reprint, serve, sheets
from niemyet.cli.telling import fail
from niemyet.cli.vietnamese_parser import VietnameseParser
from niemyet.problem import Refused

COMMANDS = (
    check,
    build,
    serve,
    sheets,
    reprint,
    changes,
    format,
    edit,
    new,
    verify,
    template,
    importing,
    patch,
    request,
    translations,
)
"""In the order in which the help shows them."""


_COLLECTED_AFTER = (50_000, 20, 20)
"""Records and views hold few cycles; looking for them every 700 objects took a sixth of a build."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status; what is refused is told, with 1."""
    gc.set_threshold(*_COLLECTED_AFTER)
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except Refused as error:
        return fail(str(error))


def _parser() -> argparse.ArgumentParser:
    parser = VietnameseParser(
        prog="niemyet",
        description="Niêm Yết: từ danh mục đến trang niêm yết công khai của bộ phận một cửa.",
    )
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    for command in COMMANDS:
        command.add_to(commands)
    return parser
