"""Read one procedure from a page of the portal that a browser saved.

What stands on it is found by the portal's own words: a label is followed by its value, and a table
is known by its headings. How the page is drawn may change; the words seldom do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html.parser import HTMLParser
from itertools import chain, takewhile
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
from niemyet.edit.typed_words import folded
from niemyet.problem import Refused
from niemyet.read.letters import mended

_CODE, _NAME = "Mã thủ tục", "Tên thủ tục"
_LABELS = {
    folded(label): label
    for label in (
        *(_CODE, "Số quyết định", _NAME, "Cấp thực hiện", "Loại thủ tục"),
        *("Lĩnh vực", "Trình tự thực hiện", "Cách thức thực hiện", "Thành phần hồ sơ"),
        *("Đối tượng thực hiện", "Cơ quan thực hiện", "Cơ quan có thẩm quyền"),
        *("Địa chỉ tiếp nhận HS", "Cơ quan được ủy quyền", "Cơ quan phối hợp"),
        *("Kết quả thực hiện", "Căn cứ pháp lý", "Yêu cầu, điều kiện thực hiện", "Từ khóa"),
        *("Thủ tục hành chính liên quan", "Số lượng hồ sơ"),
    )
}
_SENTENCES = ("Trình tự thực hiện", "Yêu cầu, điều kiện thực hiện")
_TABLES = (WAY_HEADINGS, PAPER_HEADINGS, LAW_HEADINGS)
_HEADINGS = {folded(heading): heading for heading in chain(*_TABLES)} | {
    "thoi han giai quyet": "Thời gian",
    "so ky hieu": "Mã văn bản",
    "trich yeu": "Tên văn bản pháp lý",
}
"""How columns are called, the last three in an earlier dress of the portal."""
_FIRST_HEADINGS = frozenset(headings[0] for headings in _TABLES)
_BLOCKS = frozenset(
    (
        *("br", "button", "dd", "div", "dl", "dt", "footer", "form", "header", "label", "li"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "main", "nav", "ol", "p", "section", "strong", "b"),
        *("table", "td", "th", "title", "tr", "ul"),
    )
)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg"))

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
        if tag not in _BLOCKS or (self._tables and tag not in ("table", "tr", "td", "th")):
            self._words += [" "] if tag in _BLOCKS else []
            return
        self._end_of_block()
        if tag == "table":
            self._tables.append([])
        elif tag == "tr" and self._tables:
            self._tables[-1].append([])

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        if tag in ("td", "th") and self._tables and self._tables[-1]:
            self._tables[-1][-1].append(self._taken())
        elif tag == "table" and self._tables:
            self._end_of_table(self._tables.pop())
        elif tag in _BLOCKS and not self._tables:
            self._end_of_block()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._words.append(data)

    def _taken(self) -> str:
        text, self._words = " ".join("".join(self._words).split()), []
        return mended(text)

    def _end_of_block(self) -> None:
        if text := self._taken():
            self.parts.append(text)

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
    code, name = (_text(said.get(label, ())) for label in (_CODE, _NAME))
    if not code or not name:
        raise Refused(
            f"{file.name}: không thấy «Mã thủ tục» và «Tên thủ tục». Mở trang chi tiết của thủ tục "
            "trên Cổng, chờ hiện đủ rồi lưu (Ctrl+S, «Trang web, đầy đủ»)."
        )
    return (_cells(code, name, said, parser.parts),)


def _said(parts: Sequence[Part]) -> Mapping[str, list[Part]]:
    """Return what stands behind each label, the first from the code on: menus stand before it."""
    begins = next((i for i, part in enumerate(parts) if _label(part)[0] == _CODE), 0)
    said: dict[str, list[Part]] = {}
    for label, behind in (*_labelled(parts[begins:]), *_labelled(parts[:begins])):
        said.setdefault(label, behind)
    return said


def _labelled(parts: Sequence[Part]) -> Iterator[tuple[str, list[Part]]]:
    """Yield each label of the portal with what stands behind it, up to the next label."""
    for i, part in enumerate(parts):
        label, value = _label(part)
        if label:
            behind = takewhile(lambda other: not _label(other)[0], parts[i + 1 :])
            yield label, [*([value] if value else []), *behind]


def _label(part: Part) -> tuple[str, str]:
    if isinstance(part, list):
        return "", ""
    if label := _LABELS.get(folded(part)):
        return label, ""
    before, colon, value = part.partition(":")
    return (_LABELS.get(folded(before), ""), value.strip()) if colon else ("", "")


def _text(parts: Sequence[Part]) -> str:
    texts = [part for part in parts if isinstance(part, str)]
    return "" if says_nothing(" ".join(texts)) else "\n".join(texts)


def _cells(
    code: str, name: str, said: Mapping[str, Sequence[Part]], parts: Sequence[Part]
) -> Cells:
    left = {label: _text(said.get(label, ())) for label in _LABELS.values()}
    return Cells(
        code=code.split()[0],
        name=" ".join(name.split()),
        field_name=left["Lĩnh vực"],
        decision=left["Số quyết định"],
        levels=left["Cấp thực hiện"],
        bodies=left["Cơ quan có thẩm quyền"] or left["Cơ quan thực hiện"],
        ways=tuple(_ways(parts)),
        papers=tuple(_papers(parts)),
        laws=tuple(LawRow(*row) for row in _rows(parts, LAW_HEADINGS)),
        written={
            "ways": left["Cách thức thực hiện"],
            "papers": left["Thành phần hồ sơ"],
            "laws": left["Căn cứ pháp lý"],
        },
        texts={label: left[label] for label in _SENTENCES if left[label]},
    )


def _rows(parts: Iterable[Part], wanted: Sequence[str]) -> Iterator[list[str]]:
    """Yield the cells of the wanted columns, of every table that has the first of them."""
    for row in chain(*(part for part in parts if isinstance(part, list))):
        if wanted[0] in row:
            yield [row.get(heading, "") for heading in wanted]


def _ways(parts: Sequence[Part]) -> Iterator[Way]:
    for channel, time, fee, description in _rows(parts, WAY_HEADINGS):
        kind = next((k for name, k in CHANNELS.items() if folded(name) in folded(channel)), None)
        yield as_way(kind, time, fee, description)


def _papers(parts: Sequence[Part]) -> Iterator[PaperRow]:
    """Yield the rows of every table of papers, with the text before the table as its heading."""
    heading = ""
    for part in parts:
        heading = part if isinstance(part, str) else heading
        for name, _, quantity in _rows([part], PAPER_HEADINGS):
            yield PaperRow(heading, name, quantity)
