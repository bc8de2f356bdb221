"""Feeds of what changed, in Atom (RFC 4287): for everything, and for each field.

Every entry bears the day of its change, so that building again changes nothing. Ids are ``tag:``
URIs of the site's host (RFC 4151). Where the site's address is not known there is no host, so
ids are name-based UUIDs, and links are relative.
"""

from collections.abc import Iterator

from niemyet.present.changes.history_view import HistoryView, view_histories
from niemyet.present.posting import Posting
from niemyet.publish.feeds.atom import atom
from niemyet.publish.feeds.feed import feed_of
from niemyet.publish.published_file import PublishedFile


def feeds(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the feed of the whole history, and of each field's."""
    for view in view_histories(posting):
        yield PublishedFile(feed_path(view), atom(feed_of(view, posting, site_url)))


def feed_path(view: HistoryView) -> str:
    """Return where the feed of a history lies."""
    return f"{view.path}atom.xml"
