"""What the fields of a form may name: every record, parts that have ids, and the days of law."""

from collections.abc import Iterator, Mapping
from typing import Any

from niemyet.check.evidence.law import successors
from niemyet.check.words import listed
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.legal import LegalInstrument
from niemyet.model.record import items_given
from niemyet.model.values import Start

Option = dict[str, Any]
_NAMED_BY = {"offices": "short_name"}


def offered_records(catalog: Catalog) -> Mapping[str, list[Option]]:
    """Return the records of each kind by name, fees with their rates, offices with counters."""
    kinds = sorted(kind for kind in KINDS if isinstance(getattr(catalog, kind), Mapping))
    return {kind: sorted(_options(catalog, kind), key=lambda o: str(o["label"])) for kind in kinds}


def _options(catalog: Catalog, kind: str) -> Iterator[Option]:
    for record_id, record in getattr(catalog, kind).items():
        name = getattr(record, _NAMED_BY.get(kind, "name"), "")
        if name:
            yield {"value": record_id, "label": name, **_parts(catalog, kind, record)}


def _parts(catalog: Catalog, kind: str, record: Any) -> Option:
    if kind == "fees":
        return {"rates": _named((rate.key, rate.name) for rate in record.rates)}
    if kind == "legal_instruments":
        return _days_of_law(catalog, record)
    if kind == "offices":
        counters = items_given(record.counters)
        return {"counters": _named((counter.id, counter.name) for counter in counters)}
    return {}


def _days_of_law(catalog: Catalog, law: LegalInstrument) -> Option:
    """Return from when to when an instrument is law, as far as that is certain."""
    begins = law.in_force_from
    days = {
        "from": begins.day if isinstance(begins, Start) and begins.exact else None,
        "back": law.reaches_back_to,
        "until": law.repealed_from,
    }
    known = {key: f"{day:%Y-%m-%d}" for key, day in days.items() if day}
    numbers = successors(catalog, law) if law.repealed_from else []
    return known | {"number": law.number} | ({"successors": listed(numbers)} if numbers else {})


def _named(parts: Iterator[tuple[str, str]]) -> list[Option]:
    names = dict(parts)
    return [{"value": part_id, "label": name} for part_id, name in names.items()]
