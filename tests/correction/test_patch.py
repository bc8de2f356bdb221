"""A reader's report becomes a patch of one line, or a sentence why not; its words stay words."""

import re
import subprocess
from pathlib import Path

import pytest
from building import REPOSITORY
from niemyet.cli import main
from niemyet.edit.correction.quoting import in_a_block, in_a_commit
from niemyet.edit.schemas import add_modelines, write_schemas

FEE = "fees/le-phi-trong-cay"
SOUND = {
    "Trang hoặc mục": FEE,
    "Ô cần sửa": "_No response_",
    "Đang ghi": "20.000 đồng",
    "Phải là": "25.000 đồng",
    "Căn cứ": "Thông tư mẫu 03/2025/TT-VD, Điều 4",
}


def body(**changed: str) -> str:
    """Return the text of an issue made from the form."""
    names = {"record": 0, "part": 1, "now": 2, "right": 3, "source": 4}
    answers = dict(SOUND)
    for part, text in changed.items():
        answers[list(SOUND)[names[part]]] = text
    return "\n\n".join(f"### {name}\n\n{text}" for name, text in answers.items())


@pytest.fixture
def here(catalog_copy, tmp_path, monkeypatch) -> Path:
    """A repository's root with the sample catalogue, in the form that `niemyet format` makes."""
    (tmp_path / "site_src").symlink_to(REPOSITORY / "site_src")
    write_schemas(catalog_copy / "schema")
    add_modelines(catalog_copy, catalog_copy / "schema")
    monkeypatch.chdir(tmp_path)
    assert main(["format"]) == 0
    return tmp_path


def patch(here: Path, text: str, *options: str) -> tuple[int, Path]:
    report, out = here / "issue.txt", here / "out"
    report.write_text(text, "utf-8")
    return main(["patch", str(report), "--out", str(out), *options]), out


def refused(here: Path, capsys, text: str) -> str:
    """Return why there is no patch."""
    status, out = patch(here, text)
    assert status == 1 and not out.exists()
    return capsys.readouterr().err


def changed_lines(out: Path) -> list[str]:
    text = (out / "patch.diff").read_text("utf-8")
    return [line for line in text.splitlines() if re.match(r"[+-](?![+-])", line)]


def test_the_patch_changes_one_line_and_applies(here):
    """8.000 đồng of a page is 8000 of the file; git takes the patch, the comment stays."""
    fee = here / "catalog" / f"{FEE}.yaml"
    fee.write_text(fee.read_text("utf-8").replace("20000", "20000  # theo biểu", 1), "utf-8")
    status, out = patch(here, body(), "--number", "12", "--reporter", "nguoi-doc")

    assert status == 0
    assert changed_lines(out) == [
        "-        amount: 20000  # theo biểu",
        "+        amount: 25000  # theo biểu",
    ]
    done = subprocess.run(["git", "apply", "--check", str(out / "patch.diff")], cwd=here)
    assert done.returncode == 0
    assert (out / "branch.txt").read_text("utf-8") == "sua/fees-le-phi-trong-cay-12\n"


@pytest.mark.parametrize(
    "record",
    [
        FEE,
        f"catalog/{FEE}.yaml",
        "https://xa.example/xa-mau/phi-le-phi/le-phi-trong-cay/",
        "https://xa.example/phi-le-phi/le-phi-trong-cay/?q=1#muc-thu",
        "fees/le-phi-trong-cay (https://xa.example/phi-le-phi/le-phi-trong-cay/)",
        "Lệ phí đăng ký trồng cây mẫu",
        "le phi dang ky trong cay mau",
    ],
)
def test_a_record_is_found_by_file_address_or_name(here, record):
    """As people copy it: the id, the file, the page's address, the name with or without marks."""
    assert patch(here, body(record=record))[0] == 0


def test_a_law_is_found_by_the_address_of_its_part_of_a_page(here):
    """Where a reader's report leads; the page alone names none of the laws of the year."""
    law = "https://xa.example/van-ban/2025/{}"
    told = {"part": "number", "now": "03/2025/TT-VD", "right": "33/2025/TT-VD"}

    assert patch(here, body(record=law.format("#03-2025-tt-vd"), **told))[0] == 0
    assert patch(here, body(record=law.format(""), **told))[0] == 1


@pytest.mark.parametrize(
    "part", ["amount", "Mức thu", "Mức thu (đồng)", "dòng 17", "_No response_"]
)
def test_a_field_is_named_by_key_title_or_line(here, part):
    """Nothing need be named where the value stands only once."""
    text = (here / "catalog" / f"{FEE}.yaml").read_text("utf-8")
    line = text[: text.index("amount: 20000")].count("\n") + 1
    status, out = patch(here, body(part=part.replace("17", str(line))))

    assert status == 0
    assert changed_lines(out)[1].strip("+ ") == "amount: 25000"


REFUSALS = {
    "no such record": ({"record": "fees/khong-co"}, "Không tìm thấy mục"),
    "the value is another by now": ({"now": "19.000 đồng"}, "không có chỗ nào đang ghi"),
    "the value stands twice": ({"now": "cây", "right": "gốc"}, "có ở 3 chỗ"),
    "no such field": ({"part": "giá tiền"}, "không có ô nào tên «giá tiền»"),
    "no source": ({"source": "_No response_"}, "Thiếu «Căn cứ»"),
    "no answer": ({"right": "không biết"}, "chưa có câu trả lời"),
    "several lines": ({"right": "a\nb: c"}, "phải nằm trên một dòng"),
    "nothing to change": ({"right": "20.000 đồng"}, "không có gì để sửa"),
    "no amount": ({"right": "miễn phí"}, "Sửa như vậy thì tệp có lỗi"),
    "a part answered twice": ({"source": "x\n\n### Phải là\n\n1"}, "được ghi 2 lần"),
    "far too long": ({"source": "x" * 30_000}, "quá dài"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_is_doubtful_is_refused_with_the_reason(here, capsys, case):
    """Nothing is written, and a sentence in Vietnamese says what is missing."""
    changed, reason = REFUSALS[case]

    assert reason in refused(here, capsys, body(**changed))


def test_every_missing_part_is_told_in_one_pass(here, capsys):
    """Whoever reported has to come back once only."""
    told = refused(here, capsys, "Trang sai rồi!")

    assert [name for name in SOUND if f"Thiếu «{name}»" in told] == [
        "Trang hoặc mục", "Đang ghi", "Phải là", "Căn cứ",
    ]  # fmt: skip


def test_a_text_of_several_lines_is_left_to_the_form(here, capsys):
    """A folded block cannot be changed as one line."""
    fee = here / "catalog" / f"{FEE}.yaml"
    block = "payer: >-\n  Người đăng ký\n  trồng cây."
    fee.write_text(
        fee.read_text("utf-8").replace("payer: Người đăng ký trồng cây.", block), "utf-8"
    )

    text = body(now="Người đăng ký trồng cây.", right="Người trồng cây.")
    assert "viết trên nhiều dòng" in refused(here, capsys, text)


def test_a_value_that_yaml_would_misread_is_quoted(here):
    """What somebody wants written stays one text: it makes no key, no comment, no tag."""
    text = body(now="Giữ biên lai để đối chiếu.", right="!!python/x: {a: 1} # [xem] *tất cả")
    status, out = patch(here, text)

    assert status == 0
    assert changed_lines(out)[1] == "+  - '!!python/x: {a: 1} # [xem] *tất cả'"


HOSTILE = (
    "@org/all xem ``` \n````\n<img src=x onerror=y> closes #3 GH-4\nCo-authored-by: A <a@b>\u202e"
)


def test_the_request_shows_a_strangers_words_as_a_block(here):
    """The fence is longer than any inside, so no mention, tag or heading of theirs is live."""
    _, out = patch(here, body(source=HOSTILE), "--number", "7")
    request = (out / "request.md").read_text("utf-8")
    fence = re.search(r"^(`{3,})text\nTrang hoặc mục", request, re.MULTILINE)[1]
    outside = re.sub(rf"^{fence}text\n.*?^{fence}$", "", request, flags=re.DOTALL | re.MULTILINE)

    assert fence == "`" * 5
    assert "onerror" in request
    assert not any(word in outside for word in ("@org", "onerror", "closes", "Co-authored"))
    assert "\u202e" not in request


def test_a_commit_message_calls_nobody_and_closes_nothing():
    """Forges read names, numbers and trailers in commit messages; a quotation has none."""
    quoted = in_a_commit(HOSTILE)

    assert all(line.startswith(">") for line in quoted.split("\n"))
    assert not re.search(r"@\w|#\d|GH-\d", quoted)


def test_a_block_of_a_very_long_text_is_cut():
    """A request stays readable."""
    assert len(in_a_block("x" * 9000)) < 2100


def test_without_a_folder_the_change_is_shown_and_nothing_is_written(here, capsys):
    """``niemyet patch`` prints the words and the patch; the catalogue stays as it is."""
    before = (here / "catalog" / f"{FEE}.yaml").read_bytes()
    (here / "issue.txt").write_text(body(), "utf-8")

    assert main(["patch", str(here / "issue.txt")]) == 0
    told = capsys.readouterr().out
    assert "20000 → 25000" in told and "diff --git a/catalog/fees" in told
    assert (here / "catalog" / f"{FEE}.yaml").read_bytes() == before
