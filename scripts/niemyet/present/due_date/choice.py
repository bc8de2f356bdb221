"""What a due date can be asked for: the time limits of a procedure, each for its case."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from niemyet.model.record import items_given
from niemyet.model.services import Commitment
from niemyet.model.time.duration import Duration, TimeLimit
from niemyet.model.vocabulary import TimeUnit
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.times import committed_time
from niemyet.present.text.formats import format_duration, sentence


@dataclass(frozen=True)
class Choice:
    """One time limit to count, in words, and how it is counted."""

    label: str
    limits: tuple[Duration, ...]
    """Counted one after another; none where the length is not enough to count from."""
    counted_from: str
    """The event that starts the clock, if it is not simply the receipt."""
    obstacle: str = ""
    """Why nothing can be counted, if so."""

    @property
    def countable(self) -> bool:
        return not self.obstacle


@made_once
def choices_of(posted: Posted, posting: Posting) -> tuple[Choice, ...]:
    """Return what can be counted for a procedure of this office; nothing if its time is unknown.

    A procedure that another body handles has another office's hours, so nothing is counted.
    """
    if posted.procedure.handled_elsewhere:
        return ()
    limits = items_given(posted.edition.time_limits)
    cases = {case.id: case.name for case in posted.edition.cases}
    makers = _Maker(posting, cases, len(limits) > 1)
    return (*makers.choices(limits), *_committed(posted, posting))


def _committed(posted: Posted, posting: Posting) -> Iterator[Choice]:
    promised = committed_time(posted, posting)
    if isinstance(promised, Commitment):
        w = posting.wording
        text = w("due_date.committed", duration=format_duration(promised, w))
        yield Choice(text, (promised,), "")


@dataclass(frozen=True)
class _Maker:
    posting: Posting
    cases: dict[str, str]
    several: bool

    def choices(self, limits: Sequence[TimeLimit]) -> Iterator[Choice]:
        whole = [limit for limit in limits if not limit.adds]
        for limit in whole:
            yield Choice(self._label(limit), (limit,), limit.counted_from or "")
        for added in (limit for limit in limits if limit.adds):
            for base in _bases(whole, added):
                yield self._with(base, added)

    def _with(self, base: TimeLimit, added: TimeLimit) -> Choice:
        w = self.posting.wording
        extra = w("time.adds", duration=format_duration(added, w))
        where = w("due_date.with", base=self._label(base), case=self._case(added), added=extra)
        if not added.counted_from:
            return Choice(where, _joined(base, added), base.counted_from or "")
        why = w("due_date.other_start", added=sentence(extra), event=added.counted_from)
        return Choice(where, (), base.counted_from or "", why)

    def _label(self, limit: TimeLimit) -> str:
        text = sentence(format_duration(limit, self.posting.wording))
        case = self._case(limit)
        if not case:
            return text
        return self.posting.wording("due_date.of_case", case=case, duration=text)

    def _case(self, limit: TimeLimit) -> str:
        w = self.posting.wording
        channel = w(f"channel.{limit.channel}") if limit.channel else ""
        said = ", ".join(filter(None, [self.cases.get(limit.case or "", ""), channel]))
        return said or (w("due_date.general") if self.several else "")


def _bases(whole: Sequence[TimeLimit], added: TimeLimit) -> list[TimeLimit]:
    """Return the limits that *added* prolongs: its case's, the general one, or all like it."""
    general = [limit for limit in whole if not limit.case and not limit.channel]
    own = [limit for limit in whole if limit.case and limit.case == added.case]
    return own or general or [limit for limit in whole if limit.unit is added.unit]


def _joined(base: TimeLimit, added: TimeLimit) -> tuple[Duration, ...]:
    """Return one length where both are in one unit, so that a day off between moves nothing."""
    if base.unit is added.unit and base.unit is not TimeUnit.SAME_DAY:
        return (base.model_copy(update={"value": base.value + added.value}),)
    return (base, added)
