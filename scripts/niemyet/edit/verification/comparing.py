"""The records that somebody wants to compare, value by value, with who wrote them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from niemyet.check.evidence.four_eyes import asks_two
from niemyet.edit.verification.two_people import writers_by_git
from niemyet.edit.verification.wanted import Wanted, found_record, part_to_verify
from niemyet.model.kinds import KINDS, file_of
from niemyet.model.legal import Citation
from niemyet.model.mark import content_mark
from niemyet.model.procedure import Edition
from niemyet.model.record import Fact, Sourced, given, is_silent, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.time.duration import Duration
from niemyet.model.walk import KeyPath, named_records, reference_fields
from niemyet.present.changes.difference import Difference
from niemyet.present.changes.sentences import Spoken
from niemyet.present.changes.speaker import Speaker
from niemyet.present.evidence.compared import ComparedLine, ComparisonView, DocumentLink
from niemyet.present.evidence.trust import SourceView, view_trust
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_start, sentence

_NOT_COMPARED = ("id", "key", "sources", "verified", "confirmed", "source_notes", "phrases")
"""How a part is named inside, who says it and who checked it, what only the search reads."""
_BESIDE = ("legal_basis", "source_note")
"""What stands in the column of where a value was read."""
_TOLD = {Duration: ("value", "unit", "cutoff"), Citation: ("instrument", "provision")}
"""What the words of such a part say as a whole."""
Chain = tuple[Fact, ...]
"""The parts that lead from the record to the one that holds a value."""


def compare_wanted(folder: Path, posting: Posting, wanted: Wanted) -> ComparisonView:
    """Return what is to be compared of a record, of a procedure the edition that is posted.

    Raises Refused if none or several are named, or nothing of it is verified.
    """
    record = found_record(posting.catalog, wanted)
    root = posting.catalog.record(record)
    assert root is not None
    path, facts = part_to_verify(root, wanted, posting.day)
    two, trust = asks_two(posting.catalog, record), view_trust(facts, posting, record)
    return ComparisonView(
        record,
        _title(record, facts, posting),
        trust,
        content_mark(facts),
        tuple(DocumentLink(f"{s.title} ({_how_sure(s)})", s.url) for s in trust.sources),
        tuple(_documents(facts, posting)),
        tuple(_Telling(record, root, posting).lines((root, facts) if path else (facts,), path)),
        tuple(getattr(facts, "source_notes", ())),
        writers_by_git(folder / file_of(record), facts) if two else (),
    )


def _how_sure(source: SourceView) -> str:
    return ", ".join(filter(None, (source.confidence, source.seen_on)))


def _title(record: RecordKey, facts: Sourced, posting: Posting) -> str:
    w = posting.wording
    name = Speaker((posting.catalog,), w).record(record)
    title = w("verifying.record", kind=sentence(KINDS[record.kind].name), name=name)
    if not isinstance(facts, Edition):
        return title
    return f"{title}, {w('verifying.edition', start=format_start(facts.in_force_from, w))}"


def _documents(facts: Sourced, posting: Posting) -> Iterator[DocumentLink]:
    """Yield every instrument that is cited, with the place of its text where that is known."""
    named = (key.id for key in named_records(facts) if key.kind == "legal_instruments")
    for instrument in (posting.catalog.legal_instruments[id] for id in dict.fromkeys(named)):
        yield DocumentLink(instrument.name, instrument.url or "")


@dataclass(frozen=True)
class _Telling:
    """Tells the values of one record."""

    record: RecordKey
    root: Fact
    posting: Posting

    def lines(self, chain: Chain, path: KeyPath) -> Iterator[ComparedLine]:
        """Yield a line for each value of the record, and one for each item of its lists."""
        for name, value in _said_by(chain[-1]):
            place = (*path, name)
            if items := _inner(value):
                for i, item in items:
                    yield from self._item((*chain, item), (*place, i), ())
                continue
            texts = not _is_id(chain[-1], name) and all(type(v) is str for v in items_given(value))
            for one in (texts and items_given(value)) or [value]:
                read_in = tuple(self._read_in(value))
                said = self._said(chain, place, one)
                yield ComparedLine(self._spoken(chain, place).field, said, read_in)

    def _item(
        self, chain: Chain, path: KeyPath, above: tuple[DocumentLink, ...]
    ) -> Iterator[ComparedLine]:
        """Yield one line for all that an item says itself, then those of the lists in it.

        What says nothing of where it was read was read where that was which holds it.
        """
        read_in = tuple(self._read_in(chain[-1])) or above
        if told := "; ".join(self._told(chain, path)):
            title = self._spoken(chain[:-1], path[:-1]).field
            yield ComparedLine(title, told, read_in)
        for name, value in _said_by(chain[-1]):
            for i, item in _inner(value):
                yield from self._item((*chain, item), (*path, name, i), read_in)

    def _told(self, chain: Chain, path: KeyPath) -> Iterator[str]:
        """Yield what a part says itself, field by field; not what is told on lines of its own."""
        holder = chain[-1]
        if isinstance(holder, Duration | Citation):
            yield self._speaker.fact(holder)
        for name, value in _said_by(holder):
            if not _inner(value):
                title = self.posting.wording.of_field(type(holder), name)
                yield f"{title}: {self._said(chain, (*path, name), value)}"

    def _whole(self, chain: Chain, path: KeyPath) -> Iterator[str]:
        """Yield the same, and what the lists in the part say."""
        yield from self._told(chain, path)
        for name, value in _said_by(chain[-1]):
            for i, item in _inner(value):
                yield from self._whole((*chain, item), (*path, name, i))

    def _said(self, chain: Chain, path: KeyPath, value: Any) -> str:
        """Return a value in words; a part with all its fields."""
        if isinstance(value, Fact) and given(value):
            return "; ".join(self._whole((*chain, value), path)) or self._speaker.fact(value)
        return self._spoken(chain, path).said(value).removesuffix(".")

    def _read_in(self, value: Any) -> Iterator[DocumentLink]:
        """Yield the provisions that a value itself rests on, and the remark on its source."""
        if not isinstance(value, Fact):
            return
        laws = self.posting.catalog.legal_instruments
        for cited in items_given(getattr(value, "legal_basis", [])):
            said = ": ".join(filter(None, (self._speaker.fact(cited), cited.note)))
            yield DocumentLink(said, laws[cited.instrument].url or "")
        own = getattr(value, "source_note", None), *getattr(value, "source_notes", ())
        yield from (DocumentLink(note, "") for note in own if note)
        for part in vars(value).values():
            yield from self._read_in(part)

    def _spoken(self, chain: Chain, path: KeyPath) -> Spoken:
        found = Difference(path, chain, str(path[-1]), None, None)
        return Spoken(self.record, self.root, found, self._speaker, dated=False)

    @property
    def _speaker(self) -> Speaker:
        return Speaker((self.posting.catalog,), self.posting.wording)


def _said_by(holder: Fact) -> Iterator[tuple[str, Any]]:
    """Yield the fields that say something to compare, and are not told another way."""
    left_out = next((names for kind, names in _TOLD.items() if isinstance(holder, kind)), ())
    for name in type(holder).model_fields:
        value = getattr(holder, name)
        beside = name in _BESIDE and given(value) and not isinstance(holder, Sourced)
        if not (is_silent(value) or beside or name in (*_NOT_COMPARED, *left_out)):
            yield name, value


def _inner(value: Any) -> list[tuple[int, Fact]]:
    """Return the items of a list of parts, with their places; none for any other value."""
    return [(i, v) for i, v in enumerate(items_given(value)) if isinstance(v, Fact)]


def _is_id(holder: Fact, name: str) -> bool:
    return name in dict(reference_fields(type(holder)))
