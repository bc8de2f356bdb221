"""Equations between the figures of one period. Only what cannot be true is told.

A figure is an interval: exact, bounded, or anything from 0 where nobody has said. An equation
is broken if no choice of numbers in the intervals fulfils it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from niemyet.check.finding import Finding, warning
from niemyet.check.words import figure, interval_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import COUNTS, Figures, StatisticsPeriod
from niemyet.model.reference import RecordKey
from niemyet.model.time.interval import Interval, total
from niemyet.model.vocabulary import CountedChannel, FigureName, Listing
from niemyet.model.walk import KeyPath

ADD_UP = "đối chiếu lại từng số với báo cáo; số nào không chắc thì bỏ dòng đó."
F = FigureName
C = CountedChannel
ALL_WAYS = ({C.IN_PERSON, C.ONLINE, C.POST}, {C.IN_PERSON_OR_POST, C.ONLINE})
"""Ways of submitting that together are every way."""


class Equation(NamedTuple):
    """*whole* is the sum of *parts*, and of something more where *open*."""

    whole: FigureName
    parts: tuple[FigureName, ...]
    open: bool = False


EQUATIONS = (
    Equation(F.RESOLVED, (F.RESOLVED_EARLY, F.RESOLVED_ON_TIME, F.RESOLVED_LATE)),
    Equation(F.PENDING, (F.PENDING_IN_TIME, F.PENDING_OVERDUE)),
    Equation(F.RECEIVED, (F.CARRIED_OVER, F.RECEIVED_NEW)),
    Equation(F.RECEIVED, (F.RESOLVED, F.PENDING, F.RETURNED, F.WITHDRAWN)),
    Equation(F.SURVEYED, (F.SATISFIED,), open=True),
)
"""In this order: what an equation tells of its whole is used in those after it."""


class Term(NamedTuple):
    """What stands in a sum: its name and what it can be."""

    name: str
    value: Interval


def title_of(name: FigureName) -> str:
    """Return the Vietnamese name of a figure."""
    return Figures.model_fields[name].title or name


def parts_add_up(catalog: Catalog) -> Iterator[Finding]:
    """Find figures of one group that cannot all be true: early + on time + late ≠ resolved."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        for _, path, figures in statistics.groups():
            known = {name: Interval.of(figures.said(name)) for name in COUNTS}
            for equation in EQUATIONS:
                terms = [Term(title_of(name), known[name]) for name in equation.parts]
                fault = contradiction(known[equation.whole], terms, equation.open)
                if fault:
                    yield Finding(
                        record,
                        _place(path, figures, equation),
                        f"{_law(equation, terms)}, nhưng {fault}",
                        ADD_UP,
                    )
                elif not equation.open:
                    _narrow(known, equation)


def _narrow(known: dict[FigureName, Interval], equation: Equation) -> None:
    summed = total(known[name] for name in equation.parts)
    known[equation.whole] = known[equation.whole].within(summed)


def _law(equation: Equation, terms: Sequence[Term]) -> str:
    """Return what must hold between the figures that are known at all."""
    known = [term.name for term in terms if not term.value.open]
    whole = len(known) == len(terms) and not equation.open
    law = "phải bằng" if whole else "không thể nhiều hơn"
    return f"{' + '.join(known)} {law} {title_of(equation.whole)}"


def _place(path: KeyPath, figures: Figures, equation: Equation) -> KeyPath:
    """Return the path of the first figure of the equation that is written in the file."""
    names = (equation.whole, *equation.parts)
    written = (name for name in names if figures.said(name) is not None)
    name = next(written, None)
    return (*path, name.value) if name else path


def contradiction(whole: Interval, terms: Sequence[Term], more: bool = False) -> str:
    """Return the equation that cannot hold, with its numbers, or "" if it can.

    *more* says that there may be parts beyond *terms*: the sum may then fall short of the whole.
    """
    summed = total(term.value for term in terms)
    too_many = summed.lies_above(whole)
    if not too_many and (more or not whole.lies_above(summed)):
        return ""
    known = [term.value for term in terms if not term.value.open]
    unlike = "khác"
    if not whole.exact:
        unlike = "không khớp với"
    elif more or not summed.exact:
        unlike = "nhiều hơn" if too_many else "ít hơn"
    return f"{_sum(known)} {unlike} {interval_in_words(whole)}"


def _sum(values: Sequence[Interval]) -> str:
    numbers = " + ".join(map(interval_in_words, values))
    return f"{numbers} = {interval_in_words(total(values))}," if len(values) > 1 else numbers


def unlike_the_sum(
    record: RecordKey,
    path: KeyPath,
    parts: Sequence[tuple[str, Figures | None]],
    whole: Callable[[FigureName], Interval],
    told: tuple[str, str],
    *,
    more: bool = False,
    names: Sequence[FigureName] = COUNTS,
) -> Iterator[Finding]:
    """Find each figure that what its *parts* say contradicts; the equation is shown.

    *told* says what was added up, and where the *whole* is written, whose figures are at *path*.
    """
    for name in names if parts else ():
        terms = [Term(label, Interval.of(f and f.said(name))) for label, f in parts]
        if fault := contradiction(whole(name), terms, more):
            what = f"cộng {told[0]} được {fault} ghi ở {told[1]}"
            yield Finding(record, (*path, name.value), what, ADD_UP)


def groups_add_up_to_the_total(catalog: Catalog) -> Iterator[Finding]:
    """Find a total that its fields, procedures or channels contradict."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        whole = partial(_whole, statistics.total)
        for kind, words, more in _divisions(statistics):
            parts = [(key.id, f) for key, _, f in statistics.groups() if key.kind == kind]
            told = (words, "toàn đơn vị")
            yield from unlike_the_sum(record, ("total",), parts, whole, told, more=more)


def fields_add_up_to_the_sum_written(catalog: Catalog) -> Iterator[Finding]:
    """Find fields that do not make up the sum written below them."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        if statistics.field_sum:
            whole = partial(interval_of, statistics.field_sum)
            parts = [(group.label, group.figures) for group in statistics.by_field]
            told = ("các lĩnh vực", "dòng cộng")
            yield from unlike_the_sum(record, ("field_sum",), parts, whole, told)


def _divisions(statistics: StatisticsPeriod) -> Iterator[tuple[str, str, bool]]:
    """Yield each way the total is divided, and whether there may be more than is listed."""
    yield "field", "các lĩnh vực", False
    yield "procedure", "các thủ tục", statistics.procedures_listed is Listing.SOME
    channels = {part.channel for part in statistics.by_channel}
    yield "channel", "các cách nộp", channels not in ALL_WAYS


def interval_of(figures: Figures, name: FigureName) -> Interval:
    """Return what a figure can be, by what is said of it alone."""
    return Interval.of(figures.said(name))


def _whole(figures: Figures, name: FigureName) -> Interval:
    """Return what a figure can be; what is new is what was received and not carried over."""
    said, received, carried = (figures.said(n) for n in (name, F.RECEIVED, F.CARRIED_OVER))
    known = [Interval.of(each) for each in (received, carried)]
    if name is F.RECEIVED_NEW and said is None and all(each.exact for each in known):
        new = max(known[0].low - known[1].low, 0)
        return Interval(new, new)
    return Interval.of(said)


def channels_add_up_to_their_field(catalog: Catalog) -> Iterator[Finding]:
    """Find a field that what came in by each way contradicts."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        for i, group in enumerate(statistics.by_field):
            more = {way.channel for way in group.by_channel} not in ALL_WAYS
            parts = [(way.channel, way.figures) for way in group.by_channel]
            at, told = ("by_field", i, "figures"), ("các cách nộp", f"lĩnh vực «{group.label}»")
            whole = partial(_whole, group.figures)
            yield from unlike_the_sum(record, at, parts, whole, told, more=more)


def procedures_fit_in_their_field(catalog: Catalog) -> Iterator[Finding]:
    """Find procedures that together have more dossiers than the group of their field."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        for i, group in enumerate(statistics.by_field):
            parts = [
                (part.procedure, part.figures)
                for part in statistics.by_procedure
                if part.procedure in catalog.procedures
                and catalog.procedures[part.procedure].field in group.fields
            ]
            at = ("by_field", i, "figures")
            told = (f"các thủ tục thuộc «{group.label}»", "lĩnh vực")
            whole = partial(interval_of, group.figures)
            yield from unlike_the_sum(record, at, parts, whole, told, more=True)


def dossiers_are_accounted_for(catalog: Catalog) -> Iterator[Finding]:
    """Warn of dossiers received that are neither resolved, pending, returned nor withdrawn."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        for _, path, figures in statistics.groups():
            exact = [Interval.of(figures.said(n)) for n in (F.RECEIVED, F.RESOLVED, F.PENDING)]
            unsaid = figures.returned is None and figures.withdrawn is None
            if not unsaid or not all(interval.exact for interval in exact):
                continue
            received, resolved, pending = (interval.low for interval in exact)
            if (rest := received - resolved - pending) > 0:
                yield warning(
                    record,
                    (*path, F.RECEIVED.value),
                    f"{figure(resolved)} đã giải quyết + {figure(pending)} đang giải quyết = "
                    f"{figure(resolved + pending)}, ít hơn {figure(received)} đã tiếp nhận: "
                    f"chưa rõ {figure(rest)} hồ sơ",
                    "ghi số hồ sơ trả lại (returned) và người nộp rút (withdrawn), nếu biết.",
                )
