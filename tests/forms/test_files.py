"""A blank form and a sample filled in: sent in the form, looked at, kept, checked."""

import io
import zipfile
import zlib

import pytest
from forms.form_page import clerk, said, save, unfold
from forms.repository import git
from forms.test_parts import unfold_answer
from niemyet.check.rules import check_catalog
from niemyet.problem import errors
from niemyet.read.attachments import fault_in
from niemyet.read.catalog_folder import read_catalog

PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF"
SCRIPT = b"stream\n" + zlib.compress(b"<</S /JavaScript /JS (app.alert(1))>>") + b"endstream"
PROCEDURE = "collections/procedures/entries/dang-ky-trong-cay"
BRANCH = "cms/procedures/dang-ky-trong-cay"


def packed(**members: bytes) -> bytes:
    """A zip with these members, "/" written as two underlines."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in members.items():
            archive.writestr(name.replace("__", "/"), part)
    return content.getvalue()


DOCX = packed(**{"word__document.xml": b"<w:document/>"})
ODT = packed(mimetype=b"application/vnd.oasis.opendocument.text")
FILES = [
    ("to-khai.pdf", PDF, ""),
    ("to-khai.docx", DOCX, ""),
    ("to-khai.odt", ODT, ""),
    ("Tờ khai.pdf", PDF, "attachment_name"),
    ("to-khai.exe", PDF, "attachment_name"),
    ("to-khai.pdf", b"MZ\x90", "attachment_type"),
    ("to-khai.docx", PDF, "attachment_type"),
    ("to-khai.odt", DOCX, "attachment_type"),
    ("to-khai.docx", b"PK\x03\x04 cut short", "attachment_type"),
    ("to-khai.pdf", PDF + b" " * 2_000_000, "attachment_too_large"),
    ("to-khai.pdf", PDF + b"/OpenAction <</S /JavaScript>>", "attachment_macros"),
    ("to-khai.pdf", PDF + SCRIPT, "attachment_macros"),
    (
        "to-khai.docx",
        packed(**{"word__document.xml": b"", "word__vbaProject.bin": b""}),
        "attachment_macros",
    ),
    (
        "to-khai.odt",
        packed(mimetype=b"application/vnd.oasis.opendocument.text", Basic__x=b""),
        "attachment_macros",
    ),
]


@pytest.mark.parametrize(("name", "content", "rule"), FILES)
def test_a_file_is_what_its_name_says_and_runs_nothing(name, content, rule):
    assert fault_in(name, content) == rule


def test_the_check_tells_of_a_file_that_is_not_there(catalog_copy):
    named = next(
        p
        for p in catalog_copy.glob("procedures/*.yaml")
        if "    forms:\n      - name" in p.read_text()
    )
    text = named.read_text("utf-8")
    start = text.index("    forms:\n      - name")
    end = text.index("\n", text.index("- name", start)) + 1
    named.write_text(f"{text[:end]}        file: to-khai.pdf\n{text[end:]}", encoding="utf-8")
    [fault] = errors(check_catalog(read_catalog(catalog_copy)))
    assert "không có tệp «to-khai.pdf»" in fault.what and fault.field.endswith("Tệp mẫu để trống")
    (catalog_copy / "attachments").mkdir()
    (catalog_copy / "attachments" / "to-khai.pdf").write_bytes(b"MZ")
    whats = [fault.what for fault in errors(check_catalog(read_catalog(catalog_copy)))]
    assert any("không phải loại tệp" in what for what in whats)
    (catalog_copy / "attachments" / "to-khai.pdf").write_bytes(PDF)
    assert errors(check_catalog(read_catalog(catalog_copy))) == ()


def test_a_clerk_sends_a_blank_form(browser, forms, repository):
    """Refused with macros; taken when sound, saved on the branch under a plain name."""
    with clerk(browser, forms, PROCEDURE) as page:
        unfold(page, "01/07/2025")
        unfold_answer(page, "Mẫu đơn, mẫu tờ khai")
        page.locator(
            '[id^="forms-field"] [class*="NestedObjectLabel"] >> visible=true'
        ).first.click()
        field = page.get_by_label("Tệp mẫu để trống (không bắt buộc)").locator("visible=true").first
        sent = {"name": "Tờ khai (mới).pdf", "mimeType": "application/pdf"}
        field.set_input_files({**sent, "buffer": PDF + b"/JavaScript"})
        said(page, "Tệp có macro")
        field.set_input_files({**sent, "buffer": PDF})
        name = said(page, "Tệp: dang-ky-trong-cay").removeprefix("Tệp: ").split()[0]
        save(page)
        said(page, "Trạng thái: Bản nháp")

    kept = git(repository, "show", f"{BRANCH}:catalog/attachments/{name}")
    assert kept.encode() == PDF
    assert f"file: {name}" in git(repository, "diff", "main", BRANCH)
