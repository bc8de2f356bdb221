"""Two states of a page, section beside section, with what differs marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

from markupsafe import Markup

_LEFT_OUT = ("script", "form", "nav", "style")
_KEPT = frozenset(
    (
        *("class", "scope", "colspan", "rowspan", "viewbox", "width", "height", "d", "x", "y"),
        *("r", "cx", "cy", "x1", "x2", "y1", "y2", "points", "fill", "stroke", "stroke-width"),
        *("preserveaspectratio", "transform", "text-anchor", "focusable", "aria-hidden"),
    )
)
_VOID = ("br", "hr", "img", "input", "wbr", "col")
_HEADINGS = ("h1", "h2")


class Token(NamedTuple):
    """A piece of a page: a tag as it is written, or a text."""

    markup: str
    is_text: bool


@dataclass(frozen=True)
class Row:
    """A section of the page; one that did not change has ``before`` equal to ``after``."""

    heading: str
    before: Markup
    after: Markup

    @property
    def same(self) -> bool:
        return self.before == self.after


@dataclass(frozen=True)
class _Chunk:
    heading: str
    tokens: tuple[Token, ...]

    @property
    def markup(self) -> str:
        return "".join(token.markup for token in self.tokens)


def side_by_side(before: str, after: str) -> tuple[Row, ...]:
    """Return the sections of two pages beside each other. An empty page is one not there."""
    rows = _rows(_chunks(before), _chunks(after))
    found: list[Row] = []
    for row in rows:
        if row.same and found and found[-1].same:
            row = Row(f"{found.pop().heading}; {row.heading}", row.before, row.after)
        found.append(row)
    return tuple(found)


def _rows(old: Sequence[_Chunk], new: Sequence[_Chunk]) -> Iterator[Row]:
    headings = [[chunk.heading for chunk in chunks] for chunks in (old, new)]
    for _, i, k, j, m in SequenceMatcher(None, *headings, autojunk=False).get_opcodes():
        for n in range(max(k - i, m - j)):
            was = old[i + n] if i + n < k else None
            now = new[j + n] if j + n < m else None
            yield _row(was, now)


def _row(old: _Chunk | None, new: _Chunk | None) -> Row:
    heading = (new or old).heading
    if old is None or new is None:
        return Row(heading, Markup(old.markup if old else ""), Markup(new.markup if new else ""))
    if old.markup == new.markup:
        return Row(heading, Markup(old.markup), Markup(old.markup))
    before, after = _marked(old.tokens, new.tokens)
    return Row(heading, Markup(before), Markup(after))


def _marked(old: Sequence[Token], new: Sequence[Token]) -> tuple[str, str]:
    """Return both with the texts that the other has not in ``del`` and ``ins``."""
    texts = [[token.markup for token in tokens if token.is_text] for tokens in (old, new)]
    gone: set[int] = set()
    come: set[int] = set()
    for tag, i, k, j, m in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if tag != "equal":
            gone.update(range(i, k))
            come.update(range(j, m))
    return _written(old, gone, "del"), _written(new, come, "ins")


def _written(tokens: Sequence[Token], marked: set[int], tag: str) -> str:
    number, out = -1, []
    for token in tokens:
        number += token.is_text
        wrap = token.is_text and number in marked and token.markup.strip()
        out.append(f"<{tag}>{token.markup}</{tag}>" if wrap else token.markup)
    return "".join(out)


def _chunks(page: str) -> tuple[_Chunk, ...]:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    groups: list[list[Token]] = [[]]
    for token in reader.tokens:
        if token.markup.startswith("<section"):
            groups.append([])
        groups[-1].append(token)
    return tuple(_Chunk(_heading(group), tuple(group)) for group in groups if _says(group))


def _says(tokens: Sequence[Token]) -> bool:
    return any(token.is_text and token.markup.strip() for token in tokens)


def _heading(tokens: Sequence[Token]) -> str:
    """Return the text of the first heading, or else the first text."""
    inside, found = False, ""
    for token in tokens:
        if token.is_text and (inside or not found):
            found = token.markup.strip() or found
        if token.is_text and inside:
            return found
        inside = token.markup.startswith(tuple(f"<{h}" for h in _HEADINGS))
    return found


class _Reader(HTMLParser):
    """Takes from a page what does no harm in another one: no ids, no links, nothing to run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tokens: list[Token] = []
        self._skipping = ""
        self._deep = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping:
            self._deep += tag == self._skipping
        elif tag in _LEFT_OUT:
            self._skipping, self._deep = tag, 1
        else:
            self.tokens.append(Token(f"<{_name(tag)}{_attributes(attrs)}>", False))

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            self._deep -= tag == self._skipping
            if not self._deep:
                self._skipping = ""
        elif tag not in _VOID:
            self.tokens.append(Token(f"</{_name(tag)}>", False))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._skipping:
            closed = "" if tag in _VOID else f"</{tag}>"
            self.tokens.append(Token(f"<{tag}{_attributes(attrs)}>{closed}", False))

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.tokens.append(Token(escape(data), True))


def _name(tag: str) -> str:
    return {"a": "u", "details": "div", "summary": "p", "main": "div"}.get(tag, tag)


def _attributes(attrs: list[tuple[str, str | None]]) -> str:
    return "".join(f' {name}="{escape(value or "")}"' for name, value in attrs if name in _KEPT)
