"""The records alone, as they were at one commit after another; read when they are asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.legal import with_ends
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey
from niemyet.read.catalog_folder import read_record_text
from niemyet.read.record_files import RecordFile

_INSTRUMENTS = "legal_instruments"
_MOST_KEPT = 1024
"""Records kept as they were read: what a commit changed is what the next one began with."""

Blobs = Mapping[RecordKey, str]
"""Git's name for the content of each record's file."""


class RecordReader:
    """Reads records of the catalogue in *folder*, when they are asked for.

    *content* tells what a blob holds. Raises Refused wherever git lost one.
    """

    def __init__(self, folder: Path, content: Callable[[str], bytes]) -> None:
        self._folder, self._content = folder, content
        self.fact = lru_cache(maxsize=_MOST_KEPT)(self._fact)

    def _fact(self, key: RecordKey, blob: str) -> Fact | None:
        """Return the record that a file held, or None if it cannot be read."""
        path = _place(key)
        shown_as = PurePosixPath(self._folder.resolve().name, path)
        try:
            text = self._content(blob).decode("utf-8-sig")
        except UnicodeDecodeError:
            return None
        return read_record_text(RecordFile(path, shown_as, key), text)[1]


@dataclass(frozen=True, eq=False)
class PastRecords:
    """The records of a commit, by the blobs of their files; each is read when it is asked for."""

    blobs: Blobs
    reader: RecordReader

    def record(self, key: RecordKey) -> Fact | None:
        """Return a record; None if it was not there, or today's program cannot read it."""
        blob = self.blobs.get(key)
        return self.reader.fact(key, blob) if blob else None

    def some(self, keys: Iterable[RecordKey]) -> dict[RecordKey, Fact]:
        """Return those of *keys* that can be read; of instruments all, with their ends."""
        found = {key: fact for key in keys if (fact := self.record(key))}
        if any(key.kind == _INSTRUMENTS for key in keys):
            ended = with_ends(dict(_Records(self, _INSTRUMENTS).items()))
            found |= {RecordKey(_INSTRUMENTS, id): fact for id, fact in ended.items()}
        return found

    def unread(self, keys: Iterable[RecordKey]) -> frozenset[RecordKey]:
        """Return those of *keys* that were there and cannot be read."""
        return frozenset(key for key in keys if key in self.blobs and self.record(key) is None)

    @property
    def catalog(self) -> Catalog:
        """The same as a catalogue; no instrument has an end that another one tells."""
        by_office = {name for name, kind in KINDS.items() if kind.several_in_an_office}
        kinds = {k: _Offices(self, k) if k in by_office else _Records(self, k) for k in KINDS}
        return Catalog(**kinds)


@dataclass(frozen=True, eq=False)
class _Records(Mapping[str, Fact]):
    """The records of one kind, of one office if it has several."""

    past: PastRecords
    kind: str
    office: str = ""

    def __getitem__(self, id: str) -> Fact:
        found = self.past.record(RecordKey(self.kind, id, self.office))
        if found is None:
            raise KeyError(id)
        return found

    def __iter__(self) -> Iterator[str]:
        mine = (k for k in self.past.blobs if (k.kind, k.office) == (self.kind, self.office))
        return (key.id for key in sorted(mine, key=_place) if self.past.record(key))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Offices(_Records):
    """What each office has of a kind."""

    def __getitem__(self, id: str) -> Mapping[str, Fact]:
        return _Records(self.past, self.kind, id)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(k.office for k in self.past.blobs if k.kind == self.kind))


def record_blobs(files: Mapping[str, str]) -> Blobs:
    """Return the blobs of those *files* that are records, by the record."""
    return {key: files[path] for path in files if (key := _key(path))}


@cache
def _key(path: str) -> RecordKey | None:
    return next(filter(None, (kind.key_at(path) for kind in KINDS.values())), None)


@cache
def _place(key: RecordKey) -> Path:
    return Path(KINDS[key.kind].file(key))
