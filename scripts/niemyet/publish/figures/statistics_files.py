"""The figures behind the pages and the charts as files: CSV for a spreadsheet, JSON for programs.

One row is one figure that is known; what is unknown has no row. Every number of the CSV is whole,
so that no program mistakes a decimal point: a rate of 95,5 % is 955 "phần nghìn".
"""

import csv
import io
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from niemyet.model.figures.statistics import RATES, GroupKey, StatisticsPeriod
from niemyet.present.figures.figure import Figure, figures_of
from niemyet.present.figures.period import ended_periods
from niemyet.present.permalinks import statistics_file
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile, json_bytes

_BOM = "\ufeff"
_DECIMALS = {0: "percent", 1: "thousandth", 2: "ten_thousandth"}
COLUMNS = (
    *("office", "office_id", "period", "period_id", "from", "to", "group_kind", "group"),
    *("figure", "figure_id", "value", "bound", "unit", "origin"),
)


def statistics_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the CSV and the JSON of each period that had ended, and of all of them."""
    periods = ended_periods(posting)
    for statistics in periods:
        yield from _files(statistics.id, [statistics], posting)
    if periods:
        yield from _files("", periods, posting)


def _files(
    period_id: str, periods: Sequence[StatisticsPeriod], posting: Posting
) -> Iterator[PublishedFile]:
    told = [_plain(statistics, posting) for statistics in periods]
    whole = told[0] if period_id else {"office": _office(posting), "periods": told}
    yield PublishedFile(statistics_file(period_id, "json"), json_bytes(whole))
    yield PublishedFile(statistics_file(period_id, "csv"), _csv(periods, posting).encode())


def _csv(periods: Sequence[StatisticsPeriod], posting: Posting) -> str:
    w, out = posting.wording, io.StringIO()
    writer = csv.writer(out)
    writer.writerow([w(f"statistics.column.{name}") for name in COLUMNS])
    for statistics in periods:
        for figure in _figures(statistics, posting):
            writer.writerow(_row(statistics, figure, posting))
    return _BOM + out.getvalue()


def _figures(statistics: StatisticsPeriod, posting: Posting) -> Iterator[Figure]:
    for known in figures_of(statistics.id, posting).values():
        yield from known.values()


def _row(statistics: StatisticsPeriod, figure: Figure, posting: Posting) -> list[object]:
    w, period = posting.wording, statistics.period
    value, unit = _whole(figure)
    return [
        *(posting.office.name, posting.office.id, statistics.name, statistics.id),
        *(period.first_day.isoformat(), period.last_day.isoformat()),
        *(w(f"statistics.kind.{figure.group.kind}"), figure.group_name),
        *(figure.label, figure.name.value, value, w(f"statistics.bound.{figure.value.bound}")),
        *(w(f"statistics.in.{unit}"), w(f"statistics.origin.{_origin(figure)}")),
    ]


def _whole(figure: Figure) -> tuple[int, str]:
    """Return the figure as a whole number and what one of it is."""
    if figure.name not in RATES:
        return int(figure.value.value), "dossier" if _of_dossiers(figure) else "answer"
    value = Decimal(figure.value.value).normalize()
    places = max(-value.as_tuple().exponent, 0)
    return int(value.scaleb(places)), _DECIMALS[places]


def _of_dossiers(figure: Figure) -> bool:
    return figure.name.value not in ("surveyed", "satisfied")


def _origin(figure: Figure) -> str:
    return "computed" if figure.computed else "source"


def _office(posting: Posting) -> dict[str, str]:
    return {"id": posting.office.id, "name": posting.office.name}


def _plain(statistics: StatisticsPeriod, posting: Posting) -> dict[str, Any]:
    period = statistics.period
    return {
        "office": _office(posting),
        "period": {
            "id": statistics.id,
            "name": statistics.name,
            "kind": period.kind.value,
            "from": period.first_day.isoformat(),
            "to": period.last_day.isoformat(),
        },
        "figures": [_plain_figure(figure) for figure in _figures(statistics, posting)],
        "corrections": [
            {
                "group": _group(key),
                "figure": correction.figure.value,
                "earlier": _number(correction.earlier.value),
                "earlier_bound": correction.earlier.bound.value,
                "corrected_on": correction.corrected_on.isoformat(),
                "reason": correction.reason,
            }
            for key, _, figures in statistics.groups()
            for correction in figures.known_on(posting.day).corrections
        ],
        "not_published": list(statistics.gaps),
    }


def _plain_figure(figure: Figure) -> dict[str, Any]:
    unit = "percent" if figure.name in RATES else _whole(figure)[1]
    return {
        "group": {**_group(figure.group), "name": figure.group_name},
        "figure": figure.name.value,
        "label": figure.label,
        "value": _number(figure.value.value),
        "bound": figure.value.bound.value,
        "unit": unit,
        "origin": _origin(figure),
    }


def _group(key: GroupKey) -> dict[str, str]:
    """Return whose a figure is; the whole office has no id of its own."""
    return {"kind": key.kind, **({"id": key.id} if key.id else {})}


def _number(value: int | Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)
