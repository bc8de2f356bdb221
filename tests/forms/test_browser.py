"""A clerk changes a fee in the form, and git shows what has changed."""

import json
from pathlib import Path

from browser import wait_until
from forms.form_page import (
    choose,
    clerk,
    complaints,
    said,
    save,
    unfold,
    write,
)
from forms.repository import COMMENT, FEE, FEE_BRANCH, diff_lines, git
from niemyet.check.rules import check_catalog
from niemyet.cli import main
from niemyet.present.permalinks import fee_path
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog
from posted_site import PostedSite, post

CHANGED_FEE_PLACE = "collections/fees/entries/le-phi-trong-cay"
FEE_PLACE = "collections/fees/entries/phi-ban-sao"
RATE = "Đăng ký trồng cây to (cây)"
SHEETS_WITH_THE_FEE = {"bang-phi", "quyen-niem-yet", "thu-tuc/dang-ky-trong-cay"}
SHEETS_WITHOUT_IT = {"bang/giay-to", "gio-lam-viec", "thu-tuc/cap-ban-sao-giay-mau"}


AMOUNT = '[id^="amount-field"]'
"""Open before it is saved, and still after."""


def open_amount(page):
    unfold(page, RATE)
    unfold(page, "01/07/2025: 20000")


def test_a_clerk_changes_a_fee(browser, forms, repository, capsys):
    """20.000 becomes 25.000: one line, its comment kept, on a branch of its own."""
    with clerk(browser, forms, CHANGED_FEE_PLACE) as page:
        open_amount(page)
        write(page, "Mức thu (đồng)", "25.000")
        save(page)
        assert "chỉ viết chữ số, không dấu chấm" in said(page, "Mức thu (đồng): ")
        write(page, "Mức thu (đồng)", "25000")
        save(page)
        said(page, "Trạng thái: Bản nháp")
        wait_until(page, f"!!document.querySelector('{AMOUNT}')?.offsetHeight")

        assert [
            f"-        amount: 20000  {COMMENT}",
            f"+        amount: 25000  {COMMENT}",
        ] == diff_lines(repository, FEE_BRANCH)
        assert complaints(page) == [] and page.foreign == []
    assert git(repository, "status", "--porcelain") == ""
    git(repository, "switch", "--quiet", FEE_BRANCH)
    the_change_is_sound_and_told(repository, capsys)
    the_site_and_the_right_sheets_change(repository, capsys)


def the_change_is_sound_and_told(repository, capsys):
    assert errors(check_catalog(read_catalog(repository / "catalog"))) == ()
    catalog = str(repository / "catalog")
    assert main(["format", "--check", "--catalog", catalog, str(repository / FEE)]) == 0
    assert main(["changes", "main", FEE_BRANCH, "--catalog", catalog]) == 0
    told = capsys.readouterr().out
    assert "20.000" in told and "25.000" in told


def the_site_and_the_right_sheets_change(repository, capsys):
    catalog = str(repository / "catalog")
    asked = ["--office", "xa-mau", "--catalog", catalog, "--format", "json"]
    assert main(["reprint", "--since", "main", *asked]) == 0
    listed = json.loads(capsys.readouterr().out)
    again = {sheet["id"] for group in ("changed", "unverified") for sheet in listed[group]}
    assert SHEETS_WITH_THE_FEE <= again and not SHEETS_WITHOUT_IT & again
    site = PostedSite(post(read_catalog(repository / "catalog").catalog, "xa-mau"))
    assert "25.000 đồng" in site.page(fee_path(Path(FEE).stem))


def test_two_clerks_on_one_record(browser, forms, repository):
    """The second is told, whether the first has just begun or goes on; nothing is overwritten."""
    with clerk(browser, forms, FEE_PLACE) as first, clerk(browser, forms, FEE_PLACE) as second:
        write(second, "Tên", "Phí của người thứ hai")
        write(first, "Tên", "Phí của người thứ nhất")
        save(first)
        said(first, "Trạng thái: Bản nháp")
        save(second)
        assert "đang sửa mục này" in said(second, "Chưa lưu được")
        second.reload()
        said(second, "Trạng thái: Bản nháp")
        write(second, "Tên", "Phí của người thứ hai, bản hai")
        write(first, "Tên", "Phí của người thứ nhất, bản hai")
        save(first)
        first.get_by_text("Chưa lưu", exact=True).wait_for(state="hidden")
        save(second)
        assert "Người khác vừa lưu mục này" in said(second, "Người khác vừa lưu")

    assert "+name: Phí của người thứ nhất, bản hai" in diff_lines(
        repository, "cms/fees/phi-ban-sao"
    )


def test_a_new_record_begins_as_the_others_do(browser, forms, repository):
    """A field: its file is named after it, and its first line names the schema."""
    with clerk(browser, forms, "collections/fields/new") as page:
        said(page, "Gồm những việc gì")
        assert not page.get_by_text("Đã lưu", exact=True).is_visible()
        fill_in_a_field(page, "Đất đai thử")
        fill_in_a_source(page)
        save(page)
        said(page, "Trạng thái: Bản nháp")
        what_was_just_made_can_be_chosen(page)
    branch = git(repository, "for-each-ref", "--format=%(refname:short)", "refs/heads/cms").strip()
    text = git(repository, "show", f"{branch}:catalog/fields/dat-dai-thu.yaml")

    assert branch == "cms/fields/dat-dai-thu"
    assert text.startswith("# yaml-language-server: $schema=../schema/fields.schema.json\nname: ")
    assert "confidence: medium" in text and "order: 7\n" in text


def what_was_just_made_can_be_chosen(page):
    """Once, by its own id; in the same visit Decap knows it a second time without one."""
    page.get_by_role("link", name="Lĩnh vực").first.click()
    said(page, "Các loại bản ghi")
    page.evaluate("location.hash = '#/collections/procedures/new'")
    field = page.get_by_label("Lĩnh vực", exact=True)
    field.fill("dat dai thu")
    assert page.locator('[role="listbox"] li').all_inner_texts() == ["Đất đai thử (bản nháp)"]
    field.press("Enter")
    chosen = "window.formStore.state().entryDraft.getIn(['entry', 'data', 'field'])"
    assert page.evaluate(chosen) == "dat-dai-thu"


def test_a_record_without_a_source_or_of_a_known_name_is_not_saved(browser, forms, repository):
    """The form says so; no second file appears beside the first."""
    field = repository / "catalog/fields/cay-xanh.yaml"
    field.write_text(field.read_text("utf-8").replace("Cây xanh mẫu", "Cây xanh"), "utf-8")
    git(repository, "commit", "--quiet", "--all", "--message=Tên")
    with clerk(browser, forms, "collections/fields/new") as page:
        fill_in_a_field(page, "Cây xanh")
        save(page)
        said(page, "Nguồn: chưa điền")
        fill_in_a_source(page)
        save(page)
        assert "đặt tên khác" in said(page, "Đã có mục tên này")

    assert git(repository, "branch", "--list", "cms/*") == ""


def test_a_year_needs_the_name_of_its_file(browser, forms, repository):
    """Nothing else in the form says what its file is called."""
    with clerk(browser, forms, "collections/holidays/new") as page:
        write(page, "Tên", "Ngày nghỉ năm 2030")
        write(page, "Ngày nghỉ", "Tết Dương lịch")
        write(page, "Từ ngày", "2030-01-01")
        choose(page, "Trả lời", "Chưa có thông tin")
        write(page, "Lý do", "Chưa có thông báo.")
        fill_in_a_source(page)
        save(page)
        said(page, "Tên tệp: chưa điền")
        write(page, "Tên tệp", "2030")
        save(page)
        said(page, "Trạng thái: Bản nháp")

    assert "+make_up_days:" in diff_lines(repository, "cms/holidays/2030")


def fill_in_a_field(page, name):
    write(page, "Tên", name)
    write(page, "Gồm những việc gì", "Việc thử.")
    write(page, "Thứ tự", "7")


def fill_in_a_source(page):
    write(page, "Nguồn", "Sổ tay")
    choose(page, "Độ tin cậy", "Nguồn gián tiếp")


def test_nothing_is_left_in_english(browser, forms):
    """Every phrase of the editor has a Vietnamese one, and the main screens show no other."""
    with clerk(browser, forms, "collections/fees") as page:
        said(page, "Phí bản sao giấy mẫu")
        same = page.evaluate(SAME_PHRASES)
        shown = [page.inner_text("body")]
        for place, sign in (
            ("collections/procedures", "Thủ tục"),
            ("workflow", "Chờ duyệt"),
            (FEE_PLACE, "Trang kèm theo bản sao"),
        ):
            page.goto(f"{forms.origin}/admin/#/{place}")
            said(page, sign)
            shown.append(page.inner_text("body"))

    assert same == []
    assert "".join(shown).isascii() is False
    assert [] == [word for word in ENGLISH for text in shown if word in text.split()]


SAME_PHRASES = """() => {
  const flat = (phrases, path = '') => Object.entries(phrases).flatMap(([key, value]) =>
    typeof value === 'object' ? flat(value, `${path}${key}.`) : [[path + key, value]]);
  const ours = Object.fromEntries(flat(CMS.getLocale('vi')));
  const wordless = /^[^a-z]*$/i;
  return flat(CMS.getLocale('en'))
    .filter(([key, text]) => !wordless.test(text.replace(/%\\{\\w+\\}/g, '')))
    .filter(([key, text]) => ours[key] === undefined || ours[key] === text)
    .map(([key]) => key);
}"""
ENGLISH = ("Add", "Save", "Draft", "Status", "Published", "Entries", "Search", "Sort", "New", "by")
