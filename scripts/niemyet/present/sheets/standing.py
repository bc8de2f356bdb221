"""The day that a sheet names: since when, without a change, its content has been as printed.

The day of printing would make every sheet another one each morning. This day changes only when
something on the sheet does, so an unchanged sheet stays the same file, byte for byte.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pydantic import BaseModel

from niemyet.model.time.period import Period
from niemyet.model.values import Start
from niemyet.present.board.hanging import hung
from niemyet.present.posting import Posting
from niemyet.present.sheets.kept_sheets import noting
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.kinds import KINDS
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.formats import format_day

Sheets = tuple[Sheet, ...]
_FIRST_DAYS = ("repealed_from", "closed_from", "withdrawn_from", "valid_from", "corrected_on")


@dataclass(frozen=True)
class Standing:
    """Names the days of the sheets that *make* gives of a posting and of some kinds."""

    make: Callable[[Posting, Collection[SheetKind]], Sheets]

    def sheets(self, posting: Posting) -> Sheets:
        """Return the sheets of *posting*, each naming its day."""
        sheets = self.make(noting(posting), KINDS.values())
        if posting.office.edition_on is not None:
            return tuple(_naming(s, posting.day, "edition_day", posting) for s in sheets)
        since = self._since(posting, sheets)
        return tuple(_naming(s, since[s.id], "day", posting) for s in sheets)

    def _since(self, posting: Posting, sheets: Sheets) -> dict[str, date]:
        """Return, by sheet, the last day on which its content became what it is."""
        opened = posting.office.open_from.day
        since: dict[str, date] = {}
        for day in sorted(days_of_change(posting, opened), reverse=True):
            left = [sheet for sheet in sheets if sheet.id not in since]
            if not left:
                break
            then = noting(replace(posting, day=day - timedelta(days=1)))
            before = {s.id: s.mark for s in self.make(then, {sheet.kind for sheet in left})}
            since |= {sheet.id: day for sheet in left if before.get(sheet.id) != sheet.mark}
        return {sheet.id: since.get(sheet.id, opened) for sheet in sheets}


def days_of_change(posting: Posting, opened: date) -> set[date]:
    """Return every day, after the opening, on which a record of the catalogue says something."""
    catalog = posting.catalog
    own = [posting.office, posting.services]
    own += catalog.statistics.get(posting.office.id, {}).values()
    shared = (catalog.procedures, catalog.fees, catalog.redress_channels, catalog.referrals)
    shared = (*shared, catalog.legal_instruments)
    days = {day for records in shared for r in records.values() for day in _days(r)}
    days |= {day for record in own for day in _days(record)}
    days |= {day for h in hung(posting) for day in (h.record.first_day, h.gone_from) if day}
    days |= _first_days(opened, posting.day)
    return {day for day in days if opened < day <= posting.day}


def _days(value: object) -> Iterator[date]:
    """Yield the days on which what a record says begins or ends to hold."""
    if isinstance(value, Start):
        yield value.day
    elif isinstance(value, list | BaseModel):
        for name, part in _parts(value):
            if isinstance(part, date) and name in _FIRST_DAYS:
                yield part
            elif isinstance(part, Period):
                yield part.last_day
            elif name not in ("sources", "verified"):
                yield from _days(part)


def _parts(value: list | BaseModel) -> Iterator[tuple[str, object]]:
    if isinstance(value, list):
        yield from (("", part) for part in value)
    else:
        yield from vars(value).items()


def _first_days(opened: date, last: date) -> set[date]:
    """Return the first day of every quarter: periods end, holiday years and lists begin."""
    years = range(opened.year, last.year + 1)
    return {date(year, month, 1) for year in years for month in (1, 4, 7, 10)}


def _naming(sheet: Sheet, day: date, key: str, posting: Posting) -> Sheet:
    words = posting.wording(f"sheet.{key}", day=format_day(day, posting.wording))
    frame = {**sheet.data["frame"], "day": words, "since": day.isoformat()}
    return replace(sheet, data={**sheet.data, "frame": frame})
