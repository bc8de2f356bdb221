"""What lynx, w3m and elinks read: without styles and scripts, with what is hidden.

All three show the content of a ``template`` too; only what lies in a ``script`` is not read.
"""

import itertools
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from lxml import html

INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "label", "small", "span", "strong", "time"}
)
UNREAD = frozenset({"script", "style", "svg", "head"})
BREAK = "\n"
READ_ALONE = ("lynx", "-dump", "-nolist", "-display_charset=utf-8", "-width=120")


def pieces(element) -> Iterator[str]:
    """Yield the texts of an element as they follow each other; ends of blocks are line ends."""
    if not isinstance(element.tag, str) or element.tag in UNREAD:
        return
    around = () if element.tag in INLINE else (BREAK,)
    yield from around
    yield element.text or ""
    for child in element:
        yield from pieces(child)
        yield child.tail or ""
    yield from around


def stuck(page) -> list[str]:
    """Return the words of two elements that nothing keeps apart."""
    told = [text for text in pieces(page.body) if text]
    return [
        f"{one[-20:]}|{other[:20]}"
        for one, other in itertools.pairwise(told)
        if one[-1].isalnum() and other[0].isalnum()
    ]


@pytest.fixture(scope="module")
def pages(lam_binh, kinds) -> dict:
    """The longest page of every kind."""
    files = {kind.name: lam_binh / kind.path.partition("?")[0] / "index.html" for kind in kinds}
    return {
        name: html.document_fromstring(file.read_bytes())
        for name, file in files.items()
        if file.is_file()
    }


def test_nothing_is_read_that_a_style_or_a_script_would_hide(pages):
    """What a script may show waits in a script of HTML; what only paper says in an attribute."""
    hidden = "//*[((@hidden or @class='onpaper') and normalize-space()) or self::template]"
    dead = "//button[not(ancestor::form) or @type='button']"
    found = {name: page.xpath(f"{hidden} | {dead}") for name, page in pages.items()}

    assert len(pages) > 25
    assert {} == {n: [e.get("id") or e.tag for e in es] for n, es in found.items() if es}


def test_no_two_words_stick_together(pages):
    assert {} == {name: found for name, page in pages.items() if (found := stuck(page))}


def test_lynx_reads_no_kept_copy_where_there_is_none(lam_binh):
    if shutil.which(READ_ALONE[0]) is None:
        pytest.skip("máy này chưa có lynx (apt install lynx)")
    page = lam_binh / "ngay-hen" / "index.html"
    said = subprocess.run([*READ_ALONE, page], capture_output=True, encoding="utf-8").stdout

    assert "Bảng tính sẵn" in said
    assert "Bản lưu trên máy này" not in said
