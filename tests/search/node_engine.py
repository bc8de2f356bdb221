"""Run the very scripts the browser runs, in node, and weigh them."""

import gzip
import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from niemyet.publish.search.engine import engine_file
from niemyet.publish.search.index import SearchFiles

FOLDER = Path(__file__).resolve().parent
SEARCH_SCRIPTS = FOLDER.parent.parent / "site_src" / "assets" / "scripts" / "search"
ENGINE = engine_file(FOLDER.parent.parent / "site_src").content
PAGE_SCRIPTS = ("box", "results")
"""The scripts a page loads besides the engine, before its first result."""

NODE_MISSING = """\
Cần node (Node.js) để chạy đúng mã tìm kiếm của trình duyệt; máy này chưa có.
Cách xử lý: trên Debian hoặc Ubuntu, chạy «sudo apt install nodejs» rồi chạy lại lệnh này.
English: node (Node.js) is missing. On Debian or Ubuntu: sudo apt install nodejs."""


class NodeFailed(Exception):
    """Node is missing or its script failed; the text says why, for a person."""


def require_node() -> None:
    """Raise NodeFailed if this machine has no node."""
    if shutil.which("node") is None:
        raise NodeFailed(NODE_MISSING)


def run_engine(files: SearchFiles, queries: Sequence[str], typed: Sequence[str] = ()) -> dict:
    """Return the ten best results of each query, and the milliseconds of typing *typed*.

    Raises NodeFailed.
    """
    with tempfile.TemporaryDirectory() as folder:
        order = {**_written(files, folder), "queries": list(queries), "typed": list(typed)}
        return run_in_node(FOLDER / "run_engine.cjs", order)


def unpack_index(files: SearchFiles, texts: Sequence[str]) -> dict:
    """Return the rows the browser reads from the index, and the words it splits each text into.

    Raises NodeFailed.
    """
    with tempfile.TemporaryDirectory() as folder:
        order = {**_written(files, folder), "texts": list(texts)}
        return run_in_node(FOLDER / "unpack_index.cjs", order)


def _written(files: SearchFiles, folder: str) -> dict[str, str]:
    """Write the engine and the index as they are published; return where each lies."""
    written = {}
    for name, content in (("engine", ENGINE), ("core", files.core), ("details", files.details)):
        path = Path(folder, f"{name}.js")
        path.write_bytes(content)
        written[name] = str(path)
    return written


def run_in_node(script: Path, order: dict) -> dict:
    """Return what the script answers to the order it reads as JSON. Raises NodeFailed."""
    done = subprocess.run(
        ["node", str(script)],
        input=json.dumps(order),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise NodeFailed(f"node không chạy được {script.name}:\n{done.stderr.strip()}")
    return json.loads(done.stdout[done.stdout.index("{") :])


def engine_bytes() -> int:
    """Return the compressed size of the scripts loaded before the first result."""
    page = sum(packed((SEARCH_SCRIPTS / f"{name}.js").read_bytes()) for name in PAGE_SCRIPTS)
    return packed(ENGINE) + page


def packed(content: bytes) -> int:
    """Return the number of bytes after gzip at its best."""
    return len(gzip.compress(content, 9, mtime=0))
