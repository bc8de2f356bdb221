"""The house stays as designed: who may import whom, how modules are called, how long they get."""

import ast
import re
import subprocess
import sys
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(
    path
    for room in ("scripts", "tests")
    for path in (ROOT / room).rglob("*.py")
    if "node_modules" not in path.parts
)
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "common", "misc", "manager"}
LONGEST_MODULE = 250
MOST_MODULES_IN_A_FOLDER = 13
CROWDED_FOLDERS = {
    "model": "a kind of record has a module, and all are made of the same few values",
    "present/changes": "a change is compared, placed, weighed, doubted and told in steps",
}
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def run_python(*arguments: str) -> subprocess.CompletedProcess:
    """Return what this Python said, run from the repository's root."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8"
    )


def test_modules_are_found():
    """The tests below look at modules of the package, the commands and the tests."""
    names = {path.relative_to(ROOT).as_posix() for path in MODULES}

    assert {
        "scripts/build.py",
        "scripts/niemyet/cli/publish/build.py",
        "tests/test_architecture.py",
    } <= names


def test_import_contracts_hold():
    """Rooms import downwards only, and only the adapter knows MkDocs."""
    result = run_python("-c", LINT_IMPORTS, "--no-logo")
    report = result.stdout + result.stderr
    kept = re.search(r"Contracts: (\d+) kept, 0 broken", report)

    assert result.returncode == 0, report
    assert kept and int(kept[1]) >= 3, report


def test_names_say_what_a_module_is_for():
    """No module or folder is called utils, helpers, common, misc or manager."""
    vague = [
        path
        for path in MODULES
        if NAMES_THAT_SAY_NOTHING & set(path.relative_to(ROOT).with_suffix("").parts)
    ]

    assert vague == []


def test_modules_are_short():
    """No module has more than 250 lines."""
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in MODULES
    }

    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_folders_are_not_crowded():
    """No folder of the package has more than 13 modules side by side, but for a reason given."""
    package = ROOT / "scripts" / "niemyet"
    found = Counter(
        path.parent.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if path.stem != "__init__"
    )
    crowded = {folder for folder, count in found.items() if count > MOST_MODULES_IN_A_FOLDER}

    assert crowded == set(CROWDED_FOLDERS)


def test_a_class_has_a_name_of_its_own():
    """Whoever reads the name of a public class knows which one is meant."""
    homes: dict[str, list[str]] = {}
    for path in (ROOT / "scripts" / "niemyet").rglob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(path.relative_to(ROOT).as_posix())

    assert len(homes) > 300
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def test_no_modules_import_in_a_circle():
    """Not even inside of functions, where an import is only made late."""
    package = ROOT / "scripts" / "niemyet"
    known = {_name(path): path for path in MODULES if path.is_relative_to(package)}
    imports = {name: _imported(path) & set(known) - {name} for name, path in known.items()}

    assert len(imports) > 100
    TopologicalSorter(imports).prepare()


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT / "scripts").with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _imported(path: Path) -> set[str]:
    found = (n for n in ast.walk(ast.parse(path.read_bytes())) if isinstance(n, ast.ImportFrom))
    return {name for n in found for a in n.names for name in (n.module, f"{n.module}.{a.name}")}


def test_ruff_sees_every_module():
    """No setting hides a module from the linter."""
    seen = {Path(line) for line in run_python("-m", "ruff", "check", "--show-files").stdout.split()}

    assert set(MODULES) - seen == set()


@pytest.mark.parametrize(
    "command", [("check", "--output-format", "concise"), ("format", "--check")], ids=" ".join
)
def test_ruff_is_content(command):
    """Every module follows the rules and the format of pyproject.toml."""
    result = run_python("-m", "ruff", *command)

    assert result.returncode == 0, result.stdout + result.stderr


def test_no_test_waits_by_text_evaluated_in_the_page():
    """The policy forbids it: such a wait fails whenever the first look comes too early."""
    waiting = "wait_for_" + "function"

    assert [str(path) for path in MODULES if f".{waiting}(" in path.read_text("utf-8")] == []
