"""Files that are written into the site beside those of MkDocs."""

from collections.abc import Callable
from pathlib import Path

from niemyet.publish.host.server_files import TEMPLATES, hosting_files


def write_file(path: Path, content: bytes) -> None:
    """Write one generated file, with the folders that lead to it."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def write_hosting(
    folder: Path, site_src: Path, site_url: str, style: str, preview: str = ""
) -> None:
    """Write beside the finished site in *folder* how hosts are to send it.

    *style* is the one that all its pages carry.
    """
    templates = site_src / TEMPLATES
    for path, content in hosting_files(folder, templates, site_url, style, bool(preview)):
        write_file(folder / path, content)


def leave_out(folder: Path, leaves: Callable[[str], bool]) -> None:
    """Remove the files of the finished site in *folder* that *leaves* says lie elsewhere."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        if leaves(path.relative_to(folder).as_posix()):
            path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
