"""Tables varied from a seed are read as they are or refused at a cell, and never misread."""

import pytest
from workbook.variations import count

A_HUNDRED, A_THOUSAND = range(100), range(1000)


def told(seeds: range) -> dict[str, object]:
    """Return how many were read, which misread, and which plain ones refused; printed as well."""
    found, misread, refused = count(seeds)
    print(dict(found))
    return {
        "misread": misread,
        "plain ones refused": refused,
        "without a cell": found["refused without a cell"],
        "most are read": found["read"] * 4 > len(seeds) * 3,
    }


SOUND = {"misread": [], "plain ones refused": [], "without a cell": 0, "most are read": True}


def test_of_a_hundred_variations_none_is_misread():
    """Headings in other words and orders, wrapped, bare, repeated; groups, sums, notes, gaps."""
    assert SOUND == told(A_HUNDRED)


@pytest.mark.slow
def test_of_a_thousand_variations_none_is_misread():
    """As ``python -m workbook.variations 1000`` in ``tests`` prints."""
    assert SOUND == told(A_THOUSAND)
