"""Tables of procedures: what they are, what to bring, how long, how much."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from niemyet.model.procedure import Edition
from niemyet.model.record import Unknown, items_given
from niemyet.model.services import Commitment
from niemyet.model.time.duration import TimeLimit
from niemyet.present.evidence.trust import trust_status
from niemyet.present.open_data.posted import posted_procedures
from niemyet.present.open_data.shapes import PostedProcedure
from niemyet.present.open_data.table import Column, Table, TableRow, listed, table_of
from niemyet.present.permalinks import procedure_path
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_time

PROCEDURE = Column(
    "procedure", "Mã bản ghi thủ tục", lambda r: r.record.id, required=True, to="thu-tuc", width=34
)
LINE = Column("line", "Dòng", lambda r: r.line, "integer", required=True, width=8)
CASE = Column(
    "case",
    "Chỉ khi",
    lambda r: next((c.name for c in r.record.cases if c.id == r.part.case), None),
    width=30,
)


def rows_of(
    posting: Posting, parts: Callable[[PostedProcedure], Iterator[Any]]
) -> Iterator[TableRow]:
    """Yield a row for each of the *parts* of every procedure, numbered within it."""
    for procedure in posted_procedures(posting):
        for line, part in enumerate(parts(procedure), 1):
            yield TableRow(posting, procedure, part, line)


def procedures_table(posting: Posting) -> Table:
    """Return one row for each procedure that the office posts."""
    rows = (TableRow(posting, procedure) for procedure in posted_procedures(posting))
    return table_of("thu-tuc", ("id",), _PROCEDURES, rows)


def _counter(r: TableRow) -> str | None:
    counters = items_given(r.posting.office.counters)
    return next((c.name for c in counters if c.id == r.record.counter), None)


def _standing(r: TableRow) -> str:
    return r.words(f"data.standing.{trust_status(r.posting.procedures[r.record.id].edition)}")


def _unknown_elements(procedure: PostedProcedure) -> Iterator[str]:
    for name, info in {**Edition.model_fields, **PostedProcedure.model_fields}.items():
        if isinstance(getattr(procedure, name), Unknown):
            yield info.title or name


_PROCEDURES = (
    Column("id", "Mã bản ghi", required=True, width=34),
    Column("code", "Mã thủ tục quốc gia", width=12),
    Column("name", "Tên", required=True, width=44),
    Column("official_name", "Tên chính thức", required=True, width=44),
    Column("field", "Lĩnh vực", required=True, to="linh-vuc", width=18),
    Column("summary", "Tóm tắt", required=True, width=60),
    Column("audience", "Đối tượng", "audience.groups", words="audience", width=24),
    Column("channels", "Cách nộp hồ sơ", "channels.kind", words="channel", width=24),
    Column("online_at", "Địa chỉ nộp trực tuyến", "channels.url", width=34),
    Column("decision", "Quyết định công bố", width=18),
    Column("authority", "Cơ quan giải quyết", "authority.bodies", width=30),
    Column("counter", "Quầy", _counter, width=20),
    Column("from_day", "Áp dụng từ ngày", "in_force_from.day", "date", required=True, width=14),
    Column(
        "from_exact",
        "Biết đúng ngày bắt đầu",
        "in_force_from.exact",
        "boolean",
        required=True,
        width=12,
    ),
    Column("standing", "Việc đối chiếu", _standing, required=True, width=18),
    Column(
        "unknown", "Mục chưa có thông tin", lambda r: listed(_unknown_elements(r.record)), width=40
    ),
    Column("page", "Trang", lambda r: procedure_path(r.record.id), required=True, width=34),
)


def papers_table(posting: Posting) -> Table:
    """Return one row for each paper that a procedure asks for."""
    rows = rows_of(posting, lambda procedure: iter(items_given(procedure.documents)))
    return table_of("thanh-phan-ho-so", ("procedure", "line"), _PAPER, rows)


def _paper(r: TableRow) -> str | None:
    return r.posting.catalog.papers[r.part.paper].name if r.part.paper else r.part.name


_PAPER = (
    PROCEDURE,
    LINE,
    Column("paper", "Giấy tờ", _paper, width=40),
    Column("paper_id", "Mã giấy tờ dùng chung", "paper", to="giay-to", width=24),
    Column("action", "Nộp hay đưa xem", words="document", required=True, width=18),
    CASE,
    Column("originals", "Số bản chính", type="integer", width=10),
    Column("copies", "Số bản sao", type="integer", width=10),
    Column("certified_copies", "Số bản sao có chứng thực", type="integer", width=14),
    Column("obtain_from", "Lấy ở đâu", width=36),
    Column("alternatives", "Không có thì thay bằng", width=36),
    Column("note", "Ghi chú", width=44),
)


def times_table(posting: Posting) -> Table:
    """Return one row for each limit of the law, and one for what the office promises."""
    return table_of("thoi-han", ("procedure", "line"), _TIME, rows_of(posting, _times))


def _times(procedure: PostedProcedure) -> Iterator[TimeLimit | Commitment]:
    yield from items_given(procedure.time_limits)
    if isinstance(procedure.committed_time, Commitment):
        yield procedure.committed_time


def _of_law(column: Column) -> Column:
    """Return the column saying it of limits of the law alone; of a promise, nothing."""
    return replace(column, value=lambda r: None if _promised(r) else column.cell(r))


def _promised(r: TableRow) -> bool:
    return isinstance(r.part, Commitment)


def _unit(r: TableRow) -> str:
    return r.words("format.same_day" if r.part.value is None else f"unit.{r.part.unit}")


_TIME = (
    PROCEDURE,
    LINE,
    Column(
        "clock",
        "Loại thời hạn",
        lambda r: r.words("time.committed" if _promised(r) else "time.statutory"),
        required=True,
    ),
    Column("number", "Số", "value", "integer", width=8),
    Column("unit", "Đơn vị thời gian", _unit, required=True),
    Column(
        "cutoff",
        "Nhận sau giờ này thì sang ngày sau",
        lambda r: format_time(r.part.cutoff, r.posting.wording) if r.part.cutoff else None,
        width=14,
    ),
    _of_law(CASE),
    _of_law(Column("channel", "Chỉ khi nộp", words="channel", width=14)),
    _of_law(Column("adds", "Cộng thêm", type="boolean", width=12)),
    _of_law(Column("counted_from", "Tính từ", width=36)),
    Column(
        "legal_basis",
        "Căn cứ",
        lambda r: r.said("decided_by" if _promised(r) else "legal_basis"),
        width=36,
    ),
    _of_law(Column("note", "Ghi chú", width=44)),
)
