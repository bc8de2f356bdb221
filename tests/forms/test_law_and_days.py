"""Law on the day, and days off: the check and the forms' script say the same of each record."""

import json
import shutil
import subprocess
from datetime import date
from itertools import chain
from typing import Any

import pytest
from forms.conftest import SCRIPTS
from forms.test_relations import said
from niemyet.check.evidence.law import (
    cited_instruments_are_in_force,
    cited_instruments_still_hold,
)
from niemyet.check.finding import Finding
from niemyet.check.office.holidays import years_agree_with_the_calendar
from niemyet.edit.forms.offered_records import offered_records
from niemyet.edit.forms.told_relations import cites, told_of_days_off, told_of_law
from niemyet.model.kinds import KINDS
from niemyet.problem import Severity
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.yaml_source import parse_yaml

SCRIPT = """
  import { readFileSync } from 'node:fs';
  const { daysOff, lawFaults, lawOfDraft } = await import(process.argv[1]);
  const { kinds, law, laws, days, records, today } = JSON.parse(readFileSync(0, 'utf8'));
  const [lawAt, daysAt] = [lawFaults(kinds, law, () => laws, () => today), daysOff(days)];
  const all = records.map(([kind, path, record]) =>
    [...lawAt(record, kind), ...daysAt(record, kind, path)]);
  const waits = { number: '9/2027', in_force_from: { answer: 'given', value: '2027-01-01' } };
  console.log(JSON.stringify([...all, lawOfDraft('moi', waits)]));
"""
pytestmark = pytest.mark.skipif(
    shutil.which("node") is None, reason="máy này chưa có node (apt install nodejs)"
)
TODAY = date(2026, 11, 30)
BY_OFFICE = ("conduct", "rights")
"""Their day is the office's own: told in the request."""


@pytest.fixture(scope="module")
def odd_catalog(sample_folder, tmp_path_factory):
    """The invented commune a day before its law, with a law that has ended, and a holiday more."""
    folder = tmp_path_factory.mktemp("odd") / "catalog"
    shutil.copytree(sample_folder, folder)
    changed = (
        ("fees/le-phi-trong-cay.yaml", "2025-07-01\n        amount", "2025-06-30\n        amount"),
        ("fees/phi-ban-sao.yaml", "in_force_from: ", "in_force_from: by "),
        ("legal_instruments/03-2025-tt-vd.yaml", "url:", "repealed_from: 2025-12-01\nurl:"),
        ("holidays/2026.yaml", "first_day: 2026-01-01", "first_day: 2026-01-03"),
    )
    for name, old, new in changed:
        text = (folder / name).read_text("utf-8")
        assert old in text, name
        (folder / name).write_text(text.replace(old, new), "utf-8")
    reading = read_catalog(folder)
    assert reading.problems == ()
    return reading


def by_the_check(catalog) -> set[tuple[Any, ...]]:
    rules = (cited_instruments_are_in_force, years_agree_with_the_calendar)
    found = chain(*(rule(catalog) for rule in rules), cited_instruments_still_hold(catalog, TODAY))
    return {
        told_as(one)
        for one in found
        if one.path[0] not in BY_OFFICE
        if one.doubted not in catalog.record(one.record).confirmed
    }


def told_as(finding: Finding) -> tuple[Any, ...]:
    told = said(finding.what, finding.remedy, finding.record.kind)
    return (*finding.path, told, finding.severity is Severity.WARNING)


def test_both_say_the_same_of_law_and_days(odd_catalog):
    """Not yet law, no longer law, ended since; a day off that no calendar has, and one missing."""
    catalog = odd_catalog.catalog
    sources = odd_catalog.sources.items()
    given = {
        "kinds": {key: {"cites": cites(key)} for key in KINDS},
        "law": told_of_law(),
        "laws": offered_records(catalog)["legal_instruments"],
        "days": told_of_days_off([2026]),
        "today": f"{TODAY:%Y-%m-%d}",
        "records": [
            (key.kind, f"{key.id}.yaml", parse_yaml(source.text, source.file).values)
            for key, source in sources
        ],
    }
    command = ["node", "--input-type=module", "--eval", SCRIPT, str(SCRIPTS / "law-and-days.js")]
    done = subprocess.run(
        command, input=json.dumps(given), capture_output=True, encoding="utf-8", check=True
    )
    *records, draft = json.loads(done.stdout)
    found = {(*one["path"], one["told"], one["doubt"]) for faults in records for one in faults}

    expected = by_the_check(catalog)
    assert found == expected
    assert {False, True} == {one[-1] for one in expected} and len(expected) > 5
    assert (draft["number"], draft["from"]) == ("9/2027", "2027-01-01")


ORDER = """
  const { formPath } = await import(process.argv[1]);
  const item = { fields: { in_force_from: 'plain', amount: { answer: 'plain' } } };
  const shape = { fields: { amounts: { items: item, order: 'in_force_from' } } };
  const form = { amounts: [{ in_force_from: '2025-07-01' }, {}, { in_force_from: '2024-01-01' }] };
  const at = (i) => formPath(shape, ['amounts', i, 'amount'], form, {});
  console.log(JSON.stringify([at(0), at(1)]));
"""


def test_a_fault_is_shown_where_the_item_stands_before_it_is_put_in_order():
    """The file has its items by their days; in the form the new one is still below."""
    command = ["node", "--input-type=module", "--eval", ORDER, str(SCRIPTS / "check.js")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)

    assert json.loads(done.stdout) == [["amounts", 2, "amount"], ["amounts", 0, "amount"]]
