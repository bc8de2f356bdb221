"""A procedure as it is for somebody in one of its cases."""

from dataclasses import replace
from typing import TypeVar

from niemyet.model.paper import RequiredDocument
from niemyet.model.procedure import FeeUse
from niemyet.model.record import items_given
from niemyet.model.time.duration import TimeLimit
from niemyet.present.posting import Posted

P = TypeVar("P", RequiredDocument, TimeLimit, FeeUse)


def in_case(posted: Posted, case: str) -> Posted:
    """Return the procedure with what holds for everybody and for *case*.

    The papers of the case come first and are everybody's there, so that the answer counts them.
    A time of the case takes the place of the general one unless it is added to it; what is
    charged always is charged in the case too. What the case does not decide stays as it is.
    """
    edition = posted.edition
    documents, limits, uses = map(
        items_given, (edition.documents, edition.time_limits, edition.fees)
    )
    found = {
        "documents": [
            *(d.model_copy(update={"case": None}) for d in documents if d.case == case),
            *(d for d in documents if d.case is None),
        ],
        "time_limits": _instead(_of(limits, case)) or limits,
        "fees": _of(uses, case)
        if any(u.case in (None, case) and not u.optional for u in uses)
        else uses,
    }
    given = {name: items for name, items in found.items() if items}
    return replace(posted, edition=edition.model_copy(update=given))


def _of(items: list[P], case: str) -> list[P]:
    """Return what has no case, then what is of *case*."""
    return [i for i in items if i.case is None] + [i for i in items if i.case == case]


def _instead(limits: list[TimeLimit]) -> list[TimeLimit]:
    """Return the times of the case alone, if it has one of its own."""
    own = [limit for limit in limits if limit.case and not limit.adds]
    return own or limits
