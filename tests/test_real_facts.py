"""Each row of the facts that the catalogue was made from reached it.

The facts were read on several days of 2026, and the law changed in that year: a row is in one of
the editions that held in 2026. What changed is in ``test_facts_2026.py``.

The facts lie beside the repository, in ``../shared/facts``; where they are absent these
tests are skipped.
"""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import items_given
from niemyet.model.time.timeline import in_force_on

FACTS = Path(__file__).resolve().parent.parent.parent / "shared" / "facts"
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


ABSENT = [pytest.param({}, marks=facts_needed)]
each_row = pytest.mark.parametrize(
    "row", fact_rows() or ABSENT, ids=lambda row: row.get("code", "absent")
)
each_name = pytest.mark.parametrize(
    "name", everyday_names() or ABSENT, ids=lambda name: name.get("say", "absent")
)


def held_in_2026(procedure: Procedure) -> list[Edition]:
    """Return the edition in force when the year began, if any, and those that began in it."""
    before = in_force_on(procedure.editions, date(2026, 1, 1))
    begun = [e for e in procedure.editions if e.in_force_from.day.year == 2026]
    return begun if before is None else [before, *begun]


def codes_of(procedure: Procedure) -> set[str]:
    """Return every national code that some edition of the procedure has or had."""
    own = {edition.code for edition in procedure.editions}
    return own | {other.code for edition in procedure.editions for other in edition.other_codes}


def editions_of(row: dict, catalog: Catalog) -> list[Edition]:
    """Return the editions of 2026 for a fact row; one procedure has every code of the row."""
    codes = set(CODE.findall(row["code"]))
    holders = [p for p in catalog.procedures.values() if codes & codes_of(p)]

    assert codes
    assert codes <= {code for holder in holders for code in codes_of(holder)}
    return [edition for holder in holders for edition in held_in_2026(holder)]


def written(part) -> str:
    """Return everything that a part of a record says, as one text."""
    return json.dumps(part.model_dump(mode="json"), ensure_ascii=False)


@facts_needed
def test_the_facts_are_all_there():
    """The tests below look at 97 procedures and at every everyday name."""
    assert 97 == len(fact_rows())
    assert len(everyday_names()) > 100


@each_row
def test_a_procedure_has_its_official_name(real_catalog, row):
    """The official name is written as published."""
    assert row["name"] in {e.official_name for e in editions_of(row, real_catalog)}


@each_row
def test_a_procedure_names_its_decision(real_catalog, row):
    """The decision that published the procedure is given, or how a source writes it is noted."""
    editions = editions_of(row, real_catalog)
    decisions = " ".join(str(part) for e in editions for part in (e.decision, *e.source_notes))

    assert row.get("decision") is None or row["decision"] in decisions


@each_row
def test_a_procedure_gives_its_result_codes(real_catalog, row):
    """Each result code of the facts is on a result."""
    results = [r for e in editions_of(row, real_catalog) for r in items_given(e.results)]

    assert set(re.findall(r"KQ\.[A-Z0-9.]+[0-9]", row["result"])) <= {r.code for r in results}


@each_row
def test_a_procedure_gives_its_form_numbers(real_catalog, row):
    """Each form number of the facts is among the forms or the documents."""
    editions = editions_of(row, real_catalog)
    parts = [items_given(part) for e in editions for part in (e.forms, e.documents)]
    said = " ".join(written(item) for part in parts for item in part)
    numbers = re.findall(r"\bCT\d{2}\b|(?<=Mẫu )\d+[a-zđ]?\b|(?<=Mẫu số )\d+\b", row["form"])

    assert [] == [n for n in numbers if not re.search(rf"\b0*{n.lstrip('0')}\b", said)]


@each_row
def test_a_procedure_gives_its_time_limit(real_catalog, row):
    """The time limit of the facts is there with its unit.

    What the facts do not know is given only with the law it was since read in, and what they
    merely remember is not given.
    """
    value, unit = row["time"]["value"], row["time"]["unit"]
    editions = editions_of(row, real_catalog)
    limits = [limit for e in editions for limit in items_given(e.time_limits)]
    given = {(limit.value, str(limit.unit)) for limit in limits}
    if unit is None:
        assert not [x for x in limits if not (x.case or x.adds or x.legal_basis)]
    elif "recall MEDIUM" in row["time"]["law"]:
        assert (value, UNITS[unit]) not in given
    elif value == 0 or "trong ngày" in row["time"]["law"].split(";")[0]:
        assert "same_day" in {unit for _, unit in given}
    else:
        assert (value, UNITS[unit]) in given


@each_row
def test_a_procedure_says_for_whom_it_is(real_catalog, row):
    """Every group of people that the facts name is in the audience."""
    who = re.sub(r"\(.*?\)", "", row["who"])
    given = {g for e in editions_of(row, real_catalog) for g in getattr(e.audience, "groups", ())}
    wanted = [groups for words, groups in AUDIENCES.items() if re.search(words, who, re.I)]

    assert [] == [groups for groups in wanted if not groups & given]


@each_row
def test_every_instrument_of_a_procedure_has_a_record(real_catalog, row):
    """Each instrument number in the legal column is a record of the catalogue."""
    known = [instrument.number for instrument in real_catalog.legal_instruments.values()]
    numbers = re.findall(r"(?<![\d/])\d+(?:\.\d+)?/\d{4}(?:/[A-ZĐa-zđ0-9-]+)?(?!\d)", row["legal"])

    assert [] == [n for n in numbers if not any(f"{k}/".startswith(f"{n}/") for k in known)]


@each_name
def test_an_everyday_name_is_found(real_catalog, name):
    """What people say leads to a procedure, or to a word about where to go."""
    phrases = {
        alias.phrase.casefold()
        for procedure in real_catalog.procedures.values()
        for alias in procedure.also_known_as
    } | {phrase.casefold() for r in real_catalog.referrals.values() for phrase in r.phrases}
    whole = name["say"].casefold()
    parts = [part.strip() for part in whole.split(",")]

    assert whole in phrases or [] == [part for part in parts if part not in phrases]


@each_name
def test_an_everyday_name_is_on_each_candidate(real_catalog, editions_by_code, name):
    """An ambiguous name is on every procedure it may mean that the catalogue has."""
    holders = {
        procedure.editions[-1].code
        for procedure in real_catalog.procedures.values()
        for alias in procedure.also_known_as
        if alias.phrase.casefold() in name["say"].casefold()
    }
    targets = [
        code for part in name["target"].split("|") for code in CODE.findall(part.split("(")[0])
    ]

    assert [] == [t for t in targets if t in editions_by_code and t not in holders]
