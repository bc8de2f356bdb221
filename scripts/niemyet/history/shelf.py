"""A folder of small files that spare a build what an earlier one has found out.

Nothing there is needed, and nothing is believed: a file that is missing, cannot be read or is not
what was written counts as not there, and one that cannot be written is not kept.
"""

import json
import shutil
import zlib
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

import niemyet
from niemyet.folder import write_file
from niemyet.present.text.wording import Wording

_ROOMS = ("model", "read", "check", "present", "history")
_DIGEST = 16
K = TypeVar("K")


@dataclass(frozen=True)
class Shelf:
    """Contents by name in *folder*; None keeps nothing."""

    folder: Path | None

    def take(self, name: str) -> bytes | None:
        """Return what was put under *name*, byte for byte, if it is still there and whole."""
        try:
            whole = self._path(name).read_bytes() if self.folder else b""
        except (OSError, ValueError):
            return None
        content = whole[_DIGEST:]
        return content if whole and whole[:_DIGEST] == _digest(name, content) else None

    def put(self, name: str, content: bytes) -> None:
        """Keep *content*; half of it, read or left behind too early, is known by its digest."""
        if self.folder is None:
            return
        with suppress(OSError, ValueError):
            write_file(self._path(name), _digest(name, content) + content)

    def recall(self, name: str, kind: type[K]) -> K | None:
        """Return the value of *kind* that was kept under *name*, if it is there and whole."""
        kept = self.take(name)
        try:
            return None if kept is None else _adapter(kind).validate_json(zlib.decompress(kept))
        except (ValidationError, zlib.error):
            return None

    def keep(self, name: str, kind: type[K], value: K) -> K:
        """Keep *value*, which is of *kind*, and return it."""
        self.put(name, zlib.compress(_adapter(kind).dump_json(value), 1))
        return value

    def of_program(self, wording: Wording) -> "Shelf":
        """Return the part for this state of the program and the words; others are thrown away."""
        if self.folder is None:
            return self
        mine = self.folder / _mark_of_program(wording)
        try:
            others = [other for other in self.folder.iterdir() if other != mine]
        except OSError:
            others = []
        for other in others:
            shutil.rmtree(other, ignore_errors=True)
        return Shelf(mine)

    def _path(self, name: str) -> Path:
        return Path(self.folder, name)


NOWHERE = Shelf(None)


def _digest(name: str, content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST, key=name.encode()[:64]).digest()


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _mark_of_program(wording: Wording) -> str:
    """Return what decides how a catalogue is told: this package, and every fixed word."""
    content = blake2b(_program(), digest_size=8)
    content.update(json.dumps(dict(wording.phrases), sort_keys=True).encode())
    return content.hexdigest()


@cache
def _program() -> bytes:
    content = blake2b()
    root = Path(niemyet.__file__).parent
    for room in _ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            content.update(path.read_bytes())
    return content.digest()
