"""What reading each record beside its law found wrong, and mended."""

import pytest
from niemyet.model.record import items_given

ROADS = [
    ("bien-quang-cao-ven-duong", None, (5, "working_day")),
    ("dau-noi-duong", None, (5, "working_day")),
    ("dung-tam-long-duong", "dam-tang", (1, "day")),
    ("dung-tam-long-duong", "viec-khac", (3, "working_day")),
]
"""Decree 241/2026, in force on 1 July 2026."""

PLATES = [
    ("cap-lai-giay-dang-ky-xe", "mat-giay", (2, "working_day")),
    ("cap-lai-giay-dang-ky-xe", "mat-bien", (7, "working_day")),
]
"""The national record of 1.013082."""


RESIDENCE = [
    ("xoa-dang-ky-tam-tru", None, (3, "working_day")),
    ("xoa-dang-ky-thuong-tru", None, (5, "working_day")),
]
"""Decree 58/2026, Article 4."""

MERIT = [("uu-dai-than-nhan-liet-si", None, (20, "day"))]
"""Decree 131/2021, Article 26."""


@pytest.mark.parametrize(("procedure", "case", "limit"), [*ROADS, *PLATES, *RESIDENCE, *MERIT])
def test_the_time_is_the_one_of_the_law_in_force(real_catalog, procedure, case, limit):
    limits = items_given(real_catalog.procedures[procedure].editions[-1].time_limits)
    own = [(at.value, at.unit) for at in limits if at.case == case and not at.adds]

    assert [limit] == own
