"""The one style of every page: the theme's rules in use and our own, without blanks.

It stands inside the pages that people come to from outside, so that nothing is waited for before
the first words appear; its hash stands in every page's content security policy. All other pages
share it as a file, which a browser keeps.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from niemyet.problem import Refused

THEME = Path("theme", "material.css")
"""What pages can use of the theme's stylesheet; its first line says what it was made from."""
OWN = Path("assets", "styles")
"""Our own style sheets; no files of the site, for its one style has them all."""
SHEET = "assets/styles/pages.css"
"""The file of the style that pages share."""
FIRST, LAST = "niemyet", "print"

_BLANK = r"(?:\s|/\*.*?\*/)"
_PIECES = re.compile(
    rf"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""  # what is quoted stays as it is
    rf"|{_BLANK}*;?{_BLANK}*(}}){_BLANK}*|{_BLANK}*([{{;,>]){_BLANK}*"
    rf"|{_BLANK}+(!)|(?<=:){_BLANK}+|({_BLANK}+)",
    re.DOTALL,
)


def page_style(site_src: Path) -> str:
    """Return the theme's rules, then our own sheets in order, minified."""
    theme = (site_src / THEME).read_text(encoding="utf-8").partition("*/")[2].strip()
    return theme + minified("\n".join(own_sheets(site_src / OWN)))


def sheet_address(style: str) -> str:
    """Return the address of the file of *style*, which changes with it."""
    return f"{SHEET}?v={hashlib.blake2b(style.encode(), digest_size=4).hexdigest()}"


def own_sheets(folder: Path) -> list[str]:
    """Return our own style sheets in *folder*: tokens and frame first, what holds on paper last."""

    def place(path: Path) -> tuple[bool, bool, str]:
        return path.stem != FIRST, path.stem == LAST, path.stem

    paths = sorted(folder.glob("*.css"), key=place)
    return [path.read_text(encoding="utf-8") for path in paths]


def minified(css: str) -> str:
    """Return *css*, in which no blank stands before a colon, without comments and idle blanks."""
    return _PIECES.sub(_shortest, css).strip()


def _shortest(found: re.Match[str]) -> str:
    quoted, closing, sign, important, blank = found.groups()
    return quoted or closing or sign or important or (" " if blank else "")


def refuse_a_stale_style(site_src: Path, theme_folders: Iterable[str]) -> None:
    """Raise Refused unless the reduced style was made from the theme that is installed."""
    found = (Path(folder).glob("assets/stylesheets/main.*.min.css") for folder in theme_folders)
    [sheet] = (path.name for paths in found for path in paths)
    with (site_src / THEME).open(encoding="utf-8") as file:
        head = file.readline().strip("/* \n")
    if sheet not in head:
        raise Refused(
            f"«{THEME}» làm từ bản giao diện khác bản đang cài.\n"
            f"Trong tệp: «{head.partition(':')[0]}»; đang cài: «{sheet}».\n"
            "Cách sửa: chạy python3 scripts/reduce_theme_style.py rồi xem lại vài trang."
        )
