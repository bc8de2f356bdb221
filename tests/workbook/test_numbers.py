"""What is written in a cell is taken exactly, or not at all."""

from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

import pytest
from niemyet.edit.workbook.cells import CellSpot, CellTable, SheetMarks
from niemyet.edit.workbook.quantities import Misread, Understood, count_in, share_in
from niemyet.model.values import Bound, Quantity

CELL = CellSpot(0, 0)


def table_of(value: Any, marks: SheetMarks | None = None) -> CellTable:
    """Return a table of one cell."""
    return CellTable(PurePosixPath("bang.xlsx"), "", ((value,),), marks or SheetMarks())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (1040.0, Quantity(1040)),
        (0.0, Quantity(0)),
        ("0", Quantity(0)),
        ("1.040", Quantity(1040)),
        ("1 040", Quantity(1040)),
        ("1\u00a0040", Quantity(1040)),
        ("1.040.000", Quantity(1040000)),
        ("1.040 hồ sơ", Quantity(1040)),
        ("trên 40 HS", Quantity(40, Bound.OVER)),
        ("trên 1.050", Quantity(1050, Bound.OVER)),
        ("Không quá 20", Quantity(20, Bound.AT_MOST)),
        ("≥ 5", Quantity(5, Bound.AT_LEAST)),
        ("dưới 5", Quantity(5, Bound.UNDER)),
        ("", None),
        ("-", None),
        ("không có số liệu", None),
        ("Chưa thống kê", None),
    ],
)
def test_a_count_is_understood(written, meant):
    """Dots and spaces between thousands, bounds in words, and what says that nothing is known."""
    assert Understood(meant) == count_in(table_of(written), CELL)


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("1,040", "viết 1040, không có dấu phẩy"),
        (1.04, "có phải 1040?"),
        ("12 người", "có phải 12?"),
        ("12 hồ sơ 3", "viết số nguyên"),
        ("1,040 hồ sơ", "viết 1040"),
        ("1.04", "viết số nguyên"),
        ("không", "không có hồ sơ nào thì viết 0"),
        ("khoảng 20", "viết số đúng"),
        (-3.0, "số hồ sơ không thể âm"),
        ("-3", "số hồ sơ không thể âm"),
        ("10.40", "viết số nguyên"),
        (True, "viết số nguyên"),
    ],
)
def test_a_doubtful_count_is_refused(written, remedy):
    """What may mean two things, or is no count, is asked back."""
    misread = count_in(table_of(written), CELL)

    assert isinstance(misread, Misread)
    assert remedy in misread.remedy


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("95,5%", Quantity(Decimal("95.5"))),
        ("95.50 %", Quantity(Decimal("95.5"))),
        ("trên 90 %", Quantity(Decimal("90"), Bound.OVER)),
        (90.0, Quantity(Decimal("90"))),
        ("-", None),
    ],
)
def test_a_share_is_understood(written, meant):
    """With a comma or a dot, with the sign or without, with a bound."""
    understood = share_in(table_of(written), CELL)

    assert Understood(meant) == understood
    assert meant is None or str(meant) == str(understood.quantity)


def test_a_cell_formatted_as_a_percentage_is_a_hundred_times_its_value():
    """Excel keeps 95,5 % as 0,955."""
    marks = SheetMarks(percents=frozenset({CELL}))

    assert Understood(Quantity(Decimal("95.5"))) == share_in(table_of(0.955, marks), CELL)


def test_a_share_below_one_without_the_format_is_asked_back():
    """0,955 may be 95,5 % or less than one percent."""
    misread = share_in(table_of(0.955), CELL)

    assert "«0,955» chưa rõ là 95,5 % hay 0,955 %" == misread.what


def test_a_share_below_one_in_words_is_asked_back_too():
    """A text «0,99» is as doubtful as the number; «0,5 %» is not."""
    misread = share_in(table_of("0,99"), CELL)

    assert "«0,99» chưa rõ là 99 % hay 0,99 %" == misread.what
    assert Understood(Quantity(Decimal("0.5"))) == share_in(table_of("0,5 %"), CELL)


def test_the_letter_o_is_told_from_zero():
    """They look alike on the screen."""
    misread = count_in(table_of("O"), CELL)

    assert "«O» là chữ o, không phải số 0" == misread.what


def test_a_computed_share_is_rounded_and_said_to_be():
    """A share with more than two decimals is rounded."""
    assert Understood(Quantity(Decimal("95.45")), rounded=True) == share_in(
        table_of(95.4545454), CELL
    )
