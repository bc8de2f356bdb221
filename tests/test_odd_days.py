"""Days at the edge: New Year, another century, records a year older than the page, long numbers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from icalendar import Calendar
from niemyet.model.reference import RecordKey
from niemyet.model.values import Amount, Count, Day, Start, WholeNumber
from niemyet.present.office.day import NothingPosted, doubts_of_the_day, posting_day
from niemyet.present.posting import Posting
from niemyet.publish.open_data.calendars import calendar_files
from posted_site import PostedSite, post
from pydantic import TypeAdapter, ValidationError

OFFICE, NEW_YEAR = "xa-mau", date(2027, 1, 1)
AROUND = [NEW_YEAR + timedelta(days=n) for n in range(-6, 7)]


@pytest.mark.parametrize("edge", AROUND, ids=str)
@pytest.mark.parametrize("field", ["open_from", "closed_from"])
def test_an_office_that_opens_or_closes_around_new_year_has_calendars(sample_catalog, edge, field):
    value = Start(edge) if field == "open_from" else edge
    office = sample_catalog.offices[OFFICE].model_copy(update={field: value})
    for day in AROUND:
        if (day >= edge) == (field == "open_from"):
            posting = Posting(sample_catalog, office, day, post(sample_catalog, OFFICE).wording)
            for file in calendar_files(posting, ""):
                assert Calendar.from_ical(file.content)


@pytest.mark.parametrize("written", ["9999-12-31", "0001-01-01", "1944-12-31", "2145-01-01"])
def test_a_day_nobody_means_is_refused_in_records_and_for_pages(written, sample_catalog, wording):
    with pytest.raises(ValidationError, match="day_of_another_century"):
        TypeAdapter(Day).validate_python(written)
    with pytest.raises(NothingPosted, match="không thể đúng"):
        posting_day(sample_catalog.offices[OFFICE], None, date.fromisoformat(written), wording)


@pytest.mark.parametrize("kind", [Amount, Count, WholeNumber])
def test_a_number_that_no_program_reads_is_refused_in_our_words(kind):
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python("9" * 4400)

    assert refused.value.errors()[0]["type"] in ("amount", "count", "whole_number")


def test_a_page_a_year_newer_than_every_record_says_so(sample_catalog):
    posting = post(sample_catalog, OFFICE, date(2038, 1, 20), changed=date(2026, 11, 23))
    fresh = post(sample_catalog, OFFICE, date(2027, 11, 23), changed=date(2026, 11, 23))

    assert "sửa lần cuối ngày 23/11/2026" in PostedSite(posting).shell().long_unchanged
    assert "" == PostedSite(fresh).shell().long_unchanged


def test_a_build_tells_of_records_long_unchanged_and_of_missing_holidays(sample_catalog):
    posting = post(sample_catalog, OFFICE, date(2037, 12, 20), changed=date(2026, 11, 23))
    told = [*doubts_of_the_day(posting)]

    assert 3 == len(told)
    assert "Chưa có ngày nghỉ năm 2037" in told[1] and "holidays/2038.yaml" in told[2]


def test_a_dated_edition_is_as_old_as_it_says(sample_catalog):
    office = sample_catalog.offices[OFFICE].model_copy(update={"edition_on": date(2026, 11, 23)})
    posting = replace(
        post(sample_catalog, OFFICE),
        office=office,
        day=date(2038, 1, 20),
        changed={RecordKey("offices", OFFICE): date(2026, 11, 23)},
    )

    assert [] == [*doubts_of_the_day(posting)]


def test_at_the_end_of_a_year_the_page_of_hours_tells_the_days_off_of_the_next(sample_catalog):
    """After the last day off of 2026 it listed only days that were over."""
    this = sample_catalog.holidays["2026"]
    new_year = this.holidays[0].model_copy(update={"first_day": NEW_YEAR})
    following = this.model_copy(update={"id": "2027", "holidays": [new_year]})
    catalog = replace(sample_catalog, holidays={"2026": this, "2027": following})
    told = PostedSite(post(catalog, OFFICE, date(2026, 11, 30))).page("gio-lam-viec/")

    assert told.index("Năm 2026 không còn ngày nghỉ nào.") < told.index("Ngày nghỉ năm 2027")
    assert "01/01/2027" in told[told.index("Ngày nghỉ năm 2027") :]
