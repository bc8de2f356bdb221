"""What is fetched unasked: small, whole, the most needed first."""

import gzip
import json
from datetime import date

import pytest
from niemyet.present.permalinks import Keeping, kept_as
from niemyet.publish.offline.essentials import groups_of
from niemyet.publish.offline.page_pack import pack_pages
from niemyet.publish.offline.service_worker import (
    MOST_BYTES,
    BuiltPages,
    chosen_pack,
)
from offline.commune_site import build

SCRIPT_LIMIT = 2500
"""Bytes, gzip: what an ordinary page loads of ours beside the search."""


def unpack(pack: bytes) -> dict[str, str]:
    """Return the pages as the worker would."""
    packed = json.loads(pack)
    lines = packed["lines"]

    def page(runs: list[int]) -> str:
        pairs = zip(runs[::2], runs[1::2], strict=True)
        return "\n".join(line for start, count in pairs for line in lines[start : start + count])

    return {path: page(runs) for path, runs in packed["pages"].items()}


@pytest.fixture(scope="module")
def documents(sites):
    return dict(BuiltPages(sites["lam-binh"]))


def test_every_page_comes_back_byte_for_byte(documents):
    assert len(documents) > 200
    assert unpack(pack_pages(documents)) == documents


def test_what_is_fetched_unasked_is_within_its_limit(sites):
    for site in sites.values():
        keep = json.loads((site / "sw.js").read_text("utf-8").partition("\n")[0][15:-1])
        names = [keep["pack"], *(asset.partition("?")[0] for asset in keep["assets"])]
        weight = sum(len(gzip.compress((site / name).read_bytes(), 6)) for name in names)

        assert any(name.startswith("assets/search/core-") for name in names)
        assert weight <= MOST_BYTES


def test_the_most_needed_pages_are_kept_even_where_there_is_no_room(documents):
    assert set(unpack(chosen_pack(documents, 0))) == set(kept_as(Keeping.FIRST))


def test_lists_fees_and_redress_of_a_large_office_fit(documents, sites):
    [pack] = sites["lam-binh"].glob("assets/offline/*.json")
    kept = set(unpack(pack.read_bytes()))
    folders = ("linh-vuc/", "su-kien/", "phi-le-phi/", "gop-y-khieu-nai/")

    assert {path for path in documents if path.startswith(folders)} <= kept


def test_every_page_that_is_first_exists(documents):
    assert set(next(groups_of(documents))) == set(kept_as(Keeping.FIRST))


def test_an_ordinary_page_loads_little_for_all_this(sites):
    script = (sites["lam-binh"] / "assets/scripts/device.js").read_bytes()

    assert len(gzip.compress(script, 6)) <= SCRIPT_LIMIT


def test_another_day_with_the_same_content_is_not_fetched_again(tmp_path, sample_folder):
    tomorrow, after = (
        build(tmp_path / str(day), sample_folder, date(2026, 11, day)) for day in (24, 25)
    )

    assert (tomorrow / "sw.js").read_bytes() == (after / "sw.js").read_bytes()
