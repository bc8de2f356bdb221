"""The office's procedures, the most asked first."""

from itertools import chain, zip_longest

from niemyet.present.lists.by_subject import lists_by_life_event
from niemyet.present.posting import Posting
from niemyet.present.procedure.row import ProcedureRow, rows_named


def most_asked(posting: Posting) -> tuple[ProcedureRow, ...]:
    """Return every procedure of the office once.

    First what the office says is asked most, then the first of each life event, then the second
    of each …, then the others as the office lists them. Nobody has counted who asks for what.
    """
    by_event = zip_longest(*(list_.rows for list_ in lists_by_life_event(posting)))
    rows = chain(
        rows_named(posting.office.highlights, posting),
        filter(None, chain.from_iterable(by_event)),
        rows_named(posting.procedures, posting),
    )
    return tuple({row.path: row for row in rows}.values())
