"""The search engine as a browser loads it: its scripts in one file, without their comments."""

import re
from pathlib import Path

from niemyet.publish.published_file import PublishedFile

FOLDER = "assets/scripts/search/"
SCRIPTS = ("vietnamese", "everyday_words", "index", "readings", "lexicon", "guesses", "matcher")
"""The engine's scripts, in loading order. They are published in ENGINE only."""
ENGINE = f"{FOLDER}engine.js"
_COMMENT = re.compile(r"^\s*/\*.*?\*/\s*$", re.MULTILINE | re.DOTALL)
"""A comment with lines of its own; what stands behind code stays, it might be in a string."""


def engine_file(site_src: Path) -> PublishedFile:
    """Return the engine; without comments and indents it is a fifth smaller."""
    parts = [(site_src / f"{FOLDER}{name}.js").read_text(encoding="utf-8") for name in SCRIPTS]
    lines = (line.strip() for part in parts for line in _COMMENT.sub("", part).splitlines())
    return PublishedFile(ENGINE, "".join(f"{line}\n" for line in lines if line).encode())


def is_part(name: str) -> bool:
    """Return whether the asset *name* is a script that the engine's one file holds."""
    return name in {f"{FOLDER}{script}.js" for script in SCRIPTS}
