"""What the parts of a record are called to which its other parts point by a key: cases, rates."""

from collections.abc import Iterable, Iterator, Sequence

from niemyet.model.catalog import Catalog
from niemyet.model.fee import Exemption, Rate
from niemyet.model.procedure import Case, FeeUse
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey


def case_name(
    case: str, chain: Sequence[Fact], record: RecordKey, states: Iterable[Catalog]
) -> str:
    """Return the name of a procedure's case, of the nearest edition that has it, or ""."""
    cases: Iterable[Case] = (
        case
        for edition in (*reversed(chain), *_editions(record, states))
        for case in getattr(edition, "cases", ())
    )
    return next((c.name for c in cases if c.id == case), "")


def rate_name(rate: str, holder: Fact, record: RecordKey, states: Iterable[Catalog]) -> str:
    """Return what a rate is charged for, of the fee that *holder* speaks of; "" if unknown."""
    fee = holder.fee if isinstance(holder, FeeUse) else record.id
    fees = (state.fees.get(fee or "") for state in states)
    rates: Iterable[Rate] = (rate for found in fees if found for rate in found.rates)
    return next((r.name for r in rates if r.key == rate), "")


def names_rates(holder: Fact, name: str) -> bool:
    """Return whether a field holds keys of rates."""
    return name == "rates" and isinstance(holder, FeeUse | Exemption)


def _editions(record: RecordKey, states: Iterable[Catalog]) -> Iterator[Fact]:
    if record.kind == "procedures":
        for state in states:
            if record.id in state.procedures:
                yield from state.procedures[record.id].editions
