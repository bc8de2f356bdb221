"""The queue of verification as a page beside the forms, for whoever has no terminal."""

from dataclasses import replace
from datetime import date

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.edit.verification.queue_page import queue_page
from niemyet.model.mark import content_mark
from niemyet.model.reference import RecordKey
from niemyet.present.lists.to_verify import has_queue, view_verification
from niemyet.present.posting import Posting

SKELETON = (REPOSITORY / "site_src" / "admin" / "guide.html").read_text("utf-8")


@pytest.fixture
def posting(sample_catalog, wording) -> Posting:
    return Posting(sample_catalog, sample_catalog.offices["xa-mau"], date(2026, 11, 30), wording)


@pytest.fixture
def shown(sample_folder):
    """Return the page of a posting, parsed."""
    return lambda posting: html.document_fromstring(queue_page(SKELETON, sample_folder, posting))


def links(page) -> list[str]:
    return [a.get("href") for a in page.xpath("//main//a")]


def test_the_head_reads_how_far_it_is_and_every_record_that_waits(posting, shown):
    page, queue = shown(posting), view_verification(posting)
    told = page.xpath("//main")[0].text_content()

    done = len(queue.procedures("verified"))
    assert f"Đã đối chiếu {done} trong {len(posting.procedures)} thủ tục" in told
    assert len(queue.waiting) > 10
    assert [str(e.record) for e in queue.waiting if f"({e.record})" not in told] == []
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"]


def test_the_first_are_value_by_value_beside_their_sources_with_form_and_command(posting, shown):
    page, queue = shown(posting), view_verification(posting)
    told = page.xpath("//main")[0].text_content()

    for entry in queue.waiting[:10]:
        command = f"niemyet verify {entry.record} --mark {content_mark(entry.facts)} --by"
        assert command in told
    first = queue.waiting[0].record
    assert f"../../admin/#/collections/{first.kind}/entries/{first.id}" in links(page)
    assert f"../../thu-tuc/{first.id}/" in links(page)
    assert "(đọc ở: " in told


@pytest.mark.parametrize(
    "name",
    [
        "<b>Cây</b> & <i>cỏ</i>",
        "*Cây* _cỏ_ `lá`",
        "[Cây](https://xa.example/cay) | ~~cỏ~~",
        "[TOC] \\#",
    ],
)
def test_the_words_of_a_record_are_never_markup(posting, shown, name):
    waiting = view_verification(posting).waiting[0].record
    record = posting.catalog.procedures[waiting.id].model_copy(update={"name": name})
    procedures = {**posting.catalog.procedures, waiting.id: record}
    page = shown(replace(posting, catalog=replace(posting.catalog, procedures=procedures)))

    [heading] = [found for found in page.xpath("//main//h2") if name in found.text_content()]
    assert not list(heading)
    assert name in page.xpath("//main//ul[last()]")[-1].text_content()
    assert not page.xpath("//main//b | //main//i | //main//em")


def test_communes_hosted_together_share_the_forms_and_not_the_queue(posting, shown):
    beside = replace(posting.catalog, hosted_together=("xa-mau", "xa-khac"))
    page = shown(replace(posting, catalog=beside))

    assert page.xpath("//link[@rel='stylesheet']/@href") == ["../../../admin/guide.css"]
    assert RecordKey("offices", "xa-mau") in [e.record for e in view_verification(posting).entries]
    assert "../../../admin/#/collections/offices/entries/xa-mau" in links(page)
    assert not any(link.startswith("../../admin/") for link in links(page))


def test_an_edition_of_the_past_has_no_queue(posting):
    past = posting.office.model_copy(update={"edition_on": date(2026, 3, 31)})

    assert has_queue(posting)
    assert not has_queue(replace(posting, office=past))
