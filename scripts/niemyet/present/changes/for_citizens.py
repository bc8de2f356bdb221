"""Which changes a citizen is told of on the page of what she came for: not how it was reworded."""

from niemyet.model.time.timeline import Dated
from niemyet.present.change import CHANGE_KINDS, Change
from niemyet.present.posting import Posting

_KINDS = frozenset({*CHANGE_KINDS[: CHANGE_KINDS.index("service") + 1], "contact", "form"})
"""What one pays, waits for, brings and where, and whether it holds at all."""
_WHERE = frozenset({"hours", "counter", "contact", "channel"})
"""Of these another text is another place or time."""
_REASONS = ("unknown", "not_applicable", "reported_free")


def matters_by_law(change: Change) -> bool:
    """Return whether what begins to hold on a day changes something for a citizen."""
    reason = change.reworded and change.path[-1] in _REASONS
    return change.kind in _KINDS and not reason


def matters_as_edit(change: Change, posting: Posting) -> bool:
    """Return whether an edit of the catalogue changes what a citizen is told today or later."""
    if change.kind not in _KINDS or (change.reworded and change.kind not in _WHERE):
        return False
    return not _of_the_past(change, posting)


def _of_the_past(change: Change, posting: Posting) -> bool:
    """Whether it is about an entry that another had followed by the posting's day."""
    value = posting.catalog.record(change.record)
    for step in change.path:
        if isinstance(step, int) and isinstance(value, list):
            followers = value[step + 1 : step + 2]
            if any(isinstance(f, Dated) and f.in_force_from.day <= posting.day for f in followers):
                return True
            value = value[step] if step < len(value) else None
        else:
            value = getattr(value, str(step), None)
    return False
