"""A clerk posts a dossier for seven days by the form, and it is checked, told and posted."""

from datetime import date

from forms.form_page import choose, clerk, said, save, write
from forms.repository import diff_lines, git
from niemyet.check.rules import check_catalog
from niemyet.cli import main
from niemyet.read.catalog_folder import read_catalog
from posted_site import PostedSite, post
from sheets.reading import strings

ID = "2026-12-14-cay-bo-roi"
BRANCH, SHEET, PAGE = f"cms/postings-xa-mau/{ID}", f"bang-tin/{ID}", f"bang-tin/{ID}/"
WORDS = "Ngày 12/12/2026 có một cây gạo bị bỏ ở bến Mẫu."
UNTIL = "Đến hết ngày (không bắt buộc)"


def test_a_clerk_posts_a_dossier_for_seven_days(browser, forms, repository, capsys):
    """A day that cannot be keeps it from being saved; a telephone number is asked about."""
    with clerk(browser, forms, "collections/postings-xa-mau/new") as page:
        fill_in(page)
        save(page)
        assert "trước ngày bắt đầu (14/12/2026)" in said(page, "Chưa lưu được")
        assert git(repository, "branch", "--list", "cms/*") == ""
        write(page, UNTIL, "")
        page.keyboard.press("Backspace")
        save(page)
        said(page, "Trạng thái: Bản nháp")
        assert "giống số điện thoại" in said(page, "«0900 000 000»")
        write(page, "Nội dung", WORDS)
        save(page)
        page.get_by_text("Chưa lưu", exact=True).wait_for(state="hidden")
        assert page.foreign == []
    it_names_kind_day_and_place(repository)
    git(repository, "switch", "--quiet", BRANCH)
    it_is_sound_and_told(repository, capsys)
    it_is_on_page_and_sheet_for_seven_days(repository)


def fill_in(page):
    """Write what a clerk writes, with a last day before the first, and a telephone number."""
    write(page, "Tên tệp", ID)
    write(page, "Tên", "Tìm người trồng cây gạo ở bến Mẫu")
    choose(page, "Loại", "Cây bị bỏ rơi")
    page.get_by_role("button", name="Thêm nội dung").click()
    write(page, "Nội dung", f"{WORDS} Gọi 0900 000 000.")
    write(page, "Niêm yết từ ngày", "14/12/2026")
    write(page, UNTIL, "13/12/2026")
    choose(page, "Loại nơi", "trụ sở Ủy ban nhân dân xã")
    write(page, "Nguồn", "Thông báo mẫu về cây gạo")
    choose(page, "Độ tin cậy", "Nguồn gián tiếp")


def it_names_kind_day_and_place(repository):
    lines = diff_lines(repository, BRANCH)
    for line in ("kind: cay-bo-roi", f"  - {WORDS}", "first_day: 2026-12-14"):
        assert f"+{line}" in lines
    assert "+  - place: head_office" in lines
    assert not [line for line in lines if "last_day" in line or "0900" in line]


def it_is_sound_and_told(repository, capsys):
    found = check_catalog(read_catalog(repository / "catalog"))
    assert [problem for problem in found if ID in str(problem.place)] == []
    assert main(["changes", "main", BRANCH, "--catalog", str(repository / "catalog")]) == 0
    told = capsys.readouterr().out
    assert "Tìm người trồng cây gạo ở bến Mẫu" in told and "14/12/2026" in told


def it_is_on_page_and_sheet_for_seven_days(repository):
    catalog = read_catalog(repository / "catalog").catalog
    sites = {day: PostedSite(post(catalog, "xa-mau", date(2026, 12, day))) for day in (13, 14, 22)}
    shown = {day: WORDS in (site.page(PAGE) or "") for day, site in sites.items()}
    printed = {day: SHEET in site.sheets for day, site in sites.items()}
    assert shown == printed == {13: False, 14: True, 22: False}
    assert WORDS in strings(sites[14].sheets[SHEET].data)
    assert "Treo đến hết ngày 21/12/2026 (còn 7 ngày)" in sites[14].page(PAGE)
