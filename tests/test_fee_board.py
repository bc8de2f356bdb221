"""The fee board: one short table first, and what is not known said once, never as a row."""

from datetime import date

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Wording
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.pages.fees import fee_pages
from niemyet.publish.printer import Printer
from niemyet.read.wording_file import read_wording


@pytest.fixture(scope="module")
def board(real_catalog):
    """The board of the office of today."""
    wording = Wording("vi", read_wording(REPOSITORY / "site_src" / "wording", "vi"))
    office = real_catalog.offices["lam-binh"]
    posting = Posting(real_catalog, office, date(2026, 11, 29), wording)
    page = next(fee_pages(Printer(load_templates(REPOSITORY / "site_src", wording), posting)))
    return html.fromstring(f"<main>{page.html}</main>")


def rows(board) -> dict[str, str]:
    """What is charged for, and how much, as the table says."""
    names = board.xpath("//tbody//th[@scope='row']")
    told = {name.text_content().strip(): " ".join(name.getnext().itertext()) for name in names}
    assert told
    return told


def words(board, id_: str) -> str:
    (section,) = board.xpath(f"//section[h2/@id='{id_}']")
    return " ".join(section.text_content().split())


def test_the_table_comes_first_and_names_what_is_paid_with_its_unit(board):
    told = rows(board)

    assert board.find("table").getprevious().tag == "p"
    assert "2.000 đồng/trang" in told["Chứng thực bản sao từ bản chính"]
    assert "Tối đa 200.000 đồng/bản" in told["Chứng thực bản sao từ bản chính"]
    assert "400.000 đồng/trường hợp" in told["Đăng ký nuôi con nuôi trong nước"]


def test_what_nobody_knows_has_no_row_and_is_told_once(board):
    named = words(board, "chua-biet-muc")

    assert "đăng ký lại khai sinh" in named
    assert not [name for name in rows(board) if name.lower() in named.split("; ")]
    assert "Hội đồng nhân dân tỉnh quy định" not in board.text_content()


def test_who_pays_nothing_is_one_line_for_each_fee(board):
    (line,) = [
        p for p in board.iter("p") if "trẻ em; người cao tuổi; người khuyết tật" in p.text_content()
    ]

    assert line.text_content().count("miễn") <= 1


def test_what_is_free_on_a_condition_stands_apart_from_what_everybody_pays(board):
    """So that nobody who is no «công dân số» reads 0 đồng."""
    assert not [amount for amount in rows(board).values() if amount.startswith("0 ")]
    assert "0 đồng/bản" in words(board, "muc-rieng")
