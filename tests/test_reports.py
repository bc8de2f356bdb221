"""A report says the same to a clerk, a program and a forge."""

import json
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from niemyet.check.report import as_github, as_gitlab, as_json, as_short_text, as_text
from niemyet.problem import Place, Problem, Severity

REPORTED = Problem(
    Place(PurePosixPath("catalog/fees/a.yaml"), 3, 5),
    "Tên, loại",
    "sai: 50 %",
    "sửa",
    Severity.WARNING,
    "a: b",
    "a-rule",
)


def test_json_gives_every_part_of_a_problem():
    """A program finds file, line, column, words, severity and rule."""
    (told,) = json.loads(as_json((REPORTED,)))

    assert {"file": "catalog/fees/a.yaml", "line": 3, "column": 5} == told["place"]
    assert ("warning", "a-rule", "sai: 50 %") == (told["severity"], told["rule"], told["what"])


def test_github_annotations_escape_what_would_end_them():
    """Colons and commas in a field, and per cent signs, do not break the command."""
    line = as_github((REPORTED,))

    assert line.startswith("::warning file=catalog/fees/a.yaml,line=3,col=5,title=Tên%2C loại::")
    assert line.endswith("sai: 50 %25 → sửa\n")


def test_gitlab_knows_a_finding_again_when_its_line_moves():
    """The fingerprint is of file, rule, field and fault; who has no rule is told as our own."""
    moved = replace(REPORTED, place=Place(REPORTED.place.file, 9, 1), rule="")
    other = replace(REPORTED, place=Place(REPORTED.place.file, 9, 1))
    first, second, third = json.loads(as_gitlab((REPORTED, moved, other)))

    assert "Tên, loại: sai: 50 % → sửa" == first["description"]
    assert ("a-rule", "niemyet") == (first["check_name"], second["check_name"])
    assert ("minor", {"path": "catalog/fees/a.yaml", "lines": {"begin": 3}}) == (
        first["severity"],
        first["location"],
    )
    assert first["fingerprint"] == third["fingerprint"] != second["fingerprint"]


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("name: x", 7, "     1 | name: x\n       |       ^"),
        ("\tname: x", 2, "     1 | \tname: x\n       | \t^"),
        ("e\u0301: x", 5, "     1 | e\u0301: x\n       |    ^"),
    ],
    ids=["plain", "tab", "combining mark"],
)
def test_the_caret_stands_below_its_character(line, column, shown):
    """A tab stays a tab, and a combining mark takes no room."""
    place = Place(PurePosixPath("a.yaml"), 1, column)

    assert shown in as_text((Problem(place, "Tệp", "sai", "sửa", excerpt=line),))


def test_a_short_report_tells_a_remedy_once_and_hides_no_error():
    """Thirty warnings of one kind are one paragraph with their places; errors stand before them."""
    many = tuple(replace(REPORTED, place=Place(REPORTED.place.file, line)) for line in range(1, 31))
    error = replace(REPORTED, severity=Severity.ERROR, what="hỏng", rule="another")
    other = replace(REPORTED, what="thiếu", remedy="thêm")
    told = as_short_text((*many, other, error))

    assert told.startswith("LỖI catalog/fees/a.yaml:3\n  Tên, loại: hỏng\n")
    assert told.count("Cách sửa: sửa") == 2 and told.count("Cách sửa: thêm") == 1
    assert "còn 29 chỗ" in told and "… và 21 chỗ nữa" in told
    assert "catalog/fees/a.yaml:9  Tên, loại" in told
    assert told.endswith("Tổng cộng: 1 lỗi, 31 cảnh báo.\n")
    assert as_text(many).count("Cách sửa: sửa") == 30
