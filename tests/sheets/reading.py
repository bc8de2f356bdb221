"""Read a printed sheet as a person, a reader program and a phone do."""

import io
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pypdfium2
import zxingcpp
from niemyet.present.sheets.blocks import CONTROLS
from pypdf import PdfReader

ONLY_LATER = "turned"
"""The words that stand only on a second page: «tiếp theo»."""


def opened(pdf: bytes) -> PdfReader:
    """Return the document, read strictly."""
    return PdfReader(io.BytesIO(pdf), strict=True)


def strings(value: Any, key: str = "") -> Iterator[str]:
    """Yield every text of a sheet's data that must be on the paper."""
    if isinstance(value, str):
        if key not in (*CONTROLS, ONLY_LATER) and value:
            yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from strings(part, name)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part, key)


def run_together(text: str) -> str:
    """Return *text* composed, without spaces of any kind: lines break where they like."""
    return re.sub(r"[\s\u200b\u00ad]+", "", unicodedata.normalize("NFC", text))


@lru_cache(maxsize=64)
def words_of(pdf: bytes) -> str:
    """Return all that a program reads from the PDF, run together."""
    document = pypdfium2.PdfDocument(pdf)
    pages = (page.get_textpage().get_text_range() for page in document)
    return run_together("".join(pages).replace("\ufffe", "-").replace("\x02", "-"))


def broken_at_hyphens(pdf: bytes) -> list[str]:
    """Return what stands before a hyphen that ends a line."""
    return re.findall(r"\S+(?:[\ufffe\x02]|-(?=\s*$))", "\n".join(lines_of(pdf)), flags=re.M)


@lru_cache(maxsize=64)
def lines_of(pdf: bytes) -> list[str]:
    """Return the lines of the PDF as a program reads them."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return "\n".join(pages).splitlines()


def is_printed(text: str, words: str, turns: int = 3) -> bool:
    """Return whether *text* is among *words*; it may go on after the turn of a page."""
    text = run_together(text)
    if text in words:
        return True
    longest = next((n for n in range(len(text) - 1, 3, -1) if text[:n] in words), 0)
    return bool(turns and longest) and is_printed(text[longest:], words, turns - 1)


def codes(pdf: bytes, page: int = 0) -> list[str]:
    """Return what a phone reads from the codes of a page."""
    picture = pypdfium2.PdfDocument(pdf)[page].render(scale=2).to_pil().convert("L")
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in found]  # of all kinds, it takes rows of a table for bars


def rightmost(pdf: bytes) -> float:
    """Return how far to the right any letter reaches, as a part of the page's width."""
    reach = 0.0
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        for i in range(text.count_chars()):
            reach = max(reach, text.get_charbox(i)[2] / page.get_width())
    return reach


def collisions(pdf: bytes) -> list[str]:
    """Return the pairs of letters of which one covers most of the other."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        near: dict[tuple[int, int], list] = {}
        for i in range(text.count_chars()):
            letter = text.get_text_range(i, 1)
            left, bottom, right, top = box = text.get_charbox(i)
            if not letter.isalnum() or right <= left or top <= bottom:
                continue
            spot = (round((left + right) / 2 / 6), round((bottom + top) / 2 / 6))
            found += [f"{o}{letter}" for o, b in near.get(spot, ()) if _covers(b, box)]
            near.setdefault(spot, []).append((letter, box))
    return found


def _covers(a: tuple, b: tuple) -> bool:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    smaller = min((x[2] - x[0]) * (x[3] - x[1]) for x in (a, b))
    return wide > 0 and high > 0 and wide * high > 0.5 * smaller
