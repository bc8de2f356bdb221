"""Read the files that belong to records, and refuse those that are not what their name says."""

import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from niemyet.model.attachment import (
    ENDINGS,
    FOLDER,
    LARGEST,
    LARGEST_PHOTO,
    PHOTO_ENDING,
    Attachment,
)
from niemyet.problem import Place, Problem
from niemyet.read.record_files import shown
from niemyet.read.sentences import file_problem

_NAME = re.compile(rf"[a-z0-9]+(-[a-z0-9]+)*\.({'|'.join((*ENDINGS, PHOTO_ENDING))})")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_RUNS = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFile)\b")
_ODT = b"application/vnd.oasis.opendocument.text"
_MACROS = re.compile(r"vbaProject|^Basic/|^Scripts/|activeX|embeddings/", re.IGNORECASE)
_MOST_INFLATED = 20_000_000
_JPEG = b"\xff\xd8\xff"
_MARKER, _PICTURE = 0xFF, 0xDA
_EXIF, _PLACE = b"Exif\0\0", 0x8825
"""The tag of Exif below which a camera or a phone writes latitude and longitude."""
_ENTRY = 12
"""Bytes of a tag of Exif."""


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
    known = ", ".join((*ENDINGS, PHOTO_ENDING))
    values = {"value": file.name, "most": LARGEST // 1_000_000, "known": known}
    values["most_of_photo"] = LARGEST_PHOTO // 1000
    return file_problem(Place(file), rule, **values)


def fault_in(name: str, content: bytes) -> str:
    """Return the rule that a file breaks: its name, size, type by content, or what it would run.

    A PDF that runs scripts, starts programs or holds other files counts as one with macros.
    """
    if not _NAME.fullmatch(name):
        return "attachment_name"
    if name.endswith(f".{PHOTO_ENDING}"):
        return _fault_in_photo(content)
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


def _fault_in_photo(content: bytes) -> str:
    """Return the rule that a photograph breaks.

    No place is taken out of one: what lies in the folder was published with it already. The form
    for staff draws a picture anew before it is kept.
    """
    if not content.startswith(_JPEG):
        return "photo_type"
    if len(content) > LARGEST_PHOTO:
        return "photo_too_large"
    return "photo_place" if any(map(_tells_place, _segments(content))) else ""


def _segments(content: bytes) -> Iterator[bytes]:
    """Yield what is written before the picture itself (ISO/IEC 10918-1, annex B)."""
    at = 2
    while content[at : at + 1] == bytes([_MARKER]) and content[at + 1] != _PICTURE:
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        yield content[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _tells_place(segment: bytes) -> bool:
    """Return whether Exif has a place, or the text of XMP names one."""
    if not segment.startswith(_EXIF):
        return b"GPSL" in segment
    tiff = segment[len(_EXIF) :]
    order = "little" if tiff.startswith(b"II") else "big"
    first = int.from_bytes(tiff[4:8], order)
    number = int.from_bytes(tiff[first : first + 2], order)
    entries = (first + 2 + i * _ENTRY for i in range(number))
    return any(int.from_bytes(tiff[at : at + 2], order) == _PLACE for at in entries)
