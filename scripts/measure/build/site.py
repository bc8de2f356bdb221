"""A built site as files: what lies there, and how large it is."""

from hashlib import blake2b
from pathlib import Path


def contents(folder: Path) -> set[tuple[str, bytes]]:
    """Return the name and a digest of each file; nothing where no folder is."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {(str(p.relative_to(folder)), blake2b(p.read_bytes()).digest()) for p in files}


def extent(folder: Path) -> dict[str, float]:
    """Return how many pages, files and MB there are."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in found)
    size = sum(path.stat().st_size for path in found)
    return {"pages": pages, "files": len(found), "MB": size / 1e6}
