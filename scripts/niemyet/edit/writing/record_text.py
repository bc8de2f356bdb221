"""Write a record as YAML the way the catalogue writes it: one value a line, quoted only if needed.

The text is canonical: no line is folded, list items stand two spaces in, what YAML would take
for a number, a day or a word of its own is quoted where it is meant as text.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from pathlib import Path, PurePosixPath
from typing import Any

from yaml.emitter import Emitter

from niemyet.edit.schemas import modeline
from niemyet.edit.writing.canonical import canonical, misread
from niemyet.model.record import Fact

_EMITTER = Emitter(None, allow_unicode=True)


class Guided(dict[str, Any]):
    """Keys and values with lines of guidance: above a key, and ("") below the last one."""

    def __init__(self, values: Mapping[str, Any], guidance: Mapping[str, Sequence[str]]) -> None:
        super().__init__(values)
        self.guidance = guidance


def record_text(catalog: Path, file: Path, kind: str, values: Mapping[str, Any]) -> str:
    """Return the whole text of a record's *file*, which begins with the line naming its schema."""
    text = "\n".join([modeline(file, kind, catalog / "schema"), *yaml_lines(values)]) + "\n"
    return canonical(text, kind, PurePosixPath(file.name))


def yaml_lines(values: Mapping[str, Any], indent: int = 0) -> Iterator[str]:
    """Yield the lines of keys and values; None is an empty value, to be filled in."""
    guidance = values.guidance if isinstance(values, Guided) else {}
    pad = " " * indent
    for key, value in values.items():
        yield from (f"{pad}# {line}" for line in guidance.get(key, ()))
        if isinstance(value, Mapping):
            yield f"{pad}{key}:"
            yield from yaml_lines(value, indent + 2)
        elif isinstance(value, list):
            yield f"{pad}{key}:"
            yield from _items(value, indent + 2)
        else:
            yield f"{pad}{key}: {scalar(value)}".rstrip()
    yield from (f"{pad}# {line}" for line in guidance.get("", ()))


def _items(items: list[Any], indent: int) -> Iterator[str]:
    pad = " " * indent
    for item in items:
        if not isinstance(item, Mapping):
            yield f"{pad}- {scalar(item)}".rstrip()
            continue
        above: list[str] = []
        lines = list(yaml_lines(item, indent + 2))
        while lines and lines[0].lstrip().startswith("#"):
            above.append(lines.pop(0).removeprefix("  "))
        yield from above
        yield f"{pad}- {lines[0].lstrip()}"
        yield from lines[1:]


def scalar(value: Any) -> str:
    """Return a value as it is written: text quoted where YAML would misread it, numbers plain."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    if _reads_as_text(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def values_of(fact: Fact) -> dict[str, Any]:
    """Return what a fact says as keys and values to be written, without defaults."""
    return {
        name: _value(value)
        for name, value in vars(fact).items()
        if name != "id" and (field := type(fact).model_fields[name]) and value != field.default
    }


def _value(value: Any) -> Any:
    if isinstance(value, Fact):
        return values_of(value)
    if isinstance(value, list):
        return [_value(item) for item in value]
    return f"{value:%H:%M}" if isinstance(value, time) else value


def _reads_as_text(value: str) -> bool:
    """Return whether YAML, written plainly, reads exactly this text."""
    return not misread(value) and _EMITTER.analyze_scalar(value).allow_block_plain
