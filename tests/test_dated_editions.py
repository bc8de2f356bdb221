"""An edition of an earlier day says nothing that came after it, whichever way it is said."""

import re
from pathlib import Path

import pytest
from niemyet.check.office.dated_editions import dated_editions_say_nothing_later
from niemyet.present.law.instrument import view_instruments
from niemyet.present.posting import Posting
from niemyet.present.whole_site.search import view_search
from niemyet.read.catalog_folder import read_catalog
from test_check import BAD_CATALOGS, lay_over

LAYER = next(f for f in BAD_CATALOGS if f.name == "dated-edition-says-what-came-later")
PAPER = """sources:
  - title: Tài liệu bịa ra, ban hành ngày 05/06/2024
    confidence: high
name: Thẻ xã Mẫu
explanation: {said}
obtain_from:
  unknown: Chưa biết; Nghị định 69/2024/NĐ-CP có nói.
source_notes:
  - Từ ngày 01/07/2024 có thẻ căn cước.
"""


def found(sample: Path, folder: Path, said: str) -> list[str]:
    """Return what the rule says of a paper of an office posted as of 01/06/2020."""
    catalog = lay_over(sample, (LAYER,), folder)
    (catalog / "papers" / "the-xa-mau.yaml").write_text(PAPER.format(said=said), "utf-8")
    return [f.what for f in dated_editions_say_nothing_later(read_catalog(catalog).catalog)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Thẻ có từ ngày 02/06/2020.", "02/06/2020"),
        ("Theo Nghị định 69/2024/NĐ-CP.", "69/2024/NĐ-CP"),
        ("Đưa thẻ căn cước.", "thẻ căn cước"),
        ("Hỏi Trung tâm Phục vụ hành chính công.", "Trung tâm Phục vụ hành chính công"),
    ],
)
def test_what_came_later_is_told(sample_folder, tmp_path, said, told):
    """A day, a number of law, a card and a body after the edition's day are found in a text."""
    assert [True] == [told in what for what in found(sample_folder, tmp_path, said)]


@pytest.mark.parametrize(
    "said",
    [
        "Thẻ có từ ngày 01/06/2020.",
        "Theo Nghị định 23/2015/NĐ-CP.",
        "Đưa thẻ căn cước công dân, tra trên Cổng Dịch vụ công quốc gia, mã 1.001193.",
    ],
)
def test_what_was_there_already_may_be_said(sample_folder, tmp_path, said):
    """What existed on the day may be said; keepers' remarks may tell what came later."""
    assert [] == found(sample_folder, tmp_path, said)


def test_a_dated_office_lists_the_law_of_its_day_apart_from_later_law(real_catalog, wording):
    office = real_catalog.offices["phuc-yen"]
    posting = Posting(real_catalog, office, office.edition_on, wording)
    views = view_instruments(posting)
    listed = [view.number for view in views if not view.later]
    searched = {r.id for r in view_search(posting) if r.kind == "instrument"}

    assert len(listed) > 40
    assert [] == [n for n in listed if re.search("/(2019|202[0-9])/", n)]
    assert any(view.later for view in views)
    assert searched == {view.id for view in views if not view.later}
