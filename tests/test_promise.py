"""A cut is told as it is, and held against a promise only where one was made."""

from dataclasses import replace
from datetime import date

import pytest
from building import REPOSITORY
from niemyet.model.office import Commitment
from niemyet.model.record import Unknown
from niemyet.present.posting import Posting
from niemyet.present.time_view import CutView, view_cut
from niemyet.present.wording import Wording
from niemyet.read.wording_file import read_wording

DAY = date(2026, 11, 23)


@pytest.fixture
def cut(sample_catalog):
    """The cut of a procedure that the law allows three working days for."""

    def make(working_days: int, promise: object = None) -> CutView:
        office = sample_catalog.offices["xa-mau"]
        office = office.model_copy(update={"promise": promise} if promise else {})
        wording = Wording("vi", read_wording(REPOSITORY / "site_src/wording", "vi"))
        posting = Posting(sample_catalog, office, DAY, wording)
        posted = posting.procedures["cap-ban-sao-giay-mau"]
        commitment = Commitment(value=working_days, unit="working_day", decided_by="Quyết định")
        service = posted.service.model_copy(update={"committed_time": commitment})
        return view_cut(replace(posted, service=service), posting)

    return make


def test_a_commitment_that_is_longer_than_the_law_is_no_cut(cut):
    assert CutView("not_met", "dài hơn 33 % so với quy định") == cut(4)


def test_a_cut_where_nothing_was_promised_keeps_no_promise(cut):
    unpromised = Unknown(unknown="Chưa cam kết.")

    assert CutView("cannot_say", "giảm 33 % so với quy định") == cut(2, unpromised)
