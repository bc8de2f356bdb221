"""An instrument that is entered names every record to look at: on the invented commune."""

from dataclasses import replace
from datetime import date

import pytest
from law.entering import decree, entered
from niemyet.model.mark import content_mark
from niemyet.model.record import Verification
from niemyet.present.law.articles import articles_in, spares
from niemyet.present.law.look_again import look_again
from niemyet.present.law.resting import numbers_in
from niemyet.present.law.same_matter import same_matter

TODAY = date(2026, 11, 30)
NEW = "09-2026-tt-vd"
REPLACED = decree("09/2026/TT-VD", amends=[{"instrument": "02-2019-tt-vd", "effect": "replaces"}])


def because_of(catalog, instrument: str, day: date = TODAY) -> set[str]:
    """Return what must be looked at because of an instrument that was entered."""
    return {str(i.record) for i in look_again(catalog, day) if instrument in i.change.by}


def amending(*provisions: str, **more) -> object:
    """Return a decree that changes provisions of the Law of the invented country."""
    changes = [{"instrument": "05-2010-luat-vd", "provisions": p, **more} for p in provisions]
    return decree("09/2026/TT-VD", amends=changes or [{"instrument": "05-2010-luat-vd", **more}])


def test_what_rests_on_a_replaced_instrument_is_named_before_its_day(sample_catalog):
    """All that still holds on that day and cites it; also what only amends it, and what cites
    that; not the fees and procedures that had moved on to another by then."""
    found = because_of(entered(sample_catalog, REPLACED), NEW)

    assert found == {
        *("fees/phi-ban-sao", "fees/le-phi-trong-cay"),
        *("procedures/cap-ban-sao-giay-mau", "procedures/dang-ky-trong-cay"),
        *(f"redress_channels/{id}" for id in ("khieu-nai", "phan-anh", "tiep-cong-dan", "to-cao")),
        *(f"posting_kinds/{id}" for id in ("cay-bo-roi", "quyet-dinh-ke-hoach")),
        "postings/xa-mau/2026-11-16-ke-hoach-cay-xanh",
        "offices/xa-mau",
        "legal_instruments/03-2025-tt-vd",
    }


def test_a_replaced_instrument_ends_when_the_other_begins(sample_catalog):
    """The clerk writes it once, in the new record; the old one needs no second form."""
    old = entered(sample_catalog, REPLACED).legal_instruments["02-2019-tt-vd"]

    assert (date(2027, 1, 1), [NEW]) == (old.repealed_from, old.replaced_by)


def test_only_what_cites_an_amended_article_is_named_or_no_article_at_all(sample_catalog):
    found = because_of(entered(sample_catalog, amending("Điều 9–10")), NEW)

    assert {"fees/phi-ban-sao", "procedures/xac-nhan-cay-da-trong", "offices/xa-mau"} == found


def test_where_no_article_is_known_everything_that_cites_it_is_named(sample_catalog):
    found = because_of(entered(sample_catalog, amending()), NEW)

    assert {"procedures/dang-ky-trong-cay", "counting_rules/cach-tinh-mau"} < found


def test_what_began_after_the_amendment_is_taken_to_know_it(sample_catalog):
    catalog = entered(sample_catalog, amending("Điều 10", applies_from="2026-01-10"))

    assert because_of(catalog, NEW) == {"offices/xa-mau"}


def test_a_record_that_somebody_has_looked_at_is_named_no_more(sample_catalog):
    catalog = entered(sample_catalog, amending("Điều 10"))
    procedure = catalog.procedures["xac-nhan-cay-da-trong"]
    looked = procedure.model_copy(update={"confirmed": ["09/2026/TT-VD"]})
    catalog = replace(catalog, procedures={**catalog.procedures, procedure.id: looked})

    assert "procedures/xac-nhan-cay-da-trong" not in because_of(catalog, NEW)


def test_what_no_longer_holds_needs_no_look(sample_catalog):
    """From 2030 on the copy of a sample paper rests on another law."""
    found = because_of(entered(sample_catalog, REPLACED), NEW, date(2030, 1, 2))

    assert "procedures/cap-ban-sao-giay-mau" not in found
    assert "redress_channels/to-cao" in found


def test_one_touched_article_among_those_cited_is_enough(sample_catalog):
    """The rules of counting cite articles 20 and 21."""
    found = because_of(entered(sample_catalog, amending("Điều 21")), NEW)

    assert "counting_rules/cach-tinh-mau" in found


def test_what_ends_on_the_day_of_the_change_needs_no_look(sample_catalog):
    """The editions of 2025 end on 1 January 2030, a notice is shown until the last of January."""
    changes = [
        {"instrument": id, "effect": "replaces", "applies_from": day}
        for id, day in (("03-2025-tt-vd", "2030-01-01"), ("04-2026-tt-vd", "2030-02-01"))
    ]
    found = because_of(entered(sample_catalog, decree("09/2026/TT-VD", amends=changes)), NEW)

    assert "procedures/dang-ky-trong-cay" in found
    assert "offices/xa-mau" not in found


def test_a_record_that_names_the_amending_law_knows_of_it(sample_catalog):
    """Both fees and the planting of trees cite the circular of 2025, the counting does not."""
    told = {"instrument": "05-2010-luat-vd", "applies_from": "2026-02-01"}
    circular = decree("03/2025/TT-VD", amends=[told], in_force_from="2025-07-01")
    found = because_of(entered(sample_catalog, circular), "03-2025-tt-vd")

    assert found == {
        *("procedures/xac-nhan-cay-da-trong", "counting_rules/cach-tinh-mau", "offices/xa-mau"),
    }


def test_what_was_compared_with_its_source_since_knows_of_it(sample_catalog):
    catalog = entered(sample_catalog, amending("Điều 10"))
    procedure = catalog.procedures["xac-nhan-cay-da-trong"]
    (edition,) = procedure.editions

    def named_if_compared(on: date) -> bool:
        mark = content_mark(edition)
        compared = Verification(by="Trần Thị Mẫu", on=on, against="Bản gốc", mark=mark)
        editions = [edition.model_copy(update={"verified": compared})]
        changed = procedure.model_copy(update={"editions": editions})
        known = replace(catalog, procedures={**catalog.procedures, procedure.id: changed})
        return f"procedures/{procedure.id}" in because_of(known, NEW, date(2027, 1, 15))

    assert [True, False] == [
        named_if_compared(date(2026, 12, 31)),
        named_if_compared(date(2027, 1, 1)),
    ]


def test_the_day_an_instrument_says_it_ends_goes_before_what_another_says(sample_catalog):
    changes = [{"instrument": "01-2015-tt-vd", "effect": "replaces"}]
    old = entered(sample_catalog, decree("09/2026/TT-VD", amends=changes))

    assert date(2020, 1, 1) == old.legal_instruments["01-2015-tt-vd"].repealed_from


@pytest.mark.parametrize(
    ("start", "issued", "day"),
    [
        ("2027-01-01", "2026-11-20", date(2027, 1, 1)),
        ("by 2027-01-01", "2026-11-20", date(2026, 11, 20)),
        ({"unknown": "Chưa đọc."}, {"unknown": "Chưa đọc."}, date(2026, 1, 1)),
    ],
)
def test_a_change_whose_day_is_not_known_is_feared_from_the_earliest_on(start, issued, day):
    """The day of issue, else the first of the year in its number."""
    assert day == decree("09/2026/TT-VD", in_force_from=start, issued_on=issued).holds_by


def test_a_title_that_tells_of_a_change_is_asked_about_if_no_record_does(sample_catalog):
    title = "Sửa đổi một số điều của Thông tư 02/2019/TT-VD ban hành theo Luật 05/2010/LUAT-VD"
    catalog = entered(sample_catalog, decree("09/2026/TT-VD", title=title))

    assert [("02-2019-tt-vd", NEW)] == [*same_matter(catalog)]


@pytest.mark.parametrize(
    ("provisions", "articles"),
    [
        ("điểm b khoản 1 Điều 4", "4"),
        ("Điều 5–10", "5 6 7 8 9 10"),
        ("Điều 5 đến Điều 7", "5 6 7"),
        ("Điều 3, 4 và 31", "3 4 31"),
        ("Điều 18a khoản 2; Điều 19", "18a 19"),
        ("Phụ lục mục I", ""),
    ],
)
def test_articles_are_read_as_people_write_them(provisions, articles):
    assert set(articles.split()) == articles_in(provisions)


def test_a_provision_without_article_may_be_touched():
    assert not spares("Điều 5–10", "Phụ lục I")
    assert not spares("", "Điều 4")
    assert spares("Điều 5–10", "Điều 4 khoản 5")


def test_a_number_is_read_whole_though_it_ends_in_small_letters():
    """A decision of the Prime Minister mentioned in a text is looked at when it ends, too."""
    text = "Theo Quyết định 59/2015/QĐ-TTg; Nghị định 23/2015/NĐ-CP."
    assert frozenset(("59-2015-qd-ttg", "23-2015-nd-cp")) == numbers_in(text)
