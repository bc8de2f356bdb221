"""The files of a folder: which there are, and how one is written."""

import os
from pathlib import Path


def paths_below(folder: Path) -> list[str]:
    """Return the path of every file below *folder*, from there, sorted.

    pathlib's ``rglob`` opens each folder twice, and makes an object of each name.
    """
    found = []
    for place, _, names in os.walk(folder):
        inside = place[len(str(folder)) :].replace(os.sep, "/").lstrip("/")
        found += [f"{inside}/{name}" if inside else name for name in names]
    return sorted(found)


def write_file(path: Path, content: bytes) -> None:
    """Write one file where somebody wants it, with the folders that lead to it."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def write_into(folder: Path, name: str, content: bytes, last: Path | None = None) -> None:
    """Write the file *name* of a generated folder, with the folders that lead to it.

    Where it says the same in the folder *last*, it gets a second name, which is ten times quicker.
    """
    path = folder / name
    os.makedirs(path.parent, exist_ok=True)
    path.unlink(missing_ok=True)  # it may be a name of a file that others have
    if last is None or not _named_again(path, content, last / name):
        path.write_bytes(content)


def _named_again(path: Path, content: bytes, last: Path) -> bool:
    try:
        same = not last.is_symlink() and last.read_bytes() == content
        if same:
            os.link(last, path)
    except OSError:  # there is none, or the disk knows one name only
        return False
    return same
