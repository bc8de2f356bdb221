"""What fields ask of each other: the check and the forms' script find the same by one table."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from building import REPOSITORY
from forms.conftest import FILES, SCRIPTS
from niemyet.check.relations.table import RELATIONS
from niemyet.edit.forms.form_words import in_form_words
from niemyet.edit.forms.told_relations import field_of, told_relations
from niemyet.edit.value_kinds import shape
from niemyet.model.kinds import KINDS
from niemyet.read.catalog_folder import gathered, read_record_text
from niemyet.read.record_files import RecordFile, record_files

BAD = [
    file
    for folder in sorted((REPOSITORY / "tests/bad_catalogs").iterdir())
    for file in record_files(folder)
]
Faults = set[tuple[tuple[str | int, ...], str]]
"""Where each fault is told, and in which words."""


def by_the_check(file: RecordFile, text: str) -> tuple[Faults, bool]:
    """Return the faults by the reader and the rules, and whether the rules were asked."""
    reading = gathered([(file, read_record_text(file, text))])
    found: Faults = set()
    for relation in RELATIONS:
        for finding in relation(reading.catalog):
            if finding.doubted in reading.catalog.record(finding.record).confirmed:
                continue
            found.add((tuple(finding.path), said(finding.what, finding.remedy, file.kind)))
    source = reading.sources.get(file.record)
    for problem in reading.problems:
        field, _ = field_of(file.kind, problem.rule)
        if source and field:
            place = (*source.part_at(problem.place), field)
            found.add((place, said(problem.what, problem.remedy, file.kind)))
    return found, not reading.problems


def said(what: str, remedy: str, kind: str) -> str:
    return f"{in_form_words(what, kind)}. Cách sửa: {in_form_words(remedy, kind)}"


@pytest.fixture(scope="module")
def by_the_script() -> dict[Path, Faults]:
    """The faults of each record by the forms' script, from the data that the forms are given."""
    if shutil.which("node") is None:
        pytest.skip("máy này chưa có node (apt install nodejs)")
    script = """
      import { readFileSync } from 'node:fs';
      const { askingRelations } = await import(process.argv[1]);
      const { kinds, files } = JSON.parse(readFileSync(0, 'utf8'));
      const ask = askingRelations(kinds);
      const answers = await Promise.all(files.map(({ raw, kind }) => ask([{ raw }], [], kind)));
      console.log(JSON.stringify(answers.map(({ faults, doubts }) => [...faults, ...doubts])));
    """
    files = [*FILES, *BAD]
    given = {"kinds": given_to_the_forms(), "files": [text_of(file) for file in files]}
    command = ["node", "--input-type=module", "--eval", script, str(SCRIPTS / "relations.js")]
    done = subprocess.run(
        command, input=json.dumps(given), capture_output=True, encoding="utf-8", check=True
    )
    return {
        file.path: {(tuple(fault["path"]), fault["told"]) for fault in faults}
        for file, faults in zip(files, json.loads(done.stdout), strict=True)
    }


def given_to_the_forms() -> dict[str, Any]:
    return {
        key: {"shape": shape(kind.model), "relations": told_relations(key)}
        for key, kind in KINDS.items()
    }


def text_of(file: RecordFile) -> dict[str, str]:
    return {"raw": file.path.read_bytes().decode("utf-8-sig", "replace"), "kind": file.kind}


def test_a_sound_record_breaks_nothing(by_the_script):
    assert len(FILES) > 500
    assert [file.path for file in FILES if by_the_script[file.path]] == []


def test_both_find_the_same_faults_in_the_same_words(by_the_script):
    """Where the reader refuses a record the rules are not asked, and the script may find more."""
    found = 0
    for file in BAD:
        expected, whole = by_the_check(file, text_of(file)["raw"])
        told = by_the_script[file.path]
        assert expected <= told, file.path
        assert told == expected or not whole, file.path
        found += len(expected)
    assert found >= 25


def test_every_relation_is_broken_by_some_record(by_the_script):
    """No test of the script is without an example."""
    broken = "\n".join({told for faults in by_the_script.values() for _, told in faults})

    every = sentences_of_all()

    assert len(every) > 20
    assert [s for s in every if not re.search(s, broken, re.MULTILINE)] == []


def sentences_of_all() -> set[str]:
    """Return each sentence of the forms, with anything in place of its values."""
    told = (t for kind in KINDS for relations in told_relations(kind).values() for t in relations)
    return {re.sub(r"\\{\w+\\}", ".*", f"^{re.escape(one['told'])}$") for one in told}
