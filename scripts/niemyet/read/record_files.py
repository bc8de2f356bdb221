"""Which files of the catalogue folder hold a record, and which can never be read."""

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from niemyet.model.attachment import FOLDER as ATTACHMENTS
from niemyet.model.kinds import ID, KINDS
from niemyet.model.reference import RecordKey
from niemyet.problem import Place, Problem
from niemyet.read import sentences
from niemyet.read.letters import slug, visible
from niemyet.read.sentences import file_problem

_FOLDERS = tuple(dict.fromkeys(kind.steps[0] for kind in KINDS.values()))
_IN_OFFICES = tuple(kind.steps[2] for kind in KINDS.values() if kind.of_one_office)
_NOT_RECORDS = ("schema", "translations", ATTACHMENTS)
_LEFT_BY_MACHINES = re.compile(r"\.DS_Store|\.gitkeep|\..+\.sw[a-z]|\.#.+|\.~lock\..+")
"""Hidden files that finders, editors and git leave behind; any other was put there."""


_MADE_BY_MACHINES = re.compile(
    r"desktop\.ini|Thumbs\.db|~\$.+|.+(~|\.(bak|tmp|orig|rej|lnk|crdownload))", re.IGNORECASE
)
"""What Windows, Word and merges leave in a folder, where everybody sees it."""


@dataclass(frozen=True)
class RecordFile:
    """A file of the catalogue and the record it should hold."""

    path: Path
    shown_as: PurePosixPath
    record: RecordKey

    @property
    def kind(self) -> str:
        return self.record.kind


def record_files(folder: Path) -> Iterator[RecordFile]:
    """Yield the catalogue's record files, by kind and then by place."""
    name = folder.resolve().name
    for kind in KINDS.values():
        for path in sorted(folder.glob(kind.files)):
            inside = path.relative_to(folder).as_posix()
            key = kind.key_at(inside)
            if key and os.path.isfile(path):
                yield RecordFile(path, _shown(name, inside), key)


def misplaced_files(folder: Path, known: Collection[Path]) -> Iterator[Problem]:
    """Yield a problem for each file but the *known*, and each office, that would be left out."""
    if not known:
        yield file_problem(Place(PurePosixPath(folder)), "no_catalog", value=folder)
    for path in sorted(folder.rglob("*")):
        if rule := _odd(path):
            yield _problem(folder, path, rule, value=path.name)
        elif os.path.isfile(path) and path not in known and not _may_lie_beside(folder, path):
            yield _misplaced(folder, path, path.relative_to(folder).parts)
    for office in _offices(folder):
        if not (office / "office.yaml").is_file():
            yield _problem(folder, office, "office_without_file", value=office.name)


def _odd(path: Path) -> str:
    """Return the rule that *path* breaks by what it is, whatever it is called."""
    if path.is_symlink() or not (os.path.isdir(path) or os.path.isfile(path)):
        return "not_a_plain_file"
    if os.path.isdir(path):
        if not _can_be_listed(path):
            return "folder_not_listed"
        return "folder_as_file" if path.name.endswith(".yaml") else ""
    if _MADE_BY_MACHINES.fullmatch(path.name):
        return "machine_file"
    hidden = path.name.startswith(".") and not _LEFT_BY_MACHINES.fullmatch(path.name)
    return "hidden_file" if hidden else ""


def _can_be_listed(folder: Path) -> bool:
    """Return whether this program may see what lies in *folder*; else all of it would be left out.

    Where it may list a folder but not look into it, nothing there is a plain file.
    """
    try:
        os.listdir(folder)
    except OSError:
        return False
    return True


def _may_lie_beside(folder: Path, path: Path) -> bool:
    parts = path.relative_to(folder).parts
    hidden = any(part.startswith(".") for part in parts)
    return hidden or parts[0] in _NOT_RECORDS or path.name == "README.md"


def shown(folder: Path, path: Path) -> PurePosixPath:
    """Return how *path* is named to a clerk: from the catalogue folder's own name on."""
    return _shown(folder.resolve().name, path.relative_to(folder).as_posix())


def _shown(name: str, inside: str) -> PurePosixPath:
    return PurePosixPath(name, unicodedata.normalize("NFC", visible(inside)))


def _misplaced(folder: Path, path: Path, parts: tuple[str, ...]) -> Problem:
    if len(parts) == 1:
        return _problem(folder, path, "outside_folders", value=path.name, known=", ".join(_FOLDERS))
    if parts[0] == "offices":
        return _misplaced_in_offices(folder, path, parts)
    if parts[0] not in _FOLDERS:
        nearest = sentences.did_you_mean(parts[0], _FOLDERS)
        values = {"value": parts[0], "suggestion": nearest, "known": ", ".join(_FOLDERS)}
        return _problem(folder, path, "unknown_folder", **values)
    if len(parts) > 2:
        home = shown(folder, folder / parts[0])
        return _problem(folder, path, "nested_folder", value=parts[1], home=home)
    return _badly_named(folder, path)


def _misplaced_in_offices(folder: Path, path: Path, parts: tuple[str, ...]) -> Problem:
    if len(parts) > 2 and not ID.fullmatch(parts[1]):
        values = {"value": parts[1], "suggestion": slug(parts[1])}
        return _problem(folder, path, "bad_folder_name", **values)
    if len(parts) == 4 and parts[2] in _IN_OFFICES:
        return _badly_named(folder, path)
    wrong = parts[2] if len(parts) > 3 else parts[-1]
    suggestion = sentences.did_you_mean(wrong, _IN_OFFICES)
    return _problem(folder, path, "unknown_office_file", value=wrong, suggestion=suggestion)


def _badly_named(folder: Path, path: Path) -> Problem:
    stem = path.name.split(".")[0]
    suggestion = f"{slug(stem) or 'dang-ky-ket-hon'}.yaml"
    return _problem(folder, path, "bad_file_name", value=path.name, suggestion=suggestion)


def _problem(folder: Path, path: Path, rule: str, **values: object) -> Problem:
    return file_problem(Place(shown(folder, path)), rule, **values)


def _offices(folder: Path) -> list[Path]:
    return sorted(p for p in folder.glob("offices/*") if p.is_dir() and ID.fullmatch(p.name))


def read_text(path: Path, shown_as: PurePosixPath) -> str | tuple[Problem, ...]:
    """Return a file's text, or the problem that keeps it from being read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return (file_problem(Place(shown_as, line), "not_utf8"),)
    except OSError:
        return (file_problem(Place(shown_as), "cannot_open"),)
