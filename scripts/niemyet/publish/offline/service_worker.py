"""The service worker of one site, and the pack of pages that it keeps.

What is kept is chosen by weight, because it is fetched unasked over a weak network. A page of
another day with the same content is not fetched again: it still says truly of which day it is.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from niemyet.folder import paths_below
from niemyet.history.shelf import NOWHERE, Shelf
from niemyet.present import permalinks as at
from niemyet.present.commons import is_common
from niemyet.present.lists.most_asked import most_asked
from niemyet.present.permalinks import Keeping, kept_as
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day
from niemyet.publish.offline.essentials import by_need
from niemyet.publish.offline.kept_copy import kept_copy
from niemyet.publish.offline.page_pack import pack_pages, pieces_of
from niemyet.publish.page import root_from
from niemyet.publish.published_file import PublishedFile

MOST_BYTES = 150_000
"""Of everything that is fetched unasked, compressed as a server would."""
PATIENCE = 4000
"""How many milliseconds a page is waited for before the kept copy is shown."""
WORKER = "sw.js"
PACK_FOLDER = "assets/offline/"
_LAST = "pages"
KEPT_LIST = f"{PACK_FOLDER}kept.json"
"""No file: the worker answers a page that asks there with the addresses it can open."""
_INDEX = "index.html"
# Only files whose address changes with their content: a kept one can then never be an old one.
_ASSET = re.compile(r'"(?:\./|(?:\.\./)+)?(assets/[^"?]+\.(?:js|css)\?v=[0-9a-f]+)"')


@dataclass(frozen=True)
class Wishes:
    """What only the office knows of what is to be kept of its site."""

    days: Sequence[str]
    """The day that every page says it is of, as it is written there: for readers, for scripts."""
    asked: Sequence[str]
    """The pages of the procedures, the most asked first."""
    absent: str
    """What is said in place of what is not kept."""
    commons: str = ""
    """The way to what the site shares with others; "" where it has all itself."""
    office: str = ""

    def address(self, asset: str) -> str:
        """Return where an asset lies, from the site's root."""
        return self.commons + asset if is_common(asset) else asset


def wishes_of(posting: Posting) -> Wishes:
    w = posting.wording
    asked = [row.path for row in most_asked(posting)]
    days = (format_day(posting.day, w), f"{posting.day}")
    return Wishes(days, asked, w("kept.absent"), posting.commons, posting.office.id)


def assets_in(html: str) -> frozenset[str]:
    """Return the scripts of ours that a page asks for, with their marks."""
    return frozenset(_ASSET.findall(html))


def service_worker(
    site: Path, source: str, wishes: Wishes, assets: Collection[str], shelf: Shelf = NOWHERE
) -> Iterator[PublishedFile]:
    """Yield the worker and the pack for the built *site*.

    *source* is the program of the worker, the same for every site; *assets* are what the pages
    that may be kept ask for; on *shelf* is how many pages the last packs held.
    """
    needed = [name for name in sorted(assets) if (site / name.partition("?")[0]).is_file()]
    # The details of the search are fetched by a search that needs them: they lead mostly to what
    # is not kept, and weigh as much as forty procedures.
    index = f"{at.SEARCH_INDEX}?v={_digest((site / at.SEARCH_INDEX).read_bytes())}"
    needed.append(index)
    weight = sum(_weight((site / name.partition("?")[0]).read_bytes()) for name in needed)
    pack = chosen_pack(BuiltPages(site), wishes, MOST_BYTES - weight, shelf)
    name = f"{PACK_FOLDER}pages-{_mark(pack, wishes.days)}.json"
    keep = {
        "pack": name,
        "assets": [wishes.address(name) for name in needed],
        "commons": wishes.commons or "./",
        "index": index,
        "offline": at.OFFLINE,
        "marks": at.MARK_CHECK,
        "procedures": at.PROCEDURES,
        "kept": KEPT_LIST,
        "patience": PATIENCE,
    }
    yield PublishedFile(name, pack)
    yield PublishedFile(WORKER, f"self.niemyet = {json.dumps(keep)};\n{source}".encode())


class BuiltPages(Mapping[str, str]):
    """Every page of a built site by its path, read when it is asked for.

    The one for missing addresses has no path.
    """

    def __init__(self, site: Path) -> None:
        pages = [path for path in paths_below(site) if PurePosixPath(path).name == _INDEX]
        self._files = {path.removesuffix(_INDEX): site / path for path in pages}

    def __getitem__(self, path: str) -> str:
        return self._files[path].read_text("utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def chosen_pack(
    documents: Mapping[str, str], wishes: Wishes, room: int, shelf: Shelf = NOWHERE
) -> bytes:
    """Return the pack of as many pages, the most needed first, as fit; the first always."""
    order = by_need(documents.keys(), wishes.asked)

    @cache
    def pieces(path: str) -> Sequence[str]:
        return pieces_of(
            kept_copy(documents[path], wishes.absent, root_from(path) + wishes.commons)
        )

    @cache
    def packed(number: int) -> bytes:
        # Neighbours by name are alike, and compress better so.
        return pack_pages({path: pieces(path) for path in sorted(order[:number])})

    numbers = range(len(kept_as(Keeping.FIRST)), len(order) + 1)
    names = (f"{_LAST}-{wishes.office}", _LAST)  # of the same office, or of one that is alike
    last = next(filter(None, (shelf.recall(name, int) for name in names)), 0)
    likely = (last, last + 1) if last else ()
    found = _last_fitting(numbers, room, lambda number: _weight(packed(number)), likely)
    for name in names:
        shelf.keep(name, int, found)
    return packed(found)


def _last_fitting(
    numbers: range, room: int, weigh: Callable[[int], int], likely: Iterable[int]
) -> int:
    """Return the last of *numbers* whose weight is at most *room*, or the first of them.

    Near the end each page weighs about the same, so few are tried: the *likely* ones before all,
    then where a line through two that were weighed says.
    """
    weight, tries = cache(weigh), iter(likely)
    before, fits, over = 0, numbers.start, numbers.stop
    while over - fits > 1:
        guess = next(tries, None)
        if guess is None:
            other = over if over < numbers.stop else before
            each = max((weight(other) - weight(fits)) / (other - fits), 1)
            guess = fits + int((room - weight(fits)) / each)
        guess = min(max(guess, fits + 1), over - 1)
        if weight(guess) <= room:
            before, fits = fits, guess
        else:
            over = guess
    return fits


def _weight(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def _mark(pack: bytes, days: Sequence[str]) -> str:
    """Return a mark of the content, the same whatever day it is printed on."""
    for day in days:
        pack = pack.replace(day.encode(), b"")
    return _digest(pack)


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=6).hexdigest()
