"""Where the marks of earlier commits are kept, so that a build asks git only about new ones.

``<commit>-<office>.json`` holds the marks of each day, ``sheets/<mark>.json`` what a sheet said,
``changes/<mark>-<mark>.json`` what differs between a sheet and the one in its place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

from niemyet.edit.shelf import Shelf
from niemyet.present.sheets.old_sheet import OldSheet, compare
from niemyet.present.sheets.past_sheet import PastSheet, Said
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.sheet_difference import ChangeLine, ChangeReport
from niemyet.present.text.wording import Wording


@dataclass(frozen=True)
class Kept:
    """What a commit gave: by day, the id of each mark's sheet; asked for up to the day *until*."""

    until: date
    ids: Mapping[date, Mapping[str, str]]


class MarkShelf:
    """Marks and sheets in a folder, for one state of the program, the words and the address."""

    def __init__(self, folder: Path, wording: Wording, site_url: str) -> None:
        variant = blake2b(site_url.encode(), digest_size=4).hexdigest()
        self._shelf = Shelf(folder, wording, variant)
        self._wording = wording

    def take(self, name: str) -> Kept | None:
        """Return what is kept under *name*, if it is there and whole."""
        kept = self._shelf.load(f"{name}.json")
        if kept is None:
            return None
        ids = {date.fromisoformat(day): of_day for day, of_day in kept["ids"].items()}
        return Kept(date.fromisoformat(kept["until"]), ids)

    def put(self, name: str, until: date, sheets: Mapping[date, Iterable[PastSheet]]) -> Kept:
        """Keep the sheets of each day, those of one content once."""
        ids: dict[date, dict[str, str]] = {}
        for day, of_day in sheets.items():
            found = {sheet.mark: sheet for sheet in of_day}
            ids[day] = {mark: sheet.id for mark, sheet in found.items()}
            for mark, sheet in found.items():
                if not self._shelf.has(_sheet_file(mark)):
                    self._shelf.save(_sheet_file(mark), asdict(sheet))
        named = {day.isoformat(): of_day for day, of_day in ids.items()}
        self._shelf.save(f"{name}.json", {"until": until.isoformat(), "ids": named})
        return Kept(until, ids)

    def old_sheet(self, mark: str, now: Sheet | None) -> OldSheet | None:
        """Return the sheet with *mark* beside the one in its place, if it is kept."""
        name = f"changes/{mark}-{now.mark if now else ''}.json"
        kept = self._shelf.load(name)
        if kept:
            return _old_sheet(kept)
        past = self._sheet(mark)
        if past is None:
            return None
        made = compare(past, now, self._wording)
        self._shelf.save(name, asdict(made))
        return made

    def _sheet(self, mark: str) -> PastSheet | None:
        kept = self._shelf.load(_sheet_file(mark))
        if kept is None:
            return None
        said = tuple(Said(tuple(s["under"]), s["text"]) for s in kept.pop("said"))
        return PastSheet(**kept, said=said)


def _old_sheet(kept: dict[str, Any]) -> OldSheet:
    changes = kept.pop("changes")
    if changes is not None:
        lines = tuple(ChangeLine(**line) for line in changes["lines"])
        changes = ChangeReport(lines, changes["more"])
    return OldSheet(**kept, changes=changes)


def _sheet_file(mark: str) -> str:
    return f"sheets/{mark}.json"
