"""The service worker of one site, and the pack of pages that it keeps.

What is kept is chosen by weight, because it is fetched unasked over a weak network. A page of
another day with the same content is not fetched again: it still says truly of which day it is.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from niemyet.present import permalinks as at
from niemyet.publish.offline.essentials import groups_of
from niemyet.publish.offline.page_pack import pack_pages
from niemyet.publish.published_file import PublishedFile

MOST_BYTES = 150_000
"""Of everything that is fetched unasked, compressed as a server would."""
PATIENCE = 4000
"""How many milliseconds a page is waited for before the kept copy is shown."""
WORKER = "sw.js"
PACK_FOLDER = "assets/offline/"
_INDEX = "index.html"
# Only files whose address changes with their content: a kept one can then never be an old one.
_ASSET = re.compile(
    r'"(?:\./|(?:\.\./)+)?(assets/[^"?]+(?:\.(?:js|css)\?v=[0-9a-f]+|-[0-9a-f]{12}\.js))"'
)


def assets_in(html: str) -> frozenset[str]:
    """Return the scripts of ours that a page asks for, with their marks."""
    return frozenset(_ASSET.findall(html))


def service_worker(
    site: Path, source: str, day: str, assets: Collection[str]
) -> Iterator[PublishedFile]:
    """Yield the worker and the pack for the built *site*, whose pages say that they are of *day*.

    *source* is the program of the worker, the same for every site; *assets* are what the pages
    that may be kept ask for.
    """
    needed = [name for name in sorted(assets) if (site / name.partition("?")[0]).is_file()]
    weight = sum(_weight((site / name.partition("?")[0]).read_bytes()) for name in needed)
    pack = chosen_pack(BuiltPages(site), MOST_BYTES - weight)
    name = f"{PACK_FOLDER}pages-{_mark(pack, day)}.json"
    keep = {"pack": name, "assets": needed, "offline": at.OFFLINE, "patience": PATIENCE}
    yield PublishedFile(name, pack)
    yield PublishedFile(WORKER, f"self.niemyet = {json.dumps(keep)};\n{source}".encode())


class BuiltPages(Mapping[str, str]):
    """Every page of a built site by its path, read when it is asked for.

    The one for missing addresses has no path.
    """

    def __init__(self, site: Path) -> None:
        files = sorted(site.rglob(_INDEX))
        self._files = {
            file.relative_to(site).as_posix().removesuffix(_INDEX): file for file in files
        }

    def __getitem__(self, path: str) -> str:
        return self._files[path].read_text("utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def chosen_pack(documents: Mapping[str, str], room: int) -> bytes:
    """Return the pack of the groups, in order, that fit into *room*; the first one always."""
    chosen: dict[str, str] = {}
    pack = b""
    for group in groups_of(documents):
        more = chosen | {path: documents[path] for path in group}
        tried = pack_pages(more)
        if not pack or _weight(tried) <= room:
            chosen, pack = more, tried
    return pack


def _weight(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def _mark(pack: bytes, day: str) -> str:
    """Return a mark of the content, the same whatever day it is printed on."""
    return hashlib.blake2b(pack.replace(day.encode(), b""), digest_size=6).hexdigest()
