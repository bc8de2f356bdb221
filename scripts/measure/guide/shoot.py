"""What ``python3 scripts/picture_guide.py`` runs: every picture and every quoted answer anew.

The forms of a practice repository are walked in Chromium as the guide says; commands are run on
the same change. Only files of the folder ``guide`` are written.
"""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from browser import opened_chromium, opened_page
from building import REPOSITORY, order
from forms.form_page import running_forms
from forms.repository import git
from niemyet.cli import main as niemyet
from niemyet.mkdocs_plugin.run import build_office
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording
from serving import serving
from staff_guide.command_blocks import answers, with_answers
from staff_guide.example import (
    BRANCH,
    GUIDE,
    OFFICE,
    PICTURES,
    PROCEDURE,
    TODAY,
    change,
    practice_repository,
)
from staff_guide.pictures import beside, photograph, printed_page
from staff_guide.road import DESK, walk_forms

_PHONE = {"viewport": {"width": 400, "height": 780}, "has_touch": True}
_SHEET_WIDTH = 620
_MONEY = "Hết bao nhiêu tiền"
_TO_THE_TOP = "element => { element.scrollIntoView(); }"
Shot = tuple[str, bytes]


def main() -> None:
    """Renew the quoted answers and, unless ``--answers`` is given, every picture."""
    parser = argparse.ArgumentParser(description="Chụp lại hình, ghi lại lời đáp trong guide/.")
    parser.add_argument("--answers", action="store_true", help="chỉ ghi lại lời đáp của các lệnh")
    options = parser.parse_args()
    renew_answers()
    if not options.answers:
        renew_pictures()


def renew_pictures() -> None:
    """Write every picture, and take away those that no step makes any more."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, opened_chromium() as browser:
        shots = dict(_shots(browser, Path(folder)))
    for name, content in shots.items():
        (PICTURES / f"{name}.png").write_bytes(content)
        print(f"{name}.png: {len(content) // 1000} kB")
    for old in PICTURES.glob("*.png"):
        if old.stem not in shots:
            old.unlink()


def renew_answers() -> None:
    """Put what the commands say now into the guides."""
    fresh = answers()
    for guide in GUIDE.glob("*.md"):
        guide.write_text(with_answers(guide.read_text("utf-8"), fresh), encoding="utf-8")


def _shots(browser, folder: Path) -> Iterator[Shot]:
    for name in ("forms", "office"):
        (folder / name).mkdir()
    yield from _of_forms(browser, practice_repository(folder / "forms"))
    office = practice_repository(folder / "office")
    change(office)
    yield from _of_review(browser, office, folder)
    yield from _of_wall(office, folder)


def _of_forms(browser, repository: Path) -> Iterator[Shot]:
    wording = Wording("vi", read_wording(REPOSITORY / "site_src" / "wording", "vi"))
    with running_forms(repository, wording) as server, opened_page(browser, **DESK) as page:
        for station in walk_forms(page, server.origin):
            yield station.picture, photograph(page, station.marked)


def _of_review(browser, office: Path, folder: Path) -> Iterator[Shot]:
    """The report that the head of the office reads; the page as citizens see it, old and new."""
    report = folder / "bao-cao.html"
    _run("changes", "main", BRANCH, "--format", "html", "--out", str(report), office=office)
    with opened_page(browser, **DESK) as page:
        page.goto(report.as_uri())
        yield "tom-tat", photograph(page)
        page.get_by_text("Trang cũ và trang mới").evaluate(_TO_THE_TOP)
        yield "canh-nhau", photograph(page)
    before, after = (
        _seen_by_citizens(browser, office, branch, folder / name)
        for name, branch in (("before", "main"), ("after", BRANCH))
    )
    yield "trang-truoc-sau", beside(before, after)


def _seen_by_citizens(browser, office: Path, branch: str, site: Path) -> bytes:
    git(office, "switch", "--quiet", branch)
    build_office(order(site, OFFICE, office / "catalog", TODAY))
    with serving(site) as address, opened_page(browser, **_PHONE) as page:
        page.goto(f"{address}/thu-tuc/{PROCEDURE}/")
        page.get_by_role("heading", name=_MONEY).evaluate(_TO_THE_TOP)
        page.wait_for_timeout(300)
        return photograph(page)


def _of_wall(office: Path, folder: Path) -> Iterator[Shot]:
    listed, sheets = folder / "ban-ke.pdf", folder / "to"
    git(office, "switch", "--quiet", BRANCH)
    _run("reprint", "--since", "main", "--office", OFFICE, "--pdf", str(listed), office=office)
    yield "ban-ke-in-lai", printed_page(listed, _SHEET_WIDTH)
    _run("sheets", "--office", OFFICE, "--out", str(sheets), office=office)
    yield "to-niem-yet", printed_page(sheets / f"thu-tuc/{PROCEDURE}.pdf", _SHEET_WIDTH)


def _run(*arguments: str, office: Path) -> None:
    niemyet([*arguments, "--catalog", str(office / "catalog"), "--as-of", TODAY.isoformat()])


if __name__ == "__main__":
    main()
