"""From signing in at a forge to what is published; the forge is a double of Forgejo."""

import json
from urllib.request import Request, urlopen

import pytest
from forms.at_a_forge import (
    CLERK,
    HEAD_OF_OFFICE,
    Office,
    clerk_at,
    forgejo_of,
    forms_at,
    gone,
    set_status,
    sign_in,
    visitor,
    waits,
)
from forms.form_page import choose, said, save, unfold, write
from forms.repository import diff_lines
from forms.test_files import PDF
from forms.test_parts import unfold_answer
from niemyet.check.rules import check_catalog
from niemyet.cli import main
from niemyet.history.git import run_git
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog
from sample_repository import FEE, git

BRANCH = "cms/fees/le-phi-trong-cay"
PLACE = "collections/fees/entries/le-phi-trong-cay"
LISTED = "Lệ phí đăng ký trồng cây mẫu"
SCANNED = PDF + b"\n% \xff\xd8\xfe\x00"
DRAFT_KEPT_MS = 2500
LAW, NEW_LAW = "legal_instruments/06-2025-tt-vd.yaml", "Văn bản mẫu 06/2025/TT-VD"
LAW_BRANCH = f"cms/{LAW.removesuffix('.yaml')}"
CHANGE = ["-        amount: 20000", "+        amount: 25000"]


@pytest.fixture
def office(browser, sample_folder, sample_catalog, wording, tmp_path) -> Office:
    """The invented commune, whose repository is at a forge."""
    return Office(forgejo_of(sample_folder, tmp_path), sample_catalog, wording)


def open_amount(page) -> None:
    page.open(PLACE)
    unfold(page, "Đăng ký trồng cây to")


def raise_amount(page) -> None:
    open_amount(page)
    unfold(page, "01/07/2025: 20000")
    write(page, "Mức thu (đồng)", "25000")


def test_a_change_goes_from_the_form_to_what_is_published(browser, office, tmp_path, capsys):
    """Signed in, changed, sent for review with its law; published once somebody else approves."""
    waits(office.forge, LAW, like=LAW.replace("06", "03"))
    with clerk_at(browser, office) as page:
        said(page, LISTED)
        raise_amount(page)
        what_the_check_would_refuse_is_told_here(page)
        the_law_that_waits_goes_with_it(page, office.forge)
        set_status(page, "Chờ duyệt")
        the_request_tells_the_change(office.forge, tmp_path, capsys)
        nobody_publishes_their_own(page)
        approve_and_merge(office.forge)
        page.reload()
        open_amount(page)
        said(page, "01/07/2025: 25000")
        said(page, "Đã công bố")
        assert page.foreign == []
        gone(page, office.forge, LAW_BRANCH)

    git(tmp_path / "clone", "pull", "--quiet")
    assert "amount: 25000" in (tmp_path / "clone" / "catalog" / FEE).read_text("utf-8")
    assert (tmp_path / "clone" / "catalog" / LAW).is_file()


def the_law_that_waits_goes_with_it(page, forge):
    unfold(page, "Văn bản mẫu 03/2025/TT-VD")
    choose(page, "Văn bản", f"{NEW_LAW} (bản nháp)")
    save(page)
    said(page, "Trạng thái: Bản nháp")
    assert NEW_LAW in said(page, "Đi cùng yêu cầu này")
    changed = diff_lines(forge.repository.bare, BRANCH)
    assert CHANGE[-1] in changed and f"+name: {NEW_LAW}" in changed


def what_the_check_would_refuse_is_told_here(page):
    """No check can be asked at a forge; what its rules say of values side by side is told."""
    most = "Mức thu tối đa (đồng) (không bắt buộc)"
    write(page, "Mức thu (đồng)", "25001")
    said(page, "Xem lại. Mức thu (đồng): «25.001 đồng» không chẵn 500 đồng")
    write(page, "Mức thu (đồng)", "25000")
    write(page, most, "10000")
    save(page)
    assert "thấy 1 chỗ sai" in said(page, "Bước kiểm tra thấy")
    said(page, "Mức thu tối đa (đồng): mức tối đa 10.000 đồng thấp hơn mức thu 25.000 đồng")
    write(page, most, "")
    page.keyboard.press("Delete")


def the_request_tells_the_change(forge, tmp_path, capsys):
    *_, request = forge.repository.requests
    assert request["title"] == f"Sửa khoản thu: le-phi-trong-cay, kèm {NEW_LAW}"
    assert request["body"].startswith("Mở từ biểu mẫu. Bước kiểm tra ghi bản tóm tắt")
    assert [label["name"] for label in request["labels"]] == ["decap-cms/pending_review"]
    git(tmp_path, "clone", "--quiet", str(forge.repository.bare), "clone")
    git(tmp_path / "clone", "fetch", "--quiet", "origin", f"{BRANCH}:{BRANCH}")
    catalog = str(tmp_path / "clone" / "catalog")
    assert main(["changes", "main", BRANCH, "--catalog", catalog]) == 0
    told = capsys.readouterr().out
    assert "20.000" in told and "25.000" in told
    git(tmp_path / "clone", "switch", "--quiet", BRANCH)
    assert errors(check_catalog(read_catalog(tmp_path / "clone" / "catalog"))) == ()
    git(tmp_path / "clone", "switch", "--quiet", "main")


def nobody_publishes_their_own(page):
    set_status(page, "Đã duyệt")
    page.get_by_role("button", name="Công bố", exact=True).click()
    page.get_by_role("menuitem", name="Công bố ngay").click()
    assert "Còn thiếu người duyệt" in said(page, "Chưa công bố được")


def approve_and_merge(forge):
    root = f"{forge.api_root}/repos/xa-mau/danh-muc/pulls/{len(forge.repository.requests)}"
    token = forge.sign_in.token_for(HEAD_OF_OFFICE)
    headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
    for step, said_there in (("reviews", {"event": "APPROVED"}), ("merge", {"Do": "merge"})):
        request = Request(f"{root}/{step}", json.dumps(said_there).encode(), headers)
        with urlopen(request) as answer:
            assert answer.status == 200


def test_a_session_that_ends_loses_nothing(browser, office):
    """Forgejo's tokens last an hour, and the editor asks for no other."""
    with clerk_at(browser, office) as page:
        raise_amount(page)
        office.forge.sign_in.tokens.clear()
        page.wait_for_timeout(DRAFT_KEPT_MS)
        save(page)
        assert "máy này còn giữ phần đang sửa" in said(page, "Phiên đăng nhập đã hết")
        page.reload()
        sign_in(page)
        said(page, LISTED)
        open_amount(page)
        said(page, "01/07/2025: 25000")
        save(page)
        said(page, "Trạng thái: Bản nháp")

    assert any("bản nháp" in question for question in page.asked)
    assert diff_lines(office.forge.repository.bare, BRANCH) == CHANGE


def test_a_file_sent_in_the_form_reaches_the_forge_whole(browser, office):
    """Byte for byte, beside the record that names it; the record saved once more, both stay."""
    with clerk_at(browser, office) as page:
        page.open("collections/procedures/entries/dang-ky-trong-cay")
        name = attach(page, SCANNED)
        save(page)
        said(page, "Trạng thái: Bản nháp")
        write(page, "Tên gọi ngắn", "Trồng cây trong vườn")
        save(page)
        page.get_by_text("Chưa lưu").first.wait_for(state="hidden")

    bare, branch = office.forge.repository.bare, "cms/procedures/dang-ky-trong-cay"
    assert run_git(bare, "show", f"{branch}:catalog/attachments/{name}") == SCANNED
    changed = "".join(diff_lines(bare, branch))
    assert f"file: {name}" in changed and "Trồng cây trong vườn" in changed


def attach(page, content) -> str:
    """Send *content* as the blank form of the open procedure; return the name it is given."""
    unfold(page, "01/07/2025: Đăng ký")
    unfold_answer(page, "Mẫu đơn, mẫu tờ khai")
    page.locator('[id^="forms-field"] [class*="NestedObjectLabel"] >> visible=true').first.click()
    field = page.get_by_label("Tệp mẫu để trống (không bắt buộc)").locator("visible=true").first
    field.set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": content})
    return said(page, "Tệp: dang-ky").removeprefix("Tệp: ").split()[0]


def no_cors(forge):
    forge.allowed_origin = ""


def confidential(forge):
    forge.sign_in.application.confidential = True


def no_right(forge):
    forge.repository.writers.discard(CLERK)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (no_cors, "kho chưa cho trang này gọi"),
        (confidential, "bỏ chọn «Confidential»"),
        (no_right, "Tài khoản này chưa được sửa trong kho"),
    ],
    ids=["no-cors", "confidential", "no-right"],
)
def test_who_cannot_sign_in_is_told_why(browser, office, fault, told):
    """What is set wrong at the forge, and whom to ask; one can try again."""
    with forms_at(office) as server, visitor(browser, server) as page:
        fault(office.forge)
        sign_in(page)
        assert "Error" not in said(page, told)
        page.get_by_role("button", name="Đăng nhập bằng").wait_for()
        assert page.get_by_role("button", name="Đăng nhập bằng").is_enabled()


def test_who_refuses_consent_is_told_so(browser, office):
    with forms_at(office) as server, visitor(browser, server) as page:
        sign_in(page, consent="Cancel")
        said(page, "Bạn chưa cho biểu mẫu dùng tài khoản ở kho")


def test_gitlab_lets_people_in_with_a_proof_key_too(browser, office):
    """As far as GitLab says who it is; the double has none of GitLab's repositories."""
    with forms_at(office, "gitlab") as server, visitor(browser, server) as page:
        sign_in(page)
        said(page, "Không thấy kho")

    asked = office.forge.asked
    assert "POST /oauth/token" in asked and "GET /api/v4/user" in asked


def test_github_asks_only_the_service_that_the_office_named(browser, office):
    """Nobody is sent to the service of a foreign company."""
    with forms_at(office, "github") as server, visitor(browser, server) as page:
        with page.expect_popup() as opened:
            page.get_by_role("button", name="Đăng nhập bằng").click()
        opened.value.wait_for_load_state()

        assert opened.value.url.startswith(f"{office.forge.address}/auth?provider=github")
        assert page.foreign == []
