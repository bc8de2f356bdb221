"""What the documents name is there, and every command is named in one."""

import re
from pathlib import Path

import pytest
from building import REPOSITORY
from niemyet.cli import COMMANDS

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "DECISIONS.md", "catalog/README.md", "guide/README.md")
PACKAGE = REPOSITORY / "scripts" / "niemyet"
ROOMS = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
PLACES = {".ci", "catalog", "guide", "scripts", "site_src", "tests"}
QUOTED = re.compile(r"`([\w.-]+(?:/[\w.-]+)+/?)`")

EXAMPLES = re.compile(r"^## What to add, in how many files$.*?(?=^## )", re.MULTILINE | re.DOTALL)
"""What one would add names files that are not there yet."""


def text(document: str) -> str:
    return (REPOSITORY / document).read_text("utf-8")


def paths_in(document: str) -> list[Path]:
    """Return the files and folders that a document names; those of the package by their room."""
    named = QUOTED.findall(EXAMPLES.sub("", text(document)))
    own = [REPOSITORY / name for name in named if name.split("/")[0] in PLACES]
    return own + [PACKAGE / name for name in named if name.split("/")[0] in ROOMS]


def test_documents_name_paths():
    assert all(len(paths_in(document)) > 4 for document in DOCUMENTS[:3])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_is_there(document):
    named = paths_in(document)

    assert [] == [path for path in named if not path.exists()]


def test_every_script_is_named():
    """A command that no document names is found by nobody."""
    scripts = {path.name for path in (REPOSITORY / "scripts").glob("*.py")} - {"bootstrap.py"}
    told = "".join(map(text, DOCUMENTS))

    assert scripts
    assert scripts == {name for name in scripts if f"scripts/{name}" in told}


def test_every_command_is_in_the_readme():
    readme = text("README.md")

    assert len(COMMANDS) > 10
    assert [] == [
        name
        for name in COMMANDS
        if f"niemyet {name}" not in readme and f"scripts/{name}.py" not in readme
    ]
