"""Atom, RFC 4287."""

from datetime import date
from html import escape
from xml.etree import ElementTree as Tree

from niemyet.publish.feeds.feed import Entry, Feed

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(feed: Feed) -> bytes:
    """Return the feed as an Atom document."""
    root = Tree.Element("feed", {"xmlns": _ATOM, _LANGUAGE: "vi"})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(feed.updated))
    _text(Tree.SubElement(root, "author"), "name", feed.author)
    own = f"{feed.folder}atom.xml" if feed.absolute else "atom.xml"
    Tree.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    Tree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for entry in feed.entries:
        _entry(Tree.SubElement(root, "entry"), entry)
    Tree.indent(root)
    return Tree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _moment(day: date) -> str:
    """Return a day as the moment it begins in Vietnam (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _as_html(entry: Entry) -> str:
    """Return the sentences of an entry as a list."""
    return "<ul>" + "".join(f"<li>{escape(s, quote=False)}</li>" for s in entry.sentences) + "</ul>"


def _entry(element: Tree.Element, entry: Entry) -> None:
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "updated", _moment(entry.updated))
    Tree.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.link})
    _text(element, "content", _as_html(entry), {"type": "html"})


def _text(
    parent: Tree.Element, name: str, text: str, attributes: dict[str, str] | None = None
) -> None:
    Tree.SubElement(parent, name, attributes or {}).text = text
