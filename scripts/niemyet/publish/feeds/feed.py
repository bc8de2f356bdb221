"""What a feed says, apart from how it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from niemyet.present import permalinks as at
from niemyet.present.changes.history_view import HistoryView
from niemyet.present.changes.item import HistoryItem
from niemyet.present.posting import Posting
from niemyet.publish.page import root_from

MOST_ENTRIES = 100
_SINCE = "2026-11-23"
"""The day from which a host's tags are ours to give (RFC 4151, section 2.1)."""
_BEFORE_ANY = date(2000, 1, 1)


@dataclass(frozen=True)
class Entry:
    """One entry of the history; ``link`` is empty where its record has no page."""

    id: str
    title: str
    link: str
    updated: date
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Feed:
    """The latest entries first. Links are whole if ``absolute``, else from the feed's folder."""

    id: str
    title: str
    author: str
    page: str
    absolute: bool
    folder: str
    updated: date
    entries: tuple[Entry, ...]


def feed_of(view: HistoryView, posting: Posting, site_url: str) -> Feed:
    """Return the feed of a history. An entry of unknown day is left out: it cannot be dated."""
    w, office = posting.wording, posting.office.name
    entries = sorted(_entries(view, posting, site_url), key=lambda e: (e.updated, e.id))
    latest = tuple(reversed(entries[-MOST_ENTRIES:]))
    key = "feed_title_field" if view.field else "feed_title"
    return Feed(
        id=_id(view.path, posting, site_url),
        title=w(f"history.{key}", office=office, field=view.name),
        author=office,
        page=(site_url + view.path) if site_url else "./",
        absolute=bool(site_url),
        folder=site_url + view.path,
        updated=latest[0].updated if latest else _BEFORE_ANY,
        entries=latest,
    )


def _entries(view: HistoryView, posting: Posting, site_url: str) -> Iterator[Entry]:
    for item in view.items:
        if item.updated is not None:
            yield Entry(
                _id(item.id, posting, site_url),
                _title(item, posting),
                (site_url or root_from(view.path)) + (item.path or at.HISTORY),
                item.updated,
                item.sentences,
            )


def _title(item: HistoryItem, posting: Posting) -> str:
    return posting.wording("history.item_title", subject=item.subject, label=item.label.lower())


def _id(name: str, posting: Posting, site_url: str) -> str:
    """Return an id that never changes, unless the site moves to another host."""
    host, named = urlsplit(site_url).hostname, f"{posting.office.id}/{name}"
    return f"tag:{host},{_SINCE}:{named}" if host else f"urn:uuid:{uuid5(NAMESPACE_URL, named)}"
