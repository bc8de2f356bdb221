"""What so many units of a rate by tiers cost, for one copy and for several: a table to read.

``site_src/assets/scripts/cost.js`` counts from it alone: the nearest row above, what each unit more
costs from there, times the copies. So a row stands wherever the price of the next unit changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.model.fee import Rate, RateAmount
from niemyet.present.text.formats import format_amount, format_number
from niemyet.present.text.wording import Wording

_OFTEN = (1, 2, 3, 4, 5, 10, 20, 50, 100)
_COPIES = (1, 2)


@dataclass(frozen=True)
class CostRow:
    """What *units* cost for one copy, and each unit more until the next row, in đồng."""

    units: int
    cost: int
    more: int
    named: str
    """The number, and on the last row that it holds from there on."""
    costs: tuple[str, ...]
    """For each number of copies."""
    each_more: str


@dataclass(frozen=True)
class CostTable:
    """No rows where a rate has no tiers; one column where a maximum for each copy is not said."""

    unit: str
    copy: str
    copies: tuple[int, ...]
    rows: tuple[CostRow, ...]


def cost_table(rate: Rate, amount: RateAmount, w: Wording) -> CostTable:
    """Return the table of one amount of the *rate*."""
    copies = _COPIES if amount.maximum_per else _COPIES[:1]
    rows = tuple(_rows(amount, copies, w)) if amount.tiers else ()
    return CostTable(rate.per, amount.maximum_per or "", copies, rows)


def cost_examples(rate: Rate, amount: RateAmount, w: Wording) -> str:
    """Return what some numbers of units cost, in a sentence; "" for a rate without tiers."""
    if not amount.tiers:
        return ""
    counts = (1, amount.tiers[-1].from_unit, 10)
    texts = [
        w("fee.example_units", number=n, unit=rate.per, amount=format_amount(amount.cost_of(n), w))
        for n in counts
    ]
    if reached := amount.units_to_maximum():
        most = format_amount(amount.maximum, w)
        texts.append(w("fee.example_cap", number=reached, unit=rate.per, amount=most))
    return w("fee.example", examples="; ".join(texts))


def _rows(amount: RateAmount, copies: tuple[int, ...], w: Wording) -> Iterator[CostRow]:
    for units in _units(amount):
        cost = amount.cost_of(units)
        more = amount.cost_of(units + 1) - cost
        last = units == amount.units_to_maximum()
        yield CostRow(
            units,
            cost,
            more,
            w("fee.table.from", number=units) if last else format_number(units, w),
            tuple(format_number(cost * number, w) for number in copies),
            format_number(more, w),
        )


def _units(amount: RateAmount) -> list[int]:
    """Return the numbers that have a row: those often asked for, and where a price changes."""
    most = amount.units_to_maximum()
    turns = {tier.from_unit - 1 for tier in amount.tiers} | ({most - 1, most} if most else set())
    wanted = sorted({n for n in {*_OFTEN, *turns} if n > 0 and n <= (most or n)})
    steps = {n: amount.cost_of(n + 1) - amount.cost_of(n) for n in wanted}
    before = dict(zip(wanted[1:], wanted, strict=False))
    return [n for n in wanted if n in _OFTEN or steps[n] != steps.get(before.get(n))]
