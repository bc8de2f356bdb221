"""What a citizen would feel in a change and no new law explains: longer, more to bring, gone."""

from collections.abc import Iterator, Mapping
from typing import Any

from niemyet.model.fee import Exemption
from niemyet.model.figures.statistics import StatisticsPeriod
from niemyet.model.legal import LegalInstrument
from niemyet.model.office import Contact
from niemyet.model.paper import RequiredDocument
from niemyet.model.payment import BankAccount
from niemyet.model.procedure import Channel
from niemyet.model.record import Fact, Unknown
from niemyet.model.reference import RecordKey
from niemyet.model.services import Service
from niemyet.model.time.duration import Duration, Duty
from niemyet.model.time.opening_hours import DayHours
from niemyet.model.vocabulary import FigureName, TimeUnit
from niemyet.model.walk import named_records
from niemyet.present.changes.difference import Difference, differences
from niemyet.present.changes.sentences import Spoken
from niemyet.present.changes.speaker import Speaker

Loss = tuple[str, Mapping[str, object]]
"""The name of its sentence, and what the sentence quotes."""

_RELIED_UPON = (RequiredDocument, Channel, Exemption, Service, DayHours, Contact)
_COPIES = ("originals", "copies", "certified_copies", "sets")
_ENDS = ("withdrawn_from", "repealed_from", "closed_from")
_DAYS = {
    TimeUnit.WORKING_HOUR: 1 / 8,
    TimeUnit.HOUR: 1 / 24,
    TimeUnit.SAME_DAY: 1,
    TimeUnit.DAY: 1,
    TimeUnit.WORKING_DAY: 1.4,
    TimeUnit.MONTH: 30,
    TimeUnit.YEAR: 365,
}
"""About how many days a unit lasts, to tell the longer of two limits; no date rests on it."""


def losses(record: RecordKey, before: Fact, after: Fact, speaker: Speaker) -> Iterator[Loss]:
    """Yield what one who approves must be asked about one record."""
    explained = bool(_law(after) - _law(before))
    for found in differences(before, after):
        spoken = Spoken(record, after, found, speaker, dated=False)
        said = {"field": spoken.field, "before": spoken.said(found.before)}
        said["after"] = spoken.said(found.after)
        for name, holds in _ALWAYS.items() if explained else {**_ALWAYS, **_UNEXPLAINED}.items():
            if holds(found):
                yield name, said
    if isinstance(before, StatisticsPeriod) and isinstance(after, StatisticsPeriod):
        yield from _silent_figures(before, after, speaker)


def _law(record: Fact) -> set[str]:
    return {named.id for named in named_records(record) if named.kind == "legal_instruments"}


def _became_unknown(found: Difference) -> bool:
    known = found.before is not None and not isinstance(found.before, Unknown)
    return known and isinstance(found.after, Unknown)


def _number_changed(found: Difference) -> bool:
    return isinstance(found.holder, LegalInstrument) and found.name == "number"


def _longer(found: Difference) -> bool:
    old, new = found.before, found.after
    limits = isinstance(old, Duration) and isinstance(new, Duration) and not isinstance(new, Duty)
    return limits and _about_days(new) > _about_days(old)


def _about_days(duration: Duration) -> float:
    return (duration.value or 1) * _DAYS[duration.unit]


def _more_copies(found: Difference) -> bool:
    numbers = isinstance(found.before, int) and isinstance(found.after, int)
    return found.name in _COPIES and numbers and found.after > found.before


def _dropped(found: Difference) -> bool:
    return found.after is None and isinstance(found.before, _RELIED_UPON)


def _ends(found: Difference) -> bool:
    of_law = isinstance(found.holder, LegalInstrument)
    return found.name in _ENDS and found.before is None and not of_law


def _money_goes_elsewhere(found: Difference) -> bool:
    """Whether people would transfer to another account, or to a first one."""
    new = found.after if isinstance(found.after, list) else [found.after]
    told = any(isinstance(n, BankAccount) or getattr(n, "account", None) for n in new)
    return told or isinstance(found.holder, BankAccount)


_ALWAYS = {
    "account": _money_goes_elsewhere,
    "became_unknown": _became_unknown,
    "number_changed": _number_changed,
    "ends": _ends,
}
_UNEXPLAINED = {"longer": _longer, "more_copies": _more_copies, "dropped": _dropped}


def _silent_figures(
    before: StatisticsPeriod, after: StatisticsPeriod, speaker: Speaker
) -> Iterator[Loss]:
    """Yield published figures that became others without a correction that says so."""
    old = {key: figures for key, _, figures in before.groups()}
    for key, _, figures in after.groups():
        was = old.get(key)
        if was is None or len(figures.corrections) > len(was.corrections):
            continue
        for name in FigureName:
            values: tuple[Any, Any] = getattr(was, name), getattr(figures, name)
            if values[0] is not None and values[0] != values[1]:
                title = type(figures).model_fields[name].title
                first, second = map(speaker.value, values)
                yield "silent_figure", {"field": title, "before": first, "after": second}
