"""The two states of the catalogue that are compared: a commit, and another or the folder now."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from niemyet.check.rules import check_catalog
from niemyet.edit.past_sheets import OF_ARCHIVES
from niemyet.model.catalog import Catalog
from niemyet.problem import Problem, errors
from niemyet.read.catalog_folder import CatalogReading, read_catalog
from niemyet.read.git import git_says
from niemyet.read.record_files import RecordKey, record_files
from niemyet.read.revisions import Revision, catalog_at, revision_since


@dataclass(frozen=True)
class State:
    """A catalogue as far as it could be read. Without a revision it is the folder as it is."""

    revision: Revision | None
    reading: CatalogReading
    problems: tuple[Problem, ...]
    contents: Mapping[RecordKey, bytes]

    @property
    def catalog(self) -> Catalog:
        return self.reading.catalog

    @property
    def sound(self) -> bool:
        """Whether everything that is posted can be made from it."""
        return not errors(self.problems)


@dataclass(frozen=True)
class Fork:
    """What to compare with, and whether it is where two branches parted, not what was asked."""

    base: Revision
    parted: bool


@contextmanager
def folder_at(folder: Path, revision: Revision | None) -> Iterator[Path]:
    """Yield a folder with the catalogue of *revision*, or *folder* itself."""
    if revision is None:
        yield folder
        return
    with catalog_at(folder, revision) as place:
        yield place or folder / "nowhere"


def state_at(folder: Path, revision: Revision | None) -> State:
    """Return the catalogue as it was at *revision*, or as it lies in *folder*."""
    with folder_at(folder, revision) as place:
        return _state(place, revision)


def fork_of(folder: Path, base: str, head: str | None) -> Fork:
    """Return where the branch of *head* left that of *base*. Raises NoSuchRevision.

    What the branch of *base* has gained since is no change of *head*.
    """
    asked = revision_since(folder, base)
    tip = git_says(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", head or "HEAD")
    shared = git_says(folder, "merge-base", asked.commit, tip) if tip else ""
    if not shared or shared in (asked.commit, tip):
        return Fork(asked, parted=False)
    return Fork(revision_since(folder, shared), parted=True)


def _state(place: Path, revision: Revision | None) -> State:
    reading = read_catalog(place)
    found = check_catalog(reading)
    if revision is not None:
        found = tuple(problem for problem in found if problem.rule not in OF_ARCHIVES)
    contents = {(f.kind, f.id): f.path.read_bytes() for f in record_files(place)}
    return State(revision, reading, found, contents)
