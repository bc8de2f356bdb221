"""What a table of open data is: columns with types and constraints, and rows of values."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from niemyet.model.legal import Citation
from niemyet.model.values import Start
from niemyet.present.evidence.citation import view_citations
from niemyet.present.posting import Posting


@dataclass(frozen=True)
class Column:
    """A column. *to* is the table, with a column of ids of its own, that its ids refer to."""

    key: str
    type: str = "string"
    """One of ``string``, ``integer``, ``number``, ``date``, ``boolean``."""
    required: bool = False
    to: str = ""
    width: int = 16
    """About how many letters are seen in a workbook."""


@dataclass(frozen=True)
class Table:
    """A subject with its rows; an empty cell is None, and means that nobody has said."""

    name: str
    """Of the file and the words that tell what it is."""
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def start_cells(start: Start) -> tuple[date, bool]:
    """Return the cells of a start: its day, and whether that is the first day."""
    return start.day, start.exact


def basis_cell(citations: list[Citation], posting: Posting) -> str | None:
    """Return the citations in one cell, or nothing."""
    return listed(view.text for view in view_citations(citations, posting))


def listed(texts: Any) -> str | None:
    """Return the texts in one cell, or nothing if there are none."""
    return "; ".join(texts) or None
