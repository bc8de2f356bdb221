"""A run of the press over an office's sheets: what is unchanged is taken from the cache."""

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from niemyet.history.shelf import Shelf
from niemyet.present.sheets.sheet import Sheet
from niemyet.publish.sheets.plate import digest, plate
from niemyet.publish.sheets.press import Impression, Press


@dataclass(frozen=True)
class Printed:
    """A sheet and its PDF; *fresh* if the press made it in this run."""

    sheet: Sheet
    impression: Impression
    fresh: bool


def print_sheets(
    sheets: Sequence[Sheet], templates: Path, cache: Path | None
) -> tuple[Printed, ...]:
    """Return every sheet printed; *cache* is a folder to keep PDFs in, or None for none.

    Raises SheetRefused if the press cannot print one of them.
    """
    press = Press(templates)
    shelf = Shelf(cache)

    def run(sheet: Sheet) -> Printed:
        text = plate(sheet)
        key = digest(press.mark(sheet.kind).encode(), sheet.kind.encode(), text.encode())
        name = f"{key[:2]}/{key}"
        if kept := shelf.take(name):
            return Printed(sheet, _from_bytes(kept), fresh=False)
        made = press.print(sheet, text)
        shelf.put(name, _as_bytes(made))
        return Printed(sheet, made, fresh=True)

    # The engine lets go of Python's lock while it works, and its own memory is shared by threads.
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        largest_first = sorted(sheets, key=lambda s: s.kind != "book")
        printed = {p.sheet.id: p for p in pool.map(run, largest_first)}
    return tuple(printed[sheet.id] for sheet in sheets)


def _as_bytes(made: Impression) -> bytes:
    facts = {"size": made.size, "pages": made.pages}
    return json.dumps(facts).encode() + b"\n" + made.pdf


def _from_bytes(kept: bytes) -> Impression:
    head, _, pdf = kept.partition(b"\n")
    return Impression(pdf, **json.loads(head))
