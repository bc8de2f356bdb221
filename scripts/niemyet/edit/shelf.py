"""A folder of small files that spare a build what an earlier one has found out."""

import json
import os
import shutil
from hashlib import blake2b
from pathlib import Path
from typing import Any

import niemyet
from niemyet.present.text.wording import Wording


class Shelf:
    """JSON files by name, for one state of the program and the words; others are thrown away."""

    def __init__(self, folder: Path, wording: Wording, variant: str = "") -> None:
        mine = folder / _mark_of_program(wording)
        for other in folder.glob("*/"):
            if other != mine:
                shutil.rmtree(other, ignore_errors=True)
        self._folder = mine / variant

    def has(self, name: str) -> bool:
        """Return whether there is such a file."""
        return (self._folder / name).exists()

    def load(self, name: str) -> dict[str, Any] | None:
        """Return what is kept, if it is there and whole."""
        try:
            return json.loads((self._folder / name).read_bytes())
        except (OSError, ValueError):
            return None

    def save(self, name: str, content: object) -> None:
        """Write a file; whoever reads at the same time sees nothing or the whole."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{path.name}.{os.getpid()}")
        aside.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        aside.replace(path)


def _mark_of_program(wording: Wording) -> str:
    """Return what decides how a catalogue is told: this package, and every fixed word."""
    content = blake2b(digest_size=8)
    root = Path(niemyet.__file__).parent
    for room in ("model", "read", "check", "present", "edit"):
        for path in sorted((root / room).rglob("*.py")):
            content.update(path.read_bytes())
    content.update(json.dumps(dict(wording.phrases), sort_keys=True).encode())
    return content.hexdigest()
