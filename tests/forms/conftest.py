"""What the tests of the forms share: their configuration, and the scripts run by node."""

import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from building import CATALOG, REPOSITORY
from forms.form_page import running_forms
from forms.repository import FEE, repository_of
from niemyet.edit.forms.admin_files import Editor, configuration
from niemyet.read.record_files import RecordFile, record_files

SCRIPTS = REPOSITORY / "site_src" / "admin"
CATALOGS = (CATALOG, REPOSITORY / "tests" / "sample_catalog")
FILES = [file for catalog in CATALOGS for file in record_files(catalog)]

Job = dict[str, Any]
RunFormat = Callable[[Sequence[Job]], list[Job]]


@pytest.fixture(scope="session")
def config(real_catalog, wording) -> dict[str, Any]:
    """The editor's configuration for the catalogue of this repository."""
    backend = {"name": "github", "repo": "xa/danh-muc", "branch": "main"}
    return configuration(Editor(SCRIPTS, real_catalog, wording, backend))


def job(config: dict[str, Any], file: RecordFile, **more: Any) -> Job:
    """What the editor's reader and writer are asked about one file."""
    text = file.path.read_text("utf-8")
    return {**config["kinds"][file.kind], "bounds": config["bounds"], "text": text, **more}


@pytest.fixture(scope="session")
def opened(config, run_format) -> list[Job]:
    """Each of FILES as a form shows it, and as it is written when nothing is changed."""
    return run_format([job(config, file) for file in FILES])


@pytest.fixture(scope="session")
def run_format() -> RunFormat:
    """Run the editor's reader and writer over jobs; see ``run_format.mjs``."""
    if shutil.which("node") is None:
        pytest.skip("máy này chưa có node (apt install nodejs)")

    def run(jobs: Sequence[Job]) -> list[Job]:
        script = Path(__file__).with_name("run_format.mjs")
        done = subprocess.run(
            ["node", str(script), str(SCRIPTS)],
            input=json.dumps(list(jobs)),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return json.loads(done.stdout)

    return run


@pytest.fixture
def repository(browser, sample_folder, tmp_path):
    """A git repository with the invented commune's catalogue."""
    return repository_of(sample_folder, tmp_path, commented=FEE)


@pytest.fixture
def real_repository(browser, tmp_path):
    """A git repository with this repository's catalogue, which takes the forms long to read."""
    return repository_of(CATALOG, tmp_path)


@pytest.fixture
def forms(repository, wording):
    """The forms of that repository, served."""
    with running_forms(repository, wording) as server:
        yield server
