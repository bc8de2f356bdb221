"""The mark of all scripts and images, which stands in every address of theirs."""

import hashlib
from pathlib import Path


def assets_version(site_src: Path) -> str:
    """Return a short mark of all assets, so that a browser never mixes old and new ones.

    The words count as well: some scripts carry them.
    """
    content = hashlib.blake2b(digest_size=4)
    for folder in ("assets", "wording"):
        for path in sorted(p for p in (site_src / folder).rglob("*") if p.is_file()):
            content.update(path.read_bytes())
    return content.hexdigest()
