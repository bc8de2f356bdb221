"""iCalendar and vCard: the hours with their exceptions, and no line for what is not known."""

import re
from datetime import date, datetime, time

import pytest
from icalendar import Calendar
from niemyet.model.record import items_given
from niemyet.model.time.opening_hours import DayHours
from open_data.publishing import publish

HOURS, HOLIDAYS = "du-lieu/v2/gio-lam-viec.ics", "du-lieu/v2/ngay-nghi.ics"
CARD = "du-lieu/v2/lien-he.vcf"


@pytest.fixture(scope="module")
def hours(sample) -> Calendar:
    return Calendar.from_ical(sample.files[HOURS])


def events(calendar: Calendar) -> list:
    found = calendar.walk("VEVENT")
    assert found
    return found


def left_out(event) -> set[datetime]:
    dates = event.get("EXDATE", [])
    lists = dates if isinstance(dates, list) else [dates]
    return {moment.dt for one in lists for moment in one.dts}


def test_every_session_of_the_week_repeats_weekly(hours, sample):
    rows: list[DayHours] = items_given(sample.posting.office.hours)
    weekly = [event for event in events(hours) if "RRULE" in event]
    told = {
        (tuple(e["RRULE"]["BYDAY"]), e["DTSTART"].dt.time(), e["DTEND"].dt.time()) for e in weekly
    }

    assert told == {
        (tuple(day[:2].upper() for day in row.days), session.opens, session.closes)
        for row in rows
        for session in row.sessions
    }


def test_hours_are_told_in_vietnamese_time(hours):
    assert [str(zone["TZID"]) for zone in hours.walk("VTIMEZONE")] == ["Asia/Ho_Chi_Minh"]
    assert {e["DTSTART"].params["TZID"] for e in events(hours)} == {"Asia/Ho_Chi_Minh"}


def test_nobody_is_sent_to_the_office_on_a_holiday(hours):
    morning = next(e for e in events(hours) if e["DTSTART"].dt.time() == time(7, 30))
    days = {moment.date() for moment in left_out(morning)}

    assert {date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 5)} <= days


def test_a_make_up_day_has_the_hours_of_the_day_it_replaces(hours):
    made_up = date(2026, 3, 7)
    on_that_day = [e for e in events(hours) if e["DTSTART"].dt.date() == made_up]
    saturday = next(e for e in events(hours) if e.get("RRULE", {}).get("BYDAY") == ["SA"])

    assert [e["DTSTART"].dt.time() for e in on_that_day] == [time(7, 30), time(13, 30)]
    assert made_up in {moment.date() for moment in left_out(saturday)}


def test_the_hours_end_with_the_last_year_whose_holidays_are_known(hours):
    ends = {e["RRULE"]["UNTIL"][0].date() for e in events(hours) if "RRULE" in e}

    assert ends == {date(2026, 12, 31)}


def test_holidays_are_whole_days_that_keep_nobody_busy(data):
    found = events(Calendar.from_ical(data.files[HOLIDAYS]))

    assert {type(event["DTSTART"].dt) for event in found} == {date}
    assert {event["TRANSP"] for event in found} == {"TRANSPARENT"}


def test_every_event_has_a_name_that_does_not_change(data):
    calendars = [c for p, c in data.files.items() if p.endswith(".ics")]

    assert calendars
    for content in calendars:
        names = [str(event["UID"]) for event in events(Calendar.from_ical(content))]
        assert len(names) == len(set(names))
        assert all(data.posting.office.id in name for name in names)


def test_no_line_is_longer_than_readers_must_bear(data):
    files = [c for p, c in data.files.items() if p.endswith((".ics", ".vcf"))]

    assert len(files) >= 2
    assert all(len(line) <= 75 for content in files for line in content.split(b"\r\n"))


def test_hours_that_nobody_knows_make_no_calendar(lam_binh):
    assert HOURS not in lam_binh.files


def test_the_card_says_how_to_reach_the_office(sample):
    card = sample.files[CARD].decode().replace("\r\n ", "")

    assert card.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:https://xa.example/niem-yet/\r\n")
    assert "\r\nTEL;VALUE=text:000 000 000\r\n" in card
    assert "\r\nADR:;;Số 0\\, đường Ví Dụ;xã Mẫu;tỉnh Ví Dụ;;\r\n" in card


def test_a_card_of_a_site_without_address_keeps_its_own_name(sample):
    """khard refuses a card without a UID; without an address it is named by the office's id."""
    first, second = (publish(sample.posting, "").files[CARD].decode() for _ in range(2))

    assert "\r\nUID:urn:uuid:" in first
    assert first == second


def test_what_is_stamped_today_is_not_in_the_future(sample):
    """Seven hours lie between midnight in Vietnam and midnight at Greenwich."""
    stamps = set(re.findall(rb"DTSTAMP:(\S+)", sample.files[HOLIDAYS]))

    assert {b"20261122T170000Z"} == stamps


def test_the_card_has_no_line_for_a_telephone_nobody_knows(lam_binh):
    card = lam_binh.files[CARD].decode()

    assert "TEL" not in card and "EMAIL" not in card
    assert "FN:Trung tâm Phục vụ hành chính công xã Lâm Bình" in card
