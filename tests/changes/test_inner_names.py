"""A change speaks of cases and rates by their names, and compares only times of one sort."""

import pytest
from sample_repository import rewrite

PROCEDURE = "procedures/dang-ky-trong-cay.yaml"
FREE = """      - fee: le-phi-trong-cay
        rates:
          - cay-nho
        case: cay-nho
"""
UNKNOWN = "      - unknown: Chưa thấy văn bản của tỉnh.\n        case: cay-nho\n"
ON_TOP = "value: 3\n        unit: working_day\n        case: cay-to\n        adds: true\n"
NOT_ON_TOP = "value: 2\n        unit: working_day\n        case: cay-to\n"


def change(catalog, old, new):
    """Replace the first *old* in the procedure."""
    rewrite(catalog / PROCEDURE, lambda text: text.replace(old, new, 1))


def sentences(changes):
    return [change.sentence for change in changes]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "case: cay-to\n        copies",
            "case: cay-nho\n        copies",
            "Chỉ khi: trước «Trồng cây to», nay «Trồng cây nhỏ».",
        ),
        (
            FREE,
            UNKNOWN,
            "thêm «Chưa có thông tin: Chưa thấy văn bản của tỉnh (Trồng cây nhỏ)».",
        ),
        (FREE, "", "bỏ «Lệ phí đăng ký trồng cây mẫu (Trồng cây nhỏ)»."),
        (
            "          - cay-nho\n",
            "          - cay-to\n",
            "Chỉ các mức › mục 1: trước «Đăng ký trồng cây nhỏ», nay «Đăng ký trồng cây to».",
        ),
    ],
)
def test_a_case_and_a_rate_are_told_by_name(catalog_copy, told, old, new, sentence):
    change(catalog_copy, old, new)
    found = sentences(told(catalog_copy))

    assert [text for text in found if sentence in text], found


def test_a_case_that_was_dropped_is_still_told_by_its_old_name(catalog_copy, told):
    change(catalog_copy, "      - id: cay-nho\n        name: Trồng cây nhỏ\n", "")
    change(catalog_copy, FREE, "")
    found = sentences(told(catalog_copy))

    assert [text for text in found if "(Trồng cây nhỏ)" in text], found


def test_a_time_that_no_longer_comes_on_top_is_not_called_shorter(catalog_copy, told):
    change(catalog_copy, ON_TOP, NOT_ON_TOP)
    found = sentences(told(catalog_copy))

    assert [text for text in found if "cộng thêm 3 ngày làm việc → 2 ngày làm việc." in text], found
