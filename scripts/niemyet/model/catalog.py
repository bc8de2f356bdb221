"""The whole catalogue, looked up by kind and id."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from niemyet.model.attachment import Attachment
from niemyet.model.board import BoardPosting, PostingKind
from niemyet.model.directory import HolidayYear, LifeEvent, ProcedureField, Referral
from niemyet.model.due_date.counting import CountingRules
from niemyet.model.fee import Fee
from niemyet.model.figures.statistics import StatisticsPeriod
from niemyet.model.kinds import KINDS
from niemyet.model.legal import LegalInstrument
from niemyet.model.office import Office
from niemyet.model.paper import Paper
from niemyet.model.procedure import Procedure
from niemyet.model.record import Fact
from niemyet.model.redress import RedressChannel
from niemyet.model.reference import RecordKey
from niemyet.model.services import OfficeServices
from niemyet.model.translation import Translations
from niemyet.model.walk import KeyPath, own_lists, own_named_records, own_texts, parts

WHOLE = "chung"
"""The id of the office that stands for all that are hosted together; no record of anybody's."""

G = TypeVar("G")
H = TypeVar("H", bound=Hashable)


class RecordPart(NamedTuple):
    """A part of a record, with the key of the record and the path to the part."""

    record: RecordKey
    path: KeyPath
    fact: Fact


Saying = tuple[RecordPart, KeyPath]
"""A part that says a text, and where in the part."""


class RecordList(NamedTuple):
    """A list of parts of a record, with the key of the record and the path to the list."""

    record: RecordKey
    path: KeyPath
    items: list[Any]


class RecordText(NamedTuple):
    """A text that a record says: the path to it, the part and the field it is of, its words."""

    record: RecordKey
    path: KeyPath
    fact: Fact
    field: str
    words: str


class Naming(NamedTuple):
    """A place where a record names another: the path to it, the part it is of, what it names."""

    record: RecordKey
    path: KeyPath
    fact: Fact
    named: RecordKey


@dataclass(frozen=True)
class Catalog:
    """Every record that could be read; what an office has several of by office, then by id."""

    legal_instruments: Mapping[str, LegalInstrument] = field(default_factory=dict)
    fields: Mapping[str, ProcedureField] = field(default_factory=dict)
    life_events: Mapping[str, LifeEvent] = field(default_factory=dict)
    papers: Mapping[str, Paper] = field(default_factory=dict)
    fees: Mapping[str, Fee] = field(default_factory=dict)
    procedures: Mapping[str, Procedure] = field(default_factory=dict)
    referrals: Mapping[str, Referral] = field(default_factory=dict)
    redress_channels: Mapping[str, RedressChannel] = field(default_factory=dict)
    holidays: Mapping[str, HolidayYear] = field(default_factory=dict)
    counting_rules: Mapping[str, CountingRules] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    services: Mapping[str, OfficeServices] = field(default_factory=dict)
    statistics: Mapping[str, Mapping[str, StatisticsPeriod]] = field(default_factory=dict)
    posting_kinds: Mapping[str, PostingKind] = field(default_factory=dict)
    postings: Mapping[str, Mapping[str, BoardPosting]] = field(default_factory=dict)
    translations: Mapping[str, Translations] = field(default_factory=dict)
    """What records say in other languages, by language; no records themselves."""

    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    """The files that lie beside the records, by name; no records themselves."""

    hosted_together: tuple[str, ...] = ()
    """The offices whose sites lie in one place, below one that stands for them all, WHOLE."""

    def records(self) -> Iterator[tuple[RecordKey, Fact]]:
        """Yield each record with its key, by kind."""
        for name, kind in KINDS.items():
            found: Mapping[str, Any] = getattr(self, name)
            by_office = found if kind.several_in_an_office else {"": found}
            for office_id, records in by_office.items():
                for record_id, record in records.items():
                    yield RecordKey(name, record_id, office_id), record

    def record(self, key: RecordKey) -> Fact | None:
        """Return the record of *key*, if there is one."""
        found: Mapping[str, Any] = getattr(self, key.kind)
        return (found.get(key.office, {}) if key.office else found).get(key.id)

    @cached_property
    def _paths(self) -> dict[KeyPath, KeyPath]:
        return {}

    def _same(self, path: KeyPath) -> KeyPath:
        """Return *path* as it was first met: one leads to a part of nearly every record."""
        return self._paths.setdefault(path, path)

    def texts_with(self, fault: Callable[[str], G]) -> Iterator[tuple[RecordText, G]]:
        """Yield each text whose words have a *fault*, and that; many say the same, asked once.

        Ids are no texts, nor are words of closed lists.
        """
        for words, said in self.sayings.items():
            if found := fault(words):
                for (record, path, fact), place in said:
                    yield RecordText(record, (*path, *place), fact, str(place[0]), words), found

    @cached_property
    def sayings(self) -> Mapping[str, list[Saying]]:
        """The words of every text, with the parts that say them and where in the part."""
        found: dict[str, list[Saying]] = {}
        for part in self.parts:
            for place, words in own_texts(part.fact):
                found.setdefault(words, []).append((part, self._same(place)))
        return found

    @cached_property
    def namings(self) -> tuple[Naming, ...]:
        """Every place where a record names another."""
        return tuple(
            Naming(record, self._same((*path, *place)), fact, named)
            for record, path, fact in self.parts
            for place, named in own_named_records(fact)
        )

    @cached_property
    def citations(self) -> tuple[Naming, ...]:
        """Every place where a record names law."""
        return tuple(n for n in self.namings if n.named.kind == "legal_instruments")

    @cached_property
    def parts(self) -> tuple[RecordPart, ...]:
        """Every part of every record. One walk serves all who ask, since records never change."""
        return tuple(
            RecordPart(key, self._same(path), fact)
            for key, record in self.records()
            for path, fact in parts(record)
        )

    @cached_property
    def lists(self) -> tuple[RecordList, ...]:
        """Every list of parts that is not empty, wherever it stands in a record."""
        return tuple(
            RecordList(record, self._same((*path, name)), value)
            for record, path, fact in self.parts
            for name, value in own_lists(fact)
        )

    def parts_of(self, kind: type) -> Iterator[RecordPart]:
        """Yield every part that is of *kind*, by its own type."""
        for found in self._parts_by_type.values():
            if isinstance(found[0].fact, kind):
                yield from found

    def lists_of(self, kind: type) -> Iterator[RecordList]:
        """Yield every list whose first item is of *kind*, by that one's own type."""
        for found in self._lists_by_type.values():
            if isinstance(found[0].items[0], kind):
                yield from found

    @cached_property
    def _parts_by_type(self) -> Mapping[type, list[RecordPart]]:
        return grouped(self.parts, lambda part: type(part.fact))

    @cached_property
    def _lists_by_type(self) -> Mapping[type, list[RecordList]]:
        return grouped(self.lists, lambda found: type(found.items[0]))


def grouped(found: Iterable[G], by: Callable[[G], H]) -> Mapping[H, list[G]]:
    """Return what was found by what *by* says of it, in the order of the first of each."""
    groups: dict[H, list[G]] = {}
    for one in found:
        groups.setdefault(by(one), []).append(one)
    return groups
