"""Files that were made and wait to be written: many small ones in memory, more on disk."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO

from niemyet.publish.published_file import PublishedFile

_MOST_IN_MEMORY = 8_000_000


@dataclass(frozen=True, eq=False)
class LaidAside:
    """A file that can be fetched, and what is told of it meanwhile."""

    path: str
    size: int
    """In bytes."""
    sha256: str
    _all: IO[bytes]
    _place: int

    def fetched(self) -> PublishedFile:
        self._all.seek(self._place)
        return PublishedFile(self.path, self._all.read(self.size))


def aside() -> Callable[[PublishedFile], LaidAside]:
    """Return what lays files aside, in one scratch file that goes with the last of them."""
    scratch = SpooledTemporaryFile(_MOST_IN_MEMORY)  # noqa: SIM115 - whoever fetches reads it

    def lay(file: PublishedFile) -> LaidAside:
        place, content = scratch.seek(0, 2), file.content
        scratch.write(content)
        digest = hashlib.sha256(content).hexdigest()
        return LaidAside(file.path, len(content), digest, scratch, place)

    return lay
