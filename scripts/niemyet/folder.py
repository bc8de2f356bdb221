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
    """Write one generated file, with the folders that lead to it."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
