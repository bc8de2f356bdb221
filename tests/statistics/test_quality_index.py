"""The index of service quality: what is counted, with both numbers; what is not, with a reason."""

from niemyet.present.figures.quality_index import view_quality_indices
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kinds.quality_index_sheets import quality_index_sheets


def parts(view) -> list:
    return [part for group in view.groups for part in group.parts]


def test_the_index_of_2022_is_not_published_in_2018(article):
    """A dated edition shows no rule that came later."""
    assert () == view_quality_indices(article)
    assert [] == list(quality_index_sheets(Frame(article, "")))


def test_an_office_without_figures_is_told_why_of_each_part(real_catalog, posting_of):
    """Five groups; where no figure exists, the reason is said and no number is."""
    (view,) = view_quality_indices(posting_of(real_catalog, "lam-binh"))

    assert 5 == len(view.groups)
    assert all(part.counted or part.not_counted for part in parts(view))
    assert 4 == sum("Chưa có số liệu của kỳ nào." in t for p in parts(view) for t in p.not_counted)


def test_a_measure_says_its_numerator_and_its_denominator(sample):
    """Of the latest quarter: 110 of 118 in time, 57 of 60 satisfied, 46 of 130 online."""
    (view,) = view_quality_indices(sample)
    counted = " ".join(text for part in parts(view) for text in part.counted)

    assert "110 trên 118 (93,2 %) (Quý II/2026)" in counted
    assert "57 trên 60" in counted
    assert "46 trên 130" in counted


def test_what_rests_on_memory_is_said_to_be_unchecked(real_catalog, posting_of):
    """The sheet says so before its first number."""
    (sheet,) = quality_index_sheets(Frame(posting_of(real_catalog, "lam-binh"), ""))

    assert "chưa được đối chiếu" in sheet.data["lead"]
    assert sheet.data["frame"]["draft"]
