"""How much of the portal's records is read, and how often that is right.

The records lie beside the repository, in ``../shared/national``; where they are absent these tests
are skipped. ``labelled.yaml`` has what a person read in a sample of them, drawn by a seed.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from niemyet.edit.national.files.source import read_national
from niemyet.model.vocabulary import ChannelKind
from niemyet.present.national.record import Element, NationalRecord

HERE = Path(__file__).resolve().parent
RECORDS = HERE.parents[2] / "shared" / "national" / "commune_records.jsonl"
LABELLED = yaml.safe_load((HERE / "labelled.yaml").read_text("utf-8"))
UNREAD = "-"
LEAST_READ = 0.80
LEAST_RIGHT = 0.98

pytestmark = pytest.mark.skipif(
    not RECORDS.exists(), reason=f"the records of the national portal are not here: {RECORDS}"
)


@pytest.fixture(scope="module")
def records(sample_catalog) -> Mapping[str, NationalRecord]:
    """The records of the portal by their codes."""
    return {record.code: record for record in read_national(RECORDS, sample_catalog).records}


def test_four_of_five_elements_that_hold_something_are_read(records):
    readings = [record.says(element) for record in records.values() for element in Element]
    holding = [reading for reading in readings if reading.holds]
    read = [reading for reading in holding if reading.value is not None]

    assert len(holding) > 2000
    assert len(read) / len(holding) >= LEAST_READ


def test_what_is_read_is_what_a_person_reads(records):
    labels = [(e, code, label) for e, found in LABELLED.items() for code, label in found.items()]
    values = [(e, code, label, records[code].says(e).value) for e, code, label in labels]
    read = [(e, code, label, _SAID[e](v)) for e, code, label, v in values if v is not None]
    wrong = [found for found in read if _SAID[f"{found[0]} label"](found[2]) != found[3]]

    assert len(labels) >= 380
    assert len(read) >= LEAST_READ * len(labels)
    assert len(wrong) <= (1 - LEAST_RIGHT) * len(read), wrong


def _times(label: str) -> set[tuple[str, str]]:
    """Return each way with a length: «*=5 day» is for every way."""
    parts = [part.split("=") for part in label.split("; ") if label != UNREAD]
    every = [str(kind) for kind in ChannelKind]
    return {(way, length) for ways, length in parts for way in (every if ways == "*" else [ways])}


def _fee(fee: Any) -> str:
    told = "province" if fee.by_province else "free" if fee.free and not fee.amounts else ""
    return told or ", ".join(map(str, fee.amounts))


_SAID = {
    "time": lambda times: {(str(t.channel), f"{t.value} {t.unit}") for t in times},
    "time label": _times,
    "fee": _fee,
    "fee label": str,
    "papers": lambda papers: " ".join(f"{p.originals}/{p.copies}" for p in papers),
    "papers label": str,
    "channels": set,
    "channels label": lambda label: set(label.split()),
    "authority": lambda a: f"{', '.join(a.levels)} | {'; '.join(a.bodies)}".strip(),
    "authority label": str,
    "law": set,
    "law label": lambda label: set(label.split(",")),
}
"""What is read, and what a label says, so that the two can be compared."""
