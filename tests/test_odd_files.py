"""Files and folders that nobody means to have in a catalogue are told, in one line each."""

import json
import os
from pathlib import Path

import pytest
from niemyet.check.report import REPORTS
from niemyet.check.rules import check_catalog
from niemyet.history.states import state_now
from niemyet.read.catalog_folder import read_catalog

FOLDERS = ("", "fees", "offices", "offices/xa-mau", "attachments", "translations/en/fees")
NAMES = (b"ph\xed.yaml", "hai\ndòng.yaml".encode(), "quay\u202elại.yaml".encode())


@pytest.mark.parametrize("name", NAMES, ids=["no UTF-8", "a line break", "turned around"])
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_name_that_is_no_text_is_told_in_every_report(name, folder, catalog_copy):
    (catalog_copy / folder).mkdir(parents=True, exist_ok=True)
    before = check_catalog(read_catalog(catalog_copy))
    (catalog_copy / folder / os.fsdecode(name)).write_bytes(b"name: A\n")
    found = set(check_catalog(read_catalog(catalog_copy))) - set(before)
    told = {form: report(tuple(found)) for form, report in REPORTS.items()}

    assert found
    assert len(found) == told["github"].count("\n")
    assert json.loads(told["json"]) and json.loads(told["gitlab"])
    assert "\u202e" not in "".join(told.values())
    "".join(told.values()).encode()


@pytest.mark.parametrize("folder", ["fees", "offices/xa-mau/statistics", "translations/en"])
def test_a_folder_that_may_not_be_seen_is_told_and_not_taken_for_empty(
    folder, catalog_copy, monkeypatch
):
    shut = catalog_copy / folder
    shut.mkdir(parents=True, exist_ok=True)
    listed = os.listdir

    def refuse(path):
        if Path(path) == shut:
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "listdir", refuse)
    told = [p for p in read_catalog(catalog_copy).problems if p.rule == "folder_not_listed"]

    assert [f"«{shut.name}»" in problem.what for problem in told] == [True]


def test_a_file_that_may_not_be_opened_is_told_wherever_it_lies(catalog_copy, monkeypatch):
    (catalog_copy / "attachments").mkdir(exist_ok=True)
    (catalog_copy / "attachments/to-khai.pdf").write_bytes(b"%PDF-")
    shut = [catalog_copy / "fees/phi-ban-sao.yaml", catalog_copy / "attachments/to-khai.pdf"]
    opened = Path.read_bytes

    def refuse(path):
        if path in shut:
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    told = {str(p.place.file) for p in state_now(catalog_copy).problems if p.rule == "cannot_open"}

    assert {"catalog/fees/phi-ban-sao.yaml", "catalog/attachments/to-khai.pdf"} == told
