"""Read the lists that the portal exports as workbooks, by the reader of any list."""

from pathlib import Path

from niemyet.check.report import as_text
from niemyet.edit.national.cells import Cells, LawRow, as_way
from niemyet.edit.workbook.procedures.columns import NAME, vocabulary
from niemyet.edit.workbook.procedures.table import ListedProcedure, read_list
from niemyet.edit.workbook.table_choice import AskedTable, choose_table
from niemyet.model.catalog import Catalog
from niemyet.problem import Problem, Refused


def read_listed(file: Path, catalog: Catalog) -> tuple[Cells, ...]:
    """Return every row of the list. Raises Refused where the file has none."""
    chosen = choose_table(AskedTable(folder=Path(), office="", table=file), vocabulary())
    if isinstance(chosen, Problem):
        raise Refused(as_text((chosen,)))
    return tuple(_cells(row) for row in read_list(*chosen, catalog).listed)


def _cells(row: ListedProcedure) -> Cells:
    time, fee = row.words("time"), row.words("fee")
    return Cells(
        code=row.code,
        name=row.said[NAME],
        field_name=row.said.get("field", "") or row.field,
        decision=row.words("decision"),
        levels=row.words("level"),
        bodies="\n".join(row.lines("authority")),
        ways=(as_way(None, time, fee),) if time or fee else (),
        laws=tuple(LawRow("", line) for line in row.lines("law")),
    )
