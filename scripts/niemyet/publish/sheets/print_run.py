"""A run of the press over an office's sheets: what is unchanged is taken from the cache."""

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

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
        kept = shelf.take(key)
        if kept:
            return Printed(sheet, kept, fresh=False)
        made = press.print(sheet, text)
        shelf.put(key, made)
        return Printed(sheet, made, fresh=True)

    # The engine lets go of Python's lock while it works, and its own memory is shared by threads.
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        largest_first = sorted(sheets, key=lambda s: s.kind != "book")
        printed = {p.sheet.id: p for p in pool.map(run, largest_first)}
    return tuple(printed[sheet.id] for sheet in sheets)


class Shelf:
    """PDFs kept by what they were made from: plate, templates, fonts, engine."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def take(self, key: str) -> Impression | None:
        """Return what is kept under *key*, if it is there and whole."""
        if self._folder is None:
            return None
        try:
            head, _, pdf = (self._folder / key[:2] / key).read_bytes().partition(b"\n")
            facts = json.loads(head)
        except (OSError, ValueError):
            return None
        if len(pdf) != facts["bytes"]:
            return None
        return Impression(pdf, facts["size"], facts["pages"])

    def put(self, key: str, made: Impression) -> None:
        """Keep *made*; whoever reads at the same time sees nothing or the whole."""
        if self._folder is None:
            return
        facts = {"size": made.size, "pages": made.pages, "bytes": len(made.pdf)}
        path = self._folder / key[:2] / key
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{key}.{os.getpid()}")
        aside.write_bytes(json.dumps(facts).encode() + b"\n" + made.pdf)
        aside.replace(path)
