"""JSON Schemas of the records, made from the models, so that an editor explains each field.

``python -m niemyet.edit.schemas [CATALOG]`` writes them to ``CATALOG/schema`` and gives each
record file that has none the first line by which an editor finds its schema. The schema of the
open data is written, too: a build publishes it as it lies.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from niemyet.edit.schema_messages import with_messages
from niemyet.model.kinds import FILE_KINDS
from niemyet.read.record_files import record_files
from niemyet.read.translation_files import translation_files

PUBLISHED_SCHEMA = Path(__file__).parents[1] / "publish/open_data/luoc-do.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ANSWERS = {"#/$defs/Unknown": "Chưa có thông tin", "#/$defs/NotApplicable": "Không áp dụng"}
_GIVEN = "Có thông tin"
_NULL = {"type": "null"}
_MODELINE = "# yaml-language-server: $schema="


def schemas() -> dict[str, str]:
    """Return the text of each schema by its file name."""
    return {schema_name(kind): _text(kind) for kind in FILE_KINDS}


def schema_name(kind: str) -> str:
    """Return the file name of the schema of one kind of record."""
    return f"{kind}.schema.json"


def write_schemas(folder: Path) -> None:
    """Write every schema into *folder*, and remove those of kinds that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = schemas()
    for stale in set(folder.glob("*.schema.json")) - {folder / name for name in wanted}:
        stale.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def modelines(catalog: Path, schema_folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file and the first line that names its schema."""
    for file in record_files(catalog):
        yield file.path, modeline(file.path, file.kind, schema_folder)
    for translated in translation_files(catalog):
        yield translated.path, modeline(translated.path, translated.key.kind, schema_folder)


def modeline(file: Path, kind: str, schema_folder: Path) -> str:
    """Return the first line of a record's file, which names its schema."""
    schema = Path(os.path.relpath(schema_folder / schema_name(kind), file.parent))
    return f"{_MODELINE}{schema.as_posix()}"


def add_modelines(catalog: Path, schema_folder: Path) -> list[Path]:
    """Give each record file the line that names its schema; return the files changed."""
    changed = []
    for path, line in modelines(catalog, schema_folder):
        before = path.read_text(encoding="utf-8-sig")
        after = with_modeline(before, line)
        if after != before:
            path.write_text(after, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def with_modeline(text: str, line: str) -> str:
    """Return *text* with *line* first, in place of any such line it begins with."""
    if text.startswith(_MODELINE):
        text = text.partition("\n")[2]
    return f"{line}\n{text}"


def _text(kind: str) -> str:
    schema = FILE_KINDS[kind].model.model_json_schema(mode="validation")
    schema["properties"].pop("id", None)
    required = [name for name in schema.get("required", ()) if name != "id"]
    parts = {name: _part(part) for name, part in sorted(schema.pop("$defs", {}).items())}
    whole = {
        "$schema": DIALECT,
        "title": FILE_KINDS[kind].title,
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": _tidy(schema["properties"]),
        "$defs": parts,
    }
    return json.dumps(with_messages(whole), ensure_ascii=False, indent=2) + "\n"


def _part(part: dict[str, Any]) -> dict[str, Any]:
    """Return a part without its class's name and docstring, which are for programmers."""
    return _tidy({key: value for key, value in part.items() if key not in ("title", "description")})


def _tidy(node: Any) -> Any:
    """Return a schema in which an absent value is left out, never null."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    tidy = {key: _tidy(value) for key, value in node.items() if key not in ("oneOf", "anyOf")}
    if tidy.get("default") in (None, []):
        tidy.pop("default", None)
    branches = node.get("oneOf") or node.get("anyOf") or []
    given = [_tidy(branch) for branch in branches if branch != _NULL]
    if len(given) == 1:
        return {**given[0], **tidy}
    return {**tidy, "anyOf": [_named(branch) for branch in given]} if given else tidy


def _named(branch: dict[str, Any]) -> dict[str, Any]:
    return {"title": _ANSWERS.get(branch.get("$ref", ""), _GIVEN), **branch}


def main(arguments: list[str]) -> None:
    """Write the schemas of a catalogue and the lines that name them."""
    from niemyet.edit.published_schema import published_schema

    catalog = Path(arguments[0]) if arguments else Path("catalog")
    write_schemas(catalog / "schema")
    PUBLISHED_SCHEMA.write_text(published_schema(), encoding="utf-8", newline="\n")
    changed = add_modelines(catalog, catalog / "schema")
    print(f"✓ {len(FILE_KINDS)} lược đồ; thêm dòng đầu vào {len(changed)} tệp.")


if __name__ == "__main__":
    main(sys.argv[1:])
