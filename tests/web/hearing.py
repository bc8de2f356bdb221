"""What somebody who does not see meets on the pages of the invented commune, as text.

Two lists for each page: the tree that a screen reader is given, and what the site's own voice says.
``tests/sample_heard.txt`` holds them; ``python tests/listen_anew.py`` writes it, and a person reads
each line that differs. A change of look alone changes nothing here.
"""

import re
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from browser import opened_page
from building import order
from niemyet.mkdocs_plugin.run import build_office
from serving import serving
from web.heard import listen_to, voice

HELD = Path(__file__).parent.parent / "sample_heard.txt"
SAMPLE = Path(__file__).parent.parent / "sample_catalog"
OFFICE, DAY = "xa-mau", date(2026, 11, 23)
PAGES = (
    *("", "thu-tuc/", "thu-tuc/dang-ky-trong-cay/", "thu-tuc/dang-ky-trong-cay/cay-to/"),
    *("phi-le-phi/", "phi-le-phi/phi-ban-sao/", "gio-lam-viec/", "gop-y-khieu-nai/khieu-nai/"),
    *("so-lieu/2026-q2/", "ngay-hen/"),
)
_HANOI = "Asia/Ho_Chi_Minh"
_UNSPOKEN = re.compile(r" *- /url: .*\n")
_LAST_CHANGE = re.compile(r"(?<=sửa lần cuối ngày )[\d/]+|(?<=sửa lần cuối )ngày .* \S+(?=\.)")
"""The day of the last commit, in figures and as it is said."""


def heard_on(browser, folder: Path) -> str:
    """Return the trees and the words of all pages; *folder* takes the site."""
    build_office(order(folder, OFFICE, SAMPLE, DAY))
    with (
        serving(folder) as url,
        opened_page(browser, timezone_id=_HANOI, locale="vi-VN") as page,
    ):
        page.add_init_script(voice(hasty=True))
        page.clock.set_fixed_time(datetime(2026, 11, 23, 9, tzinfo=ZoneInfo(_HANOI)))
        parts = [part for path in PAGES for part in _page(page, url, path)]
    return _LAST_CHANGE.sub("…", "\n".join([*parts, ""]))


def _page(page, url: str, path: str) -> list[str]:
    """Return what a page is; the frame around it is told on the home page alone."""
    page.goto(f"{url}/{path}", wait_until="load")
    tree = page.locator("main" if path else "body").aria_snapshot()
    heard = listen_to(page, f"{url}/{path}")
    waits = ["(waits)"] if heard.rest else []
    said = "\n".join([*heard.first, *waits, *heard.rest])
    return [f"= tree /{path}", _UNSPOKEN.sub("", f"{tree}\n"), f"= said /{path}", f"{said}\n"]
