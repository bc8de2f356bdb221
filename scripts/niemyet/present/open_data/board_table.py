"""The table of what has hung on the board: of what is about people neither name nor words."""

from niemyet.model.record import items_given
from niemyet.present.board.hanging import on_the_board
from niemyet.present.board.view import lasting_title, view_board_posting
from niemyet.present.evidence.citation import view_citations
from niemyet.present.open_data.table import Column, Table, TableRow, listed, table_of
from niemyet.present.posting import Posting


def board_table(posting: Posting) -> Table:
    """Return one row for each posting that has been put up by the posting's day."""
    rows = (TableRow(posting, h) for h in on_the_board(posting))
    return table_of("bang-tin", ("id",), _POSTINGS, rows)


def _places(r: TableRow) -> str:
    return view_board_posting(r.record).places


def _law(r: TableRow) -> str | None:
    cited = view_citations(items_given(r.record.legal_basis), r.posting)
    return listed(citation.text for citation in cited)


_POSTINGS = (
    Column("id", "Mã bản ghi", "record.id", required=True, width=30),
    Column("posting_kind", "Loại", "kind.name", required=True, width=36),
    Column("name", "Tên", lambda r: lasting_title(r.record), required=True, width=50),
    Column("from_date", "Từ ngày", "record.first_day", "date", required=True, width=14),
    Column("gone_from", "Gỡ từ ngày", type="date", width=14),
    Column("state", "Tình trạng", words="board.state", required=True, width=16),
    Column("places", "Treo ở đâu", _places, required=True, width=50),
    Column("legal_basis", "Căn cứ", _law, width=50),
)
