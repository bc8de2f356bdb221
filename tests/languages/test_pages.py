"""The English pages of the built sites: the same facts, the same places, no silent mixture."""

import re
from pathlib import Path

import pytest
from browser import wait_until
from building import OFFICES
from lxml import html

VIETNAMESE = re.compile(
    "[àảãạăâđèẻẽẹêìỉĩịòỏõọôơùủũụưỳỷỹỵáéíóúýắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự]", re.I
)
FIRST_IS_MARRIAGE = (
    "document.querySelector('[role=option]')?.innerText.startsWith('Marriage registration')"
)
NOT_READ = ("script", "style")
Pages = dict[str, html.HtmlElement]


@pytest.fixture(scope="module", params=OFFICES)
def site(request, sites) -> Path:
    return sites[request.param]


@pytest.fixture(scope="module")
def english(site) -> Pages:
    """Every English page, by its path without the language."""
    root = site / "en"
    found = {
        path.parent.relative_to(root).as_posix(): html.document_fromstring(path.read_bytes())
        for path in root.rglob("index.html")
    }
    assert len(found) > 100
    return found


def language(element: html.HtmlElement) -> str:
    return element.xpath("string((ancestor-or-self::*/@lang)[last()])")


def unmarked(page: html.HtmlElement) -> list[str]:
    """Return the texts with Vietnamese letters that are said to be English."""
    spoken = [e for e in page.body.iter() if isinstance(e.tag, str) and e.tag not in NOT_READ]
    texts = [(e.text, e) for e in spoken]
    texts += [(e.tail, e.getparent()) for e in spoken if e is not page.body]
    return [t for t, e in texts if t and VIETNAMESE.search(t) and language(e) == "en"]


def test_no_vietnamese_is_called_english(english):
    assert {} == {path: found for path, page in english.items() if (found := unmarked(page))}


def test_no_mark_of_ours_is_left(site):
    left = [p for p in site.rglob("*") if p.is_file() and p.suffix in (".html", ".js", ".json")]

    assert len(left) > 200
    assert [] == [p for p in left if re.search("[\ue000\ue001]", p.read_text("utf-8"))]


def test_every_english_page_lies_beside_the_vietnamese_one(site, english):
    assert [] == [path for path in english if not (site / path / "index.html").is_file()]


def test_a_record_of_which_nothing_is_translated_has_no_english_page(site, english):
    """Its Vietnamese page is linked in its place, and says no English version of itself."""
    marriage = "thu-tuc/dang-ky-ket-hon"
    law = english[marriage].xpath("//main//a[contains(@href, 'van-ban/')]")[0]
    there = site / "en" / marriage / law.get("href").partition("#")[0] / "index.html"
    switch = html.document_fromstring(there.read_bytes()).find(".//nav//a[@hreflang='en']")

    assert [] == [path for path in english if path.startswith("van-ban/")]
    assert "vi" == law.get("hreflang")
    assert "../../en/" == switch.get("href")


def test_a_case_has_an_english_page_if_its_name_is_translated(english):
    """By its name people choose it; where that is Vietnamese, so is the page behind it."""
    cases = [link for page in english.values() for link in page.xpath("//nav[@class='cases']//a")]
    named = {path.count("/") for path in english if path.startswith("thu-tuc/")}

    assert {"vi", None} == {link.get("hreflang") for link in cases}
    assert [] == [
        link.text for link in cases if (language(link) == "vi") != bool(link.get("hreflang"))
    ]
    assert {1, 2} == named


def test_from_a_case_without_an_english_page_the_switch_leads_to_its_procedure(site, english):
    cases = [case.parent for case in site.glob("thu-tuc/*/*/index.html")]
    alone = {
        case: f"thu-tuc/{case.parent.name}"
        for case in cases
        if case.relative_to(site).as_posix() not in english
    }
    wanted = {case: f"../../../en/{of}/" for case, of in alone.items() if of in english}

    assert wanted
    for case, address in wanted.items():
        page = html.document_fromstring((case / "index.html").read_bytes())
        assert address == page.find(".//nav//a[@hreflang='en']").get("href")


def test_the_switch_leads_to_the_same_page_and_back(site, english):
    """And says in which language the page behind it is, in that language's own word."""
    for path, page in english.items():
        own = (site / path / "index.html").resolve()
        switch = page.find(".//nav//a[@hreflang='vi'][@lang='vi']")
        there = (site / "en" / path / switch.get("href") / "index.html").resolve()
        back = html.document_fromstring(own.read_bytes()).find(".//nav//a[@hreflang='en']")

        assert "Tiếng Việt" == switch.text
        assert own == there
        assert "English" == back.text
        assert (site / path / back.get("href")).resolve() == (site / "en" / path).resolve()


def test_search_engines_are_told_nothing_by_half_an_address(site):
    """They take whole addresses only, and nobody has said where this site will be."""
    page = html.document_fromstring((site / "index.html").read_bytes())

    assert [] == page.findall(".//link[@hreflang]")


def test_a_page_that_is_only_vietnamese_claims_no_other_version(site):
    page = html.document_fromstring((site / "lich-su-thay-doi/index.html").read_bytes())

    assert [] == page.findall(".//link[@hreflang]")
    assert "../en/" == page.find(".//nav//a[@hreflang='en']").get("href")
    assert not (site / "en" / "lich-su-thay-doi").exists()


def amounts(page: html.HtmlElement, amount: str) -> list[int]:
    words = " ".join(page.find(".//main").xpath(".//text()[not(parent::script)]"))
    return sorted(int(re.sub("[.,]", "", found)) for found in re.findall(amount, words))


def test_every_amount_is_the_same_in_both_languages(site, english):
    """Fees, exemptions and examples on every page of a fee or a procedure."""
    pages = [path for path in english if path.startswith(("phi-le-phi", "thu-tuc/"))]
    compared = {}
    for path in pages:
        vietnamese = html.document_fromstring((site / path / "index.html").read_bytes())
        for block in vietnamese.xpath("//*[contains(@class, 'past-changes')]"):
            block.drop_tree()
        for block in english[path].xpath("//*[contains(@class, 'past-changes')]"):
            block.getparent().remove(block)
        compared[path] = (
            amounts(vietnamese, r"([\d.]*\d)\s*đồng"),
            amounts(english[path], r"([\d.,]*\d)\s*(?:VND|đồng)"),
        )

    assert sum(len(own) for own, _ in compared.values()) > 20
    assert {} == {path: both for path, both in compared.items() if both[0] != both[1]}


def test_an_english_page_says_that_it_is_unofficial(english):
    note = "string(//aside[@class='unofficial'])"
    said = {path: page.xpath(note) for path, page in english.items()}

    assert [] == [path for path, text in said.items() if "has legal force" not in text]


def test_the_dated_edition_says_its_day_in_english(sites):
    page = html.document_fromstring((sites["phuc-yen"] / "en/index.html").read_bytes())

    assert "Posting of 31 March 2018." in page.find(".//aside[@class='edition']").text_content()


def test_a_visitor_finds_a_procedure_by_its_english_name(phone, sites):
    """From a folder; the Vietnamese name finds it too."""
    phone.goto((sites["lam-binh"] / "en" / "index.html").as_uri())
    for query in ("marriage reg", "dang ky ket hon"):
        phone.fill("#tim", query)
        wait_until(phone, FIRST_IS_MARRIAGE)
    phone.locator("[role=option]").first.tap()
    phone.wait_for_url("**/en/thu-tuc/dang-ky-ket-hon/index.html")

    assert phone.locator("h1").inner_text() == "Marriage registration"
    assert phone.complaints == []
