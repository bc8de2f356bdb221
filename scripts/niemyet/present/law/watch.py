"""The law that the catalogue rests on, watched: when somebody last looked, and what has moved."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import file_of
from niemyet.model.legal import LegalInstrument
from niemyet.model.office import LOOK_AT_LAW_EVERY
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.citation import repealed_by
from niemyet.present.law.legal_change import LegalChange
from niemyet.present.law.look_again import LookAgain, look_again
from niemyet.present.law.same_matter import LaterText, same_matter
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording


@dataclass(frozen=True)
class LawWatch:
    """What is known on a day of every instrument that holds then or later."""

    day: date
    every: int
    """After how many days somebody should look again."""
    fresh: tuple[LegalInstrument, ...]
    old: tuple[LegalInstrument, ...]
    """Looked at longer ago; the longest first."""
    never: tuple[LegalInstrument, ...]
    """Nobody has looked whether they still hold; those that most rests on first."""
    rests: Counter[str]
    """How many records name each instrument."""
    again: tuple[LookAgain, ...]
    later: tuple[LaterText, ...]
    """Named by some record though a later one seems to be about the same."""


def look_at_law_every(catalog: Catalog) -> int:
    """Return the shortest time, in days, that an office has set; the usual one if none has."""
    days = (office.look_at_law_every for office in catalog.offices.values())
    return min(filter(None, days), default=LOOK_AT_LAW_EVERY)


@made_once
def watched_law(posting: Posting) -> LawWatch:
    """Return what is known of the law on the posting's day, which is the same in every language."""
    every = posting.office.look_at_law_every or LOOK_AT_LAW_EVERY
    return watch_law(posting.catalog, posting.day, every)


def watch_law(catalog: Catalog, day: date, every: int) -> LawWatch:
    """Return what to look up and to look at again; *every* says after how many days."""
    instruments = [i for i in catalog.legal_instruments.values() if not repealed_by(i, day)]
    rests = _rests(catalog)
    looked = [i for i in instruments if i.checked_on and i.checked_on <= day]
    limit = day - timedelta(days=every)
    return LawWatch(
        day,
        every,
        tuple(i for i in looked if i.checked_on >= limit),
        tuple(sorted((i for i in looked if i.checked_on < limit), key=lambda i: i.checked_on)),
        tuple(sorted((i for i in instruments if i not in looked), key=lambda i: -rests[i.id])),
        rests,
        look_again(catalog, day),
        tuple(later for later in same_matter(catalog) if rests[later.earlier]),
    )


def change_in_words(change: LegalChange, catalog: Catalog, w: Wording) -> str:
    """Return "Nghị định 335/2026/NĐ-CP bãi bỏ Điều 5–10 của Nghị định 147/2025/NĐ-CP từ …"."""
    known = catalog.legal_instruments
    told = {
        "name": known[change.instrument].name if change.instrument in known else change.instrument,
        "by": ", ".join(known[id].name for id in change.by),
        "day": format_day(change.day, w) if change.day > date.min else w("law.day_unknown"),
    }
    part = (
        w("law.of", provisions=w.original(change.provisions), **told)
        if change.provisions
        else told["name"]
    )
    return w(f"law.change.{change.what}", **(told | {"part": part}))


def why_in_words(item: LookAgain, catalog: Catalog, w: Wording) -> str:
    """Return what of the changed law a record names: "dẫn Điều 5 Nghị định 147/2025/NĐ-CP"."""
    name = catalog.legal_instruments[item.named].name
    if item.record.kind == "legal_instruments":
        return w("law_watch.amended_it", name=name)
    return w("law_watch.names", what=" ".join((", ".join(item.provisions), name)).strip())


def task_in_words(item: LookAgain, catalog: Catalog, w: Wording) -> str:
    """Return which record to look at, with its file, and why."""
    name, file = name_of(item.record, catalog), file_of(item.record)
    return f"{name} ({file}): {why_in_words(item, catalog, w)}"


def name_of(record: RecordKey, catalog: Catalog) -> str:
    """Return what a record is called."""
    return getattr(catalog.record(record), "name", record.id)


def _rests(catalog: Catalog) -> Counter[str]:
    """Return how many records cite each instrument."""
    found = catalog.citations
    named = {(n.record, n.named.id) for n in found if n.record.kind != "legal_instruments"}
    return Counter(id for _, id in named)
