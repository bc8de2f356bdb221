"""What the fields of a form may name: every record, and the parts of records that have ids."""

from collections.abc import Iterator, Mapping
from typing import Any

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.record import items_given

Option = dict[str, Any]
_NAMED_BY = {"offices": "short_name"}


def offered_records(catalog: Catalog) -> Mapping[str, list[Option]]:
    """Return the records of each kind by name, fees with their rates, offices with counters."""
    kinds = sorted(kind for kind in KINDS if isinstance(getattr(catalog, kind), Mapping))
    return {kind: sorted(_options(catalog, kind), key=_label) for kind in kinds}


def _options(catalog: Catalog, kind: str) -> Iterator[Option]:
    for record_id, record in getattr(catalog, kind).items():
        name = getattr(record, _NAMED_BY.get(kind, "name"), "")
        if name:
            yield {"value": record_id, "label": name, **_parts(kind, record)}


def _parts(kind: str, record: Any) -> Option:
    if kind == "fees":
        return {"rates": _named((rate.key, rate.name) for rate in record.rates)}
    if kind == "offices":
        counters = items_given(record.counters)
        return {"counters": _named((counter.id, counter.name) for counter in counters)}
    return {}


def _named(parts: Iterator[tuple[str, str]]) -> list[Option]:
    names = dict(parts)
    return [{"value": part_id, "label": name} for part_id, name in names.items()]


def _label(option: Option) -> str:
    return str(option["label"])
