"""The board as readers see it: each posting, what hangs, what has come down."""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.model.board import Hanging, PostingKind, PostingRule
from niemyet.model.due_date.work_calendar import ONE_DAY
from niemyet.model.reference import RecordKey
from niemyet.model.vocabulary import BoardPlace
from niemyet.present import permalinks as at
from niemyet.present.board.hanging import Hung, on_the_board, posted_kinds
from niemyet.present.evidence.attached import FileView, view_file
from niemyet.present.evidence.citation import CitationView, view_citations
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import Answer, answer, unanswered
from niemyet.present.text.formats import format_day, format_duration, sentence
from niemyet.present.text.wording import Wording


@dataclass(frozen=True)
class HangingView:
    """One place: where, and its line of the log."""

    where: str
    put_up: str
    taken_down: str


@dataclass(frozen=True)
class BoardPostingView:
    """A posting on a day; of one that is withheld only kind, days and law."""

    id: str
    name: str
    kind: str
    path: str
    state: str
    withheld: bool
    passing: bool
    """Whether it tells of people, so that nobody may keep it longer than it hangs."""
    text: tuple[str, ...]
    file: FileView | None
    first_day: str
    until: Answer[str]
    when: str
    """From which day to which it hangs, in a sentence."""
    left: str
    """How many days it still hangs, counted from the day of the site."""
    how_long: Answer[str] | None
    """How long the law wants it to hang; None where it hangs until a day that somebody set."""
    legal_basis: Answer[tuple[CitationView, ...]]
    note: str
    hangings: tuple[HangingView, ...]
    remarks: tuple[str, ...]
    trust: TrustView

    @property
    def places(self) -> str:
        """Where it hangs, in one line."""
        return "; ".join(hanging.where for hanging in self.hangings)


@dataclass(frozen=True)
class PostingKindView:
    """What the law asks of a kind of posting on the day."""

    name: str
    lasts: Answer[str]
    places: Answer[str]
    shows: tuple[str, ...]
    may_show: tuple[str, ...]
    legal_basis: Answer[tuple[CitationView, ...]]
    note: str
    remarks: tuple[str, ...]
    trust: TrustView


@made_once
def view_board(posting: Posting) -> tuple[BoardPostingView, ...]:
    """Return everything that has been put up by the day of the posting."""
    return tuple(view_board_posting(h) for h in on_the_board(posting))


def view_board_posting(h: Hung) -> BoardPostingView:
    """Return what readers see of one posting on the day."""
    record, posting, w = h.record, h.posting, h.posting.wording
    key = RecordKey("postings", record.id, posting.office.id)
    shown, first, until = not h.withheld, format_day(record.first_day, w), _until(h)
    spell = "hangs_between" if until.given else "hangs_from"
    return BoardPostingView(
        id=record.id,
        name=lasting_title(h) if h.withheld else record.name,
        kind=h.kind.name,
        path=at.posting_path(record.id),
        state=h.state,
        withheld=h.withheld,
        passing=h.kind.about_people,
        text=tuple(record.text) if shown else (),
        file=view_file(w("board.file"), record.file, posting) if shown and record.file else None,
        first_day=first,
        until=until,
        when=w(f"board.{spell}", first=first, last=until.value or ""),
        left=_left(h),
        how_long=_how_long(h),
        legal_basis=answer(h.legal_basis, lambda cited: view_citations(cited, posting)),
        note=(h.rule.note or "") if h.rule else "",
        hangings=tuple(_hangings(h)),
        remarks=tuple(record.remarks) if shown else (),
        trust=view_trust(record, posting, key),
    )


def lasting_title(h: Hung) -> str:
    """Return what may stay said of a posting when it is down: of one about people not its name."""
    if not h.kind.about_people:
        return h.record.name
    day = format_day(h.record.first_day, h.posting.wording)
    return h.posting.wording("board.withheld_title", kind=h.kind.name, day=day)


def place_of_hanging(hanging: Hanging, posting: Posting) -> str:
    """Return where a posting hangs, as one would tell it."""
    return hanging.where or posting.wording(f"board_place.{hanging.place}")


def _until(h: Hung) -> Answer[str]:
    days = [h.down_from(hanging) for hanging in h.record.hangings]
    if None in days:
        return unanswered(h.why_no_end)
    return Answer("given", format_day(max(days) - ONE_DAY, h.posting.wording))


def _how_long(h: Hung) -> Answer[str] | None:
    if h.record.last_day:
        return None
    if h.lasts is None:
        return unanswered(h.posting.wording("board.not_counted"))
    return answer(h.lasts, lambda length: format_duration(length, h.posting.wording))


def _left(h: Hung) -> str:
    if h.state != "hanging" or h.gone_from is None:
        return ""
    number = (h.gone_from - h.posting.day).days - 1
    key = "left" if number else "last_day"
    return h.posting.wording(f"board.{key}", number=number)


def _hangings(h: Hung) -> Iterator[HangingView]:
    w = h.posting.wording
    for hanging in h.record.hangings:
        up, down = (format_day(day, w) if day else w("board.not_yet") for day in h.log_of(hanging))
        if hanging.place is BoardPlace.LOUDSPEAKER:
            down = w("board.read_out")
        yield HangingView(sentence(place_of_hanging(hanging, h.posting)), up, down)


def view_kinds(posting: Posting) -> tuple[PostingKindView, ...]:
    """Return the kinds of what has been on the board, as the law stands on the day."""
    ruled = ((kind, kind.rule_on(posting.day)) for kind in posted_kinds(posting))
    return tuple(_view_kind(kind, rule, posting) for kind, rule in ruled if rule)


def _view_kind(kind: PostingKind, rule: PostingRule, posting: Posting) -> PostingKindView:
    w = posting.wording
    return PostingKindView(
        name=kind.name,
        lasts=answer(rule.lasts, lambda d: format_duration(d, w)),
        places=answer(rule.places, lambda named: _places(named, w)),
        shows=tuple(rule.shows),
        may_show=tuple(w(f"personal_datum.{datum}") for datum in rule.may_show),
        legal_basis=answer(rule.legal_basis, lambda cited: view_citations(cited, posting)),
        note=rule.note or "",
        remarks=tuple(kind.remarks),
        trust=view_trust(kind, posting, RecordKey("posting_kinds", kind.id), rule),
    )


def _places(named: list[BoardPlace], w: Wording) -> str:
    return sentence("; ".join(w(f"board_place.{place}") for place in named))
