"""A command line that answers a mistyped command in Vietnamese.

Python's own parser speaks English and takes another language from the reader's environment only.
"""

import argparse
import re
from typing import Any, NoReturn

_HELP = "cho xem lời chỉ dẫn này rồi thôi"
_SENTENCES = {
    r"argument (.+?): (.+)": lambda m: f"{m[1]}: {_in_vietnamese(m[2])}",
    r"the following arguments are required: (.+)": lambda m: f"còn thiếu {m[1]}",
    r"one of the arguments (.+) is required": lambda m: f"cần một trong các chữ {m[1]}",
    r"unrecognized arguments: (.+)": lambda m: f"không hiểu «{m[1]}»",
    r"invalid choice: (.+?)(?:, maybe .*)? \(choose from (.*)\)": lambda m: (
        f"không có «{_bare(m[1])}»; chọn một trong: {_bare(m[2])}"
    ),
    r"invalid int value: (.+)": lambda m: f"«{_bare(m[1])}» không phải là số; chỉ viết chữ số",
    r"invalid \w+ value: (.+)": lambda m: f"«{_bare(m[1])}» viết chưa đúng",
    r"expected one argument": lambda m: "phải viết một giá trị ngay sau đó",
    r"expected at least one argument": lambda m: "phải viết ít nhất một giá trị ngay sau đó",
    r"expected (\d+) arguments?": lambda m: f"phải viết {m[1]} giá trị ngay sau đó",
    r"ignored explicit argument (.+)": lambda m: f"không nhận giá trị «{_bare(m[1])}»",
    r"not allowed with argument (.+)": lambda m: f"không đi cùng với {m[1]}",
}
"""Each sentence of ``argparse`` that a reader can meet, and how it is said here."""


class VietnameseParser(argparse.ArgumentParser):
    """A parser whose help and refusals are in Vietnamese; so are those of its commands.

    Half an option is not understood: «build --no» must not build with what it happens to begin.
    """

    def __init__(self, **options: Any) -> None:
        own = {"add_help": False, "allow_abbrev": False, "formatter_class": _VietnameseHelp}
        super().__init__(**{**options, **own})
        self._positionals.title = "viết lần lượt"
        self._optionals.title = "có thể thêm"
        self.add_argument("-h", "--help", action="help", help=_HELP)

    def error(self, message: str) -> NoReturn:
        """Say what cannot be understood and where the help is; leave with status 2."""
        self.exit(2, f"{self.prog}: {_in_vietnamese(message)}.\nCách gọi: {self.prog} --help\n")


class _VietnameseHelp(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "cách gọi: " if prefix is None else prefix)


def _in_vietnamese(message: str) -> str:
    for english, said in _SENTENCES.items():
        if found := re.fullmatch(english, message, re.DOTALL):
            return said(found)
    return message


def _bare(quoted: str) -> str:
    return quoted.replace("'", "")
