"""A dossier posted for seven days: it comes up, is printed, goes, and stays in the log."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from niemyet import cli
from niemyet.present.changes.compare import compare
from niemyet.present.sheets.kinds.board_sheets import posting_log
from niemyet.read.catalog_folder import read_catalog
from posted_site import PostedSite, post
from sample_repository import OFFICE, rewrite
from sheets.reading import opened, run_together, strings, words_of

ID = "2026-03-09-cay-bo-roi"
FIRST, LAST = date(2026, 3, 9), date(2026, 3, 16)
PAGE, WORD = f"bang-tin/{ID}/", "hoa giấy"
DOSSIER = """name: Tìm người trồng cây hoa giấy
kind: cay-bo-roi
text:
  - Có một cây hoa giấy bị bỏ ở cổng chợ Mẫu.
first_day: 2026-03-09
sources:
  - title: Thông báo mẫu về cây hoa giấy
    confidence: high
hangings:
  - place: head_office
"""
PUT_UP = """    put_up:
      on: 2026-03-09
      by: Lê Thị Mẫu
"""
TAKEN_DOWN = """    taken_down:
      on: 2026-03-17
      by: Lê Thị Mẫu
"""


@pytest.fixture
def file(catalog_copy) -> Path:
    """The dossier as a clerk begins it, in the invented commune's catalogue."""
    written = catalog_copy / "offices" / OFFICE / "postings" / f"{ID}.yaml"
    written.write_text(DOSSIER, "utf-8")
    return written


@pytest.fixture
def site_on(catalog_copy):
    """Return what is published on a day."""
    return lambda day: PostedSite(post(read_catalog(catalog_copy).catalog, OFFICE, day))


def begins(catalog: Path, day: date, capsys) -> str:
    """Return what the nightly reminder says on a day."""
    asked = ("reprint", "--begins", "--format", "markdown", "--office", OFFICE)
    assert 0 == cli.main([*asked, "--as-of", str(day), "--catalog", str(catalog)])
    return capsys.readouterr().out


def test_it_hangs_from_its_first_day_to_its_last(file, site_on):
    days = [FIRST - timedelta(days=1), FIRST, LAST, LAST + timedelta(days=1)]
    told = {day: site_on(day).page(PAGE) or "" for day in days}

    assert [FIRST, LAST] == [day for day in days if WORD in told[day]]
    assert "còn 7 ngày" in told[FIRST]
    assert "hôm nay là ngày cuối" in told[LAST]


def test_days_are_counted_from_the_day_it_was_really_put_up(file, site_on):
    rewrite(file, lambda text: text + PUT_UP.replace("03-09", "03-10"))

    assert "Treo đến hết ngày 17/03/2026" in site_on(FIRST).page(PAGE)


def test_the_reminder_says_what_to_put_up_and_what_to_take_down_today(file, catalog_copy, capsys):
    up = begins(catalog_copy, FIRST, capsys)
    between = begins(catalog_copy, LAST, capsys)
    down = begins(catalog_copy, LAST + timedelta(days=1), capsys)

    assert "treo thêm 1 tờ" in up and WORD in up and "Trụ sở Ủy ban nhân dân xã" in up
    assert "" == between
    assert "gỡ 1 tờ" in down and WORD in down


def test_sheet_and_log_are_printed_by_command(file, catalog_copy, tmp_path):
    rewrite(file, lambda text: text + PUT_UP + TAKEN_DOWN)
    asked = ("sheets", "--office", OFFICE, "--catalog", str(catalog_copy), "--out", str(tmp_path))

    assert 0 == cli.main([*asked, "--as-of", str(FIRST), "--only", "ban-niem-yet"])
    assert 0 == cli.main([*asked, "--as-of", "2026-03-20", "--only", "so-niem-yet"])
    sheet = (tmp_path / "bang-tin" / f"{ID}.pdf").read_bytes()
    log = (tmp_path / "so-niem-yet.pdf").read_bytes()

    assert 1 == len(opened(sheet).pages)
    assert run_together("đến hết ngày 16/03/2026") in run_together(words_of(sheet))
    assert run_together("Lê Thị Mẫu") in run_together(words_of(log))


def test_when_it_is_down_no_page_or_file_tells_of_it_and_the_log_does(file, site_on):
    rewrite(file, lambda text: text + PUT_UP + TAKEN_DOWN)
    site = site_on(LAST + timedelta(days=1))
    pages = {path: words.encode() for path, words in site.pages().items()}
    everything = {**pages, **site.files}
    log = " ".join(strings(posting_log(site.posting).data))

    assert PAGE in everything and len(everything) > 50
    assert [] == [path for path, words in everything.items() if WORD.encode() in words]
    assert [] == [id for id in site.sheets if id.endswith(ID)]
    assert "cây hoa giấy" in log and "09/03/2026 Lê Thị Mẫu 17/03/2026 Lê Thị Mẫu" in log


def test_the_log_says_what_is_late(file, site_on):
    log = " ".join(strings(posting_log(site_on(date(2026, 3, 20)).posting).data))

    assert "quá hạn mà chưa ghi ai gỡ" in log


def test_a_change_of_the_log_is_told_as_put_up_and_taken_down(file, catalog_copy, wording):
    before = read_catalog(catalog_copy).catalog
    rewrite(file, lambda text: text + PUT_UP + TAKEN_DOWN)

    told = [c.sentence for c in compare(before, read_catalog(catalog_copy).catalog, wording)]

    assert told == [
        "Đã treo ở trụ sở Ủy ban nhân dân xã ngày 09/03/2026; người treo: Lê Thị Mẫu.",
        "Đã gỡ ở trụ sở Ủy ban nhân dân xã ngày 17/03/2026; người gỡ: Lê Thị Mẫu.",
    ]


def test_an_office_that_has_posted_nothing_has_neither_page_nor_entry(catalog_copy, site_on):
    for posting in (catalog_copy / "offices" / OFFICE / "postings").iterdir():
        posting.unlink()
    site = site_on(date(2026, 11, 23))

    assert site.page("bang-tin/") is None
    assert site.search("bang-tin/") is None
    assert "bang-tin/" not in [link.path for g in site.shell().groups for link in g.links]
