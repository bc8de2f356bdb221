"""The records alone, as they were at one commit after another; what both have is read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath

from niemyet.history.git import blobs_at, contents_of
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey
from niemyet.read.catalog_folder import catalog_of, read_record_text
from niemyet.read.record_files import RecordFile


@dataclass(frozen=True, eq=False)
class PastRecords:
    """What could be read at a commit, what could not, and git's name for each file's content."""

    catalog: Catalog
    unread: frozenset[RecordKey]
    blobs: Mapping[RecordKey, str]


@dataclass
class RecordReader:
    """Reads the records below *folder*, at any commit quickly that is much like the last one."""

    folder: Path
    _commit: str = ""
    _last: PastRecords = field(default_factory=lambda: PastRecords(Catalog(), frozenset(), {}))
    _facts: Mapping[RecordKey, Fact | None] = field(default_factory=dict)

    def at(self, commit: str) -> PastRecords:
        """Return the records at *commit*; none if the folder was not there.

        Raises Refused if git cannot give them.
        """
        if commit != self._commit:
            listed = blobs_at(self.folder, commit)
            paths = sorted(listed, key=lambda path: path.split("/"))
            blobs = {key: listed[path] for path in paths if (key := _key(path))}
            fresh = [key for key, blob in blobs.items() if self._last.blobs.get(key) != blob]
            contents = contents_of(self.folder, [blobs[key] for key in fresh])
            read = {key: self._fact(key, c) for key, c in zip(fresh, contents, strict=True)}
            facts = {key: read[key] if key in read else self._facts[key] for key in blobs}
            records = {key: fact for key, fact in facts.items() if fact is not None}
            unread = frozenset(facts.keys() - records.keys())
            self._last = PastRecords(catalog_of(records), unread, blobs)
            self._commit, self._facts = commit, facts
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


@cache
def _key(path: str) -> RecordKey | None:
    return next(filter(None, (kind.key_at(path) for kind in KINDS.values())), None)
