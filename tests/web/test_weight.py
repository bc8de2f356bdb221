"""What a first visit sends, in bytes: every kind of page is light, and old pages never go stale."""

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html
from niemyet.publish.host.server_files import IMMUTABLE

MOST_BYTES = 50_000
MOST_BYTES_OF_STYLE = 8_500
FOR_EVER = rf"""(?:{"|".join(IMMUTABLE.folders)})[^"'\\ &]*"""
LOADED = "//script/@src | //link[@rel='stylesheet' or @rel='icon' or @rel='manifest']/@href"


def weight(path: Path) -> int:
    """Return the bytes of a file as a server with gzip sends it."""
    return len(gzip.compress(path.read_bytes(), 6))


def page_file(site: Path, path: str) -> Path:
    """Return the file of a page."""
    page = site / urlsplit(path).path
    return page / "index.html" if page.is_dir() else page


def first_visit(site: Path, path: str) -> int:
    """Return the bytes of a page and of everything that it loads by itself."""
    page = page_file(site, path)
    loaded = html.document_fromstring(page.read_bytes()).xpath(LOADED)
    assert loaded
    files = {site / urlsplit(url).path.lstrip("./") for url in loaded}
    return weight(page) + sum(weight(file) for file in files)


def test_a_first_visit_to_any_kind_of_page_is_light(lam_binh, kinds):
    heavy = {kind.name: first_visit(lam_binh, kind.path) for kind in kinds}

    assert {} == {name: size for name, size in heavy.items() if size > MOST_BYTES}


def test_the_style_inside_each_page_stays_small(lam_binh):
    page = (lam_binh / "index.html").read_text(encoding="utf-8")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]

    assert len(gzip.compress(style.encode(), 6)) < MOST_BYTES_OF_STYLE


def test_what_may_be_kept_for_ever_changes_its_address_with_its_content(lam_binh, kinds):
    pages = (page_file(lam_binh, kind.path).read_text(encoding="utf-8") for kind in kinds)
    kept = {url for page in pages for url in re.findall(FOR_EVER, page)}

    assert len(kept) > 5
    assert [] == [url for url in kept if not re.search(r"\?v=[0-9a-f]{8}$|[-.][0-9a-f]{8,}", url)]
