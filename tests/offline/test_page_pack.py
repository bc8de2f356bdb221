"""What is fetched unasked: small, whole, the most needed first."""

import gzip
import json
from datetime import date
from html.parser import HTMLParser

import pytest
from niemyet.history.shelf import Shelf
from niemyet.present.permalinks import Keeping, kept_as
from niemyet.publish.offline.essentials import MOST_ASKED, by_need
from niemyet.publish.offline.kept_copy import kept_copy
from niemyet.publish.offline.page_pack import pack_pages, pieces_of
from niemyet.publish.offline.service_worker import (
    MOST_BYTES,
    BuiltPages,
    Wishes,
    chosen_pack,
)
from offline.commune_site import build

FIRST, TOOLS = kept_as(Keeping.FIRST), kept_as(Keeping.TOOL)
SCRIPT_LIMIT = 2500
"""Bytes, gzip: what an ordinary page loads of ours beside the search."""
ABSENT = "Chưa lưu trên máy này"


def unpack(pack: bytes) -> dict[str, str]:
    """Return the pages as the worker would."""
    packed = json.loads(pack)
    pieces = packed["pieces"]

    def page(written: str) -> str:
        fresh, *runs = written.split(" ")
        place, parts = int(fresh), []
        for run in runs:
            start, _, count = run.partition("+")
            if run.startswith("-"):
                parts += pieces[place : place - int(run)]
                place -= int(run)
            else:
                parts += pieces[int(start) : int(start) + int(count or 1)]
        return "".join(parts)

    return {path: page(written) for path, written in packed["pages"].items()}


def kept_by(site) -> dict[str, str]:
    [pack] = site.glob("assets/offline/*.json")
    return unpack(pack.read_bytes())


@pytest.fixture(scope="module")
def documents(sites):
    return dict(BuiltPages(sites["lam-binh"]))


def test_every_page_comes_back_byte_for_byte(documents):
    assert len(documents) > 200
    pieces = {path: pieces_of(html) for path, html in documents.items()}

    assert unpack(pack_pages(pieces)) == documents


def test_what_is_fetched_unasked_is_within_its_limit(sites):
    for site in sites.values():
        keep = json.loads((site / "sw.js").read_text("utf-8").partition("\n")[0][15:-1])
        names = [keep["pack"], *(asset.partition("?")[0] for asset in keep["assets"])]
        weight = sum(len(gzip.compress((site / name).read_bytes(), 6)) for name in names)

        assert "tim/muc-luc.js" in names
        assert weight <= MOST_BYTES


def test_the_most_needed_pages_are_kept_even_where_there_is_no_room(documents):
    kept = unpack(chosen_pack(documents, Wishes((), [], ABSENT), 0))

    assert set(kept) == set(FIRST)


def test_a_large_office_keeps_its_most_asked_procedures_due_dates_fees_and_redress(
    documents, sites
):
    kept = set(kept_by(sites["lam-binh"]))
    procedures = {path for path in kept if path.startswith("thu-tuc/") and path != "thu-tuc/"}
    folders = ("phi-le-phi/", "gop-y-khieu-nai/")

    assert len(procedures) >= MOST_ASKED
    assert kept >= {path for path in documents if path.startswith(folders)}
    assert kept >= {"ngay-hen/", "su-kien/", "linh-vuc/"}


def test_how_many_pages_the_last_pack_held_decides_nothing(documents, tmp_path):
    wishes, room = Wishes((), [], ABSENT), 40_000
    anew, shelf = chosen_pack(documents, wishes, room), Shelf(tmp_path)
    again = {chosen_pack(documents, wishes, room, shelf)}
    for last in (-3, 9, 10_000):
        shelf.keep("pages-", int, last)
        again.add(chosen_pack(documents, wishes, room, shelf))

    assert len(FIRST) < len(unpack(anew)) < len(documents)
    assert {anew} == again


def test_what_the_office_says_is_asked_most_goes_first():
    procedures = [f"thu-tuc/{number}/" for number in range(100)]
    published = [*FIRST, *TOOLS, "thu-tuc/", "phi-le-phi/le-phi/", *sorted(procedures)]
    order = by_need(published, procedures)
    after_tools = len(FIRST) + len(TOOLS)

    assert order[:after_tools] == (*FIRST, *TOOLS)
    assert list(order[after_tools : after_tools + MOST_ASKED]) == procedures[:MOST_ASKED]
    assert set(order) == set(published)


def test_a_page_is_kept_as_soon_as_there_is_room_for_it_alone(documents):
    asked = sorted(path for path in documents if path.startswith("thu-tuc/"))[:40]
    kept = [
        sum(path in asked for path in unpack(chosen_pack(documents, Wishes((), asked, ""), room)))
        for room in (45_000, 46_500, 48_000)
    ]

    assert 0 < kept[0] < kept[1] < kept[2] < len(asked)


def test_a_kept_copy_says_that_its_sources_are_elsewhere(documents):
    kept = kept_copy(documents["thu-tuc/dang-ky-khai-sinh/"], ABSENT, "../../")
    proof = kept.partition('<h2 id="nguon">')[2]

    assert proof.partition("</section>")[0].endswith(f'<p class="soft">{ABSENT}</p>')
    assert "Mang theo gì" in kept
    assert "application/ld+json" not in kept


def test_a_kept_copy_names_the_cases_and_leads_to_none_of_them(documents):
    kept = kept_copy(documents["thu-tuc/dang-ky-khai-sinh/"], ABSENT, "../../")
    cases = kept.partition('<nav class="cases"')[2].partition("</nav>")[0]

    assert "Trẻ bị bỏ rơi" in cases and ABSENT in cases
    assert "<a" not in cases


def test_a_kept_copy_names_another_site_and_leads_to_none(documents):
    page = documents["thu-tuc/dang-ky-khai-sinh/"]
    kept = kept_copy(page, ABSENT, "../../")

    assert '">trực tuyến</a>' in page
    assert "trực tuyến" in kept and 'href="http' not in kept


class Balance(HTMLParser):
    """Counts what is opened and not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: dict[str, int] = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.open[tag] = self.open.get(tag, 0) + 1

    def handle_endtag(self, tag):
        self.open[tag] -= 1

    @property
    def sections(self) -> dict[str, int]:
        return {tag: self.open.get(tag, 0) for tag in ("section", "details", "div", "ul", "table")}


def test_nothing_stays_open_where_a_kept_copy_leaves_something_out(sites):
    for site in sites.values():
        kept = kept_by(site)
        assert len(kept) > 20
        for path, html in kept.items():
            assert not any(Balance(html).sections.values()), path


def test_another_table_each_morning_is_not_kept(sites):
    assert 'id="bang-' not in kept_by(sites["lam-binh"])["ngay-hen/"]
    assert "<tbody>" not in kept_by(sites["lam-binh"])["ngay-hen/"]


def test_every_page_that_is_first_exists(documents):
    assert set(FIRST) <= set(documents)


def test_an_ordinary_page_loads_little_for_all_this(sites):
    script = (sites["lam-binh"] / "assets/scripts/device.js").read_bytes()

    assert len(gzip.compress(script, 6)) <= SCRIPT_LIMIT


def test_another_day_with_the_same_content_is_not_fetched_again(tmp_path, sample_folder):
    tomorrow, after = (
        build(tmp_path / str(day), sample_folder, date(2026, 11, day)) for day in (24, 25)
    )

    assert (tomorrow / "sw.js").read_bytes() == (after / "sw.js").read_bytes()
