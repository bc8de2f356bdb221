"""Figures of a period: its name, what is counted once, rates, and what was corrected."""

from collections.abc import Hashable, Iterator
from datetime import date
from decimal import Decimal

from niemyet.check.figures.equations import ADD_UP, title_of
from niemyet.check.finding import Finding, warning
from niemyet.check.words import day_in_words, quantity_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import RATES, Correction, Figures, StatisticsPeriod
from niemyet.model.values import Bound, Quantity
from niemyet.model.vocabulary import CountedChannel, FigureName
from niemyet.model.walk import KeyPath

_ROUNDING = Decimal("0.5")


def files_are_named_by_their_period(catalog: Catalog) -> Iterator[Finding]:
    """Find periods whose number is impossible, or whose file has another period's name."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        period, name = statistics.period, record.id
        if not period.possible and period.begins:
            yield Finding(
                record,
                ("period", "begins"),
                f"{day_in_words(period.begins)} đến "
                f"{day_in_words(period.ends) if period.ends else '…'} không thể là kỳ này",
                "ghi cả hai ngày; của tháng, quý, năm thì lệch theo lịch không quá nửa kỳ; "
                "kỳ không phải tháng, quý, năm thì ghi kind: days, năm của ngày cuối.",
            )
        elif not period.possible:
            yield Finding(
                record,
                ("period", "number") if period.number is not None else ("period",),
                f"kỳ «{period.kind}» không thể có số «{period.number or 'để trống'}»",
                "tháng: 1 đến 12; quý: 1 đến 4; nửa năm: 1, 2; năm, chín tháng: không ghi number.",
            )
        elif period.id != name:
            yield Finding(
                record,
                ("period",),
                f"kỳ ghi trong tệp là «{period.id}» nhưng tên tệp là «{name}»",
                f"đổi tên tệp thành {period.id}.yaml, hoặc sửa kỳ.",
            )


def counted_periods_are_over(catalog: Catalog, today: date) -> Iterator[Finding]:
    """Find figures of a period that is not over: another year was meant, or it is too early."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        if statistics.period.possible and statistics.period.last_day >= today:
            last = day_in_words(statistics.period.last_day)
            what = f"kỳ này đến {last} mới hết (hôm nay là {day_in_words(today)})"
            yield Finding(record, ("period",), what, "xem lại năm và kỳ; kỳ chưa hết thì chờ.")


def rates_match_the_counts(catalog: Catalog) -> Iterator[Finding]:
    """Find an on-time rate, or a rate of satisfaction, that the counts contradict."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        for _, path, figures in statistics.groups():
            for name, rate, counted in _rates(figures):
                close = rate.bound is Bound.EXACT and abs(counted - rate.value) <= _ROUNDING
                if not close and not _allows(rate, counted):
                    yield warning(
                        record,
                        (*path, name.value),
                        f"số hồ sơ cho thấy {_percent(counted)}, nhưng ở đây ghi "
                        f"{quantity_in_words(rate)} %",
                        ADD_UP,
                    )


def _rates(figures: Figures) -> Iterator[tuple[FigureName, Quantity, Decimal]]:
    """Yield each rate that the source gives and that the counts allow to compute."""
    resolved, late = figures.resolved, figures.resolved_late
    if figures.on_time_rate and _exact(resolved) and _exact(late) and resolved.value:
        counted = Decimal(100) * (resolved.value - late.value) / resolved.value
        yield FigureName.ON_TIME_RATE, figures.on_time_rate, counted
    asked, satisfied = figures.surveyed, figures.satisfied
    if figures.satisfaction_rate and _exact(asked) and _exact(satisfied) and asked.value:
        counted = Decimal(100) * satisfied.value / asked.value
        yield FigureName.SATISFACTION_RATE, figures.satisfaction_rate, counted


def _exact(value: Quantity | None) -> bool:
    return value is not None and value.bound is Bound.EXACT


def _percent(value: Decimal) -> str:
    return f"{value:.1f} %".replace(".", ",")


def _allows(stated: Quantity, counted: Decimal) -> bool:
    """Return whether *counted* can be what is stated."""
    return {
        Bound.EXACT: counted == stated.value,
        Bound.AT_MOST: counted <= stated.value,
        Bound.UNDER: counted < stated.value,
        Bound.AT_LEAST: counted >= stated.value,
        Bound.OVER: counted > stated.value,
    }[stated.bound]


def groups_are_counted_once(catalog: Catalog) -> Iterator[Finding]:
    """Find a field, a procedure or a channel that one period counts twice."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        seen: dict[Hashable, int] = {}
        for place, path, said in _counted(statistics):
            if seen.setdefault(said, place) != place:
                yield Finding(
                    record,
                    path,
                    f"«{said[1]}» đã tính ở mục {seen[said] + 1}",
                    "mỗi lĩnh vực, thủ tục, cách nộp chỉ có ở một mục số liệu.",
                )


def _counted(statistics: StatisticsPeriod) -> Iterator[tuple[int, KeyPath, tuple[str, str]]]:
    for i, group in enumerate(statistics.by_field):
        yield i, ("by_field", i, "label"), ("label", group.label)
        for j, field_id in enumerate(group.fields):
            yield i, ("by_field", i, "fields", j), ("field", field_id)
    for i, part in enumerate(statistics.by_procedure):
        yield i, ("by_procedure", i, "procedure"), ("procedure", part.procedure)
    for i, way in enumerate(statistics.by_channel):
        for one in _ways(way.channel):
            yield i, ("by_channel", i, "channel"), ("channel", one)


def _ways(channel: CountedChannel) -> tuple[str, ...]:
    both = channel is CountedChannel.IN_PERSON_OR_POST
    return (CountedChannel.IN_PERSON, CountedChannel.POST) if both else (channel.value,)


def corrections_keep_another_figure(catalog: Catalog) -> Iterator[Finding]:
    """Find corrections that change nothing, and shares of a dossier."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        for _, path, figures in statistics.groups():
            for i, correction in enumerate(figures.corrections):
                at = (*path, "corrections", i, "earlier")
                if correction.earlier == _next(figures, i):
                    yield Finding(
                        record,
                        at,
                        f"số trước khi sửa cũng là {quantity_in_words(correction.earlier)}",
                        "ghi số đã công bố lúc trước ở đây, số đúng ở mục "
                        f"«{title_of(correction.figure)}».",
                    )
                elif not _fits(correction):
                    yield Finding(
                        record,
                        at,
                        f"{quantity_in_words(correction.earlier)} không thể là "
                        f"«{title_of(correction.figure)}»",
                        "số hồ sơ là số nguyên; tỷ lệ từ 0 đến 100.",
                    )


def _next(figures: Figures, i: int) -> Quantity | None:
    """Return what the figure became by correction *i*: the next earlier value, or today's."""
    figure = figures.corrections[i].figure
    later = (c.earlier for c in figures.corrections[i + 1 :] if c.figure is figure)
    return next(later, figures.said(figure))


def _fits(correction: Correction) -> bool:
    if correction.figure in RATES:
        return correction.earlier.value <= 100
    return isinstance(correction.earlier.value, int)


def corrections_come_in_order(catalog: Catalog) -> Iterator[Finding]:
    """Find corrections dated before the period ended, or before the one above them."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        if not statistics.period.possible:
            continue
        for _, path, figures in statistics.groups():
            before = statistics.period.last_day
            for i, correction in enumerate(figures.corrections):
                if correction.corrected_on < before:
                    yield Finding(
                        record,
                        (*path, "corrections", i, "corrected_on"),
                        f"{day_in_words(correction.corrected_on)} sớm hơn {day_in_words(before)}, "
                        "là ngày hết kỳ hoặc ngày của lần sửa ghi trước",
                        "xếp các lần sửa từ cũ đến mới; số liệu chỉ được sửa sau khi hết kỳ.",
                    )
                before = max(before, correction.corrected_on)
