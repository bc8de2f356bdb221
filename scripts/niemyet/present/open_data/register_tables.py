"""Tables of what procedures share: fields, papers, legal instruments."""

from collections.abc import Iterator

from niemyet.present.law.instrument import standing_on_day
from niemyet.present.open_data.records import open_records
from niemyet.present.open_data.table import Column, Table, TableRow, table_of
from niemyet.present.posting import Posting


def _rows(posting: Posting, kind: str) -> Iterator[TableRow]:
    """Yield a row for each published record of a kind."""
    return (TableRow(posting, record.facts) for record in open_records(kind, posting))


def fields_table(posting: Posting) -> Table:
    """Return one row for each field in which the office posts procedures."""
    return table_of("linh-vuc", ("id",), _FIELDS, _rows(posting, "fields"))


_FIELDS = (
    Column("id", "Mã bản ghi", required=True, width=26),
    Column("name", "Tên", required=True, width=40),
    Column("summary", "Tóm tắt", required=True, width=70),
)


def shared_papers_table(posting: Posting) -> Table:
    """Return one row for each paper that many procedures ask for."""
    return table_of("giay-to", ("id",), _PAPERS, _rows(posting, "papers"))


_PAPERS = (
    Column("id", "Mã bản ghi", required=True, width=26),
    Column("name", "Tên", required=True, width=40),
    Column("explanation", "Giải thích", required=True, width=70),
    Column("obtain_from", "Lấy ở đâu", width=50),
)


def instruments_table(posting: Posting) -> Table:
    """Return one row for each legal instrument."""
    return table_of("van-ban", ("id",), _INSTRUMENTS, _rows(posting, "legal_instruments"))


_INSTRUMENTS = (
    Column("id", "Mã bản ghi", required=True, width=24),
    Column("number", "Số", required=True, width=22),
    Column("instrument_kind", "Loại văn bản", "kind", words="instrument", required=True, width=18),
    Column("name", "Tên", required=True, width=44),
    Column("title", "Trích yếu", width=60),
    Column("issued_by", "Nơi ban hành", width=30),
    Column("issued_on", "Ngày ban hành", type="date", width=14),
    Column("from_day", "Áp dụng từ ngày", "in_force_from.day", "date", width=14),
    Column("from_exact", "Biết đúng ngày bắt đầu", "in_force_from.exact", "boolean", width=12),
    Column("repealed_from", "Hết hiệu lực từ ngày", type="date", width=14),
    Column(
        "legal_standing",
        "Hiệu lực",
        lambda r: r.words(f"data.legal.{standing_on_day(r.record, r.posting)}"),
        required=True,
        width=20,
    ),
    Column("url", "Nơi đọc toàn văn", width=40),
)
