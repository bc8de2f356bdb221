"""The table of the figures, the only one there is: whole numbers, one unit for each figure."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.figures.statistics import StatisticsPeriod, unit_of, whole_number
from niemyet.present.figures.figure import figures_of
from niemyet.present.figures.period import ended_periods
from niemyet.present.open_data.table import Column, Table
from niemyet.present.posting import Posting


def figures_table(posting: Posting) -> Table:
    """Return one row for each figure known on the posting's day; one that is missing has none."""
    columns = (
        Column("period", required=True, width=14),
        Column("from_date", "date", required=True, width=14),
        Column("to_date", "date", required=True, width=14),
        Column("group_kind", required=True, width=14),
        Column("group_id", required=True, width=20),
        Column("group", required=True, width=30),
        Column("measure_id", required=True, width=20),
        Column("measure", required=True, width=36),
        Column("value", "integer", required=True, width=12),
        Column("bound", required=True, width=16),
        Column("figure_unit", required=True, width=12),
        Column("origin", required=True, width=24),
    )
    rows = tuple(row for period in ended_periods(posting) for row in _rows(period, posting))
    return Table("so-lieu", columns, ("period", "group_kind", "group_id", "measure_id"), rows)


def _rows(statistics: StatisticsPeriod, posting: Posting) -> Iterator[tuple[Any, ...]]:
    w, period = posting.wording, statistics.period
    for key, known in figures_of(statistics.id, posting).items():
        for name, figure in known.items():
            yield (
                *(statistics.id, period.first_day, period.last_day),
                *(w(f"data.group_kind.{key.kind}"), key.id or key.kind, figure.group_name),
                *(name.value, figure.label, whole_number(name, figure.value)),
                w(f"data.bound.{figure.value.bound}"),
                w(f"data.unit.{unit_of(name)}"),
                w(f"data.origin.{'computed' if figure.computed else 'source'}"),
            )
