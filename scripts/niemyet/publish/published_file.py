"""A file of the site that is not a page: open data, a feed, what a server is told."""

from typing import NamedTuple


class PublishedFile(NamedTuple):
    """The path from the site's root ("du-lieu/thu-tuc.csv"), and the bytes."""

    path: str
    content: bytes
