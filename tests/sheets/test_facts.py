"""What the sheets say: the same as the pages, unknown as unknown, nothing invented."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from niemyet.model.mark import content_mark
from niemyet.model.record import Verification
from niemyet.present.permalinks import SHEETS
from niemyet.present.procedure.view import view_procedure
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.kinds import KINDS
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.pages import all_pages
from niemyet.publish.sheets.plate import plate
from sheets.reading import strings

SITE_SRC = Path(__file__).resolve().parents[2] / "site_src"
SITE_URL = "https://xa.example/"


@pytest.fixture
def sheets(real_catalog, posting_of):
    """Return the sheets of a real office by id."""

    def of(office: str, day: date = date(2026, 11, 23), url: str = SITE_URL):
        return {s.id: s for s in view_sheets(posting_of(real_catalog, office, day), url)}

    return of


def said(sheet) -> str:
    return "\n".join(strings(sheet.data))


def said_in(part) -> str:
    return "\n".join(strings(part))


def test_an_office_has_every_kind_of_sheet(sheets):
    """Phúc Yên prints all that hangs in and before a one-stop desk; nothing hung for a time, and
    neither an account nor a plan of its room is known."""
    found = sheets("phuc-yen")
    for_others = {"tick_off", "checklist", "posting", "posting_log", "payment", "room"}

    assert {s.kind.id for s in found.values()} == KINDS.keys() - for_others
    assert {
        *("thu-tuc/dang-ky-khai-sinh", "thu-tuc-chu-lon/dang-ky-khai-sinh", "bang/ho-tich"),
        *("bang/tat-ca", "bang-phi", "gio-lam-viec", "so-lieu/2018-q1", "ung-xu", "to-cao"),
        *("phan-anh-kien-nghi", "khieu-nai", "tiep-cong-dan", "bien-cua", "quyen-niem-yet"),
        *("bien-quay/tu-phap-ho-tich", "bien-ban/tu-phap-ho-tich", "danh-muc-cong-khai"),
    } <= set(found)


@pytest.mark.parametrize("office", ["phuc-yen", "lam-binh"])
def test_every_code_leads_to_a_page_of_the_site(sheets, real_catalog, posting_of, office):
    """No code on a wall leads nowhere."""
    posting = posting_of(real_catalog, office)

    templates = load_templates(SITE_SRC, posting.wording)
    pages = {page.path for page in all_pages(templates, posting)} | {SHEETS}

    led_to = {s.page for s in sheets(office).values()}

    assert len(led_to) > 20
    assert led_to - pages == set()


def test_what_is_not_known_is_printed_as_not_known(sheets):
    """Nobody has said when Phúc Yên opened its doors; where that was looked for is on the site."""
    words = said(sheets("phuc-yen")["gio-lam-viec"])

    assert "Chưa có thông tin" in words
    assert "không ghi giờ nào" not in words


@pytest.mark.parametrize("office", ["phuc-yen", "lam-binh"])
def test_no_sheet_speaks_of_where_its_facts_were_read(sheets, office):
    """Whoever stands before the wall is told what to do, not what the keepers looked through."""
    words = {id: said(sheet).lower() for id, sheet in sheets(office).items()}
    talk = ("ghi theo trí nhớ", "bản lưu", "người biên soạn", "trên cổng ghi", "ô thời hạn")

    assert len(words) > 90
    assert [] == [f"{id}: {t}" for id, text in words.items() for t in talk if t in text]


@pytest.mark.parametrize("office", ["phuc-yen", "lam-binh"])
def test_every_procedure_has_its_notice_in_both_sizes_and_its_chapter(
    sheets, posting_of, real_catalog, office
):
    """The wall, the desk for those who see little, and the book hold the same procedures."""
    found = sheets(office)
    procedures = posting_of(real_catalog, office).procedures
    chapters = [p["name"] for g in found["quyen-niem-yet"].data["groups"] for p in g["procedures"]]

    assert procedures
    assert {f"thu-tuc/{id}" for id in procedures} <= found.keys()
    assert {f"thu-tuc-chu-lon/{id}" for id in procedures} <= found.keys()
    assert sorted(chapters) == sorted(p.procedure.name for p in procedures.values())


def test_a_notice_answers_by_case_what_one_comes_to_ask(sheets):
    """Birth registration: what to bring, how long, how much, where; for the late too."""
    notice = sheets("lam-binh")["thu-tuc/dang-ky-khai-sinh"]
    answers = {answer["label"]: said_in(answer) for answer in notice.data["answers"]}

    assert "Tờ khai đăng ký khai sinh" in answers["Mang gì"]
    assert "Văn bản ủy quyền" in answers["Mang gì"]
    assert "Trong ngày" in answers["Bao lâu"]
    assert "Đăng ký trong 60 ngày từ ngày sinh:" in answers["Bao nhiêu"]
    assert "Đăng ký sau 60 ngày từ ngày sinh:" in answers["Bao nhiêu"]
    assert "Trung tâm Phục vụ hành chính công" in answers["Ở đâu"]
    assert "Ủy ban nhân dân xã" in answers["Kết quả"]
    assert "Khiếu nại" in answers["Khiếu nại"]
    assert "Quyển niêm yết" in answers["Xem thêm"]


@pytest.mark.parametrize("office", ["phuc-yen", "lam-binh"])
def test_no_notice_loses_a_paper_unless_it_says_so(sheets, posting_of, real_catalog, office):
    """Every paper that is handed in or shown stands on the notice; at most 7 in 100 are cut."""
    found, posting = sheets(office), posting_of(real_catalog, office)
    lost, cut = [], []
    for id, posted in posting.procedures.items():
        notice = found[f"thu-tuc/{id}"]
        documents = view_procedure(posted, posting).answer("documents").value or ()
        names = [d.name for g in documents for d in g.documents if d.action_kind != "looked_up"]
        words = said(notice)
        cut += [id] if notice.cut else []
        lost += [f"{id}: {n}" for n in names if n not in words and not notice.cut]

    assert [] == lost
    assert len(cut) <= 0.07 * len(posting.procedures)


def test_the_amount_of_a_fee_is_that_of_its_page(sheets):
    """8.000 đồng a copy, as on the page, the board and the procedure's own sheet."""
    found = sheets("phuc-yen")

    assert "8.000 đồng/bản" in said(found["bang-phi"])
    assert "8.000 đồng/bản" in said(found["thu-tuc/cap-ban-sao-trich-luc-ho-tich"])
    assert "8.000 đồng/bản" in said(found["bang/ho-tich"])


def test_a_bound_stays_a_bound_and_bars_show_shares(sheets):
    """The article says «trên 1.050»; the sheet does not say 1.051 of the total."""
    data = sheets("phuc-yen")["so-lieu/2018-q1"].data

    assert data["figures"][0]["text"] == "trên 1.050"
    rows = data["charts"][0]["rows"]
    assert [row["text"].split()[0] for row in rows] == ["1.019", "29", "3"]
    assert 1 == pytest.approx(sum(row["parts"][0]["size"] for row in rows))


def test_only_law_in_force_on_the_day_is_cited_for_the_list(sheets):
    """In 2018 it was the ordinance of 2007, today the law of 2022."""
    assert "34/2007/PL-UBTVQH11" in sheets("phuc-yen")["danh-muc-cong-khai"].data["law"]
    assert "Luật Thực hiện dân chủ" in sheets("lam-binh")["danh-muc-cong-khai"].data["law"]


def test_only_feedback_bears_the_national_heading(sheets):
    """A complaint's notice is not an administrative document."""
    headed = [s.id for s in sheets("phuc-yen").values() if s.data["frame"]["heading"]]

    assert headed == ["phan-anh-kien-nghi"]


def test_without_an_address_the_foot_says_whom_to_ask(sheets):
    """No address is invented, and so there is no code."""
    printed = sheets("phuc-yen", url="").values()

    assert printed
    for sheet in printed:
        way = sheet.data["frame"]["way"]
        assert way["url"] == ""
        assert "Bộ phận tiếp nhận và trả kết quả xã Phúc Yên" in way["say"]


def test_a_verified_procedure_is_no_draft(real_catalog, posting_of):
    """Somebody's comparison takes the mark of a draft off the sheet, and only off this one."""
    procedure = real_catalog.procedures["dang-ky-ket-hon"]
    editions = [
        e.model_copy(
            update={
                "verified": Verification(
                    by="Người thử", on=date(2026, 1, 1), against="bản gốc", mark=content_mark(e)
                )
            }
        )
        for e in procedure.editions
    ]
    checked = procedure.model_copy(update={"editions": editions})
    catalog = replace(
        real_catalog, procedures={**real_catalog.procedures, "dang-ky-ket-hon": checked}
    )
    found = {s.id: s for s in view_sheets(posting_of(catalog, "phuc-yen"), SITE_URL)}

    assert found["thu-tuc/dang-ky-ket-hon"].data["frame"]["draft"] == []
    assert found["thu-tuc/dang-ky-khai-sinh"].data["frame"]["draft"]
    assert found["bang/ho-tich"].data["frame"]["draft"]


def test_a_day_later_nothing_is_another_sheet(sheets):
    """The day printed is since when the content stands, not the day of printing."""
    before, after = sheets("lam-binh", date(2026, 11, 23)), sheets("lam-binh", date(2026, 11, 24))

    assert list(before.values()) == list(after.values())
    assert [plate(s) for s in before.values()] == [plate(s) for s in after.values()]


def test_a_change_on_its_day_is_named_by_the_sheets_that_show_it(sheets):
    """The zero for online filing began on 15/08/2026; only sheets that show it changed then."""
    before, after = sheets("lam-binh", date(2026, 8, 14)), sheets("lam-binh", date(2026, 8, 15))
    changed = {i for i in after if i in before and before[i].mark != after[i].mark}
    named = {i for i, s in after.items() if "15/08/2026" in s.data["frame"]["day"]}

    assert changed
    assert changed <= named
    assert "thu-tuc/hoa-giai-tranh-chap-dat-dai" not in changed
