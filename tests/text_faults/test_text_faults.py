"""What people and machines write wrongly is found at its line, and what only looks so is not."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from niemyet.check.wording.fault import FaultKind
from niemyet.check.wording.text_faults import text_faults, texts_are_finished
from niemyet.read.catalog_folder import read_catalog

HERE = Path(__file__).parent
TODAY = date(2026, 11, 30)
PLANTED = [
    (kind, *field.split(), text)
    for file in sorted(HERE.glob("planted_*.yaml"))
    for kind, field, text in yaml.safe_load(file.read_text("utf-8"))
]
SOUND = yaml.safe_load((HERE / "sound.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def told(sample_folder, tmp_path_factory):
    """Return the fields, by file and path, of which the check tells when all faults are planted."""
    catalog = tmp_path_factory.mktemp("planted") / "catalog"
    for file in sample_folder.rglob("*.yaml"):
        name = file.relative_to(sample_folder)
        record = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
        for _, planted_in, path, text in PLANTED:
            if f"{planted_in}.yaml" == str(name):
                plant(record, path, text)
        (catalog / name).parent.mkdir(parents=True, exist_ok=True)
        (catalog / name).write_text(yaml.dump(record, allow_unicode=True), "utf-8")
    reading = read_catalog(catalog)
    assert reading.problems == ()
    return {
        (str(reading.sources[f.record].place(f.path).file), ".".join(map(str, f.path)))
        for f in texts_are_finished(reading.catalog, TODAY)
    }


def plant(record, path: str, text: str) -> None:
    """Put *text* in place of the field, or as the last item of a list that ends there."""
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    for step in steps:
        record = record[step] if isinstance(step, int) else record.setdefault(step, [])
    if isinstance(last, int):
        record[last:] = [text]
    else:
        record[last] = text


def test_the_faults_are_of_many_kinds_in_many_files():
    """They are enough to measure by, and none takes the place of another."""
    assert len(PLANTED) > 120
    assert len({kind for kind, *_ in PLANTED}) >= 8
    assert len({file for _, file, *_ in PLANTED}) >= 12
    assert len({(file, path) for _, file, path, _ in PLANTED}) == len(PLANTED)


@pytest.mark.parametrize(("kind", "file", "path", "text"), PLANTED, ids=lambda part: part[:40])
def test_a_planted_fault_is_found_where_it_is(kind, file, path, text, told):
    """Its kind is told, and the check tells of its field."""
    assert FaultKind(kind) in {fault.kind for fault in text_faults(text, TODAY)}
    assert (f"catalog/{file}.yaml", path) in told


@pytest.mark.parametrize("text", SOUND, ids=lambda text: text[:40])
def test_what_only_looks_wrong_is_left_alone(text):
    """Nobody is asked about a sound sentence."""
    assert text_faults(text, TODAY) == ()


def test_a_body_is_missed_only_after_its_end():
    """What was written in 2018 of a district was right in 2018."""
    text = "Nộp ở Ủy ban nhân dân huyện."
    assert text_faults(text, date(2018, 3, 31)) == ()
    assert [FaultKind.DISTRICT] == [fault.kind for fault in text_faults(text, TODAY)]
