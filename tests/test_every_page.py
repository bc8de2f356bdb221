"""The built sites, walked page by page: what must hold everywhere, whatever the records say."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from building import OFFICES, REPOSITORY, text
from lxml import html
from niemyet.mkdocs_plugin.defaults import today
from niemyet.present.permalinks import STAFF_FORMS, opened_first
from niemyet.publish.host.policy import page_policy
from niemyet.publish.markup.page_style import SHEET
from posted_site import post
from serving import styles_of

pytestmark = pytest.mark.of_the_catalogue


@pytest.fixture(scope="session", params=OFFICES)
def site(request, sites) -> Path:
    return sites[request.param]


def for_readers(site: Path) -> list[Path]:
    """Every page but the staff forms, which have their own look, policy and tests."""
    return [p for p in site.rglob("*.html") if not p.is_relative_to(site / STAFF_FORMS)]


@pytest.fixture(scope="session")
def pages(site) -> dict[Path, html.HtmlElement]:
    files = for_readers(site)
    found = {path: html.document_fromstring(path.read_bytes()) for path in files}
    assert len(found) > 200
    return found


def faults(pages, find) -> list[str]:
    """Every fault that *find* yields for a page, with the page's path."""
    return [f"{path.parent.name}: {fault}" for path, page in pages.items() for fault in find(page)]


def test_every_page_has_one_main_heading(pages):
    assert [] == faults(pages, lambda page: [] if len(page.findall(".//h1")) == 1 else ["h1"])


def test_every_page_says_its_language(site, pages):
    said = {path: page.get("lang") for path, page in pages.items()}
    by_folder = {p: "en" if p.is_relative_to(site / "en") else "vi" for p in pages}

    assert by_folder == said
    assert {"en", "vi"} == set(said.values())


def test_every_id_is_used_once_in_a_page(pages):
    def repeated(page):
        ids = page.xpath("//@id")
        return {i for i in ids if ids.count(i) > 1}

    assert [] == faults(pages, repeated)


def test_every_page_has_its_own_title_and_a_description(pages):
    titles = [page.findtext(".//title") for page in pages.values()]
    described = [
        page.xpath("string(//meta[@name='description']/@content)") for page in pages.values()
    ]

    assert len(titles) == len(set(titles))
    assert all(described)


def test_no_template_is_left_unrendered(pages):
    def left(page):
        return re.findall(r"\{\{|\{%|x[a-z]{2}x9f2c71|\bNone\b|\bUndefined\b", page.text_content())

    assert [] == faults(pages, left)


def test_nothing_is_asked_of_another_host(pages):
    def foreign(page):
        loaded = page.xpath("//script/@src | //link[@rel!='canonical']/@href | //img/@src")
        return [url for url in loaded if urlsplit(url).netloc]

    assert [] == faults(pages, foreign)


def test_no_page_carries_an_inline_script_or_a_style_attribute(pages):
    def inline(page):
        data = ("application/json", "application/ld+json", "text/html")
        scripts = page.xpath("//script[not(@src)]")
        handlers = page.xpath("//@*[starts-with(name(), 'on')]")
        return [
            *page.xpath("//@style"),
            *handlers,
            *(s for s in scripts if s.get("type") not in data),
        ]

    assert [] == faults(pages, inline)


def test_every_page_has_the_one_style_that_its_policy_allows(site, pages):
    """Inside, where people come to it from outside; as the file that pages share, elsewhere."""
    shared = (site / SHEET).read_text("utf-8")

    def otherwise(path, page):
        place = path.parent.relative_to(site).as_posix().strip(".")
        first = path.name != "404.html" and opened_first(f"{place}/".lstrip("/"))
        document = path.read_text(encoding="utf-8")
        sheets = page.xpath("//link[@rel='stylesheet']/@href")
        folders = (site if sheet.startswith("/") else path.parent for sheet in sheets)
        names = (sheet.partition("?")[0].lstrip("/") for sheet in sheets)
        linked = [(f / name).resolve() for f, name in zip(folders, names, strict=True)]
        sealed = f'content="{page_policy([shared])}"' in document
        expected = ([shared], False) if first else ([], True)
        return (styles_of(document), (site / SHEET).resolve() in linked) != expected or not sealed

    assert [] == [path for path, page in pages.items() if otherwise(path, page)]
    assert len([page for page in pages.values() if page.find(".//head/style") is None]) > 50


def test_every_link_and_anchor_leads_somewhere(site, pages):
    anchors = {path: set(page.xpath("//@id")) for path, page in pages.items()}

    def dead(path, page):
        for href in page.xpath("//a/@href | //form/@action | //link/@href | //script/@src"):
            where, anchor = urldefrag(href)
            if urlsplit(where).scheme or urlsplit(where).netloc:
                continue
            target = (path.parent / unquote(urlsplit(where).path)).resolve() if where else path
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                yield f"{href} (no page)"
            elif anchor and anchor not in anchors[target]:
                yield f"{href} (no anchor)"

    checked = {p: page for p, page in pages.items() if p.name != "404.html"}
    found = [f"{p.parent.name}: {fault}" for p, page in checked.items() for fault in dead(p, page)]

    assert [] == found


def test_the_page_for_missing_addresses_leads_back_from_anywhere(site, pages):
    page = pages[site / "404.html"]
    links = page.xpath("//a/@href | //form/@action | //link/@href | //script/@src")
    inside = [urlsplit(link).path for link in links if link and not link.startswith("#")]
    targets = [site / path.lstrip("/") for path in inside]

    assert inside
    assert [] == [path for path in inside if not path.startswith("/")]
    assert [] == [target for target in targets if not target.exists()]


def test_no_section_is_empty(pages):
    def empty(page):
        for section in page.xpath("//main//section"):
            heading = section.xpath("string((.//h2 | .//h3)[1])")
            if section.text_content().strip() == heading.strip():
                yield heading

    assert [] == faults(pages, empty)


def test_every_table_names_its_columns(pages):
    assert [] == faults(pages, lambda page: page.xpath("//table[not(.//thead//th[@scope='col'])]"))


def test_only_the_search_page_holds_the_place_for_search_results():
    layouts = (REPOSITORY / "site_src/layouts").glob("*.html")
    places = [p.stem for p in layouts if 'id="ket-qua"' in p.read_text(encoding="utf-8")]

    assert ["search"] == places


def test_every_field_to_type_in_has_a_label(pages):
    def unlabelled(page):
        labels = set(page.xpath("//label/@for"))
        return [i for i in page.xpath("//main//input/@id") if i not in labels]

    assert [] == faults(pages, unlabelled)


def test_the_forms_of_staff_are_published_and_lead_no_crawler(site):
    """Whoever knows the address finds them; no list of pages names it."""
    assert (site / "admin" / "index.html").is_file()
    assert (site / "admin" / "vendor" / "decap-cms.js").is_file()
    assert not (site / "admin" / "settings.yaml").exists()
    lists = [site / name for name in ("sitemap.xml", "robots.txt", "sw.js")]
    assert [] == [
        path.name for path in lists if path.is_file() and "admin/index" in path.read_text("utf-8")
    ]


def test_a_2018_page_shows_no_national_code(sites):
    paths = list((sites["phuc-yen"] / "thu-tuc").rglob("*.html"))
    shown = [p.parent.name for p in paths if re.search(r"\b[1-6]\.\d{6}\b", text(p))]

    assert paths
    assert [] == shown


def test_the_dated_edition_says_so_on_every_page(sites):
    said = re.compile("Bản niêm yết ngày 31/03/2018|Posting of 31 March 2018")
    paths = for_readers(sites["phuc-yen"])

    assert len(paths) > 200
    assert [] == [path for path in paths if not said.search(path.read_text("utf-8"))]


def test_every_procedure_in_force_has_its_page(sites, real_catalog):
    posted = post(real_catalog, "lam-binh", today()).procedures
    pages = {path.parent.name for path in (sites["lam-binh"] / "thu-tuc").glob("*/index.html")}

    assert len(posted) > 90
    assert set(posted) == pages
