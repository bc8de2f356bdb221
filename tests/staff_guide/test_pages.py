"""The guides are pages beside the forms, on this machine and on the site."""

import re

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.edit.forms.admin_files import Editor, editor_files
from niemyet.edit.forms.guide_pages import guide_pages
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording
from staff_guide.guide_text import GUIDES, headings

PLACE = "admin/huong-dan/"


@pytest.fixture(scope="module")
def published(sample_catalog) -> dict[str, bytes]:
    """Everything that is put beside the forms, by its path."""
    wording = Wording("vi", read_wording(REPOSITORY / "site_src" / "wording", "vi"))
    return dict(
        editor_files(Editor(REPOSITORY / "site_src" / "admin", sample_catalog, wording, {}))
    )


@pytest.fixture(scope="module")
def pages(published):
    """Each guide's page, parsed."""
    found = {path: text for path, text in published.items() if path.startswith(PLACE)}
    return {path: html.document_fromstring(t) for path, t in found.items() if path[-5:] == ".html"}


def test_the_forms_lead_to_the_guide(published):
    [link] = html.document_fromstring(published["admin/index.html"]).xpath("//a[@id='guide']/@href")

    assert f"admin/{link}" in published


def test_every_guide_is_a_page(pages):
    assert {f"{PLACE}{guide.stem}.html" for guide in GUIDES} == set(pages)


def test_every_picture_and_link_of_a_page_is_published(pages, published):
    named = [
        (path, name.partition("#"))
        for path, page in pages.items()
        for name in page.xpath("//img/@src | //a/@href | //link[@rel='stylesheet']/@href")
    ]
    leading_up = {"../": "admin/index.html", "../guide.css": "admin/guide.css"}

    assert len(named) > 20
    for path, (name, _, anchor) in named:
        target = leading_up.get(name, PLACE + name) if name else path
        assert target in published, name
        assert not anchor or pages[target].xpath(f"//*[@id='{anchor}']"), anchor


def test_headings_have_the_anchors_of_the_forge(pages):
    """One contents list leads right in both places."""
    for guide in GUIDES:
        ids = set(pages[f"{PLACE}{guide.stem}.html"].xpath("//main//*[@id]/@id"))
        assert headings(guide) == ids


def test_the_guide_is_for_staff_alone(pages):
    for page in pages.values():
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"]
        assert not page.xpath("//script | //@style | //*[starts-with(@src, 'http')]")


def test_marks_for_answers_are_not_shown(pages):
    shown = " ".join(page.text_content() for page in pages.values())

    assert not re.search(r"trả lời: |\$title|\$content", shown)


def test_without_guides_there_are_no_pages(tmp_path):
    assert [] == list(guide_pages(tmp_path, "$title"))
