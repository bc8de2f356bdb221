"""The tables that are published, as CSV and as the sheets of one workbook."""

from niemyet.present.open_data import money_tables as money
from niemyet.present.open_data import procedure_tables as procedures
from niemyet.present.open_data import register_tables as registers
from niemyet.present.open_data.board_table import board_table
from niemyet.present.open_data.figures_table import figures_table
from niemyet.present.open_data.table import Table
from niemyet.present.posting import Posting, made_once

_MAKERS = (
    procedures.procedures_table,
    money.charges_table,
    money.fees_table,
    money.rates_table,
    procedures.papers_table,
    registers.shared_papers_table,
    procedures.times_table,
    registers.fields_table,
    registers.instruments_table,
    figures_table,
    board_table,
)
_OF_NO_OFFICE = (
    *(money.charges_table, money.fees_table, money.rates_table, procedures.papers_table),
    *(registers.shared_papers_table, registers.fields_table, registers.instruments_table),
)
"""What communes hosted together leave to what they share: law and lists are the same for each."""


@made_once
def open_tables(posting: Posting) -> tuple[Table, ...]:
    """Return every table that has a row."""
    makers = [make for make in _MAKERS if not (posting.commons and make in _OF_NO_OFFICE)]
    return tuple(table for make in makers if (table := make(posting)).rows)


def table_title(table: Table, posting: Posting) -> str:
    """Return the Vietnamese name of a table."""
    return posting.wording(f"data.table.{table.name}")
