"""Tables in letters of before Unicode are named, and converted when asked."""

import pytest
from niemyet.check.wording.old_letters import TCVN3, VNI, converted, old_letters
from workbook.importing import import_table, is_sound
from workbook.workbooks import workbook

OLD = {
    TCVN3: [["B¸o c¸o quý III n¨m 2026"], ["LÜnh vùc", "TiÕp nhËn", "§· gi¶i quyÕt"],
            ["GiÊy tê", 30, 30], ["C©y xanh", 5, 5], ["Tæng céng", 35, 35]],
    VNI: [["Baùo caùo quyù III naêm 2026"], ["Lónh vöïc", "Tieáp nhaän", "Ñaõ giaûi quyeát"],
          ["Giaáy tôø", 30, 30], ["Caây xanh", 5, 5], ["Toång coäng", 35, 35]],
}  # fmt: skip


@pytest.mark.parametrize("kind", OLD)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_table_in_old_letters_is_named_and_converted_when_asked(
    catalog_copy, tmp_path, kind, ending
):
    """Nothing is converted unasked: the clerk must look at what came of it."""
    file = tmp_path / f"bang.{ending}"
    if ending == "xlsx":
        workbook(file, OLD[kind])
    else:
        lines = (";".join(map(str, row)) for row in OLD[kind])
        file.write_bytes("\n".join(lines).encode("cp1252"))
    (problem,) = import_table(catalog_copy, file, period="").problems
    outcome = import_table(catalog_copy, file, period="", letters=kind)

    assert f"--letters {kind}" in problem.remedy
    assert is_sound(outcome), outcome.problems
    assert "Số liệu quý III năm 2026" in outcome.text


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (TCVN3, "§¨ng ký khai sinh", "Đăng ký khai sinh"),
        (TCVN3, "B¸O C¸O", "BÁO CÁO"),
        (VNI, "Ñaêng kyù khai sinh", "Đăng ký khai sinh"),
        (VNI, "CHÖÙNG THÖÏC", "CHỨNG THỰC"),
        (VNI, "Möùc ñoä thöôøng xuyeân", "Mức độ thường xuyên"),
    ],
)
def test_old_letters_become_the_same_words(kind, old, new):
    """Small letters, capitals, letters of two marks."""
    assert new == converted(old, kind)


def test_words_of_today_are_not_taken_for_old_letters():
    """Quotes, degrees and signs of a Unicode table are usual."""
    words = ["Lĩnh vực «Hộ tịch»", "Tỷ lệ ± 0,5", "Điều 1 § 2 ®", "Tiếp nhận", "Được trả"]

    assert "" == old_letters(words)
