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
from niemyet.publish.sheets.press import Impression, Press, SheetRefused


@dataclass(frozen=True)
class Printed:
    """A sheet and its PDF; *fresh* if the press made it in this run."""

    sheet: Sheet
    impression: Impression
    fresh: bool


@dataclass(frozen=True)
class PrintRun:
    """What was printed, and of each sheet that could not be, why."""

    printed: tuple[Printed, ...] = ()
    refused: tuple[SheetRefused, ...] = ()


def print_sheets(sheets: Sequence[Sheet], templates: Path, cache: Path | None) -> PrintRun:
    """Print every sheet that can be; *cache* is a folder to keep PDFs in, or None for none."""
    press = Press(templates)
    shelf = Shelf(cache)

    def run(sheet: Sheet) -> Printed | SheetRefused:
        text = plate(sheet)
        key = digest(press.mark(sheet.kind.layout).encode(), sheet.kind.id.encode(), text.encode())
        name = f"{key[:2]}/{key}"
        if kept := shelf.take(name):
            return Printed(sheet, _from_bytes(kept), fresh=False)
        try:
            made = press.print(sheet, text)
        except SheetRefused as refused:
            return refused
        shelf.put(name, _as_bytes(made))
        return Printed(sheet, made, fresh=True)

    # The engine lets go of Python's lock while it works, and its own memory is shared by threads.
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        largest_first = sorted(sheets, key=lambda s: s.kind.most_pages is not None)
        found = {made.sheet.id: made for made in pool.map(run, largest_first)}
    made = [found[sheet.id] for sheet in sheets]
    return PrintRun(
        tuple(m for m in made if isinstance(m, Printed)),
        tuple(m for m in made if isinstance(m, SheetRefused)),
    )


def _as_bytes(made: Impression) -> bytes:
    facts = {"size": made.size, "pages": made.pages}
    return json.dumps(facts).encode() + b"\n" + made.pdf


def _from_bytes(kept: bytes) -> Impression:
    head, _, pdf = kept.partition(b"\n")
    return Impression(pdf, **json.loads(head))
