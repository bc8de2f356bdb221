"""Facts as plain values: numbers with their unit, ISO days, and what is not known said apart.

Nothing is written for a value that is not known: it stands in a list of gaps, with its place
(a JSON Pointer, RFC 6901) and the reason. What does not apply stands in another list.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any

from niemyet.model.figures.statistics import Correction, Figures, unit_of, whole_number
from niemyet.model.record import Fact, NotApplicable, Unknown
from niemyet.model.values import Quantity, Start
from niemyet.model.vocabulary import FigureName

Plain = dict[str, Any]


@dataclass
class Gaps:
    """What could not be written, each with its place and the reason."""

    unknown: list[Plain] = field(default_factory=list)
    not_applicable: list[Plain] = field(default_factory=list)

    def took(self, value: Any, place: str) -> bool:
        """Return whether *value* is a gap, and keep it if so."""
        if isinstance(value, Unknown):
            self.unknown.append({"at": place, "reason": value.unknown})
        elif isinstance(value, NotApplicable):
            self.not_applicable.append({"at": place, "reason": value.not_applicable})
        else:
            return False
        return True


def plain_fact(fact: Fact, gaps: Gaps, place: str = "", without: Collection[str] = ()) -> Plain:
    """Return the fields of *fact* that hold something, in the model's order."""
    found: Plain = {}
    for name, required in _fields(type(fact)):
        value = getattr(fact, name)
        if name in without or value is None or (value == [] and not required):
            continue
        if type(value) in _WRITTEN_AS_THEY_ARE:
            found[name] = value
            continue
        at = f"{place}/{name}"
        if isinstance(value, Quantity) and isinstance(fact, Figures | Correction):
            figure = fact.figure if isinstance(fact, Correction) else FigureName(name)
            found[name] = plain_figure(figure, value)
        elif not gaps.took(value, at):
            found[name] = _plain(value, gaps, at)
    return found


_WRITTEN_AS_THEY_ARE = frozenset((str, int, bool))
"""Most values are of these types, and ask for nothing more."""


@cache
def _fields(model: type[Fact]) -> tuple[tuple[str, bool], ...]:
    """Return the name of each field, and whether it must be there."""
    return tuple((name, info.is_required()) for name, info in model.model_fields.items())


def _plain(value: Any, gaps: Gaps, place: str) -> Any:
    if isinstance(value, Fact):
        return plain_fact(value, gaps, place)
    if isinstance(value, list):
        return [_plain(item, gaps, f"{place}/{i}") for i, item in enumerate(value)]
    write = _WRITERS.get(type(value))
    if write:
        return write(value)
    return value.value if isinstance(value, Enum) else value


def plain_start(start: Start) -> Plain:
    """Return the day, and whether it is the first or only one by which it held."""
    return {"date": start.day.isoformat(), "exact": start.exact}


def plain_percentage(share: Quantity) -> Plain:
    """Return a share in whole ten-thousandths, as the rates among the figures are."""
    return {"value": int(share.value * 100), "bound": share.bound.value, "unit": "ten_thousandth"}


def plain_figure(name: FigureName, value: Quantity) -> Plain:
    """Return a whole number, how it relates to the true one, and what one of it is."""
    number = whole_number(name, value)
    return {"value": number, "bound": value.bound.value, "unit": unit_of(name)}


_WRITERS: Mapping[type, Callable[[Any], Any]] = {
    Start: plain_start,
    Quantity: plain_percentage,
    date: date.isoformat,
    time: lambda moment: moment.strftime("%H:%M"),
}
