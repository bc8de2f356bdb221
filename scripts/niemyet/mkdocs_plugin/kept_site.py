"""A site that lies there whole, made of the very same, is not made again.

What a site is made of is known by content, never by time stamps: the program and its libraries,
the catalogue, the site's sources and guides, the commit, the order, the day in Vietnam. So is the
site itself: a file that was touched, lost or added by anybody is a reason to build.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from niemyet.history.content import PROGRAM, digest_of, folder_digest
from niemyet.history.git import git_says
from niemyet.history.shelf import Shelf
from niemyet.mkdocs_plugin.defaults import CACHE, today
from niemyet.mkdocs_plugin.heard import heard, log
from niemyet.mkdocs_plugin.order import Built, Contents, Order


@dataclass(frozen=True)
class LastBuild:
    """What a build left in folders, what that was made of, and what was said of it."""

    folders: list[str]
    made_of: str
    left: list[str]
    """A digest of each folder."""
    contents: dict[str, Contents]
    warnings: list[str]


def made_or_kept(order: Order, every_office: bool) -> tuple[Built, bool]:
    """Return what the site holds, by office, and whether it had to be made.

    Raises Refused, if it had to be and could not; the folder is then as it was before.
    """
    folders = [str(folder.resolve()) for folder in order.folders]
    shelf = Shelf(order.config_file.resolve().parent / CACHE / "sites")
    # 256 folders at most are remembered; another one with the same mark is built again.
    name = blake2b(os.fsencode(folders[0]), digest_size=1).hexdigest()
    made_of = _made_of(order, every_office)
    kept = shelf.recall(name, LastBuild)
    same = kept and (kept.folders, kept.made_of) == (folders, made_of)
    if same and kept.left == _contents(folders):
        for sentence in kept.warnings:
            log.warning("%s", sentence)
        return Built(kept.contents), False
    with heard() as warnings:
        outcome = _make(order, every_office)
    unchanged = made_of and made_of == _made_of(order, every_office)  # nothing meanwhile
    if unchanged and not outcome.failed:
        last = LastBuild(folders, made_of, _contents(folders), outcome.made, warnings)
        shelf.keep(name, LastBuild, last)
    return outcome, True


def _contents(folders: Sequence[str]) -> list[str]:
    return [folder_digest(Path(folder)) for folder in folders]


def _make(order: Order, every_office: bool) -> Built:
    # Here, because MkDocs and all that prints take longer to load than a kept site to be compared.
    if every_office:
        from niemyet.mkdocs_plugin.province.build import build_all

        return build_all(order)
    from niemyet.mkdocs_plugin.run import build_office

    return Built({order.office: build_office(order)})


def _made_of(order: Order, every_office: bool) -> str:
    """Return a digest of all that decides the site; nothing if it cannot be known."""
    folders = (
        PROGRAM,
        order.catalog,
        order.site_src,
        order.site_src.resolve().parent / "guide",
    )
    commit = git_says(order.catalog, "rev-parse", "HEAD", "--is-shallow-repository")
    try:
        settings = order.config_file.read_text("utf-8")
    except (OSError, ValueError):
        return ""
    told = [(name, value) for name, value in sorted(os.environ.items()) if name in settings]
    return digest_of(folders, commit, settings, told, order, every_office, today())
