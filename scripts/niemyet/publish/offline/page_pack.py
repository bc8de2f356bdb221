"""Many pages in one small file, each given back byte for byte.

The pages of a site share their style, their frame and the rows of their lists. Every piece, a tag
or the text between two, is written once, and a page is where its pieces stand.
``site_src/offline/worker.js`` reads the format; nothing else may know it.
"""

from collections.abc import Mapping, Sequence

from niemyet.publish.published_file import compact

_CUT = "\0"
"""No text of a page: HTML forbids it, and YAML refuses it in a record."""


def pieces_of(html: str) -> list[str]:
    """Return the page in pieces: each tag, each text between two."""
    cut = html.replace("<", f"{_CUT}<").replace(">", f">{_CUT}")
    return [piece for piece in cut.split(_CUT) if piece]


def pack_pages(documents: Mapping[str, Sequence[str]]) -> bytes:
    """Return the pages, which are given in pieces, as JSON, by path.

    A page is the number of its first new piece, then what it consists of: ``-3`` the next three
    new pieces, ``7`` an earlier piece, ``7+2`` two of them that stand together. Written so, 60
    procedures take a tenth less, compressed, than where every run has a start and a length.
    """
    numbers: dict[str, int] = {}
    pages = {path: _written(pieces, numbers) for path, pieces in documents.items()}
    packed = {"pieces": list(numbers), "pages": pages}
    return compact(packed).encode()


def _written(pieces: Sequence[str], numbers: dict[str, int]) -> str:
    """Return what the page consists of, having added its new pieces to *numbers*."""
    written = [str(len(numbers))]
    for start, count in _runs(pieces, numbers):
        together = f"{start}+{count}" if count > 1 else str(start)
        written.append(f"-{count}" if start is None else together)
    return " ".join(written)


def _runs(pieces: Sequence[str], numbers: dict[str, int]) -> list[tuple[int | None, int]]:
    """Return where each run of pieces starts, nothing where they are new, and its length."""
    runs: list[tuple[int | None, int]] = []
    for piece in pieces:
        start, count = runs[-1] if runs else (-1, 0)
        number = numbers.get(piece)
        if number is None:
            numbers[piece] = len(numbers)
        goes_on = start is None if number is None else start is not None and number == start + count
        if goes_on:
            runs[-1] = (start, count + 1)
        else:
            runs.append((number, 1))
    return runs
