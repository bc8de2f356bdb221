"""A time that holds for one case is given for that case, as law or the national record says."""

from datetime import date

import pytest
from niemyet.model.time.timeline import in_force_on

DAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("procedure", "case", "value", "unit"),
    [
        ("giai-quyet-to-cao", "dac-biet-phuc-tap", 60, "day"),
        ("khai-bao-thong-tin-cu-tru", "da-co-du-lieu", 5, "working_day"),
        ("khai-bao-thong-tin-cu-tru", "chua-co-du-lieu", 30, "day"),
        ("ho-tro-thiet-hai-dich-benh-dong-vat", None, 25, "day"),
        ("dang-ky-nuoi-con-nuoi", "gia-dinh-khong-nuoi-duoc", 60, "day"),
        ("doi-giay-dang-ky-xe", "vang-sang-trang", 7, "working_day"),
    ],
)
def test_a_time_is_that_of_its_case(real_catalog, procedure, case, value, unit):
    edition = in_force_on(real_catalog.procedures[procedure].editions, DAY)

    assert [(value, unit)] == [(t.value, t.unit) for t in edition.time_limits if t.case == case]
