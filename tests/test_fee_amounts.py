"""What a number of pages costs, by the tiers of a rate."""

import shutil
from pathlib import Path

import pytest
from browser import wait_until
from niemyet.model.fee import RateAmount
from niemyet.present.fees.cost_table import cost_table
from search.node_engine import run_in_node


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


ODD = {
    "in_force_from": "2026-01-01",
    "tiers": [{"from_unit": 1, "amount": 3000}, {"from_unit": 8, "amount": 700}],
    "maximum": 30_000,
    "maximum_per": "bản",
}
"""No tier ends at a number often asked for, and the last page before the maximum costs less."""


@pytest.fixture(params=["certification", "odd", "without maximum"])
def amount(request, certification) -> RateAmount:
    """Amounts whose table must be enough to count by."""
    if request.param == "certification":
        return certification
    odd = RateAmount.model_validate({**ODD, "legal_basis": [{"instrument": "226-2016-tt-btc"}]})
    bare = {"maximum": None, "maximum_per": None}
    return odd.model_copy(update=bare) if "without" in request.param else odd


def test_the_script_counts_from_the_table_alone_what_the_law_says(amount, real_catalog, wording):
    """Every number of pages up to 300, for one, two and seven copies."""
    if shutil.which("node") is None:
        pytest.skip("máy này chưa có node (apt install nodejs)")
    rate = real_catalog.fees["phi-chung-thuc"].rates[0]
    table = cost_table(rate, amount, wording)
    asked = [(units, copies) for units in range(1, 301) for copies in (1, 2, 7)]
    rows = [{"units": f"{r.units}", "cost": f"{r.cost}", "more": f"{r.more}"} for r in table.rows]
    order = {"rows": rows, "asked": asked}
    told = run_in_node(Path(__file__).parent / "run_cost.cjs", order)["told"]

    assert told == [f"{amount.cost_of(units) * copies}" for units, copies in asked]


def test_a_table_has_copies_only_where_a_maximum_for_each_is_said(amount, real_catalog, wording):
    table = cost_table(real_catalog.fees["phi-chung-thuc"].rates[0], amount, wording)

    assert ((1, 2) if amount.maximum_per else (1,)) == table.copies
    assert {len(table.copies)} == {len(row.costs) for row in table.rows}


def test_a_flat_rate_has_no_table(real_catalog, wording):
    rate = real_catalog.fees["phi-chung-thuc"].rates[1]

    assert () == cost_table(rate, rate.amounts[-1], wording).rows


def test_pages_and_copies_are_counted_on_the_page_of_the_procedure(phone, sites):
    """Five copies of a paper of two pages; nothing is said for a number that is none."""
    phone.goto((sites["lam-binh"] / "thu-tuc/chung-thuc-ban-sao-tu-ban-chinh/index.html").as_uri())
    phone.locator(".costs summary").click()
    phone.locator(".costs [name=units]").fill("2")
    phone.locator(".costs [name=copies]").fill("5")
    wait_until(phone, "document.querySelector('.costs output').textContent.includes('20.000 đồng')")
    phone.locator(".costs [name=copies]").fill("0")
    wait_until(phone, "document.querySelector('.costs output').textContent === ''")

    assert [] == phone.complaints
