"""The table of the figures, the only one there is: whole numbers, one unit for each figure."""

from collections.abc import Iterator

from niemyet.model.figures.statistics import unit_of, whole_number
from niemyet.present.figures.figure import figures_of
from niemyet.present.figures.period import ended_periods
from niemyet.present.open_data.table import Column, Table, TableRow, table_of
from niemyet.present.posting import Posting


def figures_table(posting: Posting) -> Table:
    """Return one row for each figure known on the posting's day; one that is missing has none."""
    key = ("period", "group_kind", "group_id", "measure_id")
    return table_of("so-lieu", key, _FIGURES, _rows(posting))


def _rows(posting: Posting) -> Iterator[TableRow]:
    for statistics in ended_periods(posting):
        for known in figures_of(statistics.id, posting).values():
            yield from (TableRow(posting, statistics, figure) for figure in known.values())


def _origin(r: TableRow) -> str:
    return r.words(f"data.origin.{'computed' if r.part.computed else 'source'}")


_FIGURES = (
    Column("period", "Kỳ", lambda r: r.record.id, required=True, width=14),
    Column(
        "from_date", "Từ ngày", lambda r: r.record.period.first_day, "date", required=True, width=14
    ),
    Column(
        "to_date", "Đến ngày", lambda r: r.record.period.last_day, "date", required=True, width=14
    ),
    Column(
        "group_kind", "Tính theo", "group.kind", words="data.group_kind", required=True, width=14
    ),
    Column(
        "group_id",
        "Mã của nhóm",
        lambda r: "/".join(filter(None, r.part.group[1:])) or r.part.group.kind,
        required=True,
        width=20,
    ),
    Column("group", "Của lĩnh vực, thủ tục, cách nộp", "group_name", required=True, width=30),
    Column("measure_id", "Mã chỉ tiêu", "name.value", required=True, width=20),
    Column("measure", "Chỉ tiêu", "label", required=True, width=36),
    Column(
        "value",
        "Giá trị",
        lambda r: whole_number(r.part.name, r.part.value),
        "integer",
        required=True,
        width=12,
    ),
    Column("bound", "So với số thật", "value.bound", words="data.bound", required=True),
    Column(
        "figure_unit",
        "Đơn vị số liệu",
        lambda r: r.words(f"data.unit.{unit_of(r.part.name)}"),
        required=True,
        width=12,
    ),
    Column("origin", "Lấy từ đâu", _origin, required=True, width=24),
)
