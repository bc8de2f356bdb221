"""The texts of a record that its page has no place for: a new field is read all the same."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from niemyet.model.board import BoardPosting
from niemyet.model.directory import HolidayYear
from niemyet.model.due_date.counting import CountingRules
from niemyet.model.fee import Fee
from niemyet.model.figures.statistics import StatisticsPeriod
from niemyet.model.legal import LegalInstrument
from niemyet.model.office import Office
from niemyet.model.paper import Paper
from niemyet.model.record import Record
from niemyet.model.redress import RedressChannel
from niemyet.model.translation import text_fields
from niemyet.present.text.answer import answer
from niemyet.present.text.wording import Wording

PLACED: Mapping[type[Record], tuple[str, ...]] = {
    Fee: ("set_by", "payer", "payment"),
    Paper: ("explanation", "obtain_from"),
    LegalInstrument: ("number", "title", "issued_by", "checked_against"),
    Office: (
        *("short_name", "parent_body", "about", "facilities", "address"),
        *("highlights_note", "edition_note"),
    ),
    StatisticsPeriod: ("gaps",),
    BoardPosting: ("text",),
    RedressChannel: (),
    CountingRules: (),
    HolidayYear: (),
}
"""The texts that the page of a record tells where they belong, by kind of record."""
_ELSEWHERE = ("name", "remarks", "source_notes", "confirmed")
"""Those of every record: the heading, a part of their own, with the sources, for the check."""


class MoreView(NamedTuple):
    """A field by its title, and what it says."""

    title: str
    texts: tuple[str, ...]


def view_more(record: object, w: Wording) -> Iterator[MoreView]:
    """Yield each text of *record* that is not placed, in the model's order, before its sources."""
    placed = next((names for kind, names in PLACED.items() if isinstance(record, kind)), None)
    if placed is None:
        return
    for name in type(record).model_fields:
        value = getattr(record, name)
        left = name in text_fields(type(record)) and name not in (*placed, *_ELSEWHERE)
        if left and value:
            said = answer(value, lambda v: (v,) if isinstance(v, str) else tuple(v))
            texts = said.value or (w(f"answer.{said.status}"),)
            yield MoreView(w.of_field(type(record), name), texts)
