"""What must be read on the built sites, as the records of today say it."""

import re
from pathlib import Path

import pytest
from building import text


@pytest.fixture
def phuc_yen(sites) -> Path:
    return sites["phuc-yen"]


@pytest.fixture
def lam_binh(sites) -> Path:
    return sites["lam-binh"]


def test_the_quarter_shows_the_articles_three_counts(phuc_yen):
    words = text(phuc_yen / "so-lieu/2018-q1/index.html")

    assert ["1.019 hồ sơ", "29 hồ sơ", "3 hồ sơ"] == re.findall(
        r"(?:1\.019|\b29|\b3) hồ sơ", words
    )[:3]


def test_the_quarter_keeps_the_articles_bounds(phuc_yen):
    words = text(phuc_yen / "so-lieu/2018-q1/index.html")

    assert "trên 1.050" in words
    assert "trên 90 %" in words


def test_a_copy_of_an_extract_costs_8000_by_its_circular(lam_binh):
    words = text(lam_binh / "thu-tuc/cap-ban-sao-trich-luc-ho-tich/index.html")

    assert "8.000 đồng/bản" in words
    assert "Thông tư 281/2016/TT-BTC" in words


def test_a_fee_of_the_provincial_council_is_shown_as_unknown(lam_binh):
    words = text(lam_binh / "thu-tuc/cap-giay-xac-nhan-tinh-trang-hon-nhan/index.html")

    assert "Chưa rõ mức thu" in words
    assert "Nơi quy định mức thu: Hội đồng nhân dân tỉnh" in words
