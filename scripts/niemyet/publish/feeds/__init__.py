"""Feeds of what changed: Atom (RFC 4287) and JSON Feed 1.1, for everything and for each field.

Every entry bears the day of its change, so that building again changes nothing. Ids are ``tag:``
URIs of the site's host (RFC 4151). Where the site's address is not known there is no host, so
ids are name-based UUIDs, Atom's links are relative, and JSON Feed's optional URLs are left out.
"""

from collections.abc import Iterator

from niemyet.present.changes.history_view import HistoryView, view_histories
from niemyet.present.posting import Posting
from niemyet.publish.feeds.atom import atom
from niemyet.publish.feeds.feed import feed_of
from niemyet.publish.feeds.json_feed import json_feed
from niemyet.publish.published_file import PublishedFile


def feeds(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield both feeds of the whole history and of each field's."""
    for view in view_histories(posting):
        feed = feed_of(view, posting, site_url)
        as_atom, as_json = feed_paths(view)
        yield PublishedFile(as_atom, atom(feed))
        yield PublishedFile(as_json, json_feed(feed))


def feed_paths(view: HistoryView) -> tuple[str, str]:
    """Return where the Atom feed and the JSON Feed of a history lie."""
    return f"{view.path}atom.xml", f"{view.path}feed.json"
