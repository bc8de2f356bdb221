"""Part table cells that a crawl of the portal wrote one after the other, without anything between.

What could be parted in two ways is not parted: the number of a fee, of copies or of a law whose
first digit may belong to the cell before it is left unread.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from niemyet.edit.national.cells import (
    CHANNELS,
    LAW_HEADINGS,
    NOTHING,
    PAPER_HEADINGS,
    WAY_HEADINGS,
    LawRow,
    PaperRow,
    Way,
    says_nothing,
)
from niemyet.edit.national.files.law_numbers import completed, numbers, without_numbers

_UNIT = r"(?:Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tháng|Năm|Tuần|Phút)"
_TIME = rf"\d+(?:[.,]\d+)? ?{_UNIT}|\d+|{NOTHING}|[A-ZĐ][^\d(]{{0,160}}?"
_FEE = rf"Miễn phí|{NOTHING}|\d[\d.,]* ?(?:Việt Nam Đồng|VNĐ|VND|USD|Đồng)"
_WAY = re.compile(rf"({'|'.join(CHANNELS)})({_TIME})({_FEE})")
_QUANTITY = re.compile(
    r"(?<=[^ \n(\d])(?:(?<=/)(?:19|20)\d\d)?(\d+) bản (?:chính(?:,\d+ bản sao)?|sao)(?![.;:)])"
    r"|(?<= )[1-9]\d+ bản chính(?:,\d+ bản sao)?(?![.;:)])"
)
"""How many of a paper. Behind a space, as in «Mẫu số 21 bản chính», it may be one or twenty-one."""
_KIND = r"(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh)(?: số:?)?"
_NAMED = re.compile(rf"(?:{_KIND}|\bsố|\bvà|,|\(|:)\s*$", re.IGNORECASE)
_ENDS_A_TITLE = re.compile(r"[^\s(:/“\"-]$")
_CUT_NUMBER = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=/(?:19|20)\d\d))\d{1,4}(?:\.\d{1,2})?/(?:19|20)\d\d(?!\d)"
    r"(?:/[A-ZĐ]+(?:-[A-ZĐ]+)*(?![^\W\d_A-ZĐ]))?"
)
"""Behind a letter or a day, as only the number of a cell stands: «quốc gia118/2025/NĐ-C»."""
_BEGINS_A_CELL = re.compile(rf"[^\W\d_]{_KIND} $")


def ways(text: str) -> Iterator[Way]:
    """Yield the rows of the table of ways to hand in."""
    found = list(_WAY.finditer(text.removeprefix("".join(WAY_HEADINGS))))
    for row, after in pairwise([*found, None]):
        end = after and after.start()
        channel, time, fee = row.groups()
        note, description = _noted(row.string[row.end() : end])
        glued = time.isdigit() and fee[0].isdigit()
        yield Way(CHANNELS[channel], time, fee, note, description, glued)


def _noted(text: str) -> tuple[str, str]:
    """Return what stands in brackets at the beginning, and the rest."""
    if not text.startswith("("):
        return "", text
    depth = 0
    for i, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return text[1:i], text[i + 1 :]
    return text[1:], ""


def papers(text: str) -> Iterator[PaperRow]:
    """Yield the rows of the tables of papers, each with the heading of its table."""
    heading, *tables = text.split("".join(PAPER_HEADINGS))
    for table in tables:
        start = 0
        for row in _QUANTITY.finditer(table):
            certain = row[1] and len(row[1]) == 1
            quantity = row.string[row.start(1) : row.end()] if certain else ""
            yield PaperRow(heading, table[start : row.start()].strip(), quantity)
            start = row.end()
        heading = table[start:]
    if tables and heading.strip():
        yield PaperRow("", heading.strip(), "")


def laws(text: str) -> Iterator[LawRow]:
    """Yield the rows of the table of laws; a last row without number is what no row could hold."""
    table = text.removeprefix("".join(LAW_HEADINGS))
    start = 0
    for found in numbers(table):
        title = table[start : found.start]
        if _fills_a_cell(title, table[found.end :]):
            yield from _rows(title, found.number)
            start = found.end
    yield from _rows(table[start:].strip(" .;"), "")


def _rows(text: str, number: str) -> Iterator[LawRow]:
    """Yield a row for each cell within the text that has a number cut or misspelt, and the last."""
    start = 0
    for cut in _CUT_NUMBER.finditer(without_numbers(text)):
        title, cell = text[start : cut.start()], text[start : cut.end()]
        whole = completed(cut[0], title)
        yield LawRow(cell.strip(), "") if whole == cut[0] else LawRow(title.strip(), whole)
        start = cut.end()
    if number or not says_nothing(text[start:]):
        yield LawRow(text[start:].strip(), number)


def _fills_a_cell(title: str, behind: str) -> bool:
    """Return whether the number between a *title* and what is *behind* it fills a cell of its own.

    A number named in a title has its kind before it («Nghị định số») and a space on both sides. The
    kind may itself begin a cell, and a title may end with the number that the cell repeats.
    """
    if not behind.strip():
        return True
    if not behind[0].isdigit() and not re.match(r"[\s.,;:)]", behind):
        return True
    if _ENDS_A_TITLE.search(title) and (behind[0].isdigit() or not _NAMED.search(title)):
        return True
    if not title.strip() or not re.match(r"\s+[A-ZĐ]", behind):
        return False
    return bool(_BEGINS_A_CELL.search(title)) or not _NAMED.search(title)
