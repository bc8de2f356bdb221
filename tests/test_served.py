"""The site on this machine is made as it is looked at, and shown to this machine.

ProperDocs would make the same of it.
"""

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from building import REPOSITORY, order
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from niemyet.check.rules import read_sound_catalog
from niemyet.mkdocs_plugin.run import build_office, plugins_of
from niemyet.mkdocs_plugin.served import MadeWhenAsked, answers_here_only, made_when_asked
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


def served(folder, catalog, when_asked):
    """Build as a server does, and return the settings and the plugin."""
    wanted = order(folder, "xa-mau", catalog, AROUND[0])
    plugins = plugins_of(wanted, when_asked)
    config = load_config(str(wanted.config_file), site_dir=str(folder), plugins=plugins)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    return config, config.plugins["niemyet"]


def files_in(folder):
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.slow
def test_what_is_made_when_asked_is_what_is_made_at_once(tmp_path, sample_folder):
    served(tmp_path / "ngay", sample_folder, when_asked=False)
    _, plugin = served(tmp_path / "dan", sample_folder, when_asked=True)
    all_files = files_in(tmp_path / "ngay")
    before = files_in(tmp_path / "dan")
    for name in sorted(all_files, reverse=True):
        plugin.made.make(name)

    assert len(all_files) > 150
    assert len(before) < 60
    assert not before & plugin.made.names, "MkDocs would write over a file that the last site has"
    assert all_files == files_in(tmp_path / "dan")
    same, *others = filecmp.cmpfiles(tmp_path / "ngay", tmp_path / "dan", all_files, shallow=False)
    assert [[], []] == others


def test_a_page_that_cannot_be_made_is_told_each_time_and_others_are_made(tmp_path):
    def part(*names: str) -> Iterator[str]:
        for name in names:
            (tmp_path / name).write_text(name.upper(), "utf-8")
            yield name

    site = MadeWhenAsked()
    site.begin(tmp_path, (chain(part("a"), (1 / number for number in [0])), part("c")))
    site.make("c")
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            site.make("b")

    assert "AC" == "".join(path.read_text("utf-8") for path in sorted(tmp_path.iterdir()))


@pytest.mark.slow
def test_of_a_changed_record_only_the_page_that_is_looked_at_is_made_anew(tmp_path, sample_folder):
    catalog = tmp_path / "catalog"
    shutil.copytree(sample_folder, catalog)
    config, plugin = served(tmp_path / "site", catalog, when_asked=True)
    plugin.made.make("phi-le-phi/index.html")
    assert "3.700 đồng" not in (tmp_path / "site/phi-le-phi/index.html").read_text("utf-8")
    plugin.sound_catalog, _ = read_sound_catalog(catalog)  # as a build in this process leaves it
    fee = catalog / "fees/phi-ban-sao.yaml"
    fee.write_text(fee.read_text("utf-8").replace("amount: 2000", "amount: 3700"), "utf-8")
    build(config, serve_url="http://127.0.0.1:8000/")
    untouched = files_in(tmp_path / "site")
    plugin.made.make("phi-le-phi/index.html")

    assert {"phi-le-phi/index.html"} == files_in(tmp_path / "site") - untouched
    assert "3.700 đồng" in (tmp_path / "site/phi-le-phi/index.html").read_text("utf-8")


def answered(app, address):
    """Return the status and the body that *app* answers with."""
    said = []
    body = app({"PATH_INFO": address}, lambda status, _: said.append(status))
    return said, body


def test_a_page_that_a_new_site_threw_away_meanwhile_is_made_again(tmp_path):
    site, asked = MadeWhenAsked(), []

    def begin_anew():
        site.begin(tmp_path, [made(name) for name in ("a/index.html", "b/index.html")])

    def made(name):
        asked.append(name)
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
        yield name

    def sends(request, begin):
        if site.builds == 0:  # between making and sending
            (tmp_path / "b/index.html").unlink()
            site.rebuilt(begin_anew)()
        lies_there = (tmp_path / request["PATH_INFO"].strip("/") / "index.html").is_file()
        begin("200 OK" if lies_there else "404 Not Found", [])
        return [b""]

    begin_anew()
    said, _ = answered(made_when_asked(sends, site, "/"), "/b/")

    assert ["200 OK"] == said
    assert ["a/index.html", "b/index.html", "b/index.html"] == asked


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("/", ["index.html"]),
        ("/xa/", ["index.html"]),
        ("/xa/phi-le-phi", ["phi-le-phi/index.html"]),
        ("/xa/phi-le-phi/", ["phi-le-phi/index.html"]),
        ("/xa/../du-lieu/v1/phi.csv", ["du-lieu/v1/phi.csv"]),
        ("/livereload/12/3", []),
    ],
)
def test_the_file_that_an_address_means_is_made(address, asked):
    site, made = MadeWhenAsked(), []
    site.make = made.append
    sends = made_when_asked(lambda _, begin: begin("200 OK", []) or [], site, "/xa/")

    assert (["200 OK"], []) == answered(sends, address)
    assert asked == made


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
