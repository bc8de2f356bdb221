"""A file of the site that is not a page: open data, a feed, what a server is told."""

import json
from typing import Any, NamedTuple


class PublishedFile(NamedTuple):
    """The path from the site's root ("du-lieu/thu-tuc.csv"), and the bytes."""

    path: str
    content: bytes


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def compact(value: Any) -> str:
    """Return *value* as JSON on one line, without a space between its parts."""
    return _COMPACT.encode(value)


def json_bytes(value: Any) -> bytes:
    """Return *value* as indented JSON that a person can read as well."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
