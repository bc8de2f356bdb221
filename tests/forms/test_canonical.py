"""`niemyet format`: one way of writing, and nothing said is ever changed by it."""

from pathlib import Path, PurePosixPath

import pytest
from forms.conftest import CATALOGS, SCRIPTS
from niemyet.cli import main
from niemyet.edit.writing.canonical import NotCanonical, canonical, misread
from niemyet.edit.writing.formatting import format_catalog

SHOWN = PurePosixPath("catalog/fees/x.yaml")
FEE = Path("fees", "phi-ban-sao.yaml")


def written(text, kind="fees"):
    return canonical(text, kind, SHOWN)


@pytest.mark.parametrize("catalog", CATALOGS, ids=lambda catalog: catalog.name)
def test_every_record_is_in_canonical_form(catalog):
    """What fails here is mended by: niemyet format."""
    found = list(format_catalog(catalog))

    assert len(found) > 20
    assert [] == [f"{one.file.shown_as}:{one.first_line}" for one in found if one.changed]
    assert [] == [one.file.shown_as for one in found if one.problems]


@pytest.mark.parametrize(
    "text", ["13:30", "no", "yes", "on", "1.0", "0123", "2018-01-01", "~", "1e3"]
)
def test_a_text_that_yaml_would_misread_is_quoted(text):
    assert f'name: "{text}"\n' == written(f"name: {text}\n")


@pytest.mark.parametrize(
    "line", ["order: 7", 'name: "7"', "name: Phí", "name: 'Phí: một'", "url: https://a.vn"]
)
def test_what_is_right_stays(line):
    assert f"{line}\n" == written(f"{line}\n", "fields")


def test_a_number_and_a_day_stand_plain():
    text = 'rates:\n  - amounts:\n      - in_force_from: "2017-01-01"\n        amount: "8000"\n'

    assert text.replace('"', "") == written(text)


def test_a_number_in_a_reason_is_text():
    text = "rates:\n  - amounts:\n      - amount:\n          unknown: 8000\n"

    assert text.replace("8000", '"8000"') == written(text)


def test_comments_blank_lines_order_and_blocks_stay():
    text = (
        "# đầu tệp\nname: Phí  # tên\n\n# trước loại\nkind: phi\nnote: |\n  dòng một\n  dòng hai\n"
        "set_by: >\n  gập\n  lại\nrates:\n  # mục\n  - key: a\n"
    )

    assert text == written(text)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("name: Phi\u0301\n", "name: Phí\n"),
        ("name: \u00d0\u00f3ng \u0189\u00e3\n", "name: Đóng Đã\n"),
        ("name:\u00a0Phí\u202fmột\u200b\n", "name: Phí một\n"),
        ("\ufeffname: Phí\r\nkind: phi\r\n", "name: Phí\nkind: phi\n"),
        ("name: Phí", "name: Phí\n"),
        ("name: Phí\n\n\n", "name: Phí\n"),
        ("remarks:\n- một\n", "remarks:\n  - một\n"),
        ("rates:\n    - key: a\n", "rates:\n  - key: a\n"),
    ],
    ids=[
        "not composed",
        "other letters",
        "odd spaces",
        "from Windows",
        "no last line",
        "empty lines",
        "no indent",
        "wide indent",
    ],
)
def test_how_it_is_written_becomes_one(text, becomes):
    assert becomes == written(text) == written(becomes)


@pytest.mark.parametrize("text", ["name: [", "name: a\nname: b\n", "- a\n", "name: &a b\n", ""])
def test_what_cannot_be_read_is_refused(text):
    with pytest.raises(NotCanonical) as refused:
        written(text)

    assert refused.value.problems[0].remedy


def test_python_and_the_editor_misread_the_same(run_format):
    """The scripts quote exactly what the formatter quotes."""
    texts = [
        "yes",
        "No",
        "ON",
        "off",
        "y",
        "n",
        "true",
        "False",
        "null",
        "~",
        "1",
        "+1",
        "-1",
        "01",
        "0o7",
        "0x1F",
        "0b1",
        "1_000",
        "1.",
        ".5",
        "1.5",
        "1e3",
        "1.5e+3",
        "1:30",
        "13:30",
        "08:30",
        "190:20:30",
        ".inf",
        "-.INF",
        ".nan",
        "2018-01-01",
        "2018-1-1",
        "=",
        "<<",
        "12a",
        "a12",
        "1.000.000",
        "8.000",
        "05/2026",
        "Mẫu",
        "01",
        "2001-12-14T21:59:43.10-05:00",
        "0.5.1",
        "-",
        "1-",
        "00",
        "09",
        "0999",
        "1,5",
    ]
    shape = {"fields": {"name": "text"}}
    jobs = [{"shape": shape, "modeline": "#", "form": {"name": text}} for text in texts]
    quoted = [answer["texts"][0].startswith('#\nname: "') for answer in run_format(jobs)]
    by_python = [written(f"name: {t}\n").startswith('name: "') for t in texts if t != "-"]

    assert by_python == [q for q, t in zip(quoted, texts, strict=True) if t != "-"]
    assert any(by_python) and not all(by_python) and misread("no")


def test_check_names_each_file_and_the_remedy(catalog_copy, capsys):
    fee = catalog_copy / FEE
    before = fee.read_text("utf-8")
    fee.write_text(before.replace("name: ", "name:   ", 1), encoding="utf-8")
    status = main(["format", "--check", "--catalog", str(catalog_copy)])
    told = capsys.readouterr().out

    assert status == 1
    assert "phi-ban-sao.yaml:" in told and "niemyet format" in told
    assert main(["format", "--catalog", str(catalog_copy), str(fee)]) == 0
    assert fee.read_text("utf-8") == before
    assert main(["format", "--check", "--catalog", str(catalog_copy)]) == 0


def test_a_file_that_cannot_be_read_is_told_and_left_alone(catalog_copy, capsys):
    fee = catalog_copy / FEE
    fee.write_bytes("name: Phí\n\tkind: phi\n".encode())
    status = main(["format", "--catalog", str(catalog_copy)])

    assert status == 1
    assert "Cách sửa" in capsys.readouterr().err
    assert fee.read_bytes() == "name: Phí\n\tkind: phi\n".encode()


def test_a_path_without_records_is_told(catalog_copy, capsys):
    status = main(["format", "--catalog", str(catalog_copy), str(SCRIPTS)])

    assert status == 1
    assert "xem lại đường dẫn" in capsys.readouterr().err


def test_the_first_line_is_added(catalog_copy):
    """A catalogue with schemas names them in each file."""
    (catalog_copy / "schema").mkdir()
    fee = catalog_copy / FEE
    fee.write_text(fee.read_text("utf-8").partition("\n")[2], encoding="utf-8")
    main(["format", "--catalog", str(catalog_copy)])

    assert fee.read_text("utf-8").startswith(
        "# yaml-language-server: $schema=../schema/fees.schema"
    )
