"""A clerk's likeliest mistakes, each met with a sentence in Vietnamese that says what to do.

Those of somebody who edits the file itself are the folders of ``tests/bad_catalogs``, which
``test_check.py`` reads; the likeliest of them are named here so that they stay.
"""

import re
import unicodedata
from pathlib import PurePosixPath

import pytest
from building import REPOSITORY
from forms.form_page import today
from forms.repository import repository_of
from forms.test_config import Field, own_fields
from niemyet.edit.workbench.branches import Branches
from niemyet.edit.workbench.requests import Workbench
from niemyet.problem import Refused

IN_A_FIELD = [
    # what was typed, in which field of which form, what the form answers beside the field
    ("8.000", "fees.rates.amounts.amount.value", "chỉ viết chữ số, không dấu chấm"),
    ("8000đ", "fees.rates.amounts.amount.value", "không chữ «đ»"),
    ("7/2026", "fees.rates.amounts.in_force_from", "viết ngày/tháng/năm, ví dụ: 01/07/2026"),
    ("mùng 1 tháng 7", "legal_instruments.repealed_from", "viết ngày/tháng/năm"),
    ("7h30", "offices.hours.value.sessions.opens", "viết giờ:phút"),
    (
        "1.001193.000.00.00.H60",
        "procedures.editions.code.value",
        "bỏ đuôi của tỉnh, ví dụ: 1.001193",
    ),
    ("một bộ", "procedures.editions.sets.value", "chỉ viết chữ số"),
    ("1.050", "statistics-phuc-yen.total.received", "chỉ viết chữ số (ví dụ 8000)"),
    ("90%", "statistics-phuc-yen.total.on_time_rate", "không có dấu %"),
    ("dichvucong.gov.vn", "fees.sources.url", "bắt đầu bằng https://"),
    ("quý 3", "statistics-phuc-yen.id", "ví dụ 2026-q3"),
]
WHEN_SAVING = [
    # what the fee says instead, what the save is answered
    ("in_force_from: 2020-01-01", "in_force_from: 2026-02-30", "lịch không có ngày «30/02/2026»"),
    (
        "amount: 3000",
        "amount: 3000\n        tiers:\n          - {from_unit: 1, amount: 5}",
        "đúng một",
    ),
    ("kind: phi\n", "kind: phí\n", "không có trong danh sách được chọn"),
    ("name: ", "nmae: ", "không có mục nào tên «nmae»"),
    ("confidence: ", "seen_on: 2062-07-01\n    confidence: ", "ngày 01/07/2062 chưa đến"),
]
IN_THE_FILE = [
    "amount-with-dots",
    "amount-with-currency",
    "date-day-first",
    "empty-value",
    "reference-to-nothing",
    "law-not-yet-in-force",
    "duplicate-key",
    "tab-indent",
    "no-space-after-colon",
    "quote-never-closed",
    "colon-in-a-value",
    "unicode-not-composed",
    "invisible-character",
    "time-with-h",
    "enum-misspelt",
    "missing-element",
    "file-name-with-capitals-and-spaces",
    "id-in-the-file",
    "listed-twice",
    "two-documents",
]


def test_there_are_twenty_of_each_way():
    assert len(IN_A_FIELD) + len(WHEN_SAVING) + 5 >= 20 <= len(IN_THE_FILE)


def field_at(config, path) -> Field:
    """Return the field of the editor's configuration that *path* leads to."""
    name, *steps = path.split(".")
    fields = own_fields(next(c for c in config["cms"]["collections"] if c["name"] == name))
    for step in steps:
        field = next(field for field in fields if field["name"] == step)
        fields = field.get("fields", [])
    return field


@pytest.mark.parametrize(("typed", "path", "answer"), IN_A_FIELD)
def test_a_field_says_how_to_write(config, typed, path, answer):
    pattern, sentence = field_at(config, path)["pattern"]

    assert not re.search(pattern, typed)
    assert answer in sentence


@pytest.fixture
def workbench(sample_folder, tmp_path):
    return Workbench(
        Branches(repository_of(sample_folder, tmp_path), "main"), PurePosixPath("catalog"), today
    )


@pytest.mark.parametrize(("right", "wrong", "answer"), WHEN_SAVING)
def test_a_save_says_what_to_do(workbench, sample_folder, right, wrong, answer):
    text = (sample_folder / "fees" / "phi-ban-sao.yaml").read_text("utf-8")
    assert right in text
    file = {
        "path": "catalog/fees/phi-ban-sao.yaml",
        "slug": "phi-ban-sao",
        "raw": text.replace(right, wrong, 1),
    }
    options = {"collectionName": "fees", "commitMessage": "Sửa"}
    with pytest.raises(Refused) as told:
        workbench.answer("persistEntry", {"dataFiles": [file], "options": options})

    assert answer in str(told.value) and "Cách sửa" in str(told.value)


def test_a_fault_of_a_whole_part_is_told_at_the_field_that_lacks_something(
    workbench, sample_folder
):
    """«Căn cứ» is asked for at «Căn cứ», not at the day that stands first."""
    text = (sample_folder / "fees" / "phi-ban-sao.yaml").read_text("utf-8")
    without = re.sub(r"( +)legal_basis:\n(?:\1 +.*\n)+", "", text, count=1)
    path = "catalog/fees/phi-ban-sao.yaml"
    asked = {"dataFiles": [{"path": path, "raw": without}], "assets": []}
    (fault,) = workbench.answer("check", asked)["faults"]

    assert fault["path"] == ["rates", 0, "amounts", 0, "legal_basis"]
    assert fault["field"] == "Căn cứ" and "không ghi căn cứ" in fault["told"]


@pytest.mark.parametrize(
    "pasted",
    [
        unicodedata.normalize("NFD", "Phí chứng thực"),
        "Phí\u200b chứng\ufeff thực",
        "  Phí chứng\u00a0thực  ",
        "Phí chứng\u202fthực",
        "Phí chứng thực\r\n",
    ],
    ids=["not composed", "invisible marks", "odd spaces", "a narrow space", "a line break"],
)
def test_what_is_pasted_is_cleaned(config, run_format, pasted):
    """Nothing that a clerk cannot see keeps a record from being saved."""
    kind = config["kinds"]["fees"]
    form = {"name": pasted, "kind": "phi"}
    [written] = run_format([{**kind, "bounds": config["bounds"], "form": form}])

    assert written["texts"][0].split("\n")[1] == "name: Phí chứng thực"


@pytest.mark.parametrize("fault", IN_THE_FILE)
def test_the_likeliest_mistakes_in_the_file_are_known(fault):
    expected = REPOSITORY / "tests" / "bad_catalogs" / fault / "expected.txt"

    assert re.search(r"Cách sửa|→|:", expected.read_text("utf-8"))
