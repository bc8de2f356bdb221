"""The day that a sheet names: since when, without a change, its content has been as printed.

The day of printing would make every sheet another one each morning. This day changes only when
something on the sheet does, so an unchanged sheet stays the same file, byte for byte.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from pydantic import BaseModel

from niemyet.model.office import VERIFY_AGAIN_EVERY
from niemyet.model.time.period import Period
from niemyet.model.values import Start
from niemyet.present.board.hanging import hung
from niemyet.present.posting import Posting
from niemyet.present.readings import ALL, Readings, WatchedCatalog, watched
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.formats import format_day

Sheets = tuple[Sheet, ...]
Begun = dict[date, set[tuple[str, str]]]
EACH = ""
_FIRST_DAYS = ("repealed_from", "closed_from", "withdrawn_from", "valid_from", "corrected_on")


@dataclass(frozen=True)
class Standing:
    """Names the days of the sheets that *make* gives; what several days look back at, once."""

    make: Callable[[Posting], Sheets]
    _marks: dict[date, dict[str, str]] = field(default_factory=dict)

    def sheets(self, posting: Posting) -> Sheets:
        """Return the sheets of *posting*, always of one catalogue, each naming its day."""
        posting = _watching(posting)
        sheets = self.make(posting)
        if posting.office.edition_on is not None:
            return tuple(_naming(s, posting.day, "edition_day", posting) for s in sheets)
        since = self._since(posting, sheets)
        return tuple(_naming(s, since[s.id], "day", posting) for s in sheets)

    def _since(self, posting: Posting, sheets: Sheets) -> dict[str, date]:
        """Return, by sheet, the last day on which its content became what it is."""
        opened = posting.office.open_from.day
        now = {sheet.id: sheet.mark for sheet in sheets}
        since: dict[str, date] = {}
        begun = _begun_by_day(posting)
        for day in sorted(days_of_change(posting, opened), reverse=True):
            if len(since) == len(now):
                break
            posting = _on(day - timedelta(days=1), posting, begun)
            before = self._marks_on(posting)
            for id, mark in now.items():
                if id not in since and before.get(id) != mark:
                    since[id] = day
        return {id: since.get(id, opened) for id in now}

    def _marks_on(self, posting: Posting) -> dict[str, str]:
        if posting.day not in self._marks:
            self._marks[posting.day] = {sheet.id: sheet.mark for sheet in self.make(posting)}
        return self._marks[posting.day]


def _watching(posting: Posting) -> Posting:
    """Return *posting* with a catalogue that notes what it is asked."""
    if isinstance(posting.catalog, WatchedCatalog):
        return posting
    return replace(posting, catalog=watched(posting.catalog, posting.wording.language, Readings()))


def _begun_by_day(posting: Posting) -> Begun:
    """Return what says something else from a day on: a kind of records with an id, ALL or EACH."""
    found: Begun = defaultdict(set)
    again = timedelta(days=posting.office.verify_again_every or VERIFY_AGAIN_EVERY)
    for key, record in posting.catalog.records():
        for day in _days(record, again):
            found[day] |= {(key.kind, key.office or key.id), (key.kind, ALL)}
    for day in _first_days(posting.office.open_from.day, posting.day):
        found[day] |= {("statistics", EACH), ("holidays", EACH)}
    return found


def _on(day: date, posting: Posting, begun: Begun) -> Posting:
    """Return *posting* on an earlier day, with every view that was the same then.

    Of the board none is: what hangs comes down on days that no record names.
    """
    between = set().union(*(found for on, found in begun.items() if day < on <= posting.day))
    between |= {("postings", EACH)}
    earlier = replace(posting, day=day)
    if between.isdisjoint((kind, posting.office.id) for kind in ("offices", "services")):
        for made, (view, asked) in posting.views.items():
            if not any({(q.kind, q.id), (q.kind, EACH)} & between for q in asked):
                earlier.views[made] = view, asked
    return earlier


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


def _days(value: object, again: timedelta | None = None) -> Iterator[date]:
    """Yield the days on which what a record says begins or ends to hold.

    And if verifications hold so long, those on which one is old.
    """
    if isinstance(value, Start):
        yield value.day
    elif isinstance(value, list | BaseModel):
        for name, part in _parts(value):
            if day := _day(name, part, again):
                yield day
            elif name not in ("sources", "verified"):
                yield from _days(part, again)


def _day(name: str, part: object, again: timedelta | None) -> date | None:
    """Return the day that the part of a record is, if it is one of those days."""
    if isinstance(part, date) and name in _FIRST_DAYS:
        return part
    if isinstance(part, Period):
        return part.last_day
    return part.on + again if name == "verified" and part and again else None


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
