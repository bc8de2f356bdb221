"""What a number of pages costs, by the tiers of a rate."""

import pytest


@pytest.fixture
def certification(real_catalog):
    """The rate of certifying a copy (Circular 226/2016/TT-BTC)."""
    rates = real_catalog.fees["phi-chung-thuc"].rates
    copy = next(rate for rate in rates if rate.key == "ban-sao-tu-ban-chinh")
    return copy.amounts[-1]


@pytest.mark.parametrize(
    ("pages", "cost"),
    [(0, 0), (1, 2000), (2, 4000), (3, 5000), (10, 12000), (198, 200000), (500, 200000)],
)
def test_each_page_costs_what_its_tier_says_up_to_the_maximum(certification, pages, cost):
    assert cost == certification.cost_of(pages)


def test_the_maximum_is_reached_at_page_198(certification):
    assert 198 == certification.units_to_maximum()


def test_a_flat_rate_has_no_page_at_which_a_maximum_is_reached(real_catalog):
    flat = real_catalog.fees["phi-chung-thuc"].rates[1].amounts[-1]

    assert flat.units_to_maximum() is None
