"""Every file of one office's site that is neither a page, nor a sheet, nor an asset."""

from collections.abc import Callable, Iterator
from itertools import chain

from niemyet.present.posting import Posting
from niemyet.publish.attached_files import attached_files
from niemyet.publish.feeds import feeds
from niemyet.publish.figures.moved import moved_figures
from niemyet.publish.host.security_txt import security_txt
from niemyet.publish.host.web_manifest import web_manifest
from niemyet.publish.offline.kiosk_words import kiosk_words
from niemyet.publish.open_data.all_data import open_data_files
from niemyet.publish.published_file import PublishedFile
from niemyet.publish.search.open_search import open_search_file

FileMaker = Callable[[Posting, str], Iterator[PublishedFile]]

FILE_MAKERS: tuple[FileMaker, ...] = (
    feeds,
    security_txt,
    kiosk_words,
    web_manifest,
    moved_figures,
    attached_files,
    open_data_files,
    open_search_file,
)


def all_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield every file. *site_url* ends with a slash, or is empty where nobody knows it."""
    return chain.from_iterable(file_parts(posting, site_url))


def file_parts(posting: Posting, site_url: str) -> Iterator[Iterator[PublishedFile]]:
    """Yield of each maker the files, each made as it is taken."""
    yield from (make(posting, site_url) for make in FILE_MAKERS)
