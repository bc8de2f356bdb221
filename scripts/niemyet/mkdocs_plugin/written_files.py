"""Files that are written into the site beside those of MkDocs."""

import os
from collections.abc import Callable
from pathlib import Path

from niemyet.folder import paths_below, write_into
from niemyet.publish.host.server_files import TEMPLATES, hosting_files


def write_hosting(
    folder: Path, site_src: Path, site_url: str, style: str, preview: str = ""
) -> None:
    """Write beside the finished site in *folder* how hosts are to send it.

    *style* is the one that all its pages carry.
    """
    templates = site_src / TEMPLATES
    for path, content in hosting_files(folder, templates, site_url, style, bool(preview)):
        write_into(folder, path, content)


def leave_out(folder: Path, leaves: Callable[[str], bool]) -> None:
    """Remove the files of the finished site in *folder* that *leaves* says lie elsewhere."""
    for path in filter(leaves, paths_below(folder)):
        (folder / path).unlink()
    for place, _, _ in os.walk(folder, topdown=False):
        if place != str(folder) and not os.listdir(place):
            os.rmdir(place)
