"""Which drafts a record takes along is told from its fields, without a browser."""

import json
import shutil
import subprocess

import pytest
from forms.conftest import SCRIPTS

SCRIPT = """
  const { notPublished } = await import(process.argv[1]);
  const [fields, data, records] = JSON.parse(process.argv[2]);
  console.log(JSON.stringify(notPublished(fields, data, 'lam-binh', records)));
"""
PUBLISHED = {
    "legal_instruments": [{"value": "luat-cu"}],
    "fees": [{"value": "phi-cu", "rates": [{"value": "to"}]}],
    "offices": [{"value": "lam-binh", "counters": [{"value": "quay-1"}]}],
}


@pytest.fixture(scope="module")
def fields(config):
    """The fields of each collection, by its name."""
    by_name = {one["name"]: one for one in config["cms"]["collections"]}
    return {name: one.get("fields") or one["files"][0]["fields"] for name, one in by_name.items()}


def taken(fields, data) -> list[str]:
    if shutil.which("node") is None:
        pytest.skip("máy này chưa có node (apt install nodejs)")
    given = json.dumps([fields, data, PUBLISHED])
    command = ["node", "--input-type=module", "--eval", SCRIPT, str(SCRIPTS / "companions.js")]
    done = subprocess.run([*command, given], capture_output=True, encoding="utf-8", check=True)
    return [f"{one['collection']}/{one['slug']}" for one in json.loads(done.stdout)]


def cited(*laws):
    return [{"instrument": law} for law in laws]


def test_a_fee_takes_the_law_that_is_not_published(fields):
    amount = {"in_force_from": "2027-01-01", "legal_basis": cited("luat-cu", "luat-moi")}

    assert taken(fields["fees"], {"rates": [{"amounts": [amount]}]}) == [
        "legal_instruments/luat-moi"
    ]


def test_a_procedure_takes_the_fee_whose_rate_is_new(fields):
    def edition(*rates):
        uses = {"answer": "given", "value": [{"fee": "phi-cu", "rates": list(rates)}]}
        return {"editions": [{"fees": uses, "legal_basis": cited("luat-cu")}]}

    assert taken(fields["procedures"], edition("to")) == []
    assert taken(fields["procedures"], edition("to", "nho")) == ["fees/phi-cu"]


def test_what_is_posted_takes_its_new_procedure_and_its_office_for_a_new_counter(fields):
    service = {"procedure": "thu-tuc-moi", "counter": "quay-9"}

    assert taken(fields["services"], {"services": [service]}) == [
        "procedures/thu-tuc-moi",
        "offices/lam-binh",
    ]
