"""The edits of the catalogue as entries of its history: many alike in one sentence."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import groupby

from niemyet.model.kinds import KINDS
from niemyet.model.reference import RecordKey
from niemyet.present.change import CHANGE_KINDS, Change, ChangeSeverity, weight
from niemyet.present.changes.for_citizens import matters_as_edit
from niemyet.present.changes.item import HistoryItem
from niemyet.present.changes.relevance import Relevance
from niemyet.present.changes.report import MANY, named
from niemyet.present.edits import Edit
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day

MOST_RECORDS = 20
"""Records of one commit that are told one by one."""
_COUNTED = ("procedures", "fees", "legal_instruments", "papers", "statistics")


def edit_items(
    posting: Posting, about: Relevance, field: str, records: Collection[RecordKey] | None = None
) -> Iterator[HistoryItem]:
    """Yield what was edited, the latest first: of one *field*, or of all.

    Of some *records* only what citizens feel.
    """

    def wanted(change: Change) -> bool:
        if records is not None:
            return change.record in records and matters_as_edit(change, posting)
        if field:
            return field in about.fields_of(change.record)
        return about.concerns(change.record, change.kind)

    for edit in posting.history.edits:
        told = _Telling(edit, posting, about)
        if edit.brought:
            if not field and records is None:
                yield told.beginning()
            continue
        yield from told.items([c for c in edit.changes if wanted(c)])


class _Telling:
    """Tells one commit."""

    def __init__(self, edit: Edit, posting: Posting, about: Relevance) -> None:
        self._edit, self._posting, self._about = edit, posting, about
        self._w = posting.wording

    def beginning(self) -> HistoryItem:
        """Return that the catalogue was begun, with how many records of the main kinds."""
        counts = ", ".join(
            f"{self._edit.brought[kind]} {KINDS[kind].name}"
            for kind in _COUNTED
            if self._edit.brought.get(kind)
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
            told = [c for alike in bulk.values() for c in alike] + rest + small
            yield self._item(_together(told), self._w("history.several"), "", tuple(sentences))

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

    def _item(self, key: str, subject: str, path: str, told: tuple[str, ...]) -> HistoryItem:
        day = self._edit.day
        return HistoryItem(
            id=f"{self._edit.commit[:12]}/{key}",
            on=day,
            origin="edited",
            label=self._w("history.origin.edited", day=format_day(day, self._w)),
            subject=subject,
            path=path,
            sentences=told,
            coming=False,
            updated=day,
        )


def _together(changes: Sequence[Change]) -> str:
    """Return the id of an entry about many: another where a field's history tells of fewer."""
    places = sorted(f"{change.record} {change.path}" for change in changes)
    return f"many-{blake2b(chr(10).join(places).encode(), digest_size=6).hexdigest()}"


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
