"""What the portal says beside what the catalogue says, in words that somebody can act on."""

import json

import pytest
from national.crawled import PAPERS, crawled
from national.saved import DRESSES, SAME, saved_page
from niemyet import cli
from niemyet.edit.national.files.source import read_national
from niemyet.present.national.record import Element
from workbook.workbooks import workbook

COUNTED = "Hai bên cùng có 1 thủ tục: "


def way(channel: str, time: str, fee: str = "Phí : 5.000 Đồng", note: str = "") -> tuple:
    return (channel, time, fee, note)


BOTH = [way("Trực tiếp", "3 Ngày làm việc"), way("Dịch vụ bưu chính", "3 Ngày làm việc")]


@pytest.fixture
def told(compare, tmp_path):
    """Return the lines about the one procedure of a saved page that says this."""

    def lines(**said: object) -> list[str]:
        page = saved_page(tmp_path, **({"ways": BOTH} | said))
        return [line.strip() for line in compare(page, "--format", "markdown").splitlines()]

    return lines


def test_a_page_that_says_the_same_needs_nobody(told):
    assert any("0 khác nhau" in line and "1 giống nhau" in line for line in told())


def test_another_time_is_told_with_both(told):
    ways = [way("Trực tiếp", "4 Ngày làm việc"), way("Dịch vụ bưu chính", "9 Ngày")]

    assert (
        "- Thời hạn giải quyết: đây ghi 3 ngày làm việc; Cổng ghi 4 ngày làm việc (trực tiếp), "
        "9 ngày (bưu chính)."
    ) in told(ways=ways)


def test_a_fee_that_nobody_pays_may_be_called_either_name(told):
    free = [way("Trực tiếp", "3 Ngày làm việc", "Lệ phí: Miễn lệ phí.")]

    assert "- Phí, lệ phí: đây ghi 5.000 đồng; Cổng ghi không thu." in told(ways=free)


def test_another_amount_and_another_way_are_told(told):
    lines = told(ways=[way("Trực tuyến", "3 Ngày làm việc", "Phí : 8.000 Đồng")])

    assert "- Phí, lệ phí: đây ghi 5.000 đồng; Cổng ghi 8.000 đồng." in lines
    assert "- Cách thức thực hiện: đây ghi trực tiếp, bưu chính; Cổng ghi trực tuyến." in lines


def test_what_is_wrong_there_is_no_difference(told):
    """A number without a unit is their fault, and what holds here is said beside it."""
    lines = told(ways=[way("Trực tiếp", "1"), way("Dịch vụ bưu chính", "1")])

    assert any("1 Cổng ghi có lỗi" in line for line in lines)
    assert "- Thời hạn giải quyết: Cổng ghi «1», không có đơn vị. Đây ghi 3 ngày làm việc." in lines


def test_papers_are_the_same_by_what_they_are_called(told):
    """A row of the portal may tell much more than the name; one paper more is told."""
    more = ("Biên bản đo cây ở vườn nhà", "", "Bản chính: 1")
    lines = told(papers=[*SAME["papers"], more])

    assert (
        "- Thành phần hồ sơ: đây ghi 2 giấy tờ; Cổng ghi 3 giấy tờ, riêng Cổng có «Biên bản đo cây "
        "ở vườn nhà»."
    ) in lines


def test_a_law_of_after_all_that_is_named_here_means_that_this_is_older(told):
    lines = told(laws=[("Mới", "09/2026/TT-VD")], ways=[way("Trực tiếp", "2 Ngày")])

    assert any("1 ở đây cũ hơn" in line for line in lines)
    assert "- Cổng dẫn 09/2026/TT-VD, ban hành sau mọi văn bản ở đây dẫn." in lines


def test_a_law_that_holds_only_later_makes_nothing_older(told):
    assert any("0 ở đây cũ hơn" in line for line in told(laws=[("Sau này", "04/2026/TT-VD")]))


def test_a_portal_that_rests_on_ended_law_is_at_fault(told):
    lines = told(laws=[("Cũ", "01/2015/TT-VD")], ways=[way("Trực tiếp", "9 Ngày")])

    assert any("1 Cổng ghi có lỗi" in line for line in lines)
    assert any("dẫn văn bản đã hết hiệu lực: «01/2015/TT-VD»" in line for line in lines)
    assert any("chưa dẫn «03/2025/TT-VD», ban hành sau mọi văn bản Cổng dẫn" in t for t in lines)


def test_the_number_of_another_year_is_told(told):
    assert any(
        "ghi khác năm của văn bản cùng số ở đây: «03/2015/TT-VD»" in line
        for line in told(laws=[("Về giấy mẫu", "03/2015/TT-VD")])
    )


def test_another_kind_of_body_is_a_difference(told):
    assert (
        "- Cơ quan giải quyết: đây ghi Ủy ban nhân dân xã Mẫu; Cổng ghi Công an cấp xã."
    ) in told(body="Công an cấp xã")


def test_a_list_tells_what_is_missing_here_and_gone_there(compare, tmp_path):
    """Only in fields that the list has: it may be of some fields only."""
    same = {"can_cu_phap_ly": "", "cach_thuc_thuc_hien": ""}
    new = {"ma_thu_tuc": "9.000071", "ten_thu_tuc": "Cấp giấy thử"}
    told = compare(crawled(tmp_path, same, new))

    assert "Chỉ Cổng có: 1 thủ tục. Chỉ ở đây có: 0 thủ tục." in told
    assert "• Giấy tờ mẫu: 1 thủ tục" in told


def test_a_procedure_without_the_code_is_known_by_its_name(compare, tmp_path):
    same = {"ma_thu_tuc": "9.000999", "ten_thu_tuc": "Cấp bản sao giấy mẫu."}

    assert COUNTED in compare(crawled(tmp_path, same))


def test_an_exported_list_is_read_too(compare, tmp_path):
    headings = ("Mã số", "Tên", "Lĩnh vực", "Thời hạn giải quyết", "Cấp thực hiện")
    row = ("9.000001", "Cấp bản sao giấy mẫu", "Giấy tờ mẫu", "4 ngày làm việc", "Cấp xã")

    told = compare(workbook(tmp_path / "ds.xlsx", [headings, row]), "--format", "markdown")

    assert "Thời hạn giải quyết: đây ghi 3 ngày làm việc; Cổng ghi 4 ngày làm việc." in told


def test_a_program_gets_everything(compare, tmp_path):
    (one,) = json.loads(compare(saved_page(tmp_path, ways=BOTH), "--format", "json"))["compared"]

    assert (one["procedure"], one["verdict"]) == ("cap-ban-sao-giay-mau", "same")


def test_the_screen_is_short_and_the_file_whole(compare, tmp_path):
    new = [{"ma_thu_tuc": f"9.0001{n:02}", "linh_vuc": f"Lĩnh vực {n}"} for n in range(9)]
    out = tmp_path / "so.md"
    told = compare(crawled(tmp_path, *new), "--format", "markdown", "--out", str(out))

    assert "• và 3 mục nữa (thêm --out TỆP để có cả danh sách)" in told
    assert out.read_text("utf-8").count("9.0001") == len(new)


def test_a_page_of_something_else_is_refused(tmp_path, catalog_copy, capsys):
    page = tmp_path / "khac.html"
    page.write_text(f"<html><body><p>{PAPERS}</p></body></html>", "utf-8")

    assert cli.main(["compare", "national", str(page), "--catalog", str(catalog_copy)]) == 1
    assert "khac.html: không thấy «Mã thủ tục» và «Tên thủ tục»." in capsys.readouterr().err


def test_a_page_for_keepers_shows_their_words_as_they_are(compare, tmp_path):
    """A sign of markup in them is a sign on the page."""
    out = tmp_path / "so.html"
    ways = [way("Trực tiếp", "&lt;b&gt;1&lt;/b&gt; ngày")]
    compare(saved_page(tmp_path, ways=ways), "--format", "html", "--out", str(out))
    page = out.read_text("utf-8")

    assert "&lt;b&gt;1&lt;/b&gt; ngày" in page
    assert "<b>1" not in page


def test_steps_of_one_way_add_up_to_the_time_here(told):
    """The portal has a row for each step of the office; a citizen waits for all of them."""
    ways = [way("Trực tiếp", f"{days} Ngày làm việc") for days in (1, 2)]

    assert not any("Thời hạn giải quyết: đây ghi" in line for line in told(ways=ways))


@pytest.mark.parametrize("dress", DRESSES)
def test_menus_and_foot_of_a_page_tell_nothing_of_the_procedure(tmp_path, sample_catalog, dress):
    (record,) = read_national(saved_page(tmp_path, dress), sample_catalog).records

    assert record.field_name == "Giấy tờ mẫu"
    assert record.says("authority").value.levels == ("cấp xã",)
    assert record.sentences.keys() == {"Trình tự thực hiện"}


def test_both_dresses_of_the_portal_are_read_alike(tmp_path, sample_catalog):
    (earlier,), (of_2026,) = (
        read_national(saved_page(tmp_path, dress), sample_catalog).records for dress in DRESSES
    )

    assert earlier == of_2026
    assert all(of_2026.says(element).value for element in Element)


def test_what_is_wrong_in_sentences_is_told_beside_what_is_compared(compare, tmp_path):
    steps = "Nộp tại Ủy ban nhân dân huyện."
    page = saved_page(tmp_path, ways=BOTH)
    page.write_text(page.read_text("utf-8").replace("Nộp đơn tại quầy.", steps), "utf-8")

    (line,) = [t for t in compare(page, "--format", "markdown").splitlines() if "Lời của" in t]
    assert "Trình tự thực hiện: «" in line
    assert "huyện» không còn từ 01/07/2025." in line


def test_a_body_that_is_no_more_is_told(told):
    body = "Bảo hiểm xã hội cấp huyện, Ủy ban nhân dân cấp xã"

    assert any("ghi cơ quan không còn: «Bảo hiểm xã hội cấp huyện»" in t for t in told(body=body))


def test_papers_called_otherwise_on_both_sides_are_not_called_different(told):
    papers = [("Phiếu xin thêm một bản", "", "Bản chính: 1"), SAME["papers"][1]]

    assert not any("Thành phần hồ sơ" in line and "đây ghi" in line for line in told(papers=papers))


def test_a_paper_that_only_this_catalogue_names_is_told(told):
    assert any(
        "đây ghi 2 giấy tờ, riêng đây có «Thẻ xã Mẫu»; Cổng ghi 1 giấy tờ." in line
        for line in told(papers=SAME["papers"][:1])
    )


def test_a_page_of_one_procedure_makes_nothing_gone(compare, tmp_path):
    assert "Chỉ ở đây có: 0 thủ tục." in compare(
        saved_page(tmp_path, code="9.000002", name="Đăng ký trồng cây mẫu")
    )


def test_a_list_of_a_field_shows_what_of_the_field_it_has_not(compare, tmp_path):
    trees = {"ma_thu_tuc": "9.000002", "ten_thu_tuc": "Đăng ký trồng cây mẫu"}
    told = compare(crawled(tmp_path, trees))

    assert "Chỉ ở đây có: 1 thủ tục." in told
    assert "• Xác nhận cây đã trồng (procedures/xac-nhan-cay-da-trong.yaml)" in told
