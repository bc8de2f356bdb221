"""Every file of one office's site that is neither a page, nor a sheet, nor an asset."""

from collections.abc import Callable, Iterator

from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

FileMaker = Callable[[Posting, str], Iterator[PublishedFile]]

FILE_MAKERS: tuple[FileMaker, ...] = ()


def all_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield every file. *site_url* ends with a slash, or is empty where nobody knows it."""
    for make in FILE_MAKERS:
        yield from make(posting, site_url)
