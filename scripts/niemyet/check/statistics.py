"""Figures of a period: parts that add up, and bounds that are kept."""

from collections.abc import Iterator
from decimal import Decimal

from niemyet.check.finding import Finding, warning
from niemyet.check.words import figure
from niemyet.model.catalog import Catalog
from niemyet.model.statistics import Figures, Period, StatisticsPeriod
from niemyet.model.values import Bound, Quantity
from niemyet.model.vocabulary import PeriodKind
from niemyet.model.walk import KeyPath

COUNTS = tuple(name for name in Figures.model_fields if name not in ("on_time_rate", "note"))
SUMS = {
    "received": ("carried_over", "received_new"),
    "resolved": ("resolved_early", "resolved_on_time", "resolved_late"),
}
NOT_MORE_THAN = (
    ("resolved", "received"),
    ("pending", "received"),
    ("pending_overdue", "pending"),
    ("resolved_early", "resolved"),
    ("resolved_on_time", "resolved"),
    ("resolved_late", "resolved"),
)
_LAST_NUMBER = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4}
_LETTER = {PeriodKind.MONTH: "m", PeriodKind.QUARTER: "q"}
_BOUND_WORDS = {
    Bound.EXACT: "",
    Bound.OVER: "trên ",
    Bound.AT_LEAST: "từ ",
    Bound.UNDER: "dưới ",
    Bound.AT_MOST: "không quá ",
}
_ROUNDING = Decimal("0.5")
_ADD_UP = "đối chiếu lại từng số với báo cáo; số nào không chắc thì bỏ dòng đó."


def _periods(catalog: Catalog) -> Iterator[tuple[str, StatisticsPeriod]]:
    for office_id, periods in catalog.statistics.items():
        for period_id, statistics in periods.items():
            yield f"{office_id}/{period_id}", statistics


def _figures(catalog: Catalog) -> Iterator[tuple[str, KeyPath, Figures]]:
    for record, statistics in _periods(catalog):
        yield record, ("total",), statistics.total
        for i, group in enumerate(statistics.by_field):
            yield record, ("by_field", i, "figures"), group.figures


def _exact(value: Quantity | None) -> bool:
    return value is not None and value.bound is Bound.EXACT


def files_are_named_by_their_period(catalog: Catalog) -> Iterator[Finding]:
    """Find periods whose number is impossible, or whose file has another period's name."""
    for record, statistics in _periods(catalog):
        period = statistics.period
        last = _LAST_NUMBER.get(period.kind)
        if (period.number is None) != (last is None) or not 1 <= (period.number or 1) <= (
            last or 1
        ):
            yield Finding(
                "statistics",
                record,
                ("period", "number") if period.number is not None else ("period",),
                f"kỳ «{period.kind}» không thể có số «{period.number or 'để trống'}»",
                "tháng: 1 đến 12; quý: 1 đến 4; năm: không ghi number.",
            )
        elif _id(period) != record.partition("/")[2]:
            yield Finding(
                "statistics",
                record,
                ("period",),
                f"kỳ ghi trong tệp là «{_id(period)}» nhưng tên tệp là "
                f"«{record.partition('/')[2]}»",
                f"đổi tên tệp thành {_id(period)}.yaml, hoặc sửa kỳ.",
            )


def _id(period: Period) -> str:
    if period.number is None:
        return str(period.year)
    return f"{period.year}-{_LETTER[period.kind]}{period.number}"


def fields_add_up_to_the_total(catalog: Catalog) -> Iterator[Finding]:
    """Find a total that the figures of the fields contradict; the equation is shown."""
    for record, statistics in _periods(catalog):
        for name in COUNTS:
            total = getattr(statistics.total, name)
            values = [getattr(group.figures, name) for group in statistics.by_field]
            known = [value for value in values if _exact(value)]
            complete = len(known) == len(values)
            if total and known and not _allows(total, sum(v.value for v in known), complete):
                yield Finding(
                    "statistics",
                    record,
                    ("total", name),
                    f"cộng các lĩnh vực được {_equation(known)}, nhưng tổng ghi là "
                    f"{_BOUND_WORDS[total.bound]}{figure(total.value)}",
                    _ADD_UP,
                )


def parts_add_up(catalog: Catalog) -> Iterator[Finding]:
    """Find early, on-time and late dossiers that do not make up those resolved, and the like."""
    for record, path, figures in _figures(catalog):
        for name, parts in SUMS.items():
            whole = getattr(figures, name)
            values = [getattr(figures, part) for part in parts]
            if not whole or not all(map(_exact, values)):
                continue
            if not _allows(whole, sum(v.value for v in values), complete=True):
                yield Finding(
                    "statistics",
                    record,
                    (*path, name),
                    f"cộng các phần được {_equation(values)}, nhưng ở đây ghi "
                    f"{_BOUND_WORDS[whole.bound]}{figure(whole.value)}",
                    _ADD_UP,
                )


def parts_are_not_more_than_the_whole(catalog: Catalog) -> Iterator[Finding]:
    """Find more dossiers resolved than received, more late than resolved, and the like."""
    for record, path, figures in _figures(catalog):
        for smaller, larger in NOT_MORE_THAN:
            part, whole = getattr(figures, smaller), getattr(figures, larger)
            if _exact(part) and _exact(whole) and part.value > whole.value:
                title = Figures.model_fields[larger].title
                yield Finding(
                    "statistics",
                    record,
                    (*path, smaller),
                    f"{figure(part.value)} nhiều hơn «{title}» ({figure(whole.value)})",
                    _ADD_UP,
                )


def rates_match_the_counts(catalog: Catalog) -> Iterator[Finding]:
    """Find an on-time rate that the counts contradict."""
    for record, path, figures in _figures(catalog):
        rate, resolved, late = figures.on_time_rate, figures.resolved, figures.resolved_late
        if not rate or not _exact(resolved) or not _exact(late) or not resolved.value:
            continue
        counted = Decimal(100) * (resolved.value - late.value) / resolved.value
        close = rate.bound is Bound.EXACT and abs(counted - rate.value) <= _ROUNDING
        if not close and not _allows(rate, counted, complete=True):
            yield warning(
                "statistics",
                record,
                (*path, "on_time_rate"),
                f"số hồ sơ cho thấy {counted:.1f} %, nhưng ở đây ghi "
                f"{_BOUND_WORDS[rate.bound]}{rate.value} %".replace(".", ","),
                _ADD_UP,
            )


def fields_are_counted_once(catalog: Catalog) -> Iterator[Finding]:
    """Find a field that two groups of one period count."""
    for record, statistics in _periods(catalog):
        seen: dict[str, int] = {}
        for i, group in enumerate(statistics.by_field):
            for j, field_id in enumerate(group.fields):
                if seen.setdefault(field_id, i) != i:
                    yield Finding(
                        "statistics",
                        record,
                        ("by_field", i, "fields", j),
                        f"lĩnh vực «{field_id}» đã tính ở mục {seen[field_id] + 1}",
                        "mỗi lĩnh vực chỉ thuộc một nhóm số liệu.",
                    )


def _equation(values: list[Quantity]) -> str:
    terms = " + ".join(figure(value.value) for value in values)
    total = figure(sum(value.value for value in values))
    return f"{terms} = {total}" if len(values) > 1 else total


def _allows(stated: Quantity, counted: int | Decimal, complete: bool) -> bool:
    """Return whether *counted*, or more if it is not complete, can be what is stated."""
    upper = {
        Bound.EXACT: counted <= stated.value,
        Bound.AT_MOST: counted <= stated.value,
        Bound.UNDER: counted < stated.value,
    }
    lower = {
        Bound.EXACT: counted >= stated.value,
        Bound.AT_LEAST: counted >= stated.value,
        Bound.OVER: counted > stated.value,
    }
    fits_above = upper.get(stated.bound, True)
    return fits_above and (not complete or lower.get(stated.bound, True))
