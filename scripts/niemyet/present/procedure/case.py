"""A procedure as it is for somebody in one of its cases, and what is told by case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from niemyet.model.procedure import FeeUse
from niemyet.model.record import items_given
from niemyet.model.time.duration import TimeLimit
from niemyet.present.posting import Posted
from niemyet.present.text.formats import lower_first

P = TypeVar("P", TimeLimit, FeeUse)
DECIDED = frozenset(("documents", "time_limits", "fees"))
"""The elements that a case decides."""


@dataclass(frozen=True)
class CaseLine:
    """A time or a charge in a few words, and the case that it is for ("" for everybody)."""

    text: str
    case: str = ""


def in_one_line(lines: Sequence[CaseLine]) -> str:
    """Return what is told by case as one text: the case first, then what holds in it."""
    return "; ".join(map(_with_case, lines))


def _with_case(line: CaseLine) -> str:
    if not line.case:
        return line.text
    return f"{line.case}{' –' if ': ' in line.text else ':'} {lower_first(line.text)}"


def in_case(posted: Posted, case: str) -> Posted:
    """Return the procedure with what holds for everybody and for *case*.

    What is of the case alone is everybody's there: the papers, which come first, and the times
    and charges, unless others stand beside them. A time of the case takes the place of the general
    one unless it is added to it; what is charged always is charged in the case too. What the case
    does not decide stays as it is.
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
        "time_limits": _limits(limits, case),
        "fees": _charges(uses, case),
    }
    given = {name: items for name, items in found.items() if items}
    return replace(posted, edition=edition.model_copy(update=given))


def _alone(items: list[P]) -> list[P]:
    """Return what is of one case alone as everybody's; beside others the case says which it is."""
    if all(item.case for item in items):
        return [item.model_copy(update={"case": None}) for item in items]
    return items


def _charges(uses: list[FeeUse], case: str) -> list[FeeUse]:
    """Return what is charged always, and in the case; all as it is where that is nothing."""
    due = [u for u in uses if u.case in (None, case) and not u.optional]
    asked = [u for u in uses if u.case in (None, case) and u.optional]
    return [*_alone(due), *asked] if due else uses


def _limits(limits: list[TimeLimit], case: str) -> list[TimeLimit]:
    """Return the times of the case, if it has any of its own, and what it adds to the others."""
    own = [limit for limit in limits if limit.case == case and not limit.adds]
    general = [limit for limit in limits if not limit.case and not limit.adds]
    added = [limit for limit in limits if limit.case in (None, case) and limit.adds]
    if own or general:
        return [*_alone(own or general), *_alone(added)]
    return [*(x for x in limits if not x.adds), *_alone(added)] if added else limits
