"""Our scripts of the forms in one file: as modules they are 26, each asked for by another."""

import re
from pathlib import Path

_IMPORT = re.compile(r"^import (\{ .+ \}) from '\./(.+)\.js';$", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:class|const|function) (\w+))", re.MULTILINE)
_ELSEWHERE = "vendor/"


def joined_scripts(folder: Path, entry: str) -> tuple[str, frozenset[str]]:
    """Return the script *entry* with every one that it imports, and the names of their files.

    Each keeps its own names to itself, as a module does; what is not ours stays where it is.
    """
    written: dict[str, str] = {}
    _write(folder, entry, written)
    ours = frozenset(f"{name}.js" for name in written if not name.startswith(_ELSEWHERE))
    return "".join(written.values()), ours


def _write(folder: Path, name: str, written: dict[str, str]) -> None:
    if name in written:
        return
    if name.startswith(_ELSEWHERE):
        written[name] = f"import * as {_variable(name)} from './{name}.js';\n"
        return
    text = (folder / f"{name}.js").read_text("utf-8")
    for _, imported in _IMPORT.findall(text):
        _write(folder, imported, written)
    given = ", ".join(_EXPORT.findall(text))
    body = _IMPORT.sub(lambda found: f"const {found[1]} = {_variable(found[2])};", text)
    body = _EXPORT.sub("", body)
    written[name] = f"const {_variable(name)} = (() => {{\n{body}return {{ {given} }};\n}})();\n"


def _variable(name: str) -> str:
    return "_" + re.sub(r"\W", "_", name)
