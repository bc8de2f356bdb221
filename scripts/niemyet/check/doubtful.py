"""Values that may be right and are seldom: told once, until somebody says that they are."""

from collections.abc import Iterator
from datetime import date, time, timedelta

from niemyet.check.finding import Finding, doubt
from niemyet.check.words import day_in_words, length_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.reference import RecordKey
from niemyet.model.time.duration import Duration
from niemyet.model.values import Start
from niemyet.model.vocabulary import TimeUnit
from niemyet.model.walk import KeyPath, fields_for

LONGEST = {
    TimeUnit.HOUR: 72,
    TimeUnit.WORKING_HOUR: 40,
    TimeUnit.DAY: 366,
    TimeUnit.WORKING_DAY: 130,
    TimeUnit.MONTH: 24,
    TimeUnit.YEAR: 10,
}
EARLIEST, LATEST = time(6), time(21)
YEARS_AHEAD = 5
_SEEN = {"checked_on", "seen_on", "on", "made_on", "corrected_on", "photo_agreed_on"}
"""Fields that tell of what somebody did: never in the future."""


def lengths_are_likely(catalog: Catalog) -> Iterator[Finding]:
    """Ask about time limits and duties much longer than any that a commune keeps."""
    for record, path, length in catalog.parts_of(Duration):
        if (length.value or 0) > LONGEST.get(length.unit, 0):
            told = (
                length_in_words(length),
                "dài hơn thường lệ",
                "xem lại số và đơn vị trong văn bản",
            )
            yield doubt(record, (*path, "value"), *told)


def hours_are_likely(catalog: Catalog) -> Iterator[Finding]:
    """Ask about offices that open at night: 01:30 is seldom meant for an afternoon's 13:30."""
    for office_id, office in catalog.offices.items():
        for row, hours in office.all_hours():
            for j, session in enumerate(hours.sessions):
                if session.opens < EARLIEST or session.closes > LATEST:
                    yield doubt(
                        RecordKey("offices", office_id),
                        (*row, "sessions", j),
                        f"{session.opens:%H:%M} – {session.closes:%H:%M}",
                        "là giờ ban đêm",
                        'viết giờ theo 24 giờ, ví dụ buổi chiều: "13:30"',
                    )


def nothing_happened_after_today(catalog: Catalog, today: date) -> Iterator[Finding]:
    """Find what was seen or done on a day to come, and ask about starts many years ahead."""
    horizon = today + timedelta(days=366 * YEARS_AHEAD)
    for record, path, day in _days(catalog):
        if path[-1] in _SEEN and record.kind != "holidays" and day > today + timedelta(days=1):
            what = f"ngày {day_in_words(day)} chưa đến (hôm nay là {day_in_words(today)})"
            yield Finding(record, path, what, "xem lại ngày; ngày đã xem, đã làm phải là ngày qua.")
        elif day > horizon:
            why = f"còn hơn {YEARS_AHEAD} năm nữa mới đến"
            yield doubt(record, path, day_in_words(day), why, "xem lại năm")


def _days(catalog: Catalog) -> Iterator[tuple[RecordKey, KeyPath, date]]:
    for record, path, fact in catalog.parts:
        for name in fields_for(type(fact), Start, date):
            value = getattr(fact, name)
            if isinstance(value, Start | date):
                yield record, (*path, name), value.day if isinstance(value, Start) else value
