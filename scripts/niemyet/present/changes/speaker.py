"""Say any value of the catalogue in words: a number, a list, a whole part, an id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from typing import Any

from niemyet.model.board import Hanging
from niemyet.model.catalog import Catalog
from niemyet.model.directory import Holiday
from niemyet.model.fee import Exemption, FeeTerms, Rate, RateAmount, Tier
from niemyet.model.figures.statistics import FieldFigures
from niemyet.model.legal import Amendment, Citation
from niemyet.model.office import Contact, Notice
from niemyet.model.paper import RequiredDocument
from niemyet.model.payment import BankAccount, WayToPay
from niemyet.model.procedure import Channel, FeeUse, Step
from niemyet.model.record import Fact, NotApplicable, Unknown, is_silent
from niemyet.model.reference import RecordKey
from niemyet.model.services import Service
from niemyet.model.time.duration import Duration
from niemyet.model.time.opening_hours import DayHours, Session
from niemyet.model.time.period import Period
from niemyet.model.values import Quantity, Start
from niemyet.model.walk import reference_fields
from niemyet.present.text.formats import (
    format_amount,
    format_day,
    format_duration,
    format_quantity,
    format_start,
    format_time,
)
from niemyet.present.text.wording import Wording

_OWN_NAME = ("name", "official_name", "title", "label", "text", "phrase", "what", "who", "code")


@dataclass(frozen=True)
class Speaker:
    """Says values. Ids are looked up in *catalogs*, the first that knows one."""

    catalogs: tuple[Catalog, ...]
    words: Wording

    def value(self, value: Any, holder: type[Fact] | None = None, name: str = "") -> str:
        """Return *value* in words; *holder* and *name* tell which field it is of."""
        if value is None or value == []:
            return self.words("change.empty")
        if isinstance(value, list):
            items = (self.value(item, holder, name) for item in value)
            return "; ".join(item.removesuffix(".") for item in items)
        if isinstance(value, Fact):
            return self.fact(value)
        if isinstance(value, str) and not isinstance(value, Enum):
            return self._text(value, holder, name)
        if isinstance(value, int) and name in ("amount", "maximum"):
            return format_amount(value, self.words)
        return self._scalar(value)

    def record(self, key: RecordKey) -> str:
        """Return what people call a record; its id if no catalogue knows it."""
        if key.kind == "services":
            return self.record(RecordKey("offices", key.id))
        found = next((found for c in self.catalogs if (found := c.record(key))), None)
        name = found.name if found else key.id
        return f"{name}, {self.record(RecordKey('offices', key.office))}" if key.office else name

    def fact(self, fact: Fact) -> str:
        """Return a part of a record in words."""
        for fact_type, say in _SAYERS.items():
            if isinstance(fact, fact_type):
                return say(self, fact)
        own = self.short(fact)
        return own if own else self.fields(fact)

    def short(self, fact: Fact) -> str:
        """Return the name that a part bears among others; empty if it has none."""
        for name in _OWN_NAME:
            value = getattr(fact, name, None)
            if isinstance(value, str):
                return value
        return ""

    def fields(self, fact: Fact, left_out: tuple[str, ...] = ()) -> str:
        """Return every field of a part that says something, with its title."""
        told = []
        for name, info in type(fact).model_fields.items():
            value = getattr(fact, name)
            if name not in left_out and not is_silent(value):
                told.append(f"{info.title}: {self.value(value, type(fact), name)}")
        return "; ".join(told)

    def law(self, citations: list[Citation]) -> tuple[str, ...]:
        """Return each citation as one reads it: "Điều 4 Thông tư 02/2019"."""
        return tuple(map(self.fact, citations))

    def _text(self, text: str, holder: type[Fact] | None, name: str) -> str:
        kind = dict(reference_fields(holder)).get(name) if holder else None
        return self.record(RecordKey(kind, text)) if kind else text

    def _scalar(self, value: Any) -> str:
        for value_type, say in _SCALARS.items():
            if isinstance(value, value_type):
                return say(self, value)
        return str(value)


_SCALARS: Mapping[type, Callable[[Speaker, Any], str]] = {
    bool: lambda s, v: s.words("change.yes" if v else "change.no"),
    Enum: lambda s, v: s.words.of_word(v),
    date: lambda s, v: format_day(v, s.words),
    time: lambda s, v: format_time(v, s.words),
    Start: lambda s, v: format_start(v, s.words),
    Quantity: lambda s, v: format_quantity(v, s.words),
}


def _citation(s: Speaker, c: Citation) -> str:
    instrument = s.record(RecordKey("legal_instruments", c.instrument))
    return " ".join(filter(None, [c.provision, instrument]))


def _amendment(s: Speaker, a: Amendment) -> str:
    """Return the other instrument, and all that is said of how it is changed."""
    how = (s.value(a.effect), a.provisions or "", s.value(a.applies_from) if a.applies_from else "")
    instrument = s.record(RecordKey("legal_instruments", a.instrument))
    return f"{instrument} ({', '.join(filter(None, how))})"


def _amount(s: Speaker, a: RateAmount) -> str:
    said = s.value(a.amount, RateAmount, "amount") if a.amount is not None else s.value(a.tiers)
    if a.maximum is None:
        return said
    return f"{said}; {s.words('change.at_most', amount=format_amount(a.maximum, s.words))}"


def _rate(s: Speaker, r: Rate) -> str:
    """Return the name, and what one pays from which day on: its name alone says no money."""
    paid = (f"{_amount(s, a)} {format_start(a.in_force_from, s.words)}" for a in r.amounts)
    return s.words("change.rate", name=r.name, unit=r.per, paid=", ".join(paid))


def _holiday(s: Speaker, h: Holiday) -> str:
    days = [format_day(day, s.words) for day in (h.first_day, h.last_day) if day]
    return f"{h.name}: {' – '.join(days)}"


def _document(s: Speaker, d: RequiredDocument) -> str:
    name = d.name or s.record(RecordKey("papers", d.paper or ""))
    counts = [
        s.words(f"document.{key}", number=number)
        for key in ("originals", "copies", "certified_copies")
        if (number := getattr(d, key)) is not None
    ]
    return f"{name} ({', '.join([s.value(d.action).lower(), *counts])})"


def _fee_use(s: Speaker, use: FeeUse) -> str:
    if use.fee:
        return s.record(RecordKey("fees", use.fee))
    return s.fields(use, ("optional", "case"))


def _session(s: Speaker, session: Session) -> str:
    return f"{format_time(session.opens, s.words)} – {format_time(session.closes, s.words)}"


def _days(s: Speaker, hours: DayHours) -> str:
    days = ", ".join(map(s.value, hours.days))
    return f"{days}: {', '.join(_session(s, session) for session in hours.sessions)}"


def _hanging(s: Speaker, h: Hanging) -> str:
    handled = (s.fact(handling) for handling in (h.put_up, h.taken_down) if handling)
    return ", ".join([h.where or s.value(h.place), *handled])


def _exemption(s: Speaker, e: Exemption) -> str:
    if e.reduction is None:
        return s.words("change.exempt", who=e.who)
    return s.words("change.reduced", who=e.who, percent=format_quantity(e.reduction, s.words))


def _notice(s: Speaker, n: Notice) -> str:
    last = format_day(n.last_day, s.words) if n.last_day else ""
    key = "change.shown_between" if last else "change.shown_from"
    shown = s.words(key, first=format_day(n.first_day, s.words), last=last)
    return f"{n.title}: {n.text} ({shown})"


_SAYERS: Mapping[type[Fact], Callable[[Speaker, Any], str]] = {
    Unknown: lambda s, v: s.words("change.unknown", reason=v.unknown),
    NotApplicable: lambda s, v: s.words("change.not_applicable", reason=v.not_applicable),
    Duration: lambda s, v: format_duration(v, s.words),
    Citation: _citation,
    Amendment: _amendment,
    RateAmount: _amount,
    Tier: lambda s, t: s.words(
        "change.tier", first=t.from_unit, amount=format_amount(t.amount, s.words)
    ),
    Rate: _rate,
    Holiday: _holiday,
    Period: lambda s, p: " – ".join(format_day(day, s.words) for day in (p.first_day, p.last_day)),
    FeeTerms: lambda s, t: s.fields(t),
    RequiredDocument: _document,
    FeeUse: _fee_use,
    Session: _session,
    DayHours: _days,
    Exemption: _exemption,
    Channel: lambda s, c: " – ".join(filter(None, [s.value(c.kind), c.where])),
    Contact: lambda s, c: f"{s.value(c.kind)} {c.value}",
    Notice: _notice,
    BankAccount: lambda s, a: ", ".join((a.number, a.bank, a.holder)),
    WayToPay: lambda s, p: " ".join(
        filter(None, [s.value(p.kind), p.account and s.fact(p.account)])
    ),
    Hanging: _hanging,
    FieldFigures: lambda s, f: f"{f.label}: {s.fields(f.figures)}",
    Service: lambda s, v: s.record(RecordKey("procedures", v.procedure)),
    Step: lambda s, v: f"{s.value(v.actor)}: {v.text}",
}
