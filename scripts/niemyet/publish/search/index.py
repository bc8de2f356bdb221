"""The search index: what the browser loads at the first keystroke, and the details after it.

The first answers by name, everyday name and code. The second, loaded only when those do not
answer, has what people type besides, official names, laws, and the words of papers and conditions.
Every page names the first, so its address never changes and a browser asks whether it did; the
first names the second, whose address changes with its content.

Both files are scripts, because a page opened from a folder may not fetch data. Their columns are
read by ``site_src/assets/scripts/search/index.js``; nothing else may know the format.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from niemyet.present import permalinks as at
from niemyet.present.posting import Posting
from niemyet.present.text.marked_words import bare
from niemyet.present.whole_site.search import SearchRecord, group_names, view_search
from niemyet.publish.published_file import PublishedFile, compact
from niemyet.publish.search.engine import ENGINE
from niemyet.publish.search.engine import FOLDER as SCRIPTS
from niemyet.read.letters import slug

FOLDER = "assets/search/"
KINDS = ("procedure", "referral", "redress", "fee", "paper", "list", "page", "instrument")
LATER = "instrument"
"""There are more of this kind than procedures, and few ask for it: it comes with the details."""
LINES = ("name", "number", "path", "code", "also", "note")
_FOLDER = re.compile(r"(\.\./)?[^/]*/|")
_WORD = re.compile(r"[^\W_]+")
_WORDS_OF_EVERY_PAGE = ("options", "searching", "failed")


@dataclass(frozen=True)
class SearchFiles:
    """The two files of the index in one language, with their paths.

    Communes that are hosted together and post the same have the details once, above them.
    """

    core_path: str
    core: bytes
    details_path: str
    details: bytes

    def __iter__(self) -> Iterator[PublishedFile]:
        yield PublishedFile(self.core_path, self.core)
        yield PublishedFile(self.details_path, self.details)


def search_files(posting: Posting, folder: str = "", lacking: Collection[str] = ()) -> SearchFiles:
    """Return the index of everything that can be found at the office.

    *folder* is where the pages lie that are found, below the site's root; *lacking* are not there.
    """
    records = [
        replace(r, path=_way(r.path, posting, "" if at.page_above(r.path) in lacking else folder))
        for r in view_search(posting)
    ]
    return index_records(records, posting, folder)


def _way(path: str, posting: Posting, folder: str) -> str:
    return posting.commons + path if posting.leaves(path) else folder + path


def index_records(
    records: Sequence[SearchRecord], posting: Posting, folder: str = ""
) -> SearchFiles:
    """Return the index of *records*, procedures first and what comes LATER last."""
    first = [r for r in records if r.kind != LATER]
    later = [r for r in records if r.kind == LATER]
    details = _script("searchDetails", _details(first, later))
    path = posting.commons + _named_by_content("details", details)
    core = _script("searchCore", {**_core(first, later, posting), "details": path})
    return SearchFiles(folder + at.SEARCH_INDEX, core, path, details)


def search_setup(posting: Posting, version: str, folder: str = "") -> str:
    """Return what the page's scripts must know, as JSON that is safe inside a script element.

    *version* marks the site's assets, so that a browser never mixes old scripts with a new index.
    """
    setup = {
        "core": folder + at.SEARCH_INDEX,
        "engine": f"{posting.commons}{ENGINE}?v={version}",
        "results": f"{posting.commons}{SCRIPTS}results.js?v={version}",
        "page": folder + at.SEARCH,
        "ask": folder + at.ABOUT,
        "words": {key: posting.wording(f"search.live.{key}") for key in _WORDS_OF_EVERY_PAGE},
    }
    return _json(setup).replace("<", "\\u003c")


def words(text: str) -> list[str]:
    """Return the words of *text* exactly as ``vietnamese.js`` would split them."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def _core(
    records: Sequence[SearchRecord], later: Sequence[SearchRecord], posting: Posting
) -> dict[str, object]:
    procedures = [r for r in records if r.kind == "procedure"]
    place = {r.id: i for i, r in enumerate(procedures)}
    core: dict[str, object] = {
        "kinds": KINDS,
        "prefixes": [_prefix(kind, [*records, *later]) for kind in KINDS],
        "suffix": "/",
        "words": posting.wording.below("search.live"),
        **_rows(records),
    }
    core["related"] = {
        i: [place[p] for p in r.related if p in place] for i, r in enumerate(records) if r.related
    }
    for key in ("time", "fee", "field"):
        core[f"{key}s"], core[key] = _numbered([getattr(r, key) for r in procedures])
    for key, names in group_names(posting).items():
        core[key] = [name for _, name in names]
        keys = [k for k, _ in names]
        if key == "charges":
            core["charge"] = [keys.index(r.charge) for r in procedures]
        else:
            core[key[:-1]] = [sum(1 << keys.index(k) for k in getattr(r, key)) for r in procedures]
    return core


def _rows(records: Sequence[SearchRecord]) -> dict[str, object]:
    prefixes = {kind: _prefix(kind, records) for kind in KINDS}
    return {
        "kind": [KINDS.index(r.kind) for r in records],
        "lines": [
            [key, "\n".join(_line(key, r, prefixes[r.kind]) for r in records)] for key in LINES
        ],
    }


def _prefix(kind: str, records: Sequence[SearchRecord]) -> str:
    """The first folder of a kind's addresses, if all of them share it."""
    folders = {_FOLDER.match(r.path)[0] for r in records if r.kind == kind}
    return folders.pop() if len(folders) == 1 else ""


def _line(key: str, record: SearchRecord, prefix: str) -> str:
    if key == "path":
        own = record.path.removeprefix(prefix).removesuffix("/")
        return "" if own == slug(record.name) else own
    if key == "code":
        return " ".join(record.codes)
    if key == "also":
        return "|".join(f"{a.phrase}¦{a.when}" if a.when else a.phrase for a in record.also)
    return str(getattr(record, key))


def _same_name(record: SearchRecord) -> bool:
    official = record.official_name.removeprefix("Thủ tục ")
    return official.lower() == record.name.lower()


def _numbered(values: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return the different values, the commonest first, and which of them each one is."""
    table = [value for value, _ in Counter(values).most_common()]
    numbers = {value: number for number, value in enumerate(table)}
    return table, [numbers[value] for value in values]


def _details(first: Sequence[SearchRecord], later: Sequence[SearchRecord]) -> dict[str, object]:
    records = [*first, *later]
    strong = [_distinct(r.named_inside) for r in records]
    weak = [_distinct(r.text) - near for r, near in zip(records, strong, strict=True)]
    count = Counter(word for found in (*strong, *weak) for word in found)
    terms = [word for word, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))]
    number = {word: i for i, word in enumerate(terms, start=1)}
    return {
        **_rows(later),
        "official": "\n".join("" if _same_name(r) else r.official_name for r in first),
        "phrases": "\n".join("|".join(r.phrases) for r in first),
        "terms": " ".join(terms),
        "strong": [_steps(sorted(number[w] for w in found)) for found in strong],
        "weak": [_steps(sorted(number[w] for w in found)) for found in weak],
    }


def _distinct(texts: Sequence[str]) -> set[str]:
    return {word for text in texts for word in words(text)}


def _steps(numbers: Sequence[int]) -> list[int]:
    """Return the distance of each number from the one before: small numbers compress better."""
    return [b - a for a, b in zip([0, *numbers], numbers, strict=False)]


def _script(name: str, value: object) -> bytes:
    return f"(globalThis.niemyet=globalThis.niemyet||{{}}).{name}={_json(value)};\n".encode()


def _json(value: object) -> str:
    return bare(compact(value))


def _named_by_content(name: str, content: bytes) -> str:
    mark = hashlib.blake2b(content, digest_size=6).hexdigest()
    return f"{FOLDER}{name}-{mark}.js"
