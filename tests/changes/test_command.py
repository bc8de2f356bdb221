"""``niemyet changes`` as the head of an office, a forge and a program read it."""

import json
import shutil
from html.parser import HTMLParser

import pytest
from changes.test_sentences import COPY_FEE, OFFICE_FILE, add_an_amount, change
from niemyet import cli
from niemyet.edit.changes.formats import MOST_BYTES
from sample_repository import FEE, commit, git, raise_the_fee, rewrite

pytestmark = pytest.mark.slow

ASKED = ("changes", "--as-of", "2026-11-23", "--catalog")


@pytest.fixture
def say(capsys):
    """Return what the command says, having asserted its exit status."""

    def run(catalog, *arguments, status=0):
        assert status == cli.main([*ASKED, str(catalog), *arguments])
        said = capsys.readouterr()
        return said.err if status == 1 else said.out

    return run


def test_counts_come_first_then_doubts_then_what_matters_most(catalog, say):
    raise_the_fee(catalog)
    change(catalog, OFFICE_FILE, "Ghế chờ.", "Ghế chờ dài.")
    said = say(catalog, "HEAD")
    order = ["2 thay đổi ở 2 mục", "CẦN XEM KỸ", "20.000 → 25.000 đồng/cây", "Ghế chờ dài"]
    places = [said.index(text) for text in order]

    assert sorted(places) == places
    assert "Liên quan: 1 thủ tục (Đăng ký trồng cây); nơi niêm yết: Bộ phận một cửa xã Mẫu" in said
    assert "Phí, lệ phí (bảng A3)" in said


def test_each_kind_of_record_is_told_under_its_own_heading_and_a_new_one_whole(catalog, say):
    law = (catalog / "legal_instruments/04-2026-tt-vd.yaml").read_text("utf-8")
    new_law = law.replace("04/2026", "07/2026")
    (catalog / "legal_instruments/07-2026-tt-vd.yaml").write_text(new_law, "utf-8")
    year = (catalog / "holidays/2026.yaml").read_text("utf-8").replace("2026-", "2027-")
    (catalog / "holidays/2027.yaml").write_text(year.replace("năm 2026", "năm 2027"), "utf-8")
    raise_the_fee(catalog)
    said = say(catalog, "HEAD")
    headings = [line for line in said.splitlines() if line and line == line.upper()]

    assert headings[1:4] == [
        "PHÍ, LỆ PHÍ, CHI PHÍ",
        "LỊCH NGHỈ CỦA MỘT NĂM",
        "VĂN BẢN QUY PHẠM PHÁP LUẬT",
    ]
    assert "Ngày ban hành: 01/05/2026" in said
    assert "Hội xã Mẫu: 03/03/2027 – 05/03/2027" in said


def test_form_alone_is_said_per_file(catalog, say):
    rewrite(catalog / FEE, lambda text: "# ghi chú\n" + text)
    said = say(catalog, "HEAD")

    assert "Không có thay đổi nào về nội dung." in said
    assert "1 tệp chỉ đổi cách trình bày" in said
    assert "fees/le-phi-trong-cay.yaml" in said
    assert "Tờ phải in lại" not in said


def test_two_commits_are_compared(catalog, say):
    raise_the_fee(catalog)
    commit(catalog)
    rewrite(catalog / FEE, lambda text: text.replace("25000", "99000"))
    said = say(catalog, "HEAD~1", "HEAD")

    assert "20.000 → 25.000" in said
    assert "99.000" not in said


def test_only_the_branch_itself_is_told(catalog, say):
    """What the other branch has gained since they parted is no change of this one."""
    git(catalog, "branch", "khac")
    change(catalog, COPY_FEE, "set_by: Cơ quan Ví Dụ", "set_by: Cơ quan khác")
    commit(catalog)
    git(catalog, "branch", "goc")
    git(catalog, "checkout", "-q", "khac")
    raise_the_fee(catalog)
    commit(catalog)
    said = say(catalog, "goc", "khac")

    assert "25.000 đồng/cây" in said
    assert "Cơ quan khác" not in said
    assert "kể từ chỗ tách khỏi nhánh gốc" in said


def test_another_branch_at_the_same_record_is_warned_of(catalog, say):
    git(catalog, "checkout", "-qb", "yeu-cau-2")
    rewrite(catalog / FEE, lambda text: text.replace("amount: 10000", "amount: 11000"))
    commit(catalog)
    git(catalog, "checkout", "-q", "-")
    raise_the_fee(catalog)
    said = say(catalog, "HEAD", "--also", "yeu-cau-2", "khong-co")

    assert "«yeu-cau-2» cũng đang sửa mục này" in said
    assert "10.000 → 11.000" in said
    assert "Không xem được «khong-co»" in said


def test_a_catalogue_with_errors_is_told_as_far_as_it_can_be_read(catalog, say):
    raise_the_fee(catalog)
    change(catalog, COPY_FEE, "amount: 5000", "amount: 5.000")
    said = say(catalog, "HEAD", status=3)

    assert said.index("LỖI PHẢI SỬA") < said.index("20.000 → 25.000")
    assert "«5.000»" in said
    assert "Chưa biết tờ nào phải in lại, vì danh mục còn lỗi." in said
    assert "Bỏ khoản thu" not in said


def test_a_law_not_in_force_is_told(catalog, say):
    add_an_amount(catalog)
    rewrite(catalog / FEE, lambda text: text.replace("2030-06-01", "2027-06-01"))

    assert "04/2026/TT-VD chưa có hiệu lực vào ngày 01/06/2027" in say(catalog, "HEAD", status=3)


def test_markdown_keeps_what_is_written_as_text(catalog, say):
    change(catalog, OFFICE_FILE, "Ghế chờ.", "Ghế *chờ* <b>[ở đây](x)</b>.")
    said = say(catalog, "HEAD", "--format", "markdown")

    assert r"Ghế \*chờ\* \<b\>\[ở đây\]\(x)" in said.replace("](", r"]\(")
    assert said.startswith("## Người dân sẽ thấy gì khác")


def test_a_long_comment_is_cut_with_a_sentence(catalog, say):
    steps = "".join(f"  - Trang bị số {i} {'rất dài ' * 12}\n" for i in range(600))
    change(catalog, OFFICE_FILE, "  - Ghế chờ.\n", steps)
    said = say(catalog, "HEAD", "--format", "markdown")

    assert MOST_BYTES >= len(said.encode())
    assert "Báo cáo dài hơn mức cho phép" in said


def test_a_program_gets_every_value_whole(catalog, say):
    raise_the_fee(catalog)
    told = json.loads(say(catalog, "HEAD", "--format", "json"))
    (found,) = told["changes"]

    assert ("20.000 đồng", "25.000 đồng") == (found["before"], found["after"])
    assert ["fees", "le-phi-trong-cay"] == found["record"]
    assert {"history_rewritten", "same_law_and_day"} == {d["rule"] for d in told["doubts"]}
    assert told["reprints"][0]["groups"]


class _Document(HTMLParser):
    """Collects what a browser would fetch or run, and the marked texts."""

    def __init__(self, text):
        super().__init__()
        self.fetched, self.ids, self.tags, self.marked = [], [], set(), {"del": [], "ins": []}
        self._open = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self._open.append(tag)
        self.fetched += [
            (k, v) for k, v in attrs if k in ("src", "href", "srcset") or k[:2] == "on"
        ]
        self.ids += [v for k, v in attrs if k == "id"]

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag:
            continue

    def handle_data(self, data):
        for tag in self.marked:
            if tag in self._open:
                self.marked[tag].append(data)


def test_the_html_report_shows_old_and_new_page_and_fetches_nothing(catalog, say, tmp_path):
    raise_the_fee(catalog)
    file = tmp_path / "bao-cao.html"
    say(catalog, "HEAD", "--format", "html", "--out", str(file))
    page = _Document(file.read_text("utf-8"))

    assert [] == page.fetched == page.ids
    assert not {"script", "iframe", "form", "a"} & page.tags
    assert any("20.000 đồng/cây" in text for text in page.marked["del"])
    assert any("25.000 đồng/cây" in text for text in page.marked["ins"])
    assert "10.000 đồng/cây" not in [text.strip() for text in page.marked["ins"]]


def test_nothing_changed_is_said(catalog, say):
    assert "Không có thay đổi nào về nội dung." in say(catalog, "HEAD")


def test_one_office_alone_may_be_asked_for(catalog, say):
    other = catalog / "offices" / "xa-khac"
    shutil.copytree(catalog / "offices" / "xa-mau", other)
    commit(catalog)
    rewrite(other / "office.yaml", lambda text: text.replace("Ghế chờ.", "Ghế dài."))
    raise_the_fee(catalog)
    said = say(catalog, "HEAD", "--office", "xa-mau")

    assert "25.000" in said
    assert "Ghế dài" not in said
    assert "Không kể 1 thay đổi chỉ liên quan đến đơn vị khác." in said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("khong-co",), "Kho git không có bản «khong-co»"),
        (("HEAD", "khong-co"), "Kho git không có bản «khong-co»"),
        (("HEAD", "--office", "xa-nao"), "Không có đơn vị «xa-nao»"),
    ],
)
def test_what_cannot_be_compared_is_said(catalog, say, arguments, sentence):
    assert sentence in say(catalog, *arguments, status=1)


def test_sheets_of_the_day_announced_are_told_apart_from_those_of_today(catalog, say):
    """An amount from June 2030 makes the wall stale twice: when it is announced and that day."""
    add_an_amount(catalog)
    said = say(catalog, "HEAD")
    at_once, _, later = said.partition("• Từ 01/06/2030, Bộ phận một cửa xã Mẫu")

    assert "In lại và thay" in at_once
    assert "phải thay vào ngày điều đã báo trước bắt đầu áp dụng" in at_once
    assert "Phí, lệ phí (bảng A3)" in later
    assert "Giờ làm việc (tờ A4)" not in later, "that sheet changes that day anyway"
