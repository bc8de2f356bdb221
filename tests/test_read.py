"""What is read from files: values as text, their places, and sentences for what is wrong."""

import os
from pathlib import Path, PurePosixPath

import pytest
from niemyet.model.kinds import KINDS
from niemyet.model.reference import RecordKey
from niemyet.problem import Problem
from niemyet.read import field_names
from niemyet.read.catalog_folder import read_catalog, read_record
from niemyet.read.record_files import RecordFile, record_files
from niemyet.read.yaml_source import YamlReading, read_yaml

FIELD = """\
sources:
  - title: Tài liệu bịa ra
    confidence: high
name: Lĩnh vực thử
summary: Để thử.
order: 9
"""


def source_of(folder: Path, content: str | bytes) -> YamlReading | tuple[Problem, ...]:
    """Return the reading of a file with this content."""
    path = folder / "thu.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_yaml(path, PurePosixPath("catalog/thu.yaml"))


def rule_of(folder: Path, content: str | bytes) -> str:
    """Return the one rule that a file with this content breaks."""
    (problem,) = source_of(folder, content)
    return problem.rule


def test_every_value_is_read_as_text(tmp_path):
    """Nothing is guessed: no, 08:30, 1.10 and a date stay what was written."""
    source = source_of(tmp_path, "a: no\nb: 08:30\nc: 1.10\nd: 2026-07-01\ne: null\nf: ~\n")

    assert ["no", "08:30", "1.10", "2026-07-01", "null", "~"] == list(source.values.values())


def test_a_key_called_on_stays_a_word(tmp_path):
    """YAML 1.1 would read it as true."""
    assert {"on": "x"} == source_of(tmp_path, "on: x\n").values


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbf" + FIELD.encode(), FIELD.replace("\n", "\r\n").encode(), f"---\n{FIELD}"],
    ids=["byte order mark", "Windows line ends", "document start"],
)
def test_what_editors_add_is_no_fault(tmp_path, content):
    """A byte order mark, Windows line ends and a leading --- change nothing."""
    source = source_of(tmp_path, content)

    assert "Lĩnh vực thử" == source.values["name"]
    assert source.lines[source.place(("name",)).line - 1].startswith("name: Lĩnh vực thử")


def test_each_value_and_key_has_its_place(tmp_path):
    """Lines and columns are counted from 1."""
    source = source_of(tmp_path, FIELD)
    value, key = source.place(("sources", 0, "confidence")), source.key_place(("order",))

    assert ((3, 17), (6, 1)) == ((value.line, value.column), (key.line, key.column))


def test_a_value_that_is_absent_is_placed_at_its_nearest_ancestor(tmp_path):
    """A missing key is told where the part that lacks it begins."""
    source = source_of(tmp_path, FIELD)

    assert 2 == source.place(("sources", 0, "url")).line


def test_an_empty_value_is_placed_on_the_line_of_its_key(tmp_path):
    """Not on the next line, where a parser would put it."""
    assert 1 == source_of(tmp_path, "a:\nb: c\n").place(("a",)).line


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        ("", "empty_file"),
        ("\n\n# chưa viết\n", "empty_file"),
        ("a", "no_fields"),
        ("- a", "no_fields"),
        ("a:b", "no_fields"),
        ("a: 1\nb:2\nc: 3", "no_space_after_colon"),
        ("a: 1\nb:2", "no_space_after_colon"),
        ("b:2\nc: 3", "no_space_after_colon"),
        ("a:\n\tb: 1", "tab_indent"),
        ("a: x\n\tb: 1", "tab_indent"),
        ('a: "x\nb: 1', "open_quote"),
        ("a: 'x\nb: 'y'", "open_quote"),
        ('a: "x" y', "text_after_quote"),
        ("a: x: y", "colon_in_value"),
        ("a:\n   b: 1\n  c: 2", "bad_indent"),
        (" a: 1\nb: 2", "bad_indent"),
        ("a: @x", "first_character"),
        ("a: `x`", "first_character"),
        ("a: &x y", "anchor"),
        ("a: *x", "anchor"),
        ("a: &x [*x]", "anchor"),
        ("a: {b: c", "bracket"),
        ("a: 1\n---\nb: 2", "several_documents"),
        ("? [a]\n: b", "key_not_text"),
        ("{a: b}: c", "key_not_text"),
        ("a: 1\na: 2", "duplicate_key"),
        ("a:\n  b: 1\n  b: 2", "duplicate_key"),
        ("a: !!int 5", "yaml_tag"),
        ("a: x\x00y", "control_character"),
        ("a: " + "[" * 100_000, "line_too_long"),
        ("a: " + "- " * 100_000, "line_too_long"),
        ("a: " + "[" * 60 + "]" * 60, "too_deep"),
        (FIELD.encode("utf-16"), "not_utf8"),
        (b"a: \xff", "not_utf8"),
    ],
)
def test_a_broken_file_is_one_problem(tmp_path, content, rule):
    """Whatever is in the file, it is told in one sentence and never as a traceback."""
    assert rule == rule_of(tmp_path, content)


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path):
    """A file that has gone, or is locked, stops nothing else."""
    (problem,) = read_yaml(tmp_path / "none.yaml", PurePosixPath("catalog/none.yaml"))

    assert "cannot_open" == problem.rule


def test_every_fault_of_a_record_is_told_at_once(tmp_path):
    """A clerk mends a file in one go, not one fault a run."""
    path = tmp_path / "thu.yaml"
    path.write_text("name:\norder: chín\nnmae: x\n", "utf-8")
    file = RecordFile(path, PurePosixPath("catalog/fields/thu.yaml"), RecordKey("fields", "thu"))
    _, record, problems = read_record(file)

    assert record is None
    assert {"missing", "empty", "whole_number", "extra_forbidden"} == {p.rule for p in problems}


def test_files_beside_the_records_are_left_alone(catalog_copy):
    """A README, what machines leave behind and the schemas are no records and no problems."""
    for name in ("README.md", "fees/README.md", ".DS_Store", "fees/.phi.yaml.swp"):
        (catalog_copy / name).write_text("x", "utf-8")
    (catalog_copy / "schema").mkdir()
    (catalog_copy / "schema" / "fees.schema.json").write_text("{}", "utf-8")

    assert () == read_catalog(catalog_copy).problems


def test_what_git_obeys_may_not_hide_in_the_catalogue(catalog_copy):
    """An attribute of git can keep a file out of archives and out of what a reviewer is shown."""
    (catalog_copy / "fees" / ".gitattributes").write_text("*.yaml export-ignore -diff\n", "utf-8")

    assert ["hidden_file"] == [problem.rule for problem in read_catalog(catalog_copy).problems]


@pytest.mark.parametrize("target", ["khong-co.yaml", "phi-ban-sao.yaml", "../fields"])
def test_a_link_is_no_record(catalog_copy, target):
    """Wherever it leads, and if it leads nowhere: it may be another file on another machine."""
    (catalog_copy / "fees" / "phi-khac.yaml").symlink_to(target)

    assert "not_a_plain_file" in {problem.rule for problem in read_catalog(catalog_copy).problems}


def test_a_name_that_is_no_utf_8_is_told(catalog_copy):
    """The report can be printed all the same."""
    (catalog_copy / "fees" / os.fsdecode(b"ph\xed.yaml")).write_text("name: A\n", "utf-8")
    (problem,) = read_catalog(catalog_copy).problems

    assert ("bad_file_name", "catalog/fees/ph\ufffd.yaml") == (
        problem.rule,
        str(problem.place.file),
    )
    assert "«ph\ufffd.yaml»" in problem.what


def test_every_record_of_the_sample_is_read(sample_folder):
    """Each kind of record has at least one file, and each file a record."""
    reading = read_catalog(sample_folder)

    assert () == reading.problems
    assert set(KINDS) == {file.kind for file in record_files(sample_folder)}
    assert {file.record for file in record_files(sample_folder)} == set(reading.sources)


@pytest.mark.parametrize(
    ("kind", "location", "path", "words"),
    [
        (
            "procedures",
            ("editions", 0, "fees", "given", 1, "unknown"),
            ("editions", 0, "fees", 1, "unknown"),
            "Các bản theo thời gian › mục 1 › Phí, lệ phí › mục 2 › Chưa có thông tin",
        ),
        (
            "procedures",
            ("editions", 1, "sets", "unknown", "unknown"),
            ("editions", 1, "sets", "unknown"),
            "Các bản theo thời gian › mục 2 › Số bộ hồ sơ › Chưa có thông tin",
        ),
        (
            "fees",
            ("rates", 0, "amounts", 2, "amount", "given"),
            ("rates", 0, "amounts", 2, "amount"),
            "Các mức thu › mục 1 › Mức thu theo thời gian › mục 3 › Mức thu (đồng)",
        ),
        (
            "offices",
            ("hours", "given", 0, "sessions", 1, "opens"),
            ("hours", 0, "sessions", 1, "opens"),
            "Giờ làm việc › mục 1 › Các buổi › mục 2 › Mở cửa",
        ),
        (
            "services",
            ("services", 3, "committed_time", "given", "unit"),
            ("services", 3, "committed_time", "unit"),
            "Các thủ tục › mục 4 › Thời gian cam kết › Đơn vị",
        ),
    ],
)
def test_a_location_becomes_a_path_and_its_words(kind, location, path, words):
    """Steps that only name a branch of a union are left out; keys called unknown stay."""
    spot = field_names.spot(KINDS[kind].model, location)

    assert path == spot.path
    assert words == field_names.in_words(KINDS[kind].model, spot.path)
