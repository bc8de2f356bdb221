"""What decides the work of a build, known by content and never by time stamps."""

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

import niemyet

_UNREAD = "__pycache__"


PROGRAM = Path(niemyet.__file__).parent


def digest_of(folders: Iterable[Path], *told: object) -> str:
    """Return a digest of *folders*, of Python and its libraries, and of what else is *told*.

    It is nothing if a folder cannot be read: nobody knows then what decides the work.
    """
    digests = [folder_digest(folder) for folder in folders]
    if not all(digests):
        return ""
    known = repr((digests, _libraries(), told)).encode("utf-8", "surrogateescape")
    return blake2b(known, digest_size=16).hexdigest()


def _libraries() -> list[str]:
    """Return this Python and the name and version of each library that it finds."""
    found = {path.name for place in sys.path for path in Path(place).glob("*.dist-info")}
    return [sys.version, *sorted(found)]


def folder_digest(folder: Path) -> str:
    """Return a digest of every name and content below *folder*; nothing if it cannot be read.

    A link to a folder cannot: nobody knows what lies behind it, or whether it ends.
    """
    content = blake2b()
    try:
        for part in _parts(folder.resolve()):
            content.update(b"%d:" % len(part))
            content.update(part)
    except OSError:
        return ""
    return content.hexdigest()


def _parts(folder: Path) -> Iterator[bytes]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name == _UNREAD:
            continue
        yield os.fsencode(entry.name)
        if entry.is_dir(follow_symlinks=False):
            yield from _parts(Path(entry.path))
            yield b"/"
        else:
            yield Path(entry.path).read_bytes()
