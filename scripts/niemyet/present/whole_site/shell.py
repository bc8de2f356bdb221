"""What every page shows around its content: the office, the main menu, the day."""

from dataclasses import dataclass

from niemyet.present import permalinks as at
from niemyet.present.board.hanging import on_the_board
from niemyet.present.evidence.citation import Link
from niemyet.present.office.day import long_unchanged
from niemyet.present.office.opening import OpeningView, view_opening
from niemyet.present.office.view import place_of
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day


@dataclass(frozen=True)
class MenuEntry:
    section: str
    text: str
    path: str


@dataclass(frozen=True)
class MenuGroup:
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class ShellView:
    office: str
    short_name: str
    parent_body: str
    place: str
    opening: OpeningView
    as_of: str
    long_unchanged: str
    """Said where the records are a year older than the page."""
    edition: str
    preview: str
    succession: str
    successor: str
    """The id of the office that serves the area now, if its site is known."""
    menu: tuple[MenuEntry, ...]
    groups: tuple[MenuGroup, ...]


MENU = (
    ("procedures", at.PROCEDURES),
    ("fees", at.FEES),
    ("visit", at.HOURS),
    ("redress", at.REDRESS),
    ("statistics", at.STATISTICS),
)
"""The five that a phone has room for, on every page."""


def view_shell(posting: Posting, *, prints: bool = False) -> ShellView:
    """Return what surrounds every page of the office's site; *prints* if sheets go with it."""
    office, w = posting.office, posting.wording
    which = {"prints": prints, "board": bool(on_the_board(posting))}
    return ShellView(
        office=office.name,
        short_name=office.short_name,
        parent_body=office.parent_body,
        place=place_of(office),
        opening=view_opening(posting),
        as_of=format_day(posting.day, w),
        long_unchanged=long_unchanged(posting),
        edition=w("shell.edition", day=format_day(posting.day, w)) if office.edition_on else "",
        preview=w("preview.text", label=posting.preview) if posting.preview else "",
        succession=office.succeeded_by.text if office.succeeded_by else "",
        successor=(office.succeeded_by.office or "") if office.succeeded_by else "",
        menu=tuple(MenuEntry(key, w(f"menu.{key}"), path) for key, path in MENU),
        groups=tuple(
            MenuGroup(
                w(f"menu_group.{group}"),
                tuple(Link(w(f"page.{p.key}"), p.path) for p in at.in_group(group, **which)),
            )
            for group in dict.fromkeys(page.group for page in at.PAGES if page.group)
        ),
    )
