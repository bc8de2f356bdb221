"""Read one procedure from a page of the portal that a browser saved.

What stands on it is found by the portal's own words: a label is followed by its value, and a table
is known by its headings. How the page is drawn may change; the words seldom do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path

from niemyet.edit.national.cells import (
    CHANNELS,
    LAW_HEADINGS,
    PAPER_HEADINGS,
    WAY_HEADINGS,
    Cells,
    LawRow,
    PaperRow,
    Way,
    as_way,
    says_nothing,
)
from niemyet.edit.national.files.law_numbers import completed
from niemyet.edit.typed_words import folded
from niemyet.problem import Refused
from niemyet.read.letters import mended

_CODE, _NAME = "Mã thủ tục", "Tên thủ tục"
_LABELS = {
    folded(label): label
    for label in (
        *(_CODE, "Số quyết định", _NAME, "Cấp thực hiện", "Loại thủ tục", "Lĩnh vực"),
        *("Trình tự thực hiện", "Cách thức thực hiện", "Thành phần hồ sơ", "Số lượng hồ sơ"),
        *("Đối tượng thực hiện", "Cơ quan thực hiện", "Cơ quan có thẩm quyền"),
        *("Địa chỉ tiếp nhận HS", "Cơ quan được ủy quyền", "Cơ quan phối hợp"),
        *("Kết quả thực hiện", "Kết quả xử lý", "Căn cứ pháp lý", "Yêu cầu, điều kiện thực hiện"),
        *("Thủ tục hành chính liên quan", "Từ khóa", "Mô tả", "Chọn cơ quan thực hiện"),
    )
}
_SENTENCES = ("Trình tự thực hiện", "Yêu cầu, điều kiện thực hiện")
_WRITTEN = {"ways": "Cách thức thực hiện", "papers": "Thành phần hồ sơ", "laws": "Căn cứ pháp lý"}
_TABLES = (WAY_HEADINGS, PAPER_HEADINGS, LAW_HEADINGS)
_HEADINGS = {folded(heading): heading for heading in chain(*_TABLES)} | {
    "thoi han giai quyet": "Thời gian",
    "so ky hieu": "Mã văn bản",
    "trich yeu": "Tên văn bản pháp lý",
}
"""How columns are called, the last three in an earlier dress of the portal."""
_FIRST_HEADINGS = frozenset(headings[0] for headings in _TABLES)
_WITHIN_A_TEXT = frozenset(
    ("a", "em", "font", "i", "mark", "small", "span", "sub", "sup", "u", "wbr")
)
_LINK = "Xem chi tiết"
"""Behind a fee, to what is told of it."""
_HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg"))


class Heading(str):
    """The title of a section, whether it is one of ours or not."""


Table = list[Mapping[str, str]]
"""Rows of cells, by the portal's heading of their column."""
Part = str | Table


class _Parts(HTMLParser):
    """Collects the blocks of text of a page and its data tables, in the order of the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self._words: list[str] = []
        self._tables: list[list[list[str]]] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag == "tr" and self._tables:
            self._tables[-1].append([])
        elif tag == "table":
            self._end_of_block()
            self._tables.append([])
        else:
            self._pause(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        if tag in ("td", "th") and self._tables and self._tables[-1]:
            self._tables[-1][-1].append(self._taken())
        elif tag == "table" and self._tables:
            self._end_of_table(self._tables.pop())
        else:
            self._pause(tag, Heading if tag in _HEADING_TAGS else str)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words.append(data)

    def _pause(self, tag: str, kind: type[str] = str) -> None:
        """Part what stands before the tag from what stands behind it; in a cell by a space."""
        if tag not in _WITHIN_A_TEXT:
            self._words.append(" ")
            if not self._tables:
                self._end_of_block(kind)

    def _taken(self) -> str:
        text, self._words = " ".join("".join(self._words).split()), []
        return mended(text)

    def _end_of_block(self, kind: type[str] = str) -> None:
        if text := self._taken():
            self.parts.append(kind(text))

    def _end_of_table(self, rows: Sequence[Sequence[str]]) -> None:
        """Keep a table of data as one part, and the cells of any other as blocks of text."""
        header = [_HEADINGS.get(folded(cell), "") for cell in next(iter(rows), ())]
        if _FIRST_HEADINGS.isdisjoint(header):
            self.parts += [cell for row in rows for cell in row if cell]
        else:
            self.parts.append([dict(zip(header, row, strict=False)) for row in rows[1:]])


def read_page(file: Path) -> tuple[Cells, ...]:
    """Return the procedure of the page. Raises Refused if it has no code or no name of one."""
    parser = _Parts()
    parser.feed(file.read_text("utf-8-sig", errors="replace"))
    parser.close()
    said = _said(parser.parts)
    if not said.get(_CODE) or not said.get(_NAME):
        raise Refused(
            f"{file.name}: không thấy «Mã thủ tục» và «Tên thủ tục». Mở trang chi tiết của thủ tục "
            "trên Cổng, chờ hiện đủ rồi lưu (Ctrl+S, «Trang web, đầy đủ»)."
        )
    return (_cells(said, parser.parts),)


def _said(parts: Sequence[Part]) -> Mapping[str, str]:
    """Return the text behind each label, the first from the code on: menus stand before it."""
    begins = next((i for i, part in enumerate(parts) if _label(part) == _CODE), 0)
    said: dict[str, list[str]] = {}
    for run in (parts[begins:], parts[:begins]):
        behind: list[str] = []
        for part in run:
            if label := _label(part):
                behind = [] if label in said else said.setdefault(label, [])
            elif isinstance(part, str):
                behind.append(part)
    texts = {label: "\n".join(lines) for label, lines in said.items()}
    return {label: "" if says_nothing(text) else text for label, text in texts.items()}


def _label(part: Part) -> str:
    """Return the label that a part is, or the title of another section."""
    own = _LABELS.get(folded(part), "") if isinstance(part, str) else ""
    return own or (part if isinstance(part, Heading) else "")


def _cells(said: Mapping[str, str], parts: Sequence[Part]) -> Cells:
    return Cells(
        code=said[_CODE].split()[0],
        name=" ".join(said[_NAME].split()),
        field_name=said.get("Lĩnh vực", ""),
        decision=said.get("Số quyết định", ""),
        levels=said.get("Cấp thực hiện", ""),
        bodies=said.get("Cơ quan có thẩm quyền") or said.get("Cơ quan thực hiện", ""),
        ways=tuple(_ways(parts)),
        papers=tuple(_papers(parts)),
        laws=tuple(LawRow(t, completed(n, t)) for t, n in _rows(parts, LAW_HEADINGS)),
        written={table: said.get(label, "") for table, label in _WRITTEN.items()},
        texts={label: said[label] for label in _SENTENCES if said.get(label)},
    )


def _rows(parts: Iterable[Part], wanted: Sequence[str]) -> Iterator[list[str]]:
    """Yield the cells of the wanted columns, of every table that has the first of them."""
    for row in chain(*(part for part in parts if isinstance(part, list))):
        if wanted[0] in row:
            yield [row.get(heading, "") for heading in wanted]


def _ways(parts: Sequence[Part]) -> Iterator[Way]:
    for channel, time, fee, description in _rows(parts, WAY_HEADINGS):
        kind = next((k for name, k in CHANNELS.items() if folded(name) in folded(channel)), None)
        yield as_way(kind, time, fee.removesuffix(_LINK), description)


def _papers(parts: Sequence[Part]) -> Iterator[PaperRow]:
    """Yield the rows of every table of papers, with the text before the table as its heading."""
    heading = ""
    for part in parts:
        heading = part if isinstance(part, str) else heading
        for name, _, quantity in _rows([part], PAPER_HEADINGS):
            yield PaperRow(heading, name, quantity)
