"""Drafts of what the portal has and the catalogue has not: never posted as they are."""

from datetime import date
from pathlib import Path

import pytest
from national.crawled import PAPERS, WAYS, crawled
from niemyet import cli
from niemyet.check.rules import check_catalog
from niemyet.problem import Severity, errors
from niemyet.read.catalog_folder import read_catalog

TODAY = date(2026, 11, 30)
NEW = {
    "ma_thu_tuc": "9.000071",
    "ten_thu_tuc": "Cấp giấy thử",
    "detail_url": "https://example.org/thu-tuc/9",
    "cach_thuc_thuc_hien": f"{WAYS}Trực tiếp3 Ngày làm việcMiễn phíTrực tuyến9 NgàyMiễn phí",
    "thanh_phan_ho_so": f"Giấy tờ phải nộp:{PAPERS}- Đơn xin giấy thử;1 bản chínhLưu ý0 bản chính",
    "can_cu_phap_ly": "",
}
DRAFT = Path("procedures/cap-giay-thu.yaml")


@pytest.fixture
def drafted(catalog_copy, tmp_path, capsys):
    """Return the text of the draft that a record makes in a copy of the sample."""

    def run(*arguments: str, **fields: str) -> str:
        file = crawled(tmp_path, {}, NEW | fields)
        told = ["compare", "national", str(file), "--catalog", str(catalog_copy)]
        status = cli.main([*told, "--drafts", "--seen", "2026-07-20", *arguments])
        assert status == 0, capsys.readouterr().err
        return (catalog_copy / DRAFT).read_text("utf-8")

    return run


def test_a_draft_holds_what_is_read_and_where_it_was_read(drafted, catalog_copy):
    """And it passes the check, as long as nobody posts it."""
    text = drafted()

    assert 'code: "9.000071"' in text
    assert "title: Bản ghi của Cổng Dịch vụ công quốc gia (tệp ban-ghi.jsonl, 20/07/2026)" in text
    assert "url: https://example.org/thu-tuc/9" in text
    assert "      - value: 3\n        unit: working_day\n        channel: in_person\n" in text
    assert "decides: Ủy ban nhân dân cấp xã" in text
    assert "unknown: Mục «Trình tự thực hiện» chưa chép từ Cổng Dịch vụ công quốc gia." in text
    assert errors(check_catalog(read_catalog(catalog_copy), TODAY)) == ()


def test_words_of_theirs_are_marked(drafted):
    """A row without a number is no paper."""
    text = drafted()

    assert '- name: "[Lời của Cổng] Đơn xin giấy thử"' in text
    assert "Lưu ý" not in text


def test_what_could_not_be_read_is_unknown_and_not_quoted(drafted):
    text = drafted(cach_thuc_thuc_hien=f"{WAYS}Trực tiếp1Miễn phí(Theo Luật Mẫu)")

    assert "unknown: Cổng Dịch vụ công quốc gia có ghi, nhưng chưa đọc được cho chắc." in text
    assert "Theo Luật Mẫu" not in text


def test_a_fee_of_the_register_is_not_taken_by_its_amount_alone(drafted):
    text = drafted(cach_thuc_thuc_hien=f"{WAYS}Trực tiếp3 Ngày5,000 VNĐ(/bản)")

    assert "ghi «5.000 đồng»; chưa ghép được với khoản nào đã có căn cứ." in text


def test_the_check_refuses_to_post_words_of_theirs(drafted, catalog_copy):
    drafted()
    services = catalog_copy / "offices" / "xa-mau" / "services.yaml"
    before = services.read_text("utf-8")
    services.write_text(
        before.replace("services:\n", "services:\n  - procedure: cap-giay-thu\n", 1), "utf-8"
    )
    found = errors(check_catalog(read_catalog(catalog_copy), TODAY))

    assert [(p.severity, str(p.place.file), p.rule) for p in found] == [
        (Severity.ERROR, "catalog/procedures/cap-giay-thu.yaml", "nothing-borrowed-is-posted")
    ]


def test_no_office_posts_a_draft_by_itself(drafted, catalog_copy):
    drafted()

    listed = (catalog_copy / "offices" / "xa-mau" / "services.yaml").read_text("utf-8")
    assert "cap-giay-thu" not in listed


def test_a_field_is_begun_only_where_that_is_asked(drafted, catalog_copy):
    drafted("--create-fields", linh_vuc="Việc thử")

    assert (catalog_copy / "fields" / "viec-thu.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--drafts"], "Thêm --seen"),
        (["--drafts", "9.000001", "--seen", "2026-07-20"], "Không phải thủ tục mà Cổng có"),
    ],
)
def test_what_is_missing_to_make_drafts_is_said(catalog_copy, tmp_path, capsys, arguments, why):
    file = crawled(tmp_path, {}, NEW)

    told = ["compare", "national", str(file), "--catalog", str(catalog_copy), *arguments]
    assert cli.main(told) == 1
    assert why in capsys.readouterr().err


def test_where_nothing_is_missing_no_draft_is_needed(catalog_copy, tmp_path, capsys):
    told = ["compare", "national", str(crawled(tmp_path, {})), "--catalog", str(catalog_copy)]

    assert cli.main([*told, "--drafts", "--seen", "2026-07-20"]) == 1
    assert "không cần bản nháp" in capsys.readouterr().err
