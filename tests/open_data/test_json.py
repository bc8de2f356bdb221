"""JSON: valid by its schema, the same in both places, and silent about what is not known."""

import pytest
from jsonschema import Draft202012Validator
from niemyet.model.kinds import KINDS
from niemyet.model.record import NotApplicable, Unknown
from niemyet.model.time.timeline import in_force_on
from niemyet.present.open_data.records import PUBLISHED, open_records
from niemyet.publish.open_data.json_schema import open_data_schema


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    """One for each kind of record, so that a fault is told where it is."""
    schema = closed(open_data_schema())
    parts = {kind: f"#/$defs/record_{kind}" for kind in NAMES} | {"whole": "#/$defs/whole"}
    return {
        name: Draft202012Validator({"$ref": ref, "$defs": schema["$defs"]})
        for name, ref in parts.items()
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


def test_every_record_passes_the_schema_of_its_kind(data, validators):
    faults = [
        f"{path} {error.json_path}: {error.message[:200]}"
        for path, record in data.records.items()
        for error in validators[record["kind"]].iter_errors(record)
    ]

    assert len(data.records) > 20
    assert faults == []


def test_the_whole_passes_the_published_schema(data):
    assert Draft202012Validator(data.json("luoc-do.json")).is_valid(data.json("tat-ca.json"))


def test_the_counting_of_days_is_a_record_too(lam_binh, phuc_yen):
    rules = lam_binh.json("ngay-hen/ngay-hen-tra.json")

    assert ("counting_rules", "ngay-hen/") == (rules["kind"], rules["page"])
    assert rules["facts"]["rules"]
    assert not [r for r in phuc_yen.records.values() if r["kind"] == "counting_rules"]


def test_the_schema_refuses_an_amount_in_words(lam_binh, validators):
    fee = lam_binh.json("phi-le-phi/phi-khai-thac-thong-tin-ho-tich.json")
    fee["facts"]["rates"][0]["current"]["amount"]["value"] = "8.000 đồng"

    assert not validators["fee"].is_valid(fee)


def test_a_schema_stored_today_passes_what_a_version_may_gain(data):
    """The version promises to gain keys and to lose none."""
    whole = data.json("tat-ca.json")
    whole["later"] = whole["records"]["office"][0]["facts"]["later"] = "thêm sau"

    assert Draft202012Validator(data.json("luoc-do.json")).is_valid(whole)


def test_every_key_of_the_data_is_described(lam_binh, validators):
    fee = lam_binh.json("phi-le-phi/phi-khai-thac-thong-tin-ho-tich.json")
    fee["facts"]["colour"] = "red"

    assert not validators["fee"].is_valid(fee)


def test_the_whole_holds_each_record_as_its_own_file_does(data):
    whole = [r for records in data.json("tat-ca.json")["records"].values() for r in records]

    assert sorted(map(str, whole)) == sorted(map(str, data.records.values()))


def test_every_kind_of_record_that_has_a_page_is_published(lam_binh):
    kinds = {record["kind"] for record in lam_binh.records.values()}

    assert kinds == NAMES - {"statistics", "posting_kind"}


def test_every_element_of_a_procedure_is_given_or_said_to_be_missing(data):
    silent = []
    for record in open_records(data.posting)["procedure"]:
        gaps = {g["at"] for g in record.plain["unknown"] + record.plain["not_applicable"]}
        elements = [n for n, i in type(record.facts).model_fields.items() if i.is_required()]
        told = {"id", "sources"} | set(record.plain["facts"]) | {g.strip("/") for g in gaps}
        silent += [f"{record.id}: {name}" for name in elements if name not in told]

    assert silent == []


def test_what_is_unknown_has_a_reason_and_no_value(data):
    records = data.records.values()
    gaps = [(r, gap) for r in records for gap in r["unknown"] + r["not_applicable"]]

    assert gaps
    assert [] == [gap for record, gap in gaps if at(record, gap["at"]) is not None]
    assert all(gap["reason"] for _, gap in gaps)


def test_what_does_not_apply_is_told_apart_from_what_is_unknown(phuc_yen):
    record = phuc_yen.json("thu-tuc/dang-ky-ket-hon.json")

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

    fees = open_records(data.posting)["fee"]

    assert fees
    for record in fees:
        rates = map(expected, data.posting.catalog.fees[record.id].rates)
        published = data.json(record.path)["facts"]["rates"]

        assert [told(rate) for rate in published] == [rate for rate in rates if rate]


def test_a_corrected_rate_keeps_its_unit(sample):
    periods = sample.json("tat-ca.json")["records"]["statistics"]
    corrections = [c for p in periods for c in p["facts"]["total"].get("corrections", ())]
    units = {c["figure"]: c["earlier"]["unit"] for c in corrections}

    assert units
    assert all(
        (unit == "ten_thousandth") == figure.endswith("_rate") for figure, unit in units.items()
    )


def test_a_bound_stays_a_bound_with_its_number(phuc_yen):
    total = phuc_yen.json("so-lieu/2018-q1.json")["facts"]["total"]

    assert total["received"] == {"value": 1050, "bound": "over", "unit": "dossier"}
    assert total["on_time_rate"] == {"value": 9000, "bound": "over", "unit": "ten_thousandth"}
    assert "resolved" not in total


def test_a_start_that_is_only_a_witness_says_so(phuc_yen):
    start = phuc_yen.json("thu-tuc/dang-ky-ket-hon.json")["facts"]["in_force_from"]

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
    fees = lam_binh.json("thu-tuc/dang-ky-khai-sinh.json")["facts"]["fees"]

    assert fees[0]["status"] == "free" and fees[0]["legal_basis"]
    assert fees[1]["status"] == "unknown" and "amount" not in fees[1]["rates"][0]["current"]


def test_ids_of_one_record_lead_to_the_file_of_another(data):
    whole = data.json("tat-ca.json")["records"]
    laws = {record["id"] for record in whole["legal_instrument"]}
    cited = {
        citation["instrument"]
        for record in whole["procedure"]
        for citation in record["facts"].get("legal_basis", ())
    }

    assert cited and cited <= laws
    assert {r["facts"]["field"] for r in whole["procedure"]} <= {r["id"] for r in whole["field"]}
