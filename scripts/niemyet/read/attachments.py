"""Read the files that belong to records, and refuse those that are not what their name says."""

import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from niemyet.model.attachment import ENDINGS, FOLDER, LARGEST, Attachment
from niemyet.problem import Place, Problem
from niemyet.read.record_files import shown
from niemyet.read.sentences import file_problem

_NAME = re.compile(rf"[a-z0-9]+(-[a-z0-9]+)*\.({'|'.join(ENDINGS)})")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_RUNS = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFile)\b")
_ODT = b"application/vnd.oasis.opendocument.text"
_MACROS = re.compile(r"vbaProject|^Basic/|^Scripts/|activeX|embeddings/", re.IGNORECASE)
_MOST_INFLATED = 20_000_000


def read_attachments(folder: Path) -> tuple[Mapping[str, Attachment], tuple[Problem, ...]]:
    """Return the files below the catalogue's *folder* by name, and what is wrong with others."""
    found: dict[str, Attachment] = {}
    problems: list[Problem] = []
    for path in sorted(p for p in (folder / FOLDER).glob("*") if not p.name.startswith(".")):
        content = _content(path)
        if rule := "cannot_open" if content is None else fault_in(path.name, content):
            problems.append(attachment_problem(shown(folder, path), rule))
        else:
            found[path.name] = Attachment(path.name, content)
    return found, tuple(problems)


def _content(path: Path) -> bytes | None:
    """Return what a file holds, nothing for what is none, None if it may not be opened."""
    try:
        return path.read_bytes() if os.path.isfile(path) else b""
    except OSError:
        return None


def attachment_problem(file: PurePosixPath, rule: str) -> Problem:
    """Return the problem of the *file* that breaks *rule*."""
    values = {"value": file.name, "most": LARGEST // 1_000_000, "known": ", ".join(ENDINGS)}
    return file_problem(Place(file), rule, **values)


def fault_in(name: str, content: bytes) -> str:
    """Return the rule that a file breaks: its name, size, type by content, or what it would run.

    A PDF that runs scripts, starts programs or holds other files counts as one with macros.
    """
    if not _NAME.fullmatch(name):
        return "attachment_name"
    if len(content) > LARGEST:
        return "attachment_too_large"
    if name.endswith(".pdf"):
        return _fault_in_pdf(content)
    return _fault_in_zip(content, name.endswith(".odt"))


def _fault_in_pdf(content: bytes) -> str:
    if not content.startswith(b"%PDF-"):
        return "attachment_type"
    runs = any(_RUNS.search(part) for part in (content, *_inflated(content)))
    return "attachment_macros" if runs else ""


def _inflated(content: bytes) -> Iterator[bytes]:
    left = _MOST_INFLATED
    for stream in _STREAM.finditer(content):
        try:
            part = zlib.decompressobj().decompress(stream[1], left)
        except zlib.error:
            continue
        left = max(1, left - len(part))
        yield part


def _fault_in_zip(content: bytes, odt: bool) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            of_its_type = _is_odt(archive, names) if odt else "word/document.xml" in names
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError):
        return "attachment_type"
    if not of_its_type:
        return "attachment_type"
    return "attachment_macros" if any(map(_MACROS.search, names)) else ""


def _is_odt(archive: zipfile.ZipFile, names: list[str]) -> bool:
    small = "mimetype" in names and archive.getinfo("mimetype").file_size == len(_ODT)
    return small and archive.read("mimetype") == _ODT
