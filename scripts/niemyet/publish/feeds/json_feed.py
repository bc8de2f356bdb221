"""JSON Feed, version 1.1 (jsonfeed.org)."""

from typing import Any

from niemyet.publish.feeds.atom import as_html, moment
from niemyet.publish.feeds.feed import Entry, Feed
from niemyet.publish.published_file import json_bytes


def json_feed(feed: Feed) -> bytes:
    """Return the feed as JSON. URLs are given where the site's address is known."""
    whole: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": "vi",
        "authors": [{"name": feed.author}],
    }
    if feed.absolute:
        whole |= {"home_page_url": feed.page, "feed_url": f"{feed.folder}feed.json"}
    whole["items"] = [_item(entry, absolute=feed.absolute) for entry in feed.entries]
    return json_bytes(whole)


def _item(entry: Entry, *, absolute: bool) -> dict[str, str]:
    return {
        "id": entry.id,
        **({"url": entry.link} if absolute else {}),
        "title": entry.title,
        "content_html": as_html(entry),
        "content_text": "\n".join(entry.sentences),
        "date_published": moment(entry.updated),
        "date_modified": moment(entry.updated),
    }
