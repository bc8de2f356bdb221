"""The table of the figures, the only one there is: whole numbers, one unit for each figure."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from niemyet.model.figures.statistics import unit_of, whole_number
from niemyet.present.figures.figure import figures_of
from niemyet.present.figures.period import ended_periods
from niemyet.present.open_data.table import Column, Table, TableRow, table_of
from niemyet.present.posting import Posting


class KnownFigure(NamedTuple):
    """A figure of a group, and what it measures."""

    key: Any
    name: Any
    figure: Any


def figures_table(posting: Posting) -> Table:
    """Return one row for each figure known on the posting's day; one that is missing has none."""
    key = ("period", "group_kind", "group_id", "measure_id")
    return table_of("so-lieu", key, _FIGURES, _rows(posting))


def _rows(posting: Posting) -> Iterator[TableRow]:
    for statistics in ended_periods(posting):
        for key, known in figures_of(statistics.id, posting).items():
            for name, figure in known.items():
                yield TableRow(posting, statistics, KnownFigure(key, name, figure))


_FIGURES = (
    Column("period", "Kỳ", lambda r: r.record.id, required=True, width=14),
    Column(
        "from_date", "Từ ngày", lambda r: r.record.period.first_day, "date", required=True, width=14
    ),
    Column(
        "to_date", "Đến ngày", lambda r: r.record.period.last_day, "date", required=True, width=14
    ),
    Column(
        "group_kind",
        "Tính theo",
        lambda r: r.words(f"data.group_kind.{r.part.key.kind}"),
        required=True,
        width=14,
    ),
    Column(
        "group_id",
        "Mã của nhóm",
        lambda r: r.part.key.id or r.part.key.kind,
        required=True,
        width=20,
    ),
    Column(
        "group",
        "Của lĩnh vực, thủ tục, cách nộp",
        lambda r: r.part.figure.group_name,
        required=True,
        width=30,
    ),
    Column("measure_id", "Mã chỉ tiêu", lambda r: r.part.name.value, required=True, width=20),
    Column("measure", "Chỉ tiêu", lambda r: r.part.figure.label, required=True, width=36),
    Column(
        "value",
        "Giá trị",
        lambda r: whole_number(r.part.name, r.part.figure.value),
        "integer",
        required=True,
        width=12,
    ),
    Column(
        "bound",
        "So với số thật",
        lambda r: r.words(f"data.bound.{r.part.figure.value.bound}"),
        required=True,
    ),
    Column(
        "figure_unit",
        "Đơn vị số liệu",
        lambda r: r.words(f"data.unit.{unit_of(r.part.name)}"),
        required=True,
        width=12,
    ),
    Column(
        "origin",
        "Lấy từ đâu",
        lambda r: r.words(f"data.origin.{'computed' if r.part.figure.computed else 'source'}"),
        required=True,
        width=24,
    ),
)
