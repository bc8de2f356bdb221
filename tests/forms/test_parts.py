"""What a clerk makes and chooses goes by name, is neither lost nor out of order, or left out."""

import pytest
from browser import opened_page, wait_until
from forms.conftest import SCRIPTS
from forms.form_page import (
    choose,
    clerk,
    complaints,
    running_forms,
    said,
    save,
    serving,
    unfold,
    write,
)
from forms.repository import diff_lines
from niemyet.edit.forms.admin_files import Editor, editor_files
from niemyet.edit.workbench.server import FormServer

FEE_PLACE = "collections/fees/entries/phi-ban-sao"


DRAFTED = "Phí đang sửa dở"


def test_a_draft_that_was_never_saved_comes_back(browser, forms, repository):
    """The browser closed with work in it: opening the record again brings the work, to be saved."""
    with clerk(browser, forms, FEE_PLACE) as page:
        write(page, "Tên", DRAFTED)
        page.wait_for_timeout(DEBOUNCE_MS)
        page.goto("about:blank")
        agree(page)
        page.goto(f"{forms.origin}/admin/#/{FEE_PLACE}")
        said(page, "Chưa lưu")
        assert "Mở bản nháp đó?" in page.asked[-1]
        assert page.get_by_label("Tên", exact=True).first.input_value() == DRAFTED
        save(page)
        said(page, "Trạng thái: Bản nháp")
        assert "Mở bản nháp đó?" in page.asked[-1], "the guard knows from what the draft was made"

    assert f"+name: {DRAFTED}" in diff_lines(repository, "cms/fees/phi-ban-sao")


DEBOUNCE_MS = 2500


def agree(page):
    """Say yes to whatever the forms ask from now on."""
    page.remove_listener("dialog", page.answer)
    page.on("dialog", lambda dialog: page.asked.append(dialog.message) or dialog.accept())


PROCEDURE = "collections/procedures/entries/dang-ky-trong-cay"
NEW_CASE = "Trồng cây ở nước ngoài"


def test_a_case_is_made_and_chosen_by_its_name(browser, forms, repository):
    """A paper that only the new case needs names it; its code is made of the name."""
    with clerk(browser, forms, PROCEDURE) as page:
        unfold(page, "01/07/2025")
        page.get_by_role("button", name="Thêm trường hợp").locator("visible=true").first.click()
        page.get_by_label("Trường hợp", exact=True).locator("visible=true").last.fill(NEW_CASE)
        unfold_answer(page, "Thành phần hồ sơ")
        page.get_by_role("button", name="Thêm giấy tờ").locator("visible=true").first.click()
        new = page.get_by_label("Tên giấy tờ", exact=True).locator("visible=true").last
        new.fill("Giấy tờ của trường hợp mới")
        choose(page, "Nộp hay xuất trình", "Nộp")
        choose(page, "Chỉ khi (không bắt buộc)", NEW_CASE)
        save(page)
        said(page, "Trạng thái: Bản nháp")
        assert complaints(page) == []

    changed = diff_lines(repository, "cms/procedures/dang-ky-trong-cay")
    assert {"+      - id: trong-cay-o-nuoc-ngoai", f"+        name: {NEW_CASE}"} <= set(changed)
    assert "+        case: trong-cay-o-nuoc-ngoai" in changed


def unfold_answer(page, label):
    """Open the answer of that name, which is folded."""
    place = page.locator("label", has_text=label).locator("visible=true").first
    place.locator("xpath=../..").get_by_role("button").first.click()


def test_a_counter_is_made_by_its_name(browser, forms, repository):
    """Its code is made of its name; it can be chosen before it is approved."""
    a_counter_is_made(browser, forms)
    added = " ".join(diff_lines(repository, "cms/offices/xa-mau"))
    assert "id: quay-so-9" in added and "name: Quầy số 9" in added and "- giay-to" in added
    the_counter_that_waits_can_be_chosen(browser, forms)


def a_counter_is_made(browser, forms):
    with clerk(browser, forms, "collections/offices/entries/xa-mau") as page:
        counters = page.locator("label", has_text="Các quầy").first.locator("xpath=../..")
        counters.get_by_role("button").first.click()
        choose(page, "Trả lời", "Có thông tin", of=counters)
        page.get_by_role("button", name="Thêm quầy").locator("visible=true").first.click()
        write(page, "Tên quầy", "Quầy số 9")
        field = page.get_by_label("Lĩnh vực", exact=True).locator("visible=true").first
        field.fill("giay to")
        assert page.locator('[role="listbox"] li').all_inner_texts() == ["Giấy tờ mẫu"]
        field.press("Enter")
        assert "Gõ để tìm trong" in field.get_attribute("placeholder")
        number = page.locator("label", has_text="Số quầy").last.locator("xpath=../..")
        choose(page, "Trả lời", "Chưa có thông tin", of=number)
        page.get_by_label("Lý do", exact=True).locator("visible=true").last.fill("Chưa có biển.")
        agree(page)
        save(page)
        said(page, "Trạng thái: Bản nháp")


def the_counter_that_waits_can_be_chosen(browser, forms):
    with clerk(browser, forms, "collections/services/entries/xa-mau") as page:
        unfold(page, "Đăng ký trồng cây")
        choose(page, "Quầy (không bắt buộc)", "Quầy số 9")
        save(page)
        said(page, "Trạng thái: Bản nháp")


def test_a_holiday_finds_its_place(browser, forms, repository):
    """Typed as it is written in Vietnam, added below the others, saved among them."""
    with clerk(browser, forms, "collections/holidays/entries/2026") as page:
        page.get_by_role("button", name="Thêm ngày nghỉ").first.click()
        page.get_by_label("Ngày nghỉ", exact=True).locator("visible=true").last.fill("Ngày thử")
        day = page.get_by_label("Từ ngày", exact=True).locator("visible=true").last
        day.fill("5/1/2026")
        day.press("Tab")
        assert day.input_value() == "05/01/2026"
        save(page)
        said(page, "Trạng thái: Bản nháp")

    assert diff_lines(repository, "cms/holidays/2026") == [
        "+  - name: Ngày thử",
        "+    first_day: 2026-01-05",
    ]


def test_a_new_procedure_opens_with_its_first_edition_open(browser, forms):
    with clerk(browser, forms, "collections/procedures/new") as page:
        said(page, "Áp dụng từ ngày")
        wait_until(page, "document.querySelectorAll('[id^=\"official_name-field\"]').length === 1")
        first = page.get_by_label("Tên thủ tục", exact=True)
        assert first.count() == 1 and first.is_visible()
        assert "(bắt buộc)" in page.evaluate(AFTER_LABEL)


AFTER_LABEL = """() => getComputedStyle(
  document.querySelector('label[for^="name-field"]'), '::after').content"""


def test_without_a_forge_the_page_says_what_to_do(browser, real_catalog, wording):
    """Before an office has chosen where to save."""
    files = dict(editor_files(Editor(SCRIPTS, real_catalog, wording, {})))
    with serving(FormServer(0, files, None)) as server, opened_page(browser) as page:
        page.goto(f"{server.origin}/admin/")
        said(page, "Chưa chọn nơi lưu bản sửa")

        assert "site_src/admin/settings.yaml" in page.inner_text("#message")
        assert "python3 scripts/edit.py" in page.inner_text("#message")
        assert page.complaints == [] and page.foreign == []


LEFT_OUT = (
    ("procedures/entries/dang-ky-trong-cay", "Bị bãi bỏ từ", "repealed_from", "2030-01-01"),
    ("offices/entries/xa-mau", "Vì sao chọn các việc đó", "highlights_note", "Hay hỏi."),
)


@pytest.mark.parametrize(("place", "label", "key", "value"), LEFT_OUT, ids=["procedure", "office"])
def test_what_may_be_left_out_asks_for_nothing(
    browser, forms, repository, place, label, key, value
):
    """A procedure that is not free by law, an office that nobody succeeds: both are saved."""
    with clerk(browser, forms, f"collections/{place}") as page:
        write(page, f"{label} (không bắt buộc)", value)
        save(page)
        said(page, "Trạng thái: Bản nháp")

    branch = f"cms/{place.replace('/entries', '')}"
    assert f"+{key}: {value}" in diff_lines(repository, branch)


def test_what_may_be_left_out_is_asked_for_whole_once_it_is_begun(
    browser, real_repository, wording
):
    """Who succeeds an office needs a sentence for citizens; taken back, it needs nothing again."""
    place = "collections/offices/entries/lam-binh"
    with running_forms(real_repository, wording) as forms, clerk(browser, forms, place) as page:
        folded = page.locator("label", has_text="Nay do ai phục vụ").first.locator("xpath=../..")
        folded.get_by_role("button").first.click()
        choose(page, "Đơn vị kế tiếp (không bắt buộc)", "Một cửa xã Phúc Yên")
        save(page)
        said(page, "Nói rõ: chưa điền")
        page.get_by_label("Đơn vị kế tiếp (không bắt buộc)", exact=True).press("Backspace")
        write(page, "Tên ngắn", "Một cửa Lâm Bình")
        save(page)
        said(page, "Trạng thái: Bản nháp")

    changed = diff_lines(real_repository, "cms/offices/lam-binh")
    assert "+short_name: Một cửa Lâm Bình" in changed
