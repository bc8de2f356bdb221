"""JSON: valid by its schema, found by its id, and silent about what is not known."""

import json
import re

import pytest
from jsonschema import Draft202012Validator
from niemyet.edit.published_schema import open_data_schema, published_schema
from niemyet.model.kinds import KINDS
from niemyet.model.record import NotApplicable, Unknown
from niemyet.model.time.timeline import in_force_on
from niemyet.present.open_data.records import PUBLISHED, open_records


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    """One for each kind of record, so that a fault is told where it is."""
    schema = closed(open_data_schema())
    return {
        kind: Draft202012Validator({"$ref": f"#/$defs/record_{kind}", "$defs": schema["$defs"]})
        for kind in NAMES
    }


def closed(schema):
    """Return the schema as it would be if a version could gain no key: to see that all are told."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    own = {key: closed(part) for key, part in schema.items()}
    return {**own, "additionalProperties": False} if "properties" in schema else own


NAMES = {KINDS[kind].singular for kind in PUBLISHED}


def at(record: dict, pointer: str):
    """Return what stands at a JSON Pointer in the facts of a record, or None."""
    found = record["facts"]
    for step in pointer.lstrip("/").split("/"):
        found = found[int(step)] if isinstance(found, list) else found.get(step)
        if found is None:
            return None
    return found


def test_the_published_schema_is_a_json_schema_of_2020_12(data):
    schema = data.json("luoc-do.json")
    Draft202012Validator.check_schema(schema)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_published_schema_is_what_the_models_say(data):
    written = data.files["du-lieu/v2/luoc-do.json"].decode()

    assert published_schema() == written, "run: python -m niemyet.edit.schemas"


def test_every_record_passes_the_schema_of_its_kind(data, validators):
    faults = [
        f"{kind} {id} {error.json_path}: {error.message[:200]}"
        for (kind, id), record in data.records.items()
        for error in validators[kind].iter_errors(record)
    ]

    assert len(data.records) > 20
    assert faults == []


def test_every_file_of_records_passes_the_published_schema(data):
    validator = Draft202012Validator(data.json("luoc-do.json"))

    assert len(data.wholes) > 8
    assert [] == [name for name, whole in data.wholes.items() if not validator.is_valid(whole)]


def test_the_counting_of_days_is_a_record_too(lam_binh, phuc_yen):
    rules = lam_binh.records["counting_rules", "ngay-hen-tra"]

    assert "ngay-hen/" == rules["page"]
    assert rules["facts"]["rules"]
    assert "ngay-hen.json" not in phuc_yen.wholes


def test_the_schema_refuses_an_amount_in_words(lam_binh, validators):
    fee = lam_binh.records["fee", "phi-khai-thac-thong-tin-ho-tich"]
    fee["facts"]["rates"][0]["current"]["amount"]["value"] = "8.000 đồng"

    assert not validators["fee"].is_valid(fee)


def test_a_schema_stored_today_passes_what_a_version_may_gain(data):
    """The version promises to gain keys and to lose none."""
    whole = data.json("gioi-thieu.json")
    whole["later"] = whole["records"][data.posting.office.id]["facts"]["later"] = "thêm sau"

    assert Draft202012Validator(data.json("luoc-do.json")).is_valid(whole)


def test_every_key_of_the_data_is_described(lam_binh, validators):
    fee = lam_binh.records["fee", "phi-khai-thac-thong-tin-ho-tich"]
    fee["facts"]["colour"] = "red"

    assert not validators["fee"].is_valid(fee)


def test_a_file_has_the_name_of_the_pages_that_show_its_records(data):
    """So who knows a page's address knows in which file, and under which id, its data are."""
    folders = {
        n: {r["page"].split("/")[0] for r in w["records"].values()} for n, w in data.wholes.items()
    }
    own = [(id, r["page"]) for (_, id), r in data.records.items() if r["page"].count("/") > 1]

    assert len(own) > 10
    assert [] == [name for name, found in folders.items() if found != {name.removesuffix(".json")}]
    assert [] == [page for id, page in own if re.split("[/#]", page.rstrip("/"))[-1] != id]


def test_each_record_stands_on_a_line_of_its_own(data):
    content = data.files["du-lieu/v2/thu-tuc.json"].decode().splitlines()
    records = data.json("thu-tuc.json")["records"]

    assert len(records) == len(content) - 2
    assert {
        id: json.loads(f"{{{line.rstrip(',')}}}")[id]
        for id, line in zip(records, content[1:-1], strict=True)
    } == records


def test_every_kind_of_record_that_has_a_page_is_published(lam_binh):
    assert {kind for kind, _ in lam_binh.records} == NAMES - {"statistics", "posting_kind"}


def test_every_element_of_a_procedure_is_given_or_said_to_be_missing(data):
    silent = []
    for record in open_records("procedures", data.posting):
        plain = record.plain()
        gaps = {g["at"] for g in plain["unknown"] + plain["not_applicable"]}
        elements = [n for n, i in type(record.facts).model_fields.items() if i.is_required()]
        told = {"id", "sources"} | set(plain["facts"]) | {g.strip("/") for g in gaps}
        silent += [f"{record.id}: {name}" for name in elements if name not in told]

    assert silent == []


def test_what_is_unknown_has_a_reason_and_no_value(data):
    records = data.records.values()
    gaps = [(r, gap) for r in records for gap in r["unknown"] + r["not_applicable"]]

    assert gaps
    assert [] == [gap for record, gap in gaps if at(record, gap["at"]) is not None]
    assert all(gap["reason"] for _, gap in gaps)


def test_what_does_not_apply_is_told_apart_from_what_is_unknown(phuc_yen):
    record = phuc_yen.records["procedure", "dang-ky-ket-hon"]

    assert "/code" in {gap["at"] for gap in record["not_applicable"]}
    assert "/code" not in {gap["at"] for gap in record["unknown"]}


def test_every_amount_is_the_one_of_the_catalogue_on_the_day(data):
    def expected(rate):
        amount = in_force_on(rate.amounts, data.posting.day)
        if amount is None or isinstance(amount.amount, NotApplicable):
            return None
        flat = None if isinstance(amount.amount, Unknown) else amount.amount
        return rate.key, flat, [tier.amount for tier in amount.tiers]

    def told(rate):
        now = rate["current"]
        tiers = [tier["amount"]["value"] for tier in now.get("tiers", ())]
        return rate["key"], now.get("amount", {}).get("value"), tiers

    fees = open_records("fees", data.posting)

    assert fees
    for record in fees:
        rates = map(expected, data.posting.catalog.fees[record.id].rates)
        published = data.records["fee", record.id]["facts"]["rates"]

        assert [told(rate) for rate in published] == [rate for rate in rates if rate]


def test_a_corrected_rate_keeps_its_unit(sample):
    periods = sample.json("so-lieu.json")["records"].values()
    corrections = [c for p in periods for c in p["facts"]["total"].get("corrections", ())]
    units = {c["figure"]: c["earlier"]["unit"] for c in corrections}

    assert units
    assert all(
        (unit == "ten_thousandth") == figure.endswith("_rate") for figure, unit in units.items()
    )


def test_a_bound_stays_a_bound_with_its_number(phuc_yen):
    total = phuc_yen.records["statistics", "2018-q1"]["facts"]["total"]

    assert total["received"] == {"value": 1050, "bound": "over", "unit": "dossier"}
    assert total["on_time_rate"] == {"value": 9000, "bound": "over", "unit": "ten_thousandth"}
    assert "resolved" not in total


def test_a_start_that_is_only_a_witness_says_so(phuc_yen):
    start = phuc_yen.records["procedure", "dang-ky-ket-hon"]["facts"]["in_force_from"]

    assert start == {"date": "2018-03-31", "exact": False}


def test_a_record_says_who_vouches_for_it(data):
    records = data.records.values()

    assert all(record["sources"] for record in records)
    assert {r["verification"]["status"] for r in records} <= {
        "verified",
        "unverified",
        "withdrawn",
    }


def test_a_free_charge_names_its_law_and_an_unknown_one_has_no_amount(lam_binh):
    fees = lam_binh.records["procedure", "dang-ky-khai-sinh"]["facts"]["fees"]

    assert fees[0]["status"] == "free" and fees[0]["legal_basis"]
    assert fees[1]["status"] == "unknown" and "amount" not in fees[1]["rates"][0]["current"]


def test_ids_of_one_record_lead_to_another(data):
    of = {n.removesuffix(".json"): whole["records"] for n, whole in data.wholes.items()}
    facts = [record["facts"] for record in of["thu-tuc"].values()]
    cited = {citation["instrument"] for f in facts for citation in f.get("legal_basis", ())}

    assert cited and cited <= set(of["van-ban"])
    assert {f["field"] for f in facts} <= set(of["linh-vuc"])
