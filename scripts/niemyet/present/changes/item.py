"""One entry of the history as readers see it."""

from dataclasses import dataclass
from datetime import date

from niemyet.present.evidence.citation import Link


@dataclass(frozen=True)
class HistoryItem:
    """What happened on a day, to one record or to many at once, in sentences.

    ``updated`` is the day on which it became known; None where nobody can say.
    """

    id: str
    on: date
    origin: str
    """``in_force`` and ``coming``, or ``later`` than a dated edition: the records' own days;
    ``edited``: a commit's."""
    label: str
    subject: str
    path: str
    sentences: tuple[str, ...]
    coming: bool
    updated: date | None
    new: tuple[Link, ...] = ()
    """The records that came, where a sentence names but some of them."""
