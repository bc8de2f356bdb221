"""A language of which somebody has vouched for a few words only, as Tày, Dao or H'Mông will be.

The language is invented: nobody can mistake its words for a real one's.
"""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from building import REPOSITORY, order
from lxml import html
from niemyet.mkdocs_plugin.run import build_office

pytestmark = pytest.mark.slow

WORDS = "page:\n  home: Xoxo\n  fees: Xexe\nlist:\n  count: '{number} xixi'\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory, sample_folder) -> Path:
    """The invented commune's site in Vietnamese, English and the invented language."""
    folder = tmp_path_factory.mktemp("partial")
    site_src = shutil.copytree(REPOSITORY / "site_src", folder / "site_src")
    listed = site_src / "wording" / "languages.yaml"
    entry = "  xx: {name: Xaxa, direction: rtl, wording: partial}\n"
    text = listed.read_text("utf-8").replace("vietnamese_only:", f"{entry}vietnamese_only:")
    listed.write_text(text, "utf-8")
    (site_src / "wording" / "xx.yaml").write_text(WORDS, "utf-8")
    asked = order(folder / "site", "xa-mau", sample_folder)
    build_office(replace(asked, site_src=Path(site_src)))
    return folder / "site"


def read(site: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((site / path / "index.html").read_bytes())


def test_its_pages_are_in_its_language_and_direction(site):
    page = read(site, "xx/phi-le-phi")

    assert ("xx", "rtl") == (page.get("lang"), page.get("dir"))
    assert "Xexe" == page.findtext(".//h1")


def test_what_it_does_not_say_is_vietnamese_and_says_so(site):
    page = read(site, "xx/phi-le-phi")
    skip = page.find(".//a[@class='skip']")

    assert ("Đến nội dung chính", "vi") == (skip.text, skip.get("lang"))


def test_a_title_that_is_a_vietnamese_name_says_so(site):
    title = read(site, "en").find(".//title")

    assert ("Bộ phận một cửa xã Mẫu", "vi") == (title.text, title.get("lang"))


def test_a_borrowed_phrase_does_not_claim_the_values_put_into_it(site):
    """The number of procedures is no Vietnamese word."""
    counts = read(site, "xx/linh-vuc").xpath("//*[contains(text(), 'xixi')]")

    assert counts
    assert {None} == {count.get("lang") for count in counts}


def test_every_version_leads_to_every_other(site):
    for folder, others in (("", {"en", "xx"}), ("en/", {"vi", "xx"}), ("xx/", {"vi", "en"})):
        switches = read(site, f"{folder}phi-le-phi").xpath("//nav//a[@lang and @hreflang]")

        assert others == {switch.get("hreflang") for switch in switches if switch.get("lang")}


def test_a_page_written_by_hand_that_it_lacks_is_linked_in_vietnamese(site):
    link = read(site, "xx").xpath("//footer//a[contains(@href, 'quyen-rieng-tu')]")[0]

    assert ("../quyen-rieng-tu/", "vi") == (link.get("href"), link.get("hreflang"))
