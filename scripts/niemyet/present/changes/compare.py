"""Every change between two catalogues, and within one record from one dated entry to the next."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import Dated
from niemyet.model.walk import KeyPath
from niemyet.present.change import Change, severity_of
from niemyet.present.changes.difference import Difference, differences
from niemyet.present.changes.place import entry_of, kind_of, law_of
from niemyet.present.changes.sentences import Spoken, tell
from niemyet.present.changes.speaker import Speaker
from niemyet.present.evidence.trust import trust_status
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording

_OF_EACH_ENTRY = ("in_force_from", "sources", "verified")

Records = dict[RecordKey, Fact]


def compare(
    before: Catalog, after: Catalog, words: Wording, unread: frozenset[RecordKey] = frozenset()
) -> tuple[Change, ...]:
    """Return every change from *before* to *after*; records *unread* in either are left out."""
    return compare_records(
        records_of(before), records_of(after), Speaker((after, before), words), unread
    )


def compare_records(
    old: Records, new: Records, speaker: Speaker, unread: frozenset[RecordKey] = frozenset()
) -> tuple[Change, ...]:
    """Return the same of some records as they were and are."""
    found: list[Change] = []
    renamed = renamed_records(old, new, unread)
    for key in sorted({*old, *new} - unread - set(renamed)):
        if key in renamed.values():
            was = next(earlier for earlier, now in renamed.items() if now == key)
            found.append(_another_id(was, key, speaker))
        elif key not in old or key not in new:
            found.append(_whole(key, old.get(key), new.get(key), speaker))
        elif old[key] is not new[key] and old[key] != new[key]:
            found += record_changes(key, old[key], new[key], speaker)
    return tuple(found)


def renamed_records(
    old: Records, new: Records, unread: frozenset[RecordKey] = frozenset()
) -> dict[RecordKey, RecordKey]:
    """Return the records that have another id and are the same in all else."""
    gone = sorted(old.keys() - new.keys() - unread)
    come = sorted(new.keys() - old.keys() - unread)
    contents = {(key.kind, _content(new[key])): key for key in come} if gone else {}
    found = {key: contents.get((key.kind, _content(old[key]))) for key in gone}
    return {was: now for was, now in found.items() if now}


def _content(record: Fact) -> str:
    return repr([value for name, value in vars(record).items() if name != "id"])


def records_of(catalog: Catalog) -> Records:
    """Return every record of a catalogue by its key."""
    return dict(catalog.records())


def record_changes(
    record: RecordKey, before: Fact, after: Fact, speaker: Speaker
) -> Iterator[Change]:
    """Yield what is different in one record; a new dated entry is told against the one before."""
    for found in differences(before, after):
        yield from _changes(record, after, found, speaker)


def entry_changes(
    record: RecordKey,
    root: Fact,
    chain: tuple[Fact, ...],
    path: KeyPath,
    entries: tuple[Any, Any],
    speaker: Speaker,
) -> tuple[Change, ...]:
    """Return what becomes different on the day the second of two dated *entries* begins.

    *chain* leads to the part whose timeline it is, *path* to the second entry.
    """
    found = (
        replace(found, path=(*path, *found.path), chain=(*chain, *found.chain))
        for found in differences(*entries, _OF_EACH_ENTRY)
    )
    return _law_said_once(tuple(_change(record, root, whole, speaker) for whole in found))


def _changes(
    record: RecordKey, root: Fact, found: Difference, speaker: Speaker
) -> Iterator[Change]:
    if not (found.item and isinstance(found.after, Dated)):
        yield _change(record, root, found, speaker)
        return
    earlier = _entry_before(getattr(found.holder, found.name), found.after)
    told: tuple[Change, ...] = ()
    if earlier is not None:
        entries = (earlier, found.after)
        told = entry_changes(record, root, found.chain, found.path, entries, speaker)
    if not any(change.kind not in ("legal_basis", "text") for change in told):
        yield _new_entry(record, root, found, speaker, alike=earlier is not None)
    yield from told


def _law_said_once(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes without those of the law that the sentence of an amount names."""
    if not any(change.kind == "amount" for change in changes):
        return changes
    return tuple(change for change in changes if change.kind != "legal_basis")


def _entry_before(timeline: Sequence[Any], entry: Any) -> Any:
    started = [e for e in timeline if e.in_force_from.day < entry.in_force_from.day]
    return max(started, key=lambda e: e.in_force_from.day, default=None)


def _new_entry(
    record: RecordKey, root: Fact, found: Difference, speaker: Speaker, *, alike: bool
) -> Change:
    plain = _change(record, root, found, speaker)
    key = "entry_alike" if alike else "entry"
    day = format_day(found.after.in_force_from.day, speaker.words)
    spoken = Spoken(record, root, found, speaker, dated=True)
    law = "; ".join(speaker.law(getattr(found.after, "legal_basis", None) or []))
    told = spoken.words(key, field=spoken.field, day=day)
    by_law = spoken.words("by_law", law=law) if law else ""
    whole = (speaker.short(found.after) or speaker.fact(found.after)).removesuffix(".")
    said = "" if alike else f": {whole}"
    return replace(
        plain, sentence=f"{told}{by_law}{said}.", effective=found.after.in_force_from.day
    )


def _change(record: RecordKey, root: Fact, found: Difference, speaker: Speaker) -> Change:
    kind = kind_of(record.kind, found.path)
    if kind == "verified" and _lost(found):
        kind = "withdrawn"
    entry = entry_of(found.chain)
    spoken = Spoken(record, root, found, speaker, dated=_among_others(found.chain, entry))
    return Change(
        kind=kind,
        record=record,
        subject=speaker.record(record),
        field=spoken.field,
        before=spoken.said(found.before),
        after=spoken.said(found.after),
        sentence=tell(spoken),
        severity=severity_of(kind),
        effective=entry.in_force_from.day if entry and entry.in_force_from.exact else None,
        legal_basis=law_of(found.chain, speaker),
        path=found.path,
        reworded=type(found.before) is str and type(found.after) is str,
    )


def _lost(found: Difference) -> bool:
    return found.after is None or trust_status(found.holder) != "verified"


def _among_others(chain: tuple[Fact, ...], entry: Dated | None) -> bool:
    """Return whether the dated entry stands in a list with others."""
    if entry is None:
        return False
    for fact in chain:
        for value in vars(fact).values():
            if isinstance(value, list) and any(item is entry for item in value):
                return len(value) > 1
    return False


def _another_id(was: RecordKey, now: RecordKey, speaker: Speaker) -> Change:
    ids = {"before": was.id, "after": now.id}
    name, told = speaker.record(now), speaker.words("change.another_id", **ids)
    return Change("name", now, name, "", was.id, now.id, told, severity_of("name"))


def _whole(key: RecordKey, old: Fact | None, new: Fact | None, speaker: Speaker) -> Change:
    kind = "added" if old is None else "removed"
    name = speaker.record(key)
    told = speaker.words(f"change.{kind}", what=KINDS[key.kind].name, name=name)
    return Change(
        kind=kind,
        record=key,
        subject=name,
        field="",
        before=name if old else "",
        after=name if new else "",
        sentence=told,
        severity=severity_of(kind),
    )
