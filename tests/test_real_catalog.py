"""The catalogue of this repository is sound, and says what the facts it was made from say."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from niemyet.check.report import as_text
from niemyet.check.rules import check_catalog
from niemyet.edit.schemas import modelines
from niemyet.model.procedure import Edition
from niemyet.model.timeline import in_force_on
from niemyet.model.values import Start
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog

ROOT = Path(__file__).resolve().parent.parent
CATALOG = ROOT / "catalog"
FACTS = ROOT.parent / "shared" / "facts"
CODE = re.compile(r"[1-9]\.[0-9]{6}")
UNITS = {"ngày": "day", "ngày làm việc": "working_day", "giờ": "hour", "tháng": "month"}
AUDIENCES = {
    r"công dân|cá nhân|người từ đủ|phụ nữ|thân nhân|cha, mẹ|người/tổ chức": {"citizen"},
    r"định cư ở (nước ngoài|NN)": {"overseas_vietnamese"},
    r"tổ chức(?! tôn giáo)": {"organisation"},
    r"doanh nghiệp|\bDN\b": {"enterprise"},
    r"\bHTX\b": {"cooperative"},
    r"hộ gia đình, thôn": {"household", "community"},
}
"""The groups that each word of the facts stands for; any one of them will do."""

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
facts_needed = pytest.mark.skipif(
    not FACTS.is_dir(), reason=f"the facts the catalogue was made from are not here: {FACTS}"
)


def fact_rows() -> list[dict]:
    """Return the rows of procedures.json, or none where the file is absent."""
    path = FACTS / "procedures.json"
    return json.loads(path.read_text("utf-8"))["rows"] if path.exists() else []


def everyday_names() -> list[dict]:
    """Return the entries of aliases.json, or none where the file is absent."""
    path = FACTS / "aliases.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else []


each_row = pytest.mark.parametrize("row", fact_rows(), ids=lambda row: row["code"])
each_name = pytest.mark.parametrize("name", everyday_names(), ids=lambda name: name["say"])


@pytest.fixture(scope="module")
def reading():
    return read_catalog(CATALOG)


@pytest.fixture(scope="module")
def catalog(reading):
    return reading.catalog


@pytest.fixture(scope="module")
def editions_by_code(catalog) -> dict[str, Edition]:
    """The latest edition of each procedure, by every code it is found under."""
    found: dict[str, Edition] = {}
    for procedure in catalog.procedures.values():
        edition = procedure.editions[-1]
        own = [edition.code] if isinstance(edition.code, str) else []
        for code in [*own, *(other.code for other in edition.other_codes)]:
            found.setdefault(code, edition)
    return found


def edition_of(row: dict, editions_by_code: dict[str, Edition]) -> Edition:
    """Return the edition for a fact row, which must exist under every code of the row."""
    codes = CODE.findall(row["code"])

    assert [] == [code for code in codes if code not in editions_by_code]
    return editions_by_code[codes[0]]


def written(part) -> str:
    """Return everything that a part of a record says, as one text."""
    return json.dumps(part.model_dump(mode="json"), ensure_ascii=False)


def test_the_catalogue_has_no_errors(reading):
    """Every record can be read, and no rule is broken."""
    problems = errors(check_catalog(reading))

    assert len(reading.catalog.procedures) >= 97
    assert () == problems, as_text(problems)


def test_every_record_names_its_schema():
    """The first line of each record lets an editor explain its fields."""
    lines = list(modelines(CATALOG, CATALOG / "schema"))
    without = [path for path, line in lines if path.read_text("utf-8").split("\n")[0] != line]

    assert len(lines) > 300
    assert [] == without, "run: python -m niemyet.edit.schemas"


@facts_needed
def test_the_facts_are_all_there():
    """The tests below look at 97 procedures and at every everyday name."""
    assert 97 == len(fact_rows())
    assert len(everyday_names()) > 100


@each_row
def test_a_procedure_has_its_official_name(editions_by_code, row):
    """The official name is written as published."""
    assert row["name"] == edition_of(row, editions_by_code).official_name


@each_row
def test_a_procedure_names_its_decision(editions_by_code, row):
    """The decision that published the procedure is given where the facts give it."""
    edition = edition_of(row, editions_by_code)

    assert row.get("decision") is None or row["decision"] in str(edition.decision)


@each_row
def test_a_procedure_gives_its_result_codes(editions_by_code, row):
    """Each result code of the facts is on a result."""
    edition = edition_of(row, editions_by_code)
    results = edition.results if isinstance(edition.results, list) else []

    assert set(re.findall(r"KQ\.[A-Z0-9.]+[0-9]", row["result"])) <= {r.code for r in results}


@each_row
def test_a_procedure_gives_its_form_numbers(editions_by_code, row):
    """Each form number of the facts is among the forms or the documents."""
    edition = edition_of(row, editions_by_code)
    parts = [part for part in (edition.forms, edition.documents) if isinstance(part, list)]
    said = " ".join(written(item) for part in parts for item in part)
    numbers = re.findall(r"\bCT\d{2}\b|(?<=Mẫu )\d+[a-zđ]?\b|(?<=Mẫu số )\d+\b", row["form"])

    assert [] == [n for n in numbers if not re.search(rf"\b0*{n.lstrip('0')}\b", said)]


@each_row
def test_a_procedure_gives_its_time_limit(editions_by_code, row):
    """The time limit of the facts is there with its unit; what is unknown stays unknown."""
    edition = edition_of(row, editions_by_code)
    value, unit = row["time"]["value"], row["time"]["unit"]
    limits = edition.time_limits if isinstance(edition.time_limits, list) else []
    given = {(limit.value, str(limit.unit)) for limit in limits}
    if unit is None:
        assert not [limit for limit in limits if not limit.case and not limit.adds]
    elif value == 0 or "trong ngày" in row["time"]["law"].split(";")[0]:
        assert "same_day" in {unit for _, unit in given}
    else:
        assert (value, UNITS[unit]) in given


@each_row
def test_a_procedure_says_for_whom_it_is(editions_by_code, row):
    """Every group of people that the facts name is in the audience."""
    audience = edition_of(row, editions_by_code).audience
    who = re.sub(r"\(.*?\)", "", row["who"])
    given = set(getattr(audience, "groups", ()))
    wanted = [groups for words, groups in AUDIENCES.items() if re.search(words, who, re.I)]

    assert [] == [groups for groups in wanted if not groups & given]


@each_row
def test_every_instrument_of_a_procedure_has_a_record(catalog, row):
    """Each instrument number in the legal column is a record of the catalogue."""
    known = [instrument.number for instrument in catalog.legal_instruments.values()]
    numbers = re.findall(r"(?<![\d/])\d+(?:\.\d+)?/\d{4}(?:/[A-ZĐa-zđ0-9-]+)?(?!\d)", row["legal"])

    assert [] == [n for n in numbers if not any(f"{k}/".startswith(f"{n}/") for k in known)]


@each_name
def test_an_everyday_name_is_found(catalog, name):
    """What people say leads to a procedure, or to a word about where to go."""
    phrases = {
        alias.phrase.casefold()
        for procedure in catalog.procedures.values()
        for alias in procedure.also_known_as
    } | {phrase.casefold() for r in catalog.referrals.values() for phrase in r.phrases}
    whole = name["say"].casefold()
    parts = [part.strip() for part in whole.split(",")]

    assert whole in phrases or [] == [part for part in parts if part not in phrases]


@each_name
def test_an_everyday_name_is_on_each_candidate(catalog, editions_by_code, name):
    """An ambiguous name is on every procedure it may mean that the catalogue has."""
    holders = {
        procedure.editions[-1].code
        for procedure in catalog.procedures.values()
        for alias in procedure.also_known_as
        if alias.phrase.casefold() in name["say"].casefold()
    }
    targets = [
        code for part in name["target"].split("|") for code in CODE.findall(part.split("(")[0])
    ]

    assert [] == [t for t in targets if t in editions_by_code and t not in holders]


@pytest.mark.parametrize(("amount", "number", "start"), CHARGES)
def test_a_fee_is_given_with_its_law_and_its_day(catalog, amount, number, start):
    """Each amount of the facts is charged under its instrument, from its day."""
    charged = {
        (charge, catalog.legal_instruments[citation.instrument].number, str(entry.in_force_from))
        for fee in catalog.fees.values()
        for rate in fee.rates
        for entry in rate.amounts
        for charge in [entry.amount, *(tier.amount for tier in entry.tiers)]
        for citation in entry.legal_basis
        if isinstance(charge, int)
    }

    assert (amount, number) in {(charge, law) for charge, law, _ in charged}
    assert start is None or (amount, number, start) in charged


def test_a_certified_copy_never_costs_more_than_its_maximum(catalog):
    """200.000 đồng a copy, however many pages."""
    maximums = {entry.maximum for entry in charges_on(catalog, "phi", date(2026, 11, 1))}

    assert 200000 in maximums


def test_the_province_sets_civil_status_charges_and_they_are_unknown(catalog):
    """No amount is written where no resolution of the province was found."""
    fee = catalog.fees["le-phi-ho-tich"]
    given = [
        entry
        for rate in fee.rates
        if rate.applies_to is None
        for entry in rate.amounts
        if isinstance(entry.amount, int)
    ]

    assert [] == given


@pytest.mark.parametrize("code", DIGITAL_CITIZENS)
def test_digital_citizens_pay_nothing_online_for_a_time(catalog, editions_by_code, code):
    """From 15/08/2026 until 28/02/2027 the procedures of resolution 66.22/2026 cost 0 đồng."""
    edition = editions_by_code[code]
    uses = [use for use in edition.fees if use.fee]
    zero_on = {
        day
        for day in (date(2026, 8, 14), date(2026, 8, 15), date(2027, 2, 28), date(2027, 3, 1))
        for use in uses
        for rate in catalog.fees[use.fee].rates
        if rate.channel == "online" and (not use.rates or rate.key in use.rates)
        if (entry := in_force_on(rate.amounts, day)) and entry.amount == 0
    }

    assert {date(2026, 8, 15), date(2027, 2, 28)} == zero_on


def charges_on(catalog, kind: str, day: date) -> list:
    """Return what holds on a day for every rate of the fees of one kind."""
    rates = [rate for fee in catalog.fees.values() if fee.kind == kind for rate in fee.rates]
    return [entry for rate in rates if (entry := in_force_on(rate.amounts, day))]


def test_laws_of_the_facts_begin_on_their_days(catalog):
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
    starts = {i.number: i.in_force_from for i in catalog.legal_instruments.values()}

    assert days == {
        number: str(starts[number]) for number in days if isinstance(starts.get(number), Start)
    }
