"""The catalogue as it was at a commit, or as it lies in its folder, read by today's program."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from niemyet.check.rules import check_catalog
from niemyet.folder import write_file
from niemyet.history.git import blobs_at, contents_of
from niemyet.history.revisions import Revision
from niemyet.model.catalog import Catalog
from niemyet.model.reference import RecordKey
from niemyet.problem import Problem, Refused, errors
from niemyet.read.catalog_folder import CatalogReading, read_catalog
from niemyet.read.record_files import record_files

_OF_ARCHIVES = ("outside_folders",)
"""Faults of a folder that says nothing about the records in it."""


@dataclass(frozen=True, eq=False)
class State:
    """A catalogue as far as it could be read. Without a revision it is the folder as it is."""

    revision: Revision | None
    reading: CatalogReading
    contents: Mapping[RecordKey, bytes]
    """What each record's file holds, to see that only its form was changed."""

    @property
    def catalog(self) -> Catalog:
        return self.reading.catalog

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that today's rules find in it."""
        found = check_catalog(self.reading)
        left_out = _OF_ARCHIVES if self.revision else ()
        return tuple(problem for problem in found if problem.rule not in left_out)

    @property
    def sound(self) -> bool:
        """Whether everything that is posted can be made from it."""
        read = all(problem.rule in _OF_ARCHIVES for problem in errors(self.reading.problems))
        return read and not errors(self.problems)


def state_now(folder: Path) -> State:
    """Return the catalogue as it lies in *folder*."""
    return _state(folder, None)


@lru_cache(maxsize=64)
def state_at(folder: Path, revision: Revision) -> State:
    """Return the catalogue in *folder* as it was at *revision*; empty if it was not there.

    Raises Refused if git cannot give it.
    """
    try:
        return _state(_laid_out(folder.resolve()).lay(revision.commit), revision)
    except OSError as error:
        raise Refused(f"Không xếp lại được danh mục ở bản {revision.short}: {error}") from None


def _state(place: Path, revision: Revision | None) -> State:
    contents = {f.record: _content(f.path) for f in record_files(place)}
    return State(revision, read_catalog(place), contents)


def _content(path: Path) -> bytes:
    """Return what a file holds; nothing if it may not be opened, which its reading tells."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


@lru_cache(maxsize=1)
def _laid_out(folder: Path) -> "_LaidOut":
    return _LaidOut(folder)


@dataclass
class _LaidOut:
    """A scratch folder that holds the catalogue in *folder* as it was at one commit.

    Files are written from git's blobs, byte for byte, so that no attribute hides or changes one;
    a link becomes the text of where it leads, which is no record. Of the next commit only what
    differs is written.
    """

    folder: Path
    _scratch: TemporaryDirectory = field(
        default_factory=lambda: TemporaryDirectory(prefix="niemyet-")
    )
    _blobs: dict[str, str] = field(default_factory=dict)

    def lay(self, commit: str) -> Path:
        """Return the scratch folder with the catalogue at *commit*. Raises Refused."""
        place = Path(self._scratch.name, self.folder.name)
        place.mkdir(exist_ok=True)
        blobs = {path: blob for path, blob in blobs_at(self.folder, commit).items() if _safe(path)}
        fresh = [path for path, blob in blobs.items() if self._blobs.get(path) != blob]
        contents = tuple(contents_of(self.folder, [blobs[path] for path in fresh]))
        for path in [path for path in self._blobs if self._blobs[path] != blobs.get(path)]:
            _remove(place / path, place)
            del self._blobs[path]
        for path, content in zip(fresh, contents, strict=True):
            self._blobs[path] = blobs[path]
            write_file(place / path, content)
        return place


def _safe(path: str) -> bool:
    """Return whether a name out of a repository, which anybody may have made, stays inside."""
    return not os.path.isabs(path) and ".." not in Path(path).parts


def _remove(path: Path, place: Path) -> None:
    path.unlink(missing_ok=True)
    for parent in path.parents:
        if parent == place or any(parent.iterdir()):
            return
        parent.rmdir()
