"""What the words around a table say: which period it is of."""

from collections.abc import Iterator, Sequence

from niemyet.check.words import day_in_words
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.edit.workbook.layout import Header
from niemyet.edit.workbook.periods import (
    Stated,
    joined,
    period_in_words,
    stated_in,
    whole_period,
)
from niemyet.model.time.period import Period
from niemyet.problem import Problem

_PERIOD = "Kỳ số liệu"
_UNCLEAR = "không rõ bảng là của kỳ nào"
_SAY = "ghi một kỳ phía trên bảng, hoặc thêm --period."


def title_cells(table: CellTable, header: Header) -> Iterator[CellSpot]:
    """Yield the cells above the table that say something."""
    for row in range(header.first_row):
        yield from (spot for spot in table.row(row) if table.value(spot) != "")


def period_of_table(
    table: CellTable, header: Header, asked: Period | None
) -> tuple[Period | None, list[Problem]]:
    """Return the period of the table, and what in its title speaks against it.

    Days from–to that the title states belong to the quarter that was *asked* for without them.
    """
    lines = list(_lines(table, header))
    own = whole_period([stated for _, stated in lines])
    by_sheet = stated_period(table, header)
    if own is None and not lines:
        own = by_sheet
    problems = list(_unclear(table, lines, asked or own))
    if own and by_sheet and not asked and by_sheet != own:
        problems.append(_finer(table, lines[0][0], own, by_sheet))
    if asked is None:
        return own, problems or ([] if own else [_no_period(table)])
    if own and own.begins and not asked.begins and same(own, asked):
        return own, problems
    if by_sheet == asked:
        return asked, problems
    return asked, [*problems, *_against(table, lines, asked)]


def stated_period(table: CellTable, header: Header) -> Period | None:
    """Return the period that title and name of a sheet state together; None if none, or several."""
    said = joined([stated for _, stated in _lines(table, header)])
    return whole_period([said, stated_in(table.sheet)]) or whole_period([said])


def _lines(table: CellTable, header: Header) -> Iterator[tuple[CellSpot, Stated]]:
    """Yield what each cell says of a period; what a row says only as a whole, once."""
    rows: dict[int, list[CellSpot]] = {}
    for spot in title_cells(table, header):
        rows.setdefault(spot.row, []).append(spot)
    for spots in rows.values():
        found = [(spot, stated_in(_text(table, spot))) for spot in spots]
        whole = stated_in(" ".join(_text(table, spot) for spot in spots))
        said = [(spot, stated) for spot, stated in found if stated]
        if whole.days and not any(stated.days for _, stated in said):
            said = [(spots[0], whole)]
        yield from said


def _text(table: CellTable, spot: CellSpot) -> str:
    value = table.value(spot)
    return value if isinstance(value, str) else table.shown(spot).removesuffix(" 00:00")


def same(own: Period, asked: Period) -> bool:
    """Return whether two periods bear one name, whichever days a report counts to them."""
    return (own.kind, own.year, own.number) == (asked.kind, asked.year, asked.number)


def _unclear(
    table: CellTable, lines: Sequence[tuple[CellSpot, Stated]], period: Period | None
) -> Iterator[Problem]:
    """Yield lines that name several periods, an unknown one, or a day before the period's end."""
    seen = Stated()
    for spot, stated in lines:
        together = joined([seen, stated])
        contradicts = whole_period([seen]) and not together.odd and not whole_period([together])
        if stated.odd or contradicts or (stated.named and not whole_period([stated])):
            known = f"phía trên đã ghi {_named(seen)}; " if contradicts else ""
            remedy = f"{known}«{table.shown(spot)}» không hiểu được một kỳ; {_SAY}"
            yield table.problem(spot, _PERIOD, _UNCLEAR, remedy)
        else:
            seen = together
        late = [day for day in stated.until if period and day != period.last_day]
        for day in late:
            until = f"số liệu đến {day_in_words(day)}, không phải hết {period_in_words(period)}"
            what = f"«{table.shown(spot)}»: {until}"
            remedy = (
                "ghi rõ từ ngày nào đến ngày nào, ví dụ --period "
                '"Quý I năm 2026 (từ 15/12/2025 đến 14/3/2026)".'
            )
            yield table.problem(spot, _PERIOD, what, remedy)


def _named(seen: Stated) -> str:
    period = whole_period([seen])
    return period_in_words(period) if period else ""


def _against(
    table: CellTable, lines: Sequence[tuple[CellSpot, Stated]], asked: Period
) -> Iterator[Problem]:
    for spot, stated in lines:
        written = whole_period([stated])
        if written and written != asked and not _part_of_what_is_asked(stated, asked):
            what = f"«{table.shown(spot)}» là {period_in_words(written)}"
            remedy = f"bạn đang nhập {period_in_words(asked)}: chọn đúng tệp, hoặc sửa --period."
            yield table.problem(spot, _PERIOD, what, remedy)


def _part_of_what_is_asked(stated: Stated, asked: Period) -> bool:
    """Return whether a line names the period asked for without its days, or without its year."""
    written = whole_period([stated])
    if written is None or written.begins and written.kind is asked.kind:
        return False
    named = (written.kind, written.number) == (asked.kind, asked.number)
    return named and (bool(stated.part) or written.year == asked.year)


def _finer(table: CellTable, spot: CellSpot, own: Period, by_sheet: Period) -> Problem:
    """Return that the sheet is named after a part of what its title says: which of them is it?"""
    what = f"phía trên bảng là {period_in_words(own)}, tên trang là {period_in_words(by_sheet)}"
    remedy = f"thêm --period {by_sheet.id} hoặc --period {own.id}; hay ghi rõ kỳ phía trên bảng."
    return table.problem(spot, _PERIOD, what, remedy)


def _no_period(table: CellTable) -> Problem:
    remedy = "thêm --period, ví dụ --period 2026-q3; hoặc ghi «Quý III năm 2026» phía trên bảng."
    return table.problem(None, _PERIOD, _UNCLEAR, remedy)
