"""The edits of the catalogue as entries of its history, day by day: many alike in one sentence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from niemyet.model.kinds import KINDS
from niemyet.model.reference import RecordKey
from niemyet.present.change import CHANGE_KINDS, Change, ChangeSeverity, weight
from niemyet.present.changes.for_citizens import matters_as_edit
from niemyet.present.changes.item import HistoryItem
from niemyet.present.changes.relevance import Relevance
from niemyet.present.changes.report import MANY, named
from niemyet.present.edits import Edit
from niemyet.present.evidence.citation import Link
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.formats import format_day

MOST_RECORDS = 20
"""Records of one day that are told one by one."""
_COUNTED = ("procedures", "fees", "legal_instruments", "papers", "statistics")


def edit_items(posting: Posting, about: Relevance, field: str) -> Iterator[HistoryItem]:
    """Yield what was edited, the latest first: of one *field*, or of all."""

    def wanted(change: Change) -> bool:
        if field:
            return field in about.fields_of(change.record)
        return about.concerns(change.record, change.kind)

    for day, edits in _days(posting):
        told = _Telling(day, field, posting, about)
        yield from told.items([c for c in _in_order(edits) if wanted(c)])
        if not field:
            yield from (told.beginning(edit) for edit in edits if edit.brought)


def felt_edits(
    posting: Posting, about: Relevance, records: Collection[RecordKey]
) -> Iterator[HistoryItem]:
    """Yield what citizens feel of the edits of some *records*, the latest first."""
    felt = _felt(posting)
    found = sorted(one for record in records for one in felt.get(record, ()))
    for day, of_day in groupby(found, key=lambda one: one.day):
        yield from _Telling(day, "", posting, about).items([one.change for one in of_day])


class _Felt(NamedTuple):
    """A change, its place among all, and its day."""

    place: int
    day: date
    change: Change


@made_once
def _felt(posting: Posting) -> Mapping[RecordKey, Sequence[_Felt]]:
    changes = ((day, c) for day, edits in _days(posting) for c in _in_order(edits))
    found: dict[RecordKey, list[_Felt]] = defaultdict(list)
    for place, (day, change) in enumerate(changes):
        if matters_as_edit(change, posting):
            found[change.record].append(_Felt(place, day, change))
    return found


def _days(posting: Posting) -> Iterator[tuple[date, Sequence[Edit]]]:
    for day, edits in groupby(posting.history.edits, key=lambda edit: edit.day):
        yield day, list(edits)


def _in_order(edits: Sequence[Edit]) -> Iterator[Change]:
    return (change for edit in reversed(edits) for change in edit.changes)


class _Telling:
    """Tells the edits of one day: whoever reads of it does not ask in how many commits they came.

    It is about one *field*, or about all.
    """

    def __init__(self, day: date, field: str, posting: Posting, about: Relevance) -> None:
        self._day, self._field, self._about = day, field, about
        self._w = posting.wording

    def beginning(self, edit: Edit) -> HistoryItem:
        """Return that the catalogue was begun, with how many records of the main kinds."""
        brought = edit.brought
        counts = ", ".join(
            f"{brought[kind]} {KINDS[kind].name}" for kind in _COUNTED if brought.get(kind)
        )
        sentence = self._w("history.began", counts=counts)
        return self._item("began", self._w("history.catalogue"), "", (sentence,))

    def items(self, changes: Sequence[Change]) -> Iterator[HistoryItem]:
        """Yield an entry for each record, one for what happened to many, one for small things."""
        big = [c for c in changes if c.severity is not ChangeSeverity.MINOR]
        small = [c for c in changes if c.severity is ChangeSeverity.MINOR]
        bulk = _bulk(big)
        single = [c for c in big if not any(c in alike for alike in bulk.values())]
        by_record: dict[RecordKey, list[Change]] = {}
        for change in sorted(single, key=weight):
            by_record.setdefault(change.record, []).append(change)
        shown = list(by_record.items())[:MOST_RECORDS]
        for record, of_record in shown:
            yield self._record(record, of_record)
        sentences = [self._together(alike) for alike in bulk.values()]
        rest = [c for _, of_record in list(by_record.items())[MOST_RECORDS:] for c in of_record]
        for key, some in (("more", rest), ("small", small)):
            if some:
                names = tuple(dict.fromkeys(c.subject for c in some))
                told = self._w(f"history.{key}", number=len(names), names=named(names, self._w))
                sentences.append(told)
        if sentences:
            several, new = self._w("history.several"), self._new(bulk.values())
            yield self._item(f"many-{self._field}", several, "", tuple(sentences), new)

    def _new(self, bulk: Iterable[Sequence[Change]]) -> tuple[Link, ...]:
        """Return the records that many new ones in one sentence are, as far as they have pages."""
        added = (c for alike in bulk for c in alike if c.kind == "added")
        links = (Link(c.subject, self._about.path(c.record)) for c in added)
        return tuple(dict.fromkeys(link for link in links if link.path))

    def _record(self, record: RecordKey, changes: Sequence[Change]) -> HistoryItem:
        sentences = tuple(dict.fromkeys(change.sentence for change in changes))
        path = self._about.path(record)
        return self._item(str(record), changes[0].subject, path, sentences)

    def _together(self, alike: Sequence[Change]) -> str:
        names = tuple(dict.fromkeys(change.subject for change in alike))
        first = alike[0]
        if first.kind in ("added", "removed"):
            what = f"{len(names)} {KINDS[first.record.kind].name}"
            return self._w(f"change.{first.kind}", what=what, name=named(names, self._w))
        about = first.field.partition(" › ")[0] or self._w(f"change_kind.{first.kind}")
        return self._w("history.alike", field=about, number=len(names), names=named(names, self._w))

    def _item(
        self, key: str, subject: str, path: str, told: tuple[str, ...], new: tuple[Link, ...] = ()
    ) -> HistoryItem:
        return HistoryItem(
            id=f"{self._day.isoformat()}/edited/{key}",
            on=self._day,
            origin="edited",
            label=self._w("history.origin.edited", day=format_day(self._day, self._w)),
            subject=subject,
            path=path,
            sentences=told,
            coming=False,
            updated=self._day,
            new=new,
        )


def _bulk(changes: Sequence[Change]) -> Mapping[tuple[str, str, str], list[Change]]:
    """Return the changes of one field that came to many records at once."""

    def alike(change: Change) -> tuple[str, str, str]:
        return (
            str(CHANGE_KINDS.index(change.kind)),
            change.record.kind,
            change.field.partition(" › ")[0],
        )

    ordered = sorted(changes, key=alike)
    groups = {key: list(group) for key, group in groupby(ordered, key=alike)}
    return {key: g for key, g in groups.items() if len({c.record for c in g}) >= MANY}
