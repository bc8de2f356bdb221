"""A dossier posted for seven days: it comes up, is printed, goes, and stays in the log."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from niemyet import cli
from niemyet.check.rules import check_catalog
from niemyet.edit.board_tasks import with_the_log
from niemyet.edit.reprint import reminders, reprint_begins, reprint_between
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


@pytest.fixture
def reminders_on(site_on):
    """Return the titles of what the nightly job is given on a day, each with what it says."""

    def reminders_on(day):
        posting = site_on(day).posting
        found = with_the_log(reprint_begins(posting, ""), posting, "")
        told = [text.partition("\n") for text in reminders(found, posting.wording)]
        return {title: body for title, _, body in told if WORD in title}

    return reminders_on


def test_it_hangs_from_its_first_day_to_its_last(file, site_on):
    days = [FIRST - timedelta(days=1), FIRST, LAST, LAST + timedelta(days=1)]
    told = {day: site_on(day).page(PAGE) or "" for day in days}

    assert [FIRST, LAST] == [day for day in days if WORD in told[day]]
    assert "còn 7 ngày" in told[FIRST]
    assert "hôm nay là ngày cuối" in told[LAST]


def test_days_are_counted_from_the_day_it_was_really_put_up(file, site_on):
    rewrite(file, lambda text: text + PUT_UP.replace("03-09", "03-10"))

    assert "Treo đến hết ngày 17/03/2026" in site_on(FIRST).page(PAGE)


UP = "Treo lên: Tìm người trồng cây hoa giấy, từ ngày 09/03/2026"
DOWN = "Gỡ xuống: Tìm người trồng cây hoa giấy, từ ngày 17/03/2026"


def test_over_three_weeks_it_is_said_every_night_until_it_is_noted(file, reminders_on):
    """Whichever night fails, the next one says the same; each week the title is another one."""
    told = {}
    for n in range(-1, 24):
        day = FIRST + timedelta(days=n)
        if n == 3:
            rewrite(file, lambda text: text + PUT_UP)
        if n == 18:
            rewrite(file, lambda text: text + TAKEN_DOWN)
        told[n] = list(reminders_on(day))

    assert [UP] == told[0] == told[1] == told[2]
    assert [[DOWN]] * 7 == [told[n] for n in range(8, 15)]
    assert [[f"{DOWN}, chậm 1 tuần"]] * 3 == [told[n] for n in range(15, 18)]
    assert not any(told[n] for n in (-1, *range(3, 8), *range(18, 24)))


def test_a_sheet_of_which_the_log_says_nothing_is_to_come_down_or_to_begin(file, reminders_on):
    (said,) = reminders_on(LAST + timedelta(days=1)).values()

    assert "Trụ sở Ủy ban nhân dân xã" in said
    assert "Chưa treo thì treo ngay" in said


def test_each_place_is_told_of_on_its_own_day(file, reminders_on):
    """Put up a day later, it comes down a day later; what is read out nobody takes down."""
    hall = "  - place: village_hall\n" + PUT_UP.replace("03-09", "03-10")
    loud = "  - place: loudspeaker\n" + PUT_UP
    rewrite(file, lambda text: text + PUT_UP + hall + loud)
    first, second = (reminders_on(LAST + timedelta(days=n)) for n in (1, 2))

    assert [DOWN] == list(first) and {DOWN, DOWN.replace("17/", "18/")} == set(second)
    assert "thôn" not in first[DOWN] and "thôn" in second[DOWN.replace("17/", "18/")]
    assert "loa" not in str(second)


def test_the_command_writes_what_the_nightly_job_tells_the_forge(file, catalog_copy, tmp_path):
    asked = ("reprint", "--begins", "--office", OFFICE, "--catalog", str(catalog_copy))
    out = ("--site-url", "https://xa.example/", "--reminders", str(tmp_path / "loi-nhac"))

    assert 0 == cli.main([*asked, *out, "--as-of", str(FIRST + timedelta(days=2))])
    (reminder,) = (tmp_path / "loi-nhac").iterdir()
    told = reminder.read_text("utf-8")
    assert f"{ID}.pdf. Treo xong" in told
    assert told.startswith(f"{UP}\n") and "- [ ] Tìm người trồng cây hoa giấy" in told
    assert f"https://xa.example/admin/#/collections/postings-{OFFICE}/entries/{ID}" in told


def test_what_was_noted_as_taken_down_is_not_asked_for_since_an_older_print(
    file, catalog_copy, site_on
):
    """`--since` finds a sheet that hung then and is gone; the log knows that it is down."""
    rewrite(file, lambda text: text + PUT_UP + TAKEN_DOWN)
    then, now = (site_on(LAST + timedelta(days=n)).posting for n in (0, 3))
    by_days = reprint_between(then, now, None, "")
    by_log = with_the_log(by_days, now, "")
    titles = [[t.title for g in r.groups for t in g.tasks] for r in (by_days, by_log)]

    assert any(WORD in title for title in titles[0])
    assert not any(WORD in title for title in titles[1])


def test_sheet_and_log_are_printed_by_command(file, catalog_copy, tmp_path):
    rewrite(file, lambda text: text + PUT_UP + TAKEN_DOWN)
    asked = ("sheets", "--office", OFFICE, "--catalog", str(catalog_copy), "--out", str(tmp_path))

    assert 0 == cli.main([*asked, "--as-of", str(FIRST), "--only", "ban-niem-yet"])
    log_asked = [*asked, "--as-of", "2026-03-20", "--only", "so-niem-yet"]
    assert 0 == cli.main([*log_asked, "--since", "2026-03-01"])
    sheet = (tmp_path / "bang-tin" / f"{ID}.pdf").read_bytes()
    log = (tmp_path / "so-niem-yet.pdf").read_bytes()

    assert 1 == len(opened(sheet).pages)
    assert run_together("đến hết ngày 16/03/2026") in run_together(words_of(sheet))
    assert run_together("Lê Thị Mẫu") in run_together(words_of(log))
    assert run_together("từ ngày 01/03/2026 đến hết ngày 20/03/2026") in run_together(words_of(log))


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


@pytest.mark.parametrize(("since", "listed"), [(LAST, True), (LAST + timedelta(days=1), False)])
def test_the_log_of_a_period_has_what_hung_in_it(file, site_on, since, listed):
    rewrite(file, lambda text: text + PUT_UP + TAKEN_DOWN)
    log = posting_log(site_on(date(2026, 4, 30)).posting, since)

    assert listed == ("cây hoa giấy" in " ".join(strings(log.data)))


def test_a_log_of_a_period_in_which_nothing_hung_says_so(site_on):
    log = posting_log(site_on(date(2026, 5, 31)).posting, date(2026, 5, 1))

    assert "Không có bản niêm yết nào" in " ".join(strings(log.data))


def test_the_site_notes_itself_down_on_the_day_on_which_its_page_is_down(file, site_on):
    """A hall hangs longer, so the page stays as long, and the log says the same."""
    hall = "  - place: village_hall\n" + PUT_UP.replace("03-09", "03-11")
    rewrite(file, lambda text: f"{text}{PUT_UP}{hall}  - place: website\n")
    days = [LAST + timedelta(days=n) for n in (2, 3)]
    logs = [" ".join(strings(posting_log(site_on(day).posting).data)) for day in days]

    assert [True, False] == [WORD in (site_on(day).page(PAGE) or "") for day in days]
    assert [False, True] == ["19/03/2026 trang tự hiện" in log for log in logs]


def test_a_posting_may_lose_its_words_when_every_sheet_is_down(file, catalog_copy):
    """The site and the loudspeaker are taken down by nobody, so nobody has to note it."""
    beside = "  - place: loudspeaker\n" + PUT_UP + "  - place: website\n"
    text = DOSSIER + PUT_UP + TAKEN_DOWN + beside
    body = "text:\n  - Có một cây hoa giấy bị bỏ ở cổng chợ Mẫu.\n"
    found = []
    for written in (text.replace(body, ""), (DOSSIER + PUT_UP + beside).replace(body, "")):
        file.write_text(written, "utf-8")
        found.append(str(check_catalog(read_catalog(catalog_copy))))

    assert ["chưa có nội dung" in told for told in found] == [False, True]


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
