"""The site on this machine is shown to this machine; ProperDocs would make the same of it."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest
from building import REPOSITORY, order
from mkdocs.livereload import LiveReloadServer
from niemyet.mkdocs_plugin.own_host import answers_here_only
from niemyet.mkdocs_plugin.run import build_office
from test_odd_days import AROUND

AS_PROPERDOCS = """
import importlib, importlib.abc, importlib.util, sys
class Alias(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "mkdocs":
            return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec):
        return importlib.import_module("properdocs" + spec.name[len("mkdocs"):])
    def exec_module(self, module): pass
sys.meta_path.insert(0, Alias())
from niemyet.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", "200 OK"),
        ("localhost:8000", "200 OK"),
        ("la.example:8000", "403 Forbidden"),
        ("127.0.0.1", "403 Forbidden"),
        (None, "403 Forbidden"),
    ],
)
def test_who_calls_this_machine_by_another_name_gets_nothing(host, status):
    said = []
    app = answers_here_only(lambda _, begin: begin("200 OK", []) or [b"x"], ("127.0.0.1", 8000))
    list(app({"HTTP_HOST": host}, lambda line, _: said.append(line)))

    assert [status] == said


def test_the_server_of_mkdocs_can_be_guarded(tmp_path):
    server = LiveReloadServer(lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    guarded = answers_here_only(server.get_app(), server.server_address)

    assert guarded is not server.get_app()
    server.server_close()


@pytest.mark.slow
def test_properdocs_makes_the_same_bytes(tmp_path, sample_folder):
    """A trial of what may take the place of MkDocs; it needs: pip install properdocs."""
    pytest.importorskip("properdocs")
    options = ["build", "--office", "xa-mau", "--catalog", str(sample_folder), "--no-sheets"]
    options += ["--no-history", "--as-of", str(AROUND[0]), "--site-dir", str(tmp_path / "moi")]
    done = subprocess.run(
        [sys.executable, "-c", AS_PROPERDOCS, *options],
        cwd=REPOSITORY,
        env={**os.environ, "NIEMYET_SITE_URL": ""},
        capture_output=True,
        encoding="utf-8",
    )
    assert 0 == done.returncode, done.stderr
    build_office(order(tmp_path / "cu", "xa-mau", sample_folder, AROUND[0]))
    made = [p.relative_to(tmp_path / "cu") for p in (tmp_path / "cu").rglob("*") if p.is_file()]

    assert len(made) > 200
    assert [] == filecmp.cmpfiles(tmp_path / "cu", tmp_path / "moi", map(Path, made), False)[1]
