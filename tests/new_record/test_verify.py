"""A record is marked verified by one block, and the mark goes when the content changes."""

import difflib
from pathlib import Path

import pytest
from niemyet.check.rules import check_catalog
from niemyet.cli import main
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog

FEE = "fees/le-phi-trong-cay.yaml"


def mark(folder: Path, *arguments: str) -> int:
    """Run niemyet verify on a catalogue; return its exit status."""
    told = ["--by", "Chị B: hộ tịch", "--against", "Thông tư mẫu 03/2025/TT-VD"]
    return main(["verify", *arguments, *told, "--catalog", str(folder)])


def changed_lines(before: str, after: str) -> list[str]:
    """Return the lines added and removed."""
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def about(folder: Path, file: str) -> list[str]:
    """Return what the check says of a file."""
    problems = check_catalog(read_catalog(folder))
    return [problem.what for problem in problems if str(problem.place.file).endswith(file)]


def test_one_block_is_added_and_nothing_else(catalog_copy):
    """Comments, quotes and order stay; the mark fits the content."""
    path = catalog_copy / FEE
    path.write_text(path.read_text("utf-8").replace("name:", "# giữ nguyên\nname:", 1), "utf-8")
    before = path.read_text("utf-8")

    assert 0 == mark(catalog_copy, "le-phi-trong-cay", "--on", "2026-11-20")
    added = changed_lines(before, path.read_text("utf-8"))

    assert [
        "+ verified:",
        '+   by: "Chị B: hộ tịch"',
        "+   on: 2026-11-20",
        "+   against: Thông tư mẫu 03/2025/TT-VD",
    ] == added[:4]
    assert 5 == len(added)
    assert not [what for what in about(catalog_copy, FEE) if "đối chiếu" in what]


def test_a_verification_is_withdrawn_when_the_content_changes(catalog_copy, capsys):
    """The check and the list say that it must be compared again."""
    path = catalog_copy / FEE
    mark(catalog_copy, "le-phi-trong-cay", "--on", "2026-11-20")
    path.write_text(path.read_text("utf-8").replace("set_by: ", "set_by: Cơ quan ", 1), "utf-8")
    main(["verify", "--list", "--catalog", str(catalog_copy), "--office", "xa-mau"])

    assert [what for what in about(catalog_copy, FEE) if "nội dung đã đổi sau khi" in what]
    told = "(fees/le-phi-trong-cay): nội dung đã đổi, phải đối chiếu lại"
    assert told in capsys.readouterr().out


def test_a_later_verification_takes_the_place_of_the_earlier(catalog_copy, capsys):
    """Only its own lines change."""
    mark(catalog_copy, "le-phi-trong-cay", "--on", "2026-11-20")
    before = (catalog_copy / FEE).read_text("utf-8")
    mark(catalog_copy, "le-phi-trong-cay", "--on", "2026-11-21")
    changed = changed_lines(before, (catalog_copy / FEE).read_text("utf-8"))

    assert ["-   on: 2026-11-20", "+   on: 2026-11-21"] == changed
    assert "trước đó đã đối chiếu ngày 20/11/2026" in capsys.readouterr().out


def test_a_procedure_is_verified_in_the_edition_of_that_day(catalog_copy):
    """The others are untouched; --edition chooses another."""
    path = catalog_copy / "procedures/cap-ban-sao-giay-mau.yaml"
    mark(catalog_copy, "cap-ban-sao-giay-mau", "--on", "2026-11-20")
    mark(catalog_copy, "cap-ban-sao-giay-mau", "--on", "2026-11-20", "--edition", "2020-01-01")
    editions = read_catalog(catalog_copy).catalog.procedures["cap-ban-sao-giay-mau"].editions

    assert [True, True, False] == [bool(edition.verified) for edition in editions]
    assert 2 == path.read_text("utf-8").count("    verified:\n")


def test_windows_line_ends_stay(catalog_copy):
    """A file that an editor on Windows saved keeps its line ends."""
    path = catalog_copy / FEE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    mark(catalog_copy, "le-phi-trong-cay")

    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("xa-mau",), "--kind services"),
        (("le-phi-chong-cay",), "Có phải «le-phi-trong-cay»?"),
        (("le-phi-trong-cay", "--on", "2999-01-01"), "Ngày đối chiếu chưa tới"),
        (("dang-ky-trong-cay", "--edition", "2000-01-01"), "Các bản bắt đầu từ: 2025-07-01"),
    ],
)
def test_what_cannot_be_verified_is_refused_with_the_way_out(catalog_copy, capsys, arguments, told):
    """An id of several records, one that is misspelt, a day to come, an edition that is not."""
    assert 1 == mark(catalog_copy, *arguments)
    assert told in capsys.readouterr().err


def test_a_record_with_errors_is_not_verified(catalog_copy, capsys):
    """First it must be sound."""
    path = catalog_copy / "procedures/dang-ky-trong-cay.yaml"
    path.write_text(path.read_text("utf-8").replace("field: cay-xanh", "field: cay"), "utf-8")

    assert errors(check_catalog(read_catalog(catalog_copy)))
    assert 1 == mark(catalog_copy, "dang-ky-trong-cay")
    assert "Bản ghi còn lỗi" in capsys.readouterr().err


def test_weak_sources_are_told(catalog_copy, capsys):
    """Who compared with a document should name it among the sources."""
    assert 0 == mark(catalog_copy, "xac-nhan-cay-da-trong")
    assert "mọi nguồn của bản ghi đều ghi độ tin cậy medium hoặc low" in capsys.readouterr().out


def test_a_period_is_found_by_its_office(catalog_copy):
    """2026-q1 is a period of several offices."""
    assert 0 == mark(catalog_copy, "2026-q1", "--office", "xa-mau")
