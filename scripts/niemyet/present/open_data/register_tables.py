"""Tables of what procedures share: fields, papers, legal instruments."""

from collections.abc import Iterator

from niemyet.present.law.instrument import standing_on_day
from niemyet.present.open_data.records import open_records
from niemyet.present.open_data.table import (
    Column,
    Table,
    TableRow,
    first_day,
    is_exact,
    known,
    table_of,
)
from niemyet.present.posting import Posting


def _rows(posting: Posting, name: str) -> Iterator[TableRow]:
    """Yield a row for each published record of a kind, by its name in the data."""
    return (TableRow(posting, record.facts) for record in open_records(posting)[name])


def fields_table(posting: Posting) -> Table:
    """Return one row for each field in which the office posts procedures."""
    return table_of("linh-vuc", ("id",), _FIELDS, _rows(posting, "field"))


_FIELDS = (
    Column("id", "Mã bản ghi", lambda r: r.record.id, required=True, width=26),
    Column("name", "Tên", lambda r: r.record.name, required=True, width=40),
    Column("summary", "Tóm tắt", lambda r: r.record.summary, required=True, width=70),
)


def shared_papers_table(posting: Posting) -> Table:
    """Return one row for each paper that many procedures ask for."""
    return table_of("giay-to", ("id",), _PAPERS, _rows(posting, "paper"))


_PAPERS = (
    Column("id", "Mã bản ghi", lambda r: r.record.id, required=True, width=26),
    Column("name", "Tên", lambda r: r.record.name, required=True, width=40),
    Column("explanation", "Giải thích", lambda r: r.record.explanation, required=True, width=70),
    Column("obtain_from", "Lấy ở đâu", lambda r: known(r.record.obtain_from), width=50),
)


def instruments_table(posting: Posting) -> Table:
    """Return one row for each legal instrument."""
    return table_of("van-ban", ("id",), _INSTRUMENTS, _rows(posting, "legal_instrument"))


_INSTRUMENTS = (
    Column("id", "Mã bản ghi", lambda r: r.record.id, required=True, width=24),
    Column("number", "Số", lambda r: r.record.number, required=True, width=22),
    Column(
        "instrument_kind",
        "Loại văn bản",
        lambda r: r.words(f"instrument.{r.record.kind}"),
        required=True,
        width=18,
    ),
    Column("name", "Tên", lambda r: r.record.name, required=True, width=44),
    Column("title", "Trích yếu", lambda r: known(r.record.title), width=60),
    Column("issued_by", "Nơi ban hành", lambda r: known(r.record.issued_by), width=30),
    Column("issued_on", "Ngày ban hành", lambda r: known(r.record.issued_on), "date", width=14),
    Column(
        "from_day",
        "Áp dụng từ ngày",
        lambda r: first_day(r.record.in_force_from),
        "date",
        width=14,
    ),
    Column(
        "from_exact",
        "Biết đúng ngày bắt đầu",
        lambda r: is_exact(r.record.in_force_from),
        "boolean",
        width=12,
    ),
    Column(
        "repealed_from", "Hết hiệu lực từ ngày", lambda r: r.record.repealed_from, "date", width=14
    ),
    Column(
        "legal_standing",
        "Hiệu lực",
        lambda r: r.words(f"data.legal.{standing_on_day(r.record, r.posting)}"),
        required=True,
        width=20,
    ),
    Column("url", "Nơi đọc toàn văn", lambda r: r.record.url, width=40),
)
