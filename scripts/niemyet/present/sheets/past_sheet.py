"""A sheet as it was printed once: enough to recognise it, and to say what has changed since."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from niemyet.present.sheets.sheet import Sheet

_STEERING = ("kind", "shape", "head", "photo")
_OWN_NAME = ("title", "label", "name")
_FRAME = ("title", "body", "office", "heading", "draft", "day")


@dataclass(frozen=True)
class Said:
    """A text of a sheet, and the headings that it stands under."""

    under: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class PastSheet:
    """What a sheet was and said."""

    id: str
    mark: str
    kind: str
    title: str
    hangs: str
    may_hang: bool
    said: tuple[Said, ...]


def remember(sheet: Sheet) -> PastSheet:
    """Return what is kept of *sheet*."""
    said = tuple(_said(sheet))
    return PastSheet(
        sheet.id, sheet.mark, sheet.kind.id, sheet.title, sheet.hangs, sheet.may_hang, said
    )


def _said(sheet: Sheet) -> Iterator[Said]:
    """Yield every text of the sheet in its order; the day that it names comes last."""
    content = {key: part for key, part in sheet.data.items() if key != "frame"}
    frame = sheet.data["frame"]
    head = content.get("head", ())
    yield from _walk([frame[key] for key in _FRAME if key != "day" and key in frame], (), 0, ())
    yield from _walk(head, (), 0, ())
    yield from _parts(content, (), sheet.kind.named_by, head)
    yield from _walk([frame["way"]["url"], frame.get("day", "")], (), 0, ())


def _walk(node: Any, under: tuple[str, ...], named_by: int, head: Sequence[str]) -> Iterator[Said]:
    if isinstance(node, str):
        if node:
            yield Said(under, node)
    elif isinstance(node, Mapping):
        yield from _mapping(node, under, named_by, head)
    elif isinstance(node, list | tuple):
        for part in node:
            yield from _walk(part, under, named_by, head)


def _mapping(
    node: Mapping[str, Any], under: tuple[str, ...], named_by: int, head: Sequence[str]
) -> Iterator[Said]:
    if "lead" in node and "notes" in node:
        yield from _walk([_line(node), *node["notes"]], under, 0, ())
        return
    own = next((key for key in _OWN_NAME if node.get(key)), None)
    if own:
        yield Said(under, node[own])
        under = (*under, node[own])
    rest = {key: part for key, part in node.items() if key != own}
    yield from _parts(rest, under, named_by, node.get("head") or head)


def _parts(
    node: Mapping[str, Any], under: tuple[str, ...], named_by: int, head: Sequence[str]
) -> Iterator[Said]:
    for key, part in node.items():
        if key == "rows" and part and isinstance(part[0], list):
            for row in part:
                yield from _row(row, under, named_by, head)
        elif key not in _STEERING:
            yield from _walk(part, under, named_by, head)


def _row(
    row: Sequence[Any], under: tuple[str, ...], named_by: int, head: Sequence[str]
) -> Iterator[Said]:
    """Yield the cell that names the row, then the others below its name and their column's."""
    yield from _walk(row[named_by], under, 0, ())
    name = _line(row[named_by])
    for column, cell in enumerate(row):
        if column != named_by and not (isinstance(cell, str) and cell.isdigit()):
            label = (head[column],) if column < len(head) and head[column] else ()
            yield from _walk(cell, (*under, name, *label), 0, ())


def _line(cell: Any) -> str:
    if isinstance(cell, Mapping):
        return " ".join(filter(None, [cell["lead"], cell["text"]]))
    return str(cell)
