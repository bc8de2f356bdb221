"""What a mark leads to: a sheet that is current, or one that is not and what has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.posting import Posting
from niemyet.present.sheets.old_sheet import OldSheet
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.sheet_difference import SheetChanges
from niemyet.present.text.formats import format_day

_MOST_PARTS = 12


@dataclass(frozen=True)
class MarkView:
    """A sheet by its mark. Without ``now`` no current sheet has its place."""

    mark: str
    path: str
    title: str
    kind_name: str
    group: str
    hangs: str
    parts: tuple[str, ...]
    draft: str
    page: str
    file: str


@dataclass(frozen=True)
class OldMarkView:
    """A mark that is no longer current; ``now`` is the sheet in its place, if there is one."""

    mark: str
    path: str
    title: str
    kind_name: str
    now: MarkView | None
    changes: SheetChanges | None
    text: str


def view_marks(sheets: Sequence[Sheet], posting: Posting) -> tuple[MarkView, ...]:
    """Return the current sheets, one for each mark."""
    by_mark = {sheet.mark: sheet for sheet in reversed(sheets)}
    return tuple(_mark(sheet, posting) for sheet in reversed(by_mark.values()))


def view_old_marks(
    old: Sequence[OldSheet], sheets: Sequence[Sheet], posting: Posting
) -> tuple[OldMarkView, ...]:
    """Return the marks of earlier sheets, each with the current sheet in its place."""
    now = {sheet.id: sheet for sheet in sheets}
    return tuple(_old_mark(sheet, now.get(sheet.id), posting) for sheet in old)


def state_of(view: MarkView, posting: Posting) -> str:
    """Return what a newest sheet is: of an ``edition`` that is past, a ``draft``, ``current``."""
    if posting.office.edition_on:
        return "edition"
    return "draft" if view.draft else "current"


def state_text(view: MarkView, posting: Posting) -> str:
    """Return what the sheet is, on which day that was said, and why a draft is one."""
    said = _said(f"mark_check.{state_of(view, posting)}_text", posting, mark=view.mark)
    return f"{said} {view.draft}".rstrip()


def _mark(sheet: Sheet, posting: Posting) -> MarkView:
    return MarkView(
        mark=sheet.mark,
        path=at.mark_path(sheet.mark),
        title=sheet.title,
        kind_name=posting.wording(f"sheet.offer.kind.{sheet.kind.id}"),
        group=sheet.kind.group,
        hangs=sheet.hangs,
        parts=tuple(islice(_parts(sheet.data), _MOST_PARTS)),
        draft=" ".join(sheet.data["frame"]["draft"][1:]),
        page=sheet.page,
        file=sheet.file,
    )


def _parts(data: Any):
    """Yield the titles of the sheet's sections or groups."""
    for key, name in (("sections", "title"), ("groups", "name")):
        yield from (part[name] for part in data.get(key, ()) if part.get(name))


def _old_mark(old: OldSheet, sheet: Sheet | None, posting: Posting) -> OldMarkView:
    now = _mark(sheet, posting) if sheet else None
    key = "old_text" if now else "gone_text"
    return OldMarkView(
        mark=old.mark,
        path=at.mark_path(old.mark),
        title=old.title,
        kind_name=posting.wording(f"sheet.offer.kind.{old.kind}"),
        now=now,
        changes=old.changes,
        text=_said(f"mark_check.{key}", posting, mark=old.mark, now=now.mark if now else ""),
    )


def _said(key: str, posting: Posting, **values: str) -> str:
    day = format_day(posting.day, posting.wording)
    return posting.wording(key, day=day, office=posting.office.name, **values)
