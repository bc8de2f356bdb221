"""The catalogue of this repository is sound, and charges what the law says, on its days."""

from datetime import date
from pathlib import Path

import pytest
from niemyet.check.report import as_text
from niemyet.check.rules import check_catalog
from niemyet.edit.schemas import modelines
from niemyet.model.time.timeline import in_force_on
from niemyet.problem import errors

CATALOG = Path(__file__).resolve().parent.parent / "catalog"
CHARGES = (
    (2000, "226/2016/TT-BTC", "2017-01-01"),
    (1000, "226/2016/TT-BTC", "2017-01-01"),
    (10000, "226/2016/TT-BTC", "2017-01-01"),
    (50000, "226/2016/TT-BTC", "2017-01-01"),
    (30000, "226/2016/TT-BTC", "2017-01-01"),
    (25000, "226/2016/TT-BTC", "2017-01-01"),
    (8000, "281/2016/TT-BTC", "2017-01-01"),
    (400000, "114/2016/NĐ-CP", "2017-01-01"),
    (20000, "75/2022/TT-BTC", None),
    (10000, "75/2022/TT-BTC", None),
    (5000, "75/2022/TT-BTC", None),
    (7000, "75/2022/TT-BTC", None),
    (0, "66.22/2026/NQ-CP", "2026-08-15"),
)
DIGITAL_CITIZENS = (
    "2.000635",
    "1.004772",
    "1.004746",
    "1.004873",
    "1.004222",
    "1.004194",
    "1.002755",
    "1.010038",
)


@pytest.mark.of_the_catalogue
def test_the_catalogue_has_no_errors(real_reading):
    """Every record can be read, and no rule is broken."""
    problems = errors(check_catalog(real_reading))

    assert len(real_reading.catalog.procedures) >= 97
    assert () == problems, as_text(problems)


@pytest.mark.of_the_catalogue
def test_every_record_names_its_schema():
    """The first line of each record lets an editor explain its fields."""
    lines = list(modelines(CATALOG, CATALOG / "schema"))
    without = [path for path, line in lines if path.read_text("utf-8").split("\n")[0] != line]

    assert len(lines) > 300
    assert [] == without, "run: python -m niemyet.edit.schemas"


@pytest.mark.parametrize(("amount", "number", "start"), CHARGES)
def test_a_fee_is_given_with_its_law_and_its_day(real_catalog, amount, number, start):
    """Each amount of the facts is charged under its instrument, from its day."""
    charged = {
        (
            charge,
            real_catalog.legal_instruments[citation.instrument].number,
            str(entry.in_force_from),
        )
        for fee in real_catalog.fees.values()
        for rate in fee.rates
        for entry in rate.amounts
        for charge in [entry.amount, *(tier.amount for tier in entry.tiers)]
        for citation in entry.legal_basis
        if isinstance(charge, int)
    }

    assert (amount, number) in {(charge, law) for charge, law, _ in charged}
    assert start is None or (amount, number, start) in charged


def test_a_certified_copy_never_costs_more_than_its_maximum(real_catalog):
    """200.000 đồng a copy, however many pages."""
    maximums = {entry.maximum for entry in charges_on(real_catalog, "phi", date(2026, 11, 1))}

    assert 200000 in maximums


def test_the_province_sets_civil_status_charges_and_they_are_unknown(real_catalog):
    """No amount is written where no resolution of the province was found."""
    fee = real_catalog.fees["le-phi-ho-tich"]
    entries = [entry for rate in fee.rates if rate.applies_to is None for entry in rate.amounts]

    assert entries
    assert [] == [entry for entry in entries if isinstance(entry.amount, int)]


@pytest.mark.parametrize("code", DIGITAL_CITIZENS)
def test_digital_citizens_pay_nothing_online_for_a_time(real_catalog, editions_by_code, code):
    """From 15/08/2026 until 28/02/2027 the procedures of resolution 66.22/2026 cost 0 đồng."""
    edition = editions_by_code[code]
    uses = [use for use in edition.fees if use.fee]
    zero_on = {
        day
        for day in (date(2026, 8, 14), date(2026, 8, 15), date(2027, 2, 28), date(2027, 3, 1))
        for use in uses
        for rate in real_catalog.fees[use.fee].rates
        if rate.channel == "online" and (not use.rates or rate.key in use.rates)
        if (entry := in_force_on(rate.amounts, day)) and entry.amount == 0
    }

    assert {date(2026, 8, 15), date(2027, 2, 28)} == zero_on


def charges_on(real_catalog, kind: str, day: date) -> list:
    """Return what holds on a day for every rate of the fees of one kind."""
    rates = [rate for fee in real_catalog.fees.values() if fee.kind == kind for rate in fee.rates]
    return [entry for rate in rates if (entry := in_force_on(rate.amounts, day))]


def test_laws_of_the_facts_begin_on_their_days(real_catalog):
    """Days of effect that the facts give with certainty are in the records."""
    days = {
        "226/2016/TT-BTC": "2017-01-01",
        "281/2016/TT-BTC": "2017-01-01",
        "250/2016/TT-BTC": "2017-01-01",
        "96/2017/TT-BTC": "2017-11-11",
        "85/2019/TT-BTC": "2020-01-13",
        "71/2025/TT-BTC": "2025-07-01",
        "66.22/2026/NQ-CP": "2026-08-15",
    }
    starts = {i.number: str(i.in_force_from) for i in real_catalog.legal_instruments.values()}

    assert days == {number: starts.get(number) for number in days}
