"""A procedure as one line of a list: enough to choose by."""

from collections.abc import Iterable
from dataclasses import dataclass

from niemyet.model.record import given
from niemyet.present.evidence.citation import Link, link_to
from niemyet.present.evidence.trust import trust_status
from niemyet.present.permalinks import procedure_path
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.case import in_one_line
from niemyet.present.procedure.charges import summarise_charges
from niemyet.present.procedure.times import summarise_time


@dataclass(frozen=True)
class ProcedureRow:
    """Name, code, field, time, fee, counter."""

    id: str
    name: str
    path: str
    code: str
    field: Link
    time: str
    fee: str
    counter: str
    verified: bool
    handled_elsewhere: str


@made_once
def view_row(posted: Posted, posting: Posting) -> ProcedureRow:
    """Return the procedure as one line."""
    procedure, edition = posted.procedure, posted.edition
    return ProcedureRow(
        id=procedure.id,
        name=procedure.name,
        path=procedure_path(procedure.id),
        code=edition.code if given(edition.code) else "",
        field=link_to(posting.catalog.fields[procedure.field]),
        time=summarise_time(posted, posting),
        fee=in_one_line(summarise_charges(posted, posting)),
        counter=posted.counter.name if posted.counter else "",
        verified=trust_status(edition) == "verified",
        handled_elsewhere=procedure.handled_elsewhere or "",
    )


def rows_named(ids: Iterable[str], posting: Posting) -> tuple[ProcedureRow, ...]:
    """Return the rows of *ids*, those that the office posts, in the order given."""
    return tuple(view_row(posting.procedures[i], posting) for i in ids if i in posting.procedures)
