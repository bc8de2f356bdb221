"""A site that lies there whole, made of the very same, is not made again.

What a site is made of is known by content, never by time stamps: the program and its libraries,
the catalogue, the site's sources and guides, the commit, the order, the day in Vietnam. So is the
site itself: a file that was touched, lost or added by anybody is a reason to build.
"""

import os
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import niemyet
from niemyet.history.content import folder_digest, libraries
from niemyet.history.git import git_says
from niemyet.history.shelf import Shelf
from niemyet.mkdocs_plugin.defaults import CACHE, today
from niemyet.mkdocs_plugin.heard import heard, log
from niemyet.mkdocs_plugin.order import Built, Contents, Order


@dataclass(frozen=True)
class LastBuild:
    """The site that a build left in a folder, what it was made of, and what was said of it."""

    folder: str
    made_of: str
    site: str
    contents: dict[str, Contents]
    warnings: list[str]


def made_or_kept(order: Order, every_office: bool) -> tuple[Built, bool]:
    """Return what the site holds, by office, and whether it had to be made.

    Raises Refused, if it had to be and could not; the folder is then as it was before.
    """
    folder = order.site_dir.resolve()
    shelf = Shelf(order.config_file.resolve().parent / CACHE / "sites")
    # 256 folders at most are remembered; another one with the same mark is built again.
    name = blake2b(os.fsencode(folder), digest_size=1).hexdigest()
    made_of = _made_of(order, every_office)
    kept = shelf.recall(name, LastBuild)
    same = kept and (kept.folder, kept.made_of) == (str(folder), made_of)
    if same and kept.site == folder_digest(folder):
        for sentence in kept.warnings:
            log.warning("%s", sentence)
        return Built(kept.contents), False
    with heard() as warnings:
        outcome = _make(order, every_office)
    unchanged = made_of and made_of == _made_of(order, every_office)  # nothing meanwhile
    if unchanged and not outcome.failed:
        last = LastBuild(str(folder), made_of, folder_digest(folder), outcome.made, warnings)
        shelf.keep(name, LastBuild, last)
    return outcome, True


def _make(order: Order, every_office: bool) -> Built:
    # Here, because MkDocs and all that prints take longer to load than a kept site to be compared.
    from niemyet.mkdocs_plugin.province.build import build_all
    from niemyet.mkdocs_plugin.run import build_office

    return build_all(order) if every_office else Built({order.office: build_office(order)})


def _made_of(order: Order, every_office: bool) -> str:
    """Return a digest of all that decides the site; nothing if it cannot be known."""
    folders = (
        Path(niemyet.__file__).parent,
        order.catalog,
        order.site_src,
        order.site_src.resolve().parent / "guide",
    )
    commit = git_says(order.catalog, "rev-parse", "HEAD", "--is-shallow-repository")
    digests = [folder_digest(folder) for folder in folders]
    if not all(digests):
        return ""
    try:
        settings = order.config_file.read_text("utf-8")
    except (OSError, ValueError):
        return ""
    told = [(name, value) for name, value in sorted(os.environ.items()) if name in settings]
    known = (digests, commit, settings, told, libraries(), order, every_office, today())
    return blake2b(repr(known).encode("utf-8", "surrogateescape")).hexdigest()
