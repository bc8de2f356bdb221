"""What reading each record beside its law found wrong, and mended."""

import pytest
from niemyet.model.record import items_given

ROADS = [
    ("bien-quang-cao-ven-duong", None, (5, "working_day")),
    ("dau-noi-duong", None, (5, "working_day")),
    ("dung-tam-long-duong", "dam-tang", (1, "day")),
    ("dung-tam-long-duong", "viec-khac", (3, "working_day")),
]
"""Decree 241/2026, in force on 1 July 2026."""

PLATES = [
    ("cap-lai-giay-dang-ky-xe", "mat-giay", (2, "working_day")),
    ("cap-lai-giay-dang-ky-xe", "mat-bien", (7, "working_day")),
]
"""The national record of 1.013082."""


RESIDENCE = [
    ("xoa-dang-ky-tam-tru", None, (3, "working_day")),
    ("xoa-dang-ky-thuong-tru", None, (5, "working_day")),
]
"""Decree 58/2026, Article 4."""

MERIT = [("uu-dai-than-nhan-liet-si", None, (20, "day"))]
"""Decree 131/2021, Article 26."""


@pytest.mark.parametrize(("procedure", "case", "limit"), [*ROADS, *PLATES, *RESIDENCE, *MERIT])
def test_the_time_is_the_one_of_the_law_in_force(real_catalog, procedure, case, limit):
    limits = items_given(real_catalog.procedures[procedure].editions[-1].time_limits)
    own = [(at.value, at.unit) for at in limits if at.case == case and not at.adds]

    assert [limit] == own


def test_a_right_to_pay_nothing_for_a_complaint_is_not_said_without_a_law(real_catalog):
    channels = [real_catalog.redress_channels[kind] for kind in ("khieu-nai", "to-cao")]
    rights = [str(right) for at in channels for e in at.editions for right in e.protections]

    assert rights and not [right for right in rights if "không thu tiền" in right]


def test_where_the_portal_makes_online_quicker_without_a_reason_it_is_asked_first(real_catalog):
    doubtful = {
        id: procedure.editions[-1]
        for id, procedure in real_catalog.procedures.items()
        if any(
            "theo cách nộp và không giải thích" in (at.source_note or "")
            for at in items_given(procedure.editions[-1].time_limits)
        )
    }

    assert doubtful
    assert not [id for id, e in doubtful.items() if not any("trực tuyến" in q for q in e.ask_first)]


def test_the_ten_days_of_reception_are_not_those_of_settlement(real_catalog):
    (limit,) = items_given(real_catalog.procedures["tiep-cong-dan"].editions[-1].time_limits)

    assert "giải quyết xong việc thì lâu hơn" in limit.note


def test_the_receipt_of_the_bank_is_asked_only_of_those_it_charged(real_catalog):
    papers = items_given(real_catalog.procedures["doi-cach-nhan-luong-huu"].editions[-1].documents)

    assert [at.case for at in papers] == [None, "mo-tai-khoan-lan-dau"]


def test_support_at_a_birth_names_the_groups_of_the_population_law(real_catalog):
    support = real_catalog.procedures["ho-tro-sinh-con-dung-chinh-sach-dan-so"].editions[-1]

    assert "sinh đủ 2 con trước 35 tuổi" in support.audience.description
    assert "113-2025-qh15" in [at.instrument for at in items_given(support.legal_basis)]
