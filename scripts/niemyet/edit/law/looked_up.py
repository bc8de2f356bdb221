"""Write into instruments that somebody has looked whether they still hold."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from niemyet.edit.writing.canonical import canonical, with_value
from niemyet.edit.writing.record_text import yaml_lines
from niemyet.model.kinds import file_of
from niemyet.model.reference import RecordKey
from niemyet.read.yaml_source import YamlReading, parse_yaml

_KIND = "legal_instruments"


def looked_up(catalog: Path, ids: Sequence[str], on: date, against: str) -> dict[Path, str]:
    """Return the text of each instrument's file with the day and the place of the last look."""
    files = (catalog / file_of(RecordKey(_KIND, id)) for id in ids)
    return {file: _with_look(file, on, against) for file in files}


def _with_look(file: Path, on: date, against: str) -> str:
    text = file.read_text("utf-8")
    source = parse_yaml(text, PurePosixPath(file.name))
    said = source.values if isinstance(source, YamlReading) else {}
    look = {"checked_on": on.isoformat(), "checked_against": against}
    for name in look.keys() & said.keys():
        text = with_value(text, _KIND, (name,), look[name])
    new = {name: value for name, value in look.items() if name not in said}
    lines = [text.rstrip("\n"), *yaml_lines(new), ""]
    return canonical("\n".join(lines), _KIND, PurePosixPath(file.name))
