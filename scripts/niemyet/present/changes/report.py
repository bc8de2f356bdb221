"""What one who approves a change of the catalogue reads: most important first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from niemyet.model.kinds import KINDS, file_of
from niemyet.model.record import Fact, is_silent
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import Dated
from niemyet.model.walk import KeyPath
from niemyet.present.change import CHANGE_KINDS, Change, ChangeSeverity, severity_of, weight
from niemyet.present.changes.affected import Web
from niemyet.present.changes.doubts import Doubt
from niemyet.present.changes.place import kind_of
from niemyet.present.changes.speaker import Speaker
from niemyet.present.sheets.kinds.tick_off import TaskGroup
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording
from niemyet.problem import Problem, errors

MANY = 8
"""From how many records on, all new or all gone, they are told in one sentence."""
_SHOWN_NAMES = 3
_READ_FIRST = (
    "payment",
    "fees",
    "procedures",
    "papers",
    "services",
    "offices",
    "holidays",
    "statistics",
    "postings",
)
_NOT_TOLD = ("id", "name", "sources", "source_note", "source_notes", "verified", "confirmed")
_LONGEST = 600
"""How many letters of one field of a new record are told; its page and file have the rest."""


@dataclass(frozen=True)
class RecordChanges:
    """The changes of one record, or of many of one kind that are new or gone together."""

    record: RecordKey | None
    subject: str
    what: str
    file: str
    sentences: tuple[str, ...]
    procedures: tuple[str, ...]
    offices: tuple[str, ...]
    changes: tuple[Change, ...]
    procedure_ids: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """Its kind of record, "payment" where money is to go elsewhere, or "minor" where nothing
        but wording or a source is another."""
        if any(change.kind == "payment" for change in self.changes):
            return "payment"
        minor = all(change.severity is ChangeSeverity.MINOR for change in self.changes)
        return "minor" if minor else self.changes[0].record.kind

    def affected(self, w: Wording) -> tuple[str, ...]:
        """Return who meets the change, in at most one sentence."""
        told = []
        if self.procedures:
            names = named(self.procedures, w)
            told.append(w("changes.procedures", number=len(self.procedures), names=names))
        if self.offices:
            told.append(w("changes.offices", names=named(self.offices, w)))
        return (w("changes.affects", who="; ".join(told)),) if told else ()


@dataclass(frozen=True)
class OfficeReprint:
    """The sheets of one office that the change makes stale; *note* if that cannot be known.

    At once, or on the *day* on which what it announces begins.
    """

    office: str
    name: str
    groups: tuple[TaskGroup, ...]
    note: str = ""
    day: date | None = None

    def number(self, *, may_hang: bool) -> int:
        """Return how many sheets to change on the wall, or how many must be compared first."""
        wanted = (g for g in self.groups if (g.id != "unverified") == may_hang)
        return sum(len(group.tasks) for group in wanted)

    def heading(self, group: TaskGroup, w: Wording) -> str:
        """Return "Bộ phận một cửa …: in lại và thay 3 tờ", from its day on if it has one."""
        told = f"{self.name}: {w(f'reprint.{group.id}', number=len(group.tasks))}"
        return w("changes.on_day", day=format_day(self.day, w), told=told) if self.day else told


@dataclass(frozen=True)
class ChangeReport:
    """Everything about a change; ``compared`` says what was compared with what."""

    compared: tuple[str, ...]
    changes: tuple[Change, ...]
    records: tuple[RecordChanges, ...]
    formatting: tuple[str, ...]
    unread: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    problems: tuple[Problem, ...]
    """What the checks find now and did not find before."""
    reprints: tuple[OfficeReprint, ...]
    look_again: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What the change says of the law, and a task for each record to look at because of it."""
    elsewhere: int = 0
    """Changes that were left out because they concern another office alone."""

    def by_heading(self, w: Wording) -> Iterator[tuple[str, list[RecordChanges]]]:
        """Yield what all records of a kind are called, and those that changed; wording last."""
        found: dict[str, list[RecordChanges]] = {kind: [] for kind in (*_READ_FIRST, *KINDS)}
        for record in self.records:
            found.setdefault(record.heading, []).append(record)
        for key, records in found.items():
            if records:
                title = KINDS[key].title if key in KINDS else w(f"changes.section.{key}")
                yield title, records

    @property
    def errors(self) -> tuple[Problem, ...]:
        return errors(self.problems)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p not in self.errors)

    def summary(self, w: Wording) -> tuple[str, ...]:
        """Return the counts in one sentence each, what must be mended first."""
        told = [f"{c.subject}. {c.sentence}" for c in self.changes if c.kind == "payment"]
        told += [w("changes.errors", number=len(self.errors))] if self.errors else []
        told.append(self._counted(w))
        doubtful = len(self.doubts) + len(self.warnings)
        sheets = sum(r.number(may_hang=True) for r in self.reprints if not r.day)
        later = sum(r.number(may_hang=True) for r in self.reprints if r.day)
        not_yet = sum(reprint.number(may_hang=False) for reprint in self.reprints)
        withdrawn = sum(change.kind == "withdrawn" for change in self.changes)
        for key, number in (
            ("doubtful", doubtful),
            ("look_again", sum(len(tasks) for _, tasks in self.look_again)),
            ("withdrawn", withdrawn),
            ("sheets", sheets),
            ("sheets_later", later),
            ("sheets_unverified", not_yet),
            ("formatting", len(self.formatting)),
            ("unread", len(self.unread)),
            ("elsewhere", self.elsewhere),
        ):
            if number:
                told.append(w(f"changes.{key}", number=number))
        return tuple(told)

    def _counted(self, w: Wording) -> str:
        if not self.changes:
            return w("changes.none_of_those_read" if self.unread else "changes.none")
        by_kind = Counter(change.kind for change in self.changes)
        counts = ", ".join(
            f"{by_kind[k]} {w(f'change_kind.{k}')}" for k in CHANGE_KINDS if by_kind[k]
        )
        number = len({change.record for change in self.changes})
        return w("changes.counted", number=len(self.changes), records=number, counts=counts)


def group_by_record(
    changes: Sequence[Change], web: Web, speaker: Speaker
) -> tuple[RecordChanges, ...]:
    """Return the changes of each record together, the record that matters most first."""
    found = list(_groups(changes, web, speaker))
    found.sort(key=lambda group: min(map(weight, group.changes)))
    return tuple(found)


def _groups(changes: Sequence[Change], web: Web, speaker: Speaker) -> Iterator[RecordChanges]:
    many = Counter((c.kind, c.record.kind) for c in changes if c.kind in ("added", "removed"))
    together = {key for key, number in many.items() if number >= MANY}
    for kind, record_kind in sorted(together):
        yield _together(
            [c for c in changes if (c.kind, c.record.kind) == (kind, record_kind)], speaker.words
        )
    by_record: dict[RecordKey, list[Change]] = {}
    for change in changes:
        if (change.kind, change.record.kind) not in together:
            by_record.setdefault(change.record, []).append(change)
    for record, of_record in by_record.items():
        yield _one(record, sorted(of_record, key=weight), web, speaker)


def _one(record: RecordKey, changes: Sequence[Change], web: Web, speaker: Speaker) -> RecordChanges:
    affected = web.affected(record, changes)
    return RecordChanges(
        record,
        changes[0].subject,
        KINDS[record.kind].name,
        file_of(record),
        tuple(dict.fromkeys(_sentences(record, changes, speaker))),
        tuple(speaker.record(RecordKey("procedures", id)) for id in affected.procedures),
        tuple(speaker.record(RecordKey("offices", id)) for id in affected.offices),
        tuple(changes),
        affected.procedures,
    )


def _sentences(record: RecordKey, changes: Sequence[Change], speaker: Speaker) -> Iterator[str]:
    """Yield what changed; of a new record, what it says, for there is no other to compare."""
    for change in changes:
        yield change.sentence
        found = next((f for c in speaker.catalogs if (f := c.record(record))), None)
        if change.kind == "added" and found:
            yield from _whole(record, found, (), speaker)


def _whole(record: RecordKey, part: Fact, above: KeyPath, speaker: Speaker) -> Iterator[str]:
    for name, info in type(part).model_fields.items():
        value, path = getattr(part, name), (*above, name)
        wanted = not above or severity_of(kind_of(record.kind, path)) is not ChangeSeverity.MINOR
        if name in _NOT_TOLD or is_silent(value) or not wanted:
            continue
        if isinstance(value, list) and isinstance(value[0], Dated):
            for entry in value:
                yield from _whole(record, entry, path, speaker)
        else:
            said = speaker.value(value, type(part), name)
            yield f"{info.title}: {shorten(said, _LONGEST, placeholder=' …')}"


def _together(changes: Sequence[Change], w: Wording) -> RecordChanges:
    what = KINDS[changes[0].record.kind].name
    subject = f"{len(changes)} {what}"
    subjects = tuple(dict.fromkeys(change.subject for change in changes))
    said = w(f"change.{changes[0].kind}", what=subject, name=named(subjects, w))
    return RecordChanges(None, subject, what, "", (said,), (), (), tuple(changes))


def named(names: Sequence[str], w: Wording) -> str:
    """Return "A, B, C và 94 mục khác"."""
    if len(names) <= _SHOWN_NAMES + 1:
        return ", ".join(names)
    shown, left = ", ".join(names[:_SHOWN_NAMES]), len(names) - _SHOWN_NAMES
    return w("changes.and_others", names=shown, number=left)
