"""The records alone, as they were at one commit after another; what both have is read once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path, PurePosixPath

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey
from niemyet.read.catalog_folder import catalog_of, read_record_text
from niemyet.read.record_files import RecordFile

Blobs = Mapping[RecordKey, str]
"""Git's name for the content of each record's file; "" for one that is gone."""


@dataclass(frozen=True, eq=False)
class PastRecords:
    """What could be read at a commit, what could not, and git's name for each file's content."""

    catalog: Catalog = field(default_factory=Catalog)
    unread: frozenset[RecordKey] = frozenset()
    blobs: Blobs = field(default_factory=dict)


@dataclass
class RecordReader:
    """Reads records of the catalogue in *folder*, whose blobs *content* tells.

    Whatever is as it was in what was read before is the very same record, and kind of records.
    """

    folder: Path
    content: Callable[[str], bytes]
    _last: PastRecords = field(default_factory=PastRecords)
    _facts: dict[RecordKey, Fact | None] = field(default_factory=dict)

    def read(self, blobs: Blobs) -> PastRecords:
        """Return the records that are in *blobs*. Raises Refused if git lost one of these."""
        known = self._last.blobs
        fresh = [key for key, blob in blobs.items() if known.get(key) != blob]
        gone = [key for key in known if key not in blobs]
        if fresh or gone:
            read = {key: self._fact(key, self.content(blobs[key])) for key in fresh}
            facts = {key: read[key] if key in read else self._facts[key] for key in blobs}
            unread = frozenset(key for key, fact in facts.items() if fact is None)
            kinds = {key.kind for key in (*fresh, *gone)}
            touched = {k: fact for k, fact in facts.items() if k.kind in kinds and fact is not None}
            anew = catalog_of(touched)
            catalog = replace(self._last.catalog, **{kind: getattr(anew, kind) for kind in kinds})
            self._last, self._facts = PastRecords(catalog, unread, blobs), facts
        return self._last

    def _fact(self, key: RecordKey, content: bytes) -> Fact | None:
        """Return the record that a file held, or None if it cannot be read."""
        path = Path(KINDS[key.kind].file(key))
        shown_as = PurePosixPath(self.folder.resolve().name, path)
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return None
        return read_record_text(RecordFile(path, shown_as, key), text)[1]


def record_blobs(files: Mapping[str, str]) -> Blobs:
    """Return the blobs of those *files* that are records, by the record."""
    return {key: files[path] for path in files if (key := _key(path))}


@cache
def _key(path: str) -> RecordKey | None:
    return next(filter(None, (kind.key_at(path) for kind in KINDS.values())), None)
