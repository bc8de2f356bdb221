"""From which day to which a posting hangs, place by place, as its law or the office says."""

from dataclasses import dataclass, replace
from datetime import date

from niemyet.model.board import BoardPosting, Hanging, PostingKind, PostingRule
from niemyet.model.due_date.reckoning import due_date
from niemyet.model.due_date.work_calendar import ONE_DAY, Moment
from niemyet.model.legal import Citation
from niemyet.model.record import Element
from niemyet.model.time.duration import Duration
from niemyet.model.vocabulary import BoardPlace
from niemyet.present.due_date.calendar import office_calendar, why_nothing_is_counted
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import answer


@dataclass(frozen=True, eq=False)
class Hung:
    """A posting with its kind, and what the law asks of the kind from its first day on."""

    record: BoardPosting
    kind: PostingKind
    rule: PostingRule | None
    posting: Posting

    @property
    def lasts(self) -> Element[Duration] | None:
        """How long it hangs: as it says itself, or as its kind does; None where neither does."""
        return self.record.lasts or (self.rule.lasts if self.rule else None)

    @property
    def asked_by(self) -> BoardPosting | PostingRule | None:
        """Where the law stands that asks for it: with itself, or with its kind."""
        return self.record if self.record.legal_basis else self.rule

    @property
    def legal_basis(self) -> Element[list[Citation]]:
        """The law that asks for it; empty where nothing is known of its kind on that day."""
        return self.asked_by.legal_basis if self.asked_by else []

    def last_day_at(self, hanging: Hanging) -> date | None:
        """Return the last day it must hang at one place; None where nobody can say.

        Days are counted from the day it was really put up, as every time limit of the office is.
        """
        lasts, first = self.lasts, hanging.put_up.on if hanging.put_up else self.record.first_day
        if self.record.last_day or not isinstance(lasts, Duration):
            return self.record.last_day
        then = _as_of(first, self.posting)
        if why_nothing_is_counted(then):
            return None
        due = due_date([lasts], Moment(first, 0), office_calendar(then))
        return due.at.day if due.at and due.status == "due" else None

    def log_of(self, hanging: Hanging) -> tuple[date | None, date | None]:
        """Return when it was put up at one place and when taken down; the site does so itself."""
        if hanging.place is BoardPlace.WEBSITE:
            return self.record.first_day, self.gone_from if self.state == "gone" else None
        up, down = hanging.put_up, hanging.taken_down
        return (up.on if up else None), (down.on if down else None)

    def down_from(self, hanging: Hanging) -> date | None:
        """Return the first day on which it hangs at one place no longer, if that is known."""
        if hanging.taken_down:
            return hanging.taken_down.on
        last = self.last_day_at(hanging)
        return last + ONE_DAY if last else None

    @property
    def gone_from(self) -> date | None:
        """The first day on which it hangs nowhere any more; None where that is not known."""
        days = [self.down_from(hanging) for hanging in self.record.hangings]
        return None if None in days else max(days)

    @property
    def state(self) -> str:
        """``coming``, ``hanging`` or ``gone`` on the day of the posting."""
        day, gone = self.posting.day, self.gone_from
        if day < self.record.first_day:
            return "coming"
        return "gone" if gone and gone <= day else "hanging"

    @property
    def to_put_up(self) -> tuple[Hanging, ...]:
        """Where it must hang or be read out on the day, and nobody noted that it is."""
        if self.state != "hanging":
            return ()
        places = (h for h in self.record.hangings if h.place is not BoardPlace.WEBSITE)
        return tuple(h for h in places if not h.put_up and not self._is_over(h))

    @property
    def to_take_down(self) -> tuple[Hanging, ...]:
        """Where it must not hang any more, and nobody noted that it was taken down."""
        sheets = (h for h in self.record.hangings if h.is_sheet)
        return tuple(h for h in sheets if not h.taken_down and self._is_over(h))

    def _is_over(self, hanging: Hanging) -> bool:
        last = self.last_day_at(hanging)
        return last is not None and last < self.posting.day

    @property
    def withheld(self) -> bool:
        """Whether nobody may read its text any more: it told of people, and its time is over."""
        return self.kind.about_people and self.state == "gone"

    @property
    def why_no_end(self) -> str:
        """Why nobody can say until when it hangs."""
        said = answer(self.lasts, str).reason if self.lasts else ""
        then = _as_of(self.record.first_day, self.posting)
        return said or why_nothing_is_counted(then) or self.posting.wording("board.not_counted")


@made_once
def _as_of(first: date, posting: Posting) -> Posting:
    """Return the posting on a first day, by whose hours days are counted ever after."""
    return replace(posting, day=first)


@made_once
def hung(posting: Posting) -> tuple[Hung, ...]:
    """Return everything that the office has on its board some time, by kind and first day."""
    records = posting.catalog.postings.get(posting.office.id, {}).values()
    kinds = posting.catalog.posting_kinds
    found = (
        Hung(record, kinds[record.kind], kinds[record.kind].rule_on(record.first_day), posting)
        for record in records
    )
    return tuple(sorted(found, key=lambda h: (h.kind.order, h.record.first_day, h.record.id)))


def on_the_board(posting: Posting) -> tuple[Hung, ...]:
    """Return what has been put up by the day of the posting, what hangs and what has come down."""
    return tuple(h for h in hung(posting) if h.state != "coming")


def posted_kinds(posting: Posting) -> tuple[PostingKind, ...]:
    """Return the kinds of what has been put up by the day of the posting, each once."""
    return tuple({h.kind.id: h.kind for h in on_the_board(posting)}.values())
