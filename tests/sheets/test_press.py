"""The press: same facts, same bytes; nothing twice; nothing lost at the edge of the paper."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from niemyet.publish.sheets.fit import misfits
from niemyet.publish.sheets.print_run import Printed, PrintRun, print_sheets
from sheets.reading import codes, is_printed, opened, rightmost, words_of

pytestmark = pytest.mark.slow

TEMPLATES = Path(__file__).resolve().parents[2] / "site_src" / "sheets"
LONG = "Nghiêngngảđườngxađấtmẹquêchanghiêngnước" * 4


def one(sheets, kind):
    return next(s for s in sheets if s.kind.id == kind)


def printed_with(sheet, **data):
    changed = replace(sheet, data={**sheet.data, **data})
    return print_sheets([changed], TEMPLATES, None).printed[0]


def test_two_builds_in_different_folders_are_identical(sample_sheets, sample_printed, tmp_path):
    """Neither the folder nor the hour leaves a trace in a file."""
    elsewhere = Path(shutil.copytree(TEMPLATES, tmp_path / "khac" / "sheets"))
    again = print_sheets(sample_sheets, elsewhere, None)

    assert [p.impression.pdf for p in sample_printed] == [p.impression.pdf for p in again.printed]


def test_what_is_unchanged_is_not_printed_again(sample_sheets, tmp_path):
    """A second run takes all from the shelf; one changed word is printed alone."""
    sheets = [s for s in sample_sheets if s.kind.id != "procedure_large"]
    first = print_sheets(sheets, TEMPLATES, tmp_path).printed
    again = print_sheets(sheets, TEMPLATES, tmp_path).printed
    changed = replace(sheets[0], title="Tên khác")
    third = print_sheets([changed, *sheets[1:]], TEMPLATES, tmp_path).printed

    assert all(p.fresh for p in first)
    assert not any(p.fresh for p in again)
    assert [p.impression for p in first] == [p.impression for p in again]
    assert [p.sheet.title for p in third if p.fresh] == ["Tên khác"]


def test_a_damaged_file_on_the_shelf_is_printed_anew(sample_sheets, tmp_path):
    """Half a file, left by a machine that was switched off, is not handed on."""
    sheet = one(sample_sheets, "sign")
    print_sheets([sheet], TEMPLATES, tmp_path)
    kept = next(p for p in tmp_path.rglob("*") if p.is_file())
    kept.write_bytes(kept.read_bytes()[:-9])

    assert print_sheets([sheet], TEMPLATES, tmp_path).printed[0].fresh


@pytest.mark.parametrize("kind", ["procedure", "conduct", "board", "fee_board", "redress"])
def test_a_word_that_is_too_long_is_broken_and_not_cut(sample_sheets, kind):
    """160 letters without a space stay on the paper, and all of them."""
    sheet = one(sample_sheets, kind)
    frame = {**sheet.data["frame"], "title": f"Tên {LONG}"}
    more = {}
    if kind == "procedure":
        said = {"shape": "said", "lead": "", "text": LONG, "notes": []}
        more = {"answers": [{"label": "Mang gì", "lines": [said]}]}
    if kind == "board":
        more = {"rows": [["1.1", LONG, "1 ngày", LONG, "Quầy"]]}
    if "lead" in sheet.data:
        more["lead"] = LONG
    made = printed_with(sheet, frame=frame, **more)

    assert rightmost(made.impression.pdf) < 0.99
    assert is_printed(LONG, words_of(made.impression.pdf))


@pytest.mark.parametrize("kind", ["sign", "desk_plate"])
def test_a_long_name_on_a_sign_is_set_smaller_and_told(sample_sheets, wording, kind):
    """A sign of ninety words stays one page, whole; the check says that it is too small."""
    name = "Tiếp nhận và trả kết quả " * 15
    made = printed_with(one(sample_sheets, kind), name=name.strip())

    assert made.impression.pages == 1
    assert is_printed(name, words_of(made.impression.pdf))
    assert rightmost(made.impression.pdf) < 0.99
    assert any("nhỏ hơn" in sentence for sentence in misfits(PrintRun((made,)), wording))


def test_a_board_that_outgrows_its_paper_is_told(sample_sheets, wording):
    """Two hundred procedures are too many for one wall; the rows flow all the same."""
    board = one(sample_sheets, "board")
    rows = [["9.000001", f"Thủ tục thứ {i}", "1 ngày", "Miễn phí", "Quầy"] for i in range(200)]
    made = printed_with(board, rows=rows)

    assert is_printed("Thủ tục thứ 199", words_of(made.impression.pdf))
    assert len(opened(made.impression.pdf).pages) > 4
    assert any("nhiều hơn 4 trang" in sentence for sentence in misfits(PrintRun((made,)), wording))


def test_sheets_that_fit_are_not_complained_of(sample_printed, wording):
    """The invented commune's sheets all fit."""
    assert list(misfits(PrintRun(sample_printed), wording)) == []


def test_a_notice_that_is_cut_is_told(sample_sheets, wording):
    """Whoever prints it knows that the wall does not say all."""
    sheet = replace(one(sample_sheets, "procedure"), cut=True)
    made = print_sheets([sheet], TEMPLATES, None)

    assert ["Quyển niêm yết" in sentence for sentence in misfits(made, wording)] == [True]


def test_without_an_address_there_is_no_code(sample_sheets):
    """Nothing that a phone could read, and the words whom to ask."""
    sheet = one(sample_sheets, "procedure")
    frame = {**sheet.data["frame"], "way": {"say": "Hỏi tại quầy", "url": ""}}
    made = printed_with(sheet, frame=frame)

    assert codes(made.impression.pdf) == []
    assert is_printed("Hỏi tại quầy", words_of(made.impression.pdf))


def test_a_letter_that_no_font_has_leaves_out_that_sheet_alone(sample_sheets):
    """An empty box on a wall is worse than no sheet; the clerk is told which sheet it is."""
    sheet = one(sample_sheets, "conduct")
    changed = replace(sheet, data={**sheet.data, "lead": "Chữ Thái: ꪵꪒ"})

    run = print_sheets([changed, one(sample_sheets, "hours")], TEMPLATES, None)

    assert ["gio-lam-viec"] == [p.sheet.id for p in run.printed]
    assert ["ung-xu"] == [refused.sheet.id for refused in run.refused]
    assert "(ung-xu)" in str(run.refused[0])


def test_a_printed_sheet_knows_what_it_was_made_from(sample_printed):
    """A run gives the sheets back in the order they were asked for."""
    assert sample_printed
    assert all(isinstance(p, Printed) and p.impression.pdf[:5] == b"%PDF-" for p in sample_printed)
