"""The catalogue at many commits, reading each version of a file once."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from niemyet.model.catalog import RECORD_TYPES, Catalog
from niemyet.model.record import Fact
from niemyet.read.catalog_folder import catalog_of, read_record
from niemyet.read.git import git_says, unpack
from niemyet.read.record_files import RecordFile, RecordKey, record_files

_MOST_NAMES = 400
"""Paths that are given to git at a time; a command line has an end."""

Blob = tuple[str, str]
"""A path below the catalogue and the id of its content."""


@dataclass(frozen=True)
class PastCatalog:
    """The records of a commit that today's models can read, and the keys of the others."""

    catalog: Catalog
    unread: frozenset[RecordKey]
    blobs: dict[RecordKey, str]
    """The content's id of each record's file, to see that only its form was changed."""


@dataclass
class PastCatalogs:
    """Reads the catalogue in *folder* as it was at one commit after another."""

    folder: Path
    _read: dict[Blob, tuple[RecordKey, Fact | None] | None] = field(default_factory=dict)

    def at(self, commit: str) -> PastCatalog:
        """Return the catalogue at *commit*; empty if it was not there."""
        blobs = self._blobs(commit)
        self._learn(commit, [blob for blob in blobs if blob not in self._read])
        found = [(entry, blob[1]) for blob in blobs if (entry := self._read[blob])]
        records: dict[str, dict[str, Fact]] = {kind: {} for kind in RECORD_TYPES}
        for (key, record), _ in found:
            if record is not None:
                records[key[0]][key[1]] = record
        return PastCatalog(
            catalog_of(records),
            frozenset(key for (key, record), _ in found if record is None),
            {key: content for (key, _), content in found},
        )

    def _blobs(self, commit: str) -> list[Blob]:
        listed = git_says(self.folder, "ls-tree", "-r", "-z", commit, "--", ".")
        entries = (line.partition("\t") for line in listed.split("\0") if line)
        return [(name, about.split()[2]) for about, _, name in entries if name.endswith(".yaml")]

    def _learn(self, commit: str, blobs: Sequence[Blob]) -> None:
        for start in range(0, len(blobs), _MOST_NAMES):
            some = blobs[start : start + _MOST_NAMES]
            with tempfile.TemporaryDirectory(prefix="niemyet-") as scratch:
                place = Path(scratch)
                unpack(self.folder, commit, place, *(name for name, _ in some))
                read = {file.shown_as: _read(file) for file in record_files(place)}
            by_name = {str(name.relative_to(name.parts[0])): entry for name, entry in read.items()}
            for blob in some:
                self._read[blob] = by_name.get(blob[0])


def _read(file: RecordFile) -> tuple[RecordKey, Fact | None]:
    _, record, _ = read_record(file)
    return (file.kind, file.id), record
