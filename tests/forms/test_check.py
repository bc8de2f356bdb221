"""What the check would refuse is told in the form, at its field, in the form's words."""

import pytest
from forms.form_page import clerk, said, save, unfold, write
from forms.repository import git
from niemyet.edit.forms.form_words import in_form_words


@pytest.mark.parametrize(
    ("said_by_the_check", "in_a_form"),
    [
        ("thêm «case: x» vào chỗ đó", "thêm ô «Chỉ khi» vào chỗ đó"),
        ("xem lại repealed_from", "xem lại ô «Bị bãi bỏ từ»"),
        ("chưa biết thì viết «unknown: lý do»", "chưa biết thì chọn «Chưa có thông tin»"),
        ("thêm dòng «case: …»", "điền ô «Chỉ khi»"),
        ("chỉ có paper hoặc name", "chỉ có ô «Giấy tờ dùng chung» hoặc ô «Tên gọi ngắn»"),
        ("tên trong catalog/papers", "tên trong catalog/papers"),
        ("viết 2026-07-01", "viết 01/07/2026"),
        ("viết by 2026-07-01", "viết chậm nhất 01/07/2026"),
        ("chuyển sang tệp holidays/2027.yaml.", "chuyển sang tệp «2027»"),
        ("«Hộ tịch» đã có", "«Hộ tịch» đã có"),
        ('viết theo 24 giờ: "13:30".', "viết theo 24 giờ: 13:30."),
        ("đổi tên tệp thành 2026-q1.yaml, hoặc sửa kỳ.", "sửa kỳ."),
    ],
)
def test_a_sentence_of_the_check_names_no_key(said_by_the_check, in_a_form):
    assert in_form_words(said_by_the_check, "procedures").startswith(in_a_form)


def test_a_fault_is_told_while_typing_and_keeps_the_record_from_being_saved(
    browser, forms, repository
):
    """A holiday that ends before it begins."""
    with clerk(browser, forms, "collections/holidays/entries/2026") as page:
        unfold(page, "Hội xã Mẫu")
        write(page, "Đến hết ngày (không bắt buộc)", "01/03/2026")
        fault = "Đến hết ngày: kết thúc ngày 01/03/2026, trước ngày bắt đầu"
        said(page, fault)
        write(page, "Đến hết ngày (không bắt buộc)", "02/03/2026")
        save(page)
        assert "đã báo đỏ ở từng ô" in said(page, "Bước kiểm tra thấy 1 chỗ sai")
        said(page, fault.replace("01/03", "02/03"))
        assert git(repository, "branch", "--list", "cms/*") == ""

        write(page, "Đến hết ngày (không bắt buộc)", "05/03/2026")
        write(page, "Ngày nghỉ", "Hội mùa xuân")
        save(page)
        said(page, "Trạng thái: Bản nháp")
