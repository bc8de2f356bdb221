"""The four answers of a procedure: for everybody, and for one of its cases."""

from dataclasses import replace
from datetime import date

import pytest
from building import REPOSITORY
from niemyet.model.fee import paid_instead
from niemyet.model.mark import content_mark
from niemyet.model.record import Verification
from niemyet.present.changes.announced import view_announced
from niemyet.present.posting import Posting
from niemyet.present.procedure.charges import charges_alike
from niemyet.present.procedure.view import view_case, view_procedure
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording

DAY = date(2026, 11, 29)
END_OF_FREE = date(2027, 3, 1)
WORDS = Wording("vi", read_wording(REPOSITORY / "site_src/wording", "vi"))


@pytest.fixture(scope="session")
def lam_binh(real_catalog) -> Posting:
    return Posting(real_catalog, real_catalog.offices["lam-binh"], DAY, WORDS)


def view(posting: Posting, procedure: str, case: str = ""):
    posted = posting.procedures[procedure]
    if not case:
        return view_procedure(posted, posting)
    chosen = next(c for c in posted.edition.cases if c.id == case)
    return view_case(posted, chosen, posting)


def test_no_procedure_says_that_nothing_is_brought_where_cases_bring_papers(lam_binh):
    said = [view(lam_binh, id).answers.bring.text for id in lam_binh.procedures]

    assert len(said) > 90
    assert [] == [text for text in said if text.startswith("0 ")]


def test_a_case_is_answered_by_its_own_papers_time_and_fee(lam_binh):
    late = view(lam_binh, "dang-ky-khai-sinh", "qua-han")
    sent = view(lam_binh, "dang-ky-khai-sinh", "uy-quyen")

    assert ["Chưa rõ mức thu"] == [fee.text for fee in late.answers.fee]
    names = [d.name for group in sent.answer("documents").value for d in group.documents]
    assert any("ủy quyền" in name.lower() for name in names)
    assert "thu-tuc/dang-ky-khai-sinh/uy-quyen/" == sent.path


def test_a_case_is_vouched_for_as_the_whole_procedure_is(lam_binh):
    """Its papers are some of those that were compared: that is no change of what was."""
    id = "dang-ky-khai-sinh"
    posted = lam_binh.procedures[id]
    by = Verification(by="Nguyễn Văn A", on=DAY, against="bản giấy", mark="0")
    mark = content_mark(posted.edition.model_copy(update={"verified": by}))
    done = by.model_copy(update={"mark": mark})
    verified = replace(posted, edition=posted.edition.model_copy(update={"verified": done}))
    late = next(c for c in posted.edition.cases if c.id == "qua-han")

    assert view_case(verified, late, lam_binh).trust.verified


def test_what_a_case_does_not_decide_stays_by_case(lam_binh):
    """Sending somebody else does not tell whether the child is registered in time."""
    sent = view(lam_binh, "dang-ky-khai-sinh", "uy-quyen")

    assert 2 == len(sent.answers.fee)
    assert all(fee.case for fee in sent.answers.fee)


def test_on_its_own_page_a_case_is_not_named_again(lam_binh):
    fees = view(lam_binh, "dang-ky-tam-tru", "theo-danh-sach").answers.fee

    assert [""] == [fee.case for fee in fees]
    assert "10.000 đồng" in fees[0].text
    assert not any("15.000" in fee.text for fee in fees), "what others pay"


def test_time_added_to_one_of_several_says_so(lam_binh):
    """Asking elsewhere takes three days more, whichever of the changes is asked for."""
    told = view(lam_binh, "thay-doi-cai-chinh-ho-tich", "can-xac-minh").answers.time

    assert ["Tùy trường hợp", "cộng thêm 3 ngày làm việc"] == [line.text for line in told]


def test_a_free_rate_on_condition_says_until_when(lam_binh):
    told = view(lam_binh, "cap-ban-sao-trich-luc-ho-tich").answers

    assert ["8.000 đồng/bản"] == [fee.text for fee in told.fee]
    assert [("Công dân số, trực tuyến", "0 đồng/bản; từ 01/03/2027: 8.000 đồng/bản")] == [
        (line.case, line.text) for line in told.on_condition
    ]


def test_an_announced_amount_stands_beside_the_answer(lam_binh):
    coming = view(lam_binh, "cap-the-can-cuoc", "doi-the").answers.coming

    assert [("fee", "Từ 01/01/2027", "50.000 đồng/thẻ")] == [
        (c.about, c.start, c.text) for c in coming
    ]


def test_cases_that_are_alike_are_told_once(lam_binh):
    guardianship = view(lam_binh, "dang-ky-giam-ho").answers.time

    assert ["3 ngày làm việc"] == [line.text for line in guardianship]
    assert "" == guardianship[0].case
    charges = view(lam_binh, "thay-doi-cai-chinh-ho-tich").answer("fees").value
    assert 1 == len(charges_alike(charges))


def test_who_handles_it_elsewhere_is_the_answer_to_where(lam_binh):
    assert "Công an xã" in view(lam_binh, "dang-ky-thuong-tru").answers.where


def test_the_end_of_a_free_rate_says_what_is_paid_afterwards(lam_binh):
    changes = [c for c in view_announced(lam_binh) if c.on == END_OF_FREE]
    told = [c.note for c in changes if c.path.startswith("phi-le-phi/")]

    assert told
    assert [] == [n for n in told if "hết miễn phí từ 01/03/2027; sau đó " not in n]
    assert any(note.endswith("sau đó trả 8.000 đồng/bản.") for note in told)
    assert not any("thôi thu" in note for note in told)


def test_after_a_rate_on_condition_comes_the_ordinary_one(real_catalog):
    fee = real_catalog.fees["phi-khai-thac-thong-tin-ho-tich"]
    free = next(rate for rate in fee.rates if rate.applies_to)

    assert 8000 == paid_instead(free, fee.rates, END_OF_FREE).amount
    assert paid_instead(fee.rates[1], fee.rates, END_OF_FREE) is None


def test_what_is_paid_for_one_part_of_linked_procedures_says_for_which(lam_binh):
    told = view(lam_binh, "khai-sinh-ket-hop-nhan-cha-me-con").answers.fee

    assert "Phần nhận cha, mẹ, con" in [line.case for line in told]
    assert [] == [line for line in told if not line.case]
