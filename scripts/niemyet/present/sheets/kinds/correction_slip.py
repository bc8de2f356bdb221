"""The slip on which somebody without a computer says that something posted is wrong."""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.office.redress import view_redress
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.kinds.redress_sheets import ways_to_reach
from niemyet.present.sheets.sheet import Sheet

_PLACES = ("wall", "site", "handed")
_SUBJECTS = ("money", "time", "papers", "place", "redress", "other")
_LINES = (("now", 2), ("right", 2), ("source", 2), ("who", 1))
_FOR_STAFF = ("received", "by", "request")
MARK_LENGTH = 10
"""Characters of a sheet's mark, each in a box of its own."""


def correction_slip(frame: Frame) -> Iterator[Sheet]:
    """Yield the slip. It posts nothing, so it never bears the band of what is not verified."""
    w = frame.posting.wording
    feedback = next((view for view in view_redress(frame.posting) if view.kind == "feedback"), None)
    yield frame.sheet(
        KIND,
        "phieu-bao-sai-sot",
        w("slip.title"),
        w("slip.lies"),
        at.TRUST,
        verified=True,
        lead=w("slip.lead"),
        where=[w("slip.where"), *(w(f"slip.place.{key}") for key in _PLACES)],
        named=w("slip.named"),
        mark=w("slip.mark"),
        boxes=MARK_LENGTH,
        what=[w("slip.what"), *(w(f"slip.subject.{key}") for key in _SUBJECTS)],
        lines=[{"label": w(f"slip.{key}"), "count": count} for key, count in _LINES],
        hand_in=w("slip.hand_in"),
        facts=list(ways_to_reach(feedback, w)) if feedback else [],
        nowhere="" if feedback else w("redress.no_point"),
        staff=[w("slip.staff"), *(w(f"slip.staff_{key}") for key in _FOR_STAFF)],
    )


KIND = SheetKind(
    "correction_slip", "phieu-bao-sai-sot", "a4", 11, 1, "lists", correction_slip, listed=False
)
