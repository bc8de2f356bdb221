"""Who wrote the content of a record since it was last verified, as git names people."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from yaml import YAMLError

from niemyet.history.git import contents_of, git_says, has_whole_history
from niemyet.read.plain_yaml import plain_yaml

_NO_CONTENT = ("verified", "confirmed")


class _Version(NamedTuple):
    """A state of the part, who made it, and the verification it bears."""

    author: str
    content: Any
    verified: Any


def writers_of(file: Path, edition: str = "") -> tuple[str, ...]:
    """Return who changed the content since the last verification, the latest first.

    Of a procedure the *edition* that begins on that day counts. What is not committed was written
    by whoever git takes for the one at this machine. Nothing where git does not know: no
    repository, a shallow clone, a file that is new to it and a machine without a name.
    """
    versions = list(_versions(file, edition))
    found: dict[str, None] = {}
    for i, version in enumerate(versions):
        earlier = versions[i + 1] if i + 1 < len(versions) else None
        if earlier is None or version.content != earlier.content:
            found[version.author] = None
        if version.verified and (earlier is None or version.verified != earlier.verified):
            break
    return tuple(filter(None, found))


def _versions(file: Path, edition: str) -> Iterator[_Version]:
    """Yield the states of the part, the newest first; none but the one at hand without history."""
    if has_whole_history(file.parent):
        here = git_says(file.parent, "config", "user.name")
        yield _version(here, file.read_bytes(), edition)
        asked = ("log", "--format=%x00%an", "--raw", "--no-abbrev", "--diff-filter=d", "--")
        commits = git_says(file.parent, *asked, file.name).split("\0")[1:]
        parts = (commit.partition("\n\n:") for commit in commits)
        named = [(author, raw.split()[3]) for author, _, raw in parts if raw]
        contents = contents_of(file.parent, [blob for _, blob in named])
        for (author, _), content in zip(named, contents, strict=True):
            yield _version(author, content, edition)


def _version(author: str, content: bytes, edition: str) -> _Version:
    try:
        part = plain_yaml(content.decode("utf-8-sig"))
    except (YAMLError, UnicodeDecodeError):
        return _Version(author, content, None)
    if edition:
        own = part.get("editions") if isinstance(part, dict) else None
        found = (e for e in own or () if isinstance(e, dict) and e.get("in_force_from") == edition)
        part = next(found, None)
    if not isinstance(part, dict):
        return _Version(author, part, None)
    values = {key: value for key, value in part.items() if key not in _NO_CONTENT}
    return _Version(author, values, part.get("verified"))
