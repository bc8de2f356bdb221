"""A site that lies there whole, made of the same, stays; whatever differs, it is made again."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from building import REPOSITORY, order
from niemyet.cli import main
from niemyet.cli.publish import build
from niemyet.history import content
from niemyet.mkdocs_plugin import kept_site, run
from niemyet.mkdocs_plugin.heard import log
from niemyet.mkdocs_plugin.kept_site import made_or_kept
from niemyet.mkdocs_plugin.order import Built, Contents
from niemyet.mkdocs_plugin.province import build as province
from niemyet.problem import Refused
from sample_repository import FEE, OFFICE, commit, git, raise_the_fee

DAY = date(2026, 11, 30)
TOLD_BY_HOOK = """
import json, os, sys
read, here = set(), os.getcwd()
def hook(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, os.PathLike)):
        if not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_DIRECTORY):
            read.add(os.path.realpath(os.path.join(here, arguments[0])))
sys.addaudithook(hook)
from niemyet.cli import main
status = main(sys.argv[1:])
print(json.dumps(sorted(read)))
sys.exit(status)
"""


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """An order of little whose making is only pretended."""
    root = tmp_path / "root"
    written = {
        "mkdocs.yml": "site_url: !ENV [NIEMYET_SITE_URL, '']\n",
        "catalog/" + FEE: "amount: 20000\n",
        "site_src/layouts/home.html": "",
        "guide/mot.md": "",
    }
    for path, text in written.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    git(root, "init", "-q")
    commit(root)
    monkeypatch.setattr(run, "build_office", _pretend)
    monkeypatch.setattr(province, "build_all", lambda order: Built({"a": _pretend(order)}))
    asked = order(tmp_path / "site", OFFICE, root / "catalog", DAY)
    return replace(asked, config_file=root / "mkdocs.yml", site_src=root / "site_src")


def _pretend(asked) -> Contents:
    (asked.site_dir / "page").mkdir(parents=True, exist_ok=True)
    (asked.site_dir / "page" / "index.html").write_text("trang")
    log.warning("chưa biết ai nhận tin")
    return Contents(1, 0, "Xã Mẫu", DAY)


def made(asked, every_office: bool = False) -> bool:
    return made_or_kept(asked, every_office)[1]


def test_the_same_is_made_once_and_said_twice(asked, caplog):
    first, second = made_or_kept(asked, False), made_or_kept(asked, False)

    assert (first[1], second[1]) == (True, False)
    assert first[0].made == second[0].made == {OFFICE: Contents(1, 0, "Xã Mẫu", DAY)}
    assert ["chưa biết ai nhận tin"] * 2 == [record.getMessage() for record in caplog.records]


def _lose_a_page(asked):
    (asked.site_dir / "page" / "index.html").unlink()


def _spoil_a_page(asked):
    (asked.site_dir / "page" / "index.html").write_text("trạng")


def _add_a_file(asked):
    (asked.site_dir / "page" / "moi").write_text("")


def _change_a_layout(asked):
    with (asked.site_src / "layouts" / "home.html").open("a") as file:
        file.write("\n")


def _change_a_guide(asked):
    (asked.config_file.parent / "guide" / "moi.md").write_text("mới")


def _change_the_settings(asked):
    with asked.config_file.open("a") as file:
        file.write("\n# mới\n")


def _commit(asked):
    (asked.catalog.parent / "khac").write_text("")
    commit(asked.catalog.parent)


@pytest.mark.parametrize(
    "change",
    [
        _lose_a_page,
        _spoil_a_page,
        _add_a_file,
        _change_a_layout,
        _change_a_guide,
        _change_the_settings,
        _commit,
        lambda asked: raise_the_fee(asked.catalog),
    ],
)
def test_whatever_is_changed_the_site_is_made_again(asked, change):
    assert (made(asked), made(asked)) == (True, False)
    change(asked)

    assert (made(asked), made(asked)) == (True, False)


@pytest.mark.parametrize(
    "other",
    [
        {"as_of": None},
        {"sheets": True},
        {"sheets_url": "https://to-in.example/"},
        {"history": True},
        {"preview": "số 2"},
        {"office": "khac"},
    ],
)
def test_another_order_makes_another_site(asked, other):
    made(asked)

    assert made(replace(asked, **other))
    assert made(asked)


def test_a_sheet_lost_from_the_folder_of_the_sheets_is_a_reason_to_build(asked, tmp_path):
    sheets = tmp_path / "sheets"
    sheets.mkdir()
    (sheets / "phi.pdf").write_bytes(b"%PDF")
    apart = {"sheets": True, "sheets_url": "https://to-in.example/", "sheets_dir": sheets}
    asked = replace(asked, **apart)
    assert (made(asked), made(asked)) == (True, False)
    (sheets / "phi.pdf").unlink()

    assert made(asked)


def test_all_offices_another_day_library_or_address_make_another_site(asked, monkeypatch):
    made(asked)

    assert made(asked, every_office=True)
    for place, name, value in (
        (kept_site, "today", lambda: date(2027, 1, 1)),
        (content, "_libraries", lambda: ["jinja2-9"]),
    ):
        monkeypatch.setattr(place, name, value)
        assert (made(asked), made(asked)) == (True, False)
    monkeypatch.setenv("NIEMYET_SITE_URL", "https://xa.example/")
    assert (made(asked), made(asked)) == (True, False)


def test_an_address_given_to_the_build_counts_as_the_environments(monkeypatch):
    seen = []

    def made_of(*_):
        seen.append(os.environ["NIEMYET_SITE_URL"])
        raise Refused("Đủ rồi.")

    monkeypatch.setenv("NIEMYET_SITE_URL", "")
    monkeypatch.setattr(build, "made_or_kept", made_of)

    assert main(["build", "--site-url", "https://xa.example/"]) == 1
    assert seen == ["https://xa.example/"]


def test_what_changes_while_the_site_is_made_is_seen_by_the_next_build(asked, monkeypatch):
    def meddling(asked):
        if asked.catalog.is_dir():
            (asked.catalog / "moi.yaml").write_text(str(os.urandom(4)))
        return _pretend(asked)

    monkeypatch.setattr(run, "build_office", meddling)
    assert made(asked)
    monkeypatch.setattr(run, "build_office", _pretend)

    assert (made(asked), made(asked)) == (True, False)


def test_what_is_remembered_may_be_spoilt_or_thrown_away(asked):
    made(asked)
    cache = asked.config_file.parent / ".cache"
    [note] = (cache / "sites").iterdir()
    note.write_bytes(note.read_bytes()[:-1])

    assert made(asked)
    shutil.rmtree(cache)
    assert (made(asked), made(asked)) == (True, False)


def test_a_catalogue_with_a_link_to_a_folder_is_never_taken_for_the_same(asked):
    (asked.catalog / "khac").symlink_to(asked.site_src)

    assert (made(asked), made(asked)) == (True, True)


def test_all_that_a_build_reads_decides_whether_it_is_made(tmp_path, sample_folder):
    """Beside Python, its libraries, time zones, what builds keep, and the site itself."""
    site = str(tmp_path / "site")
    build = ("build", "--office", OFFICE, "--catalog", str(sample_folder), "--site-dir", site)
    alone = ("--no-sheets", "--no-history")
    done = subprocess.run(
        [sys.executable, "-c", TOLD_BY_HOOK, *build, *alone],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
    )
    read = [Path(name) for name in json.loads(done.stdout.splitlines()[-1])]
    known = [REPOSITORY / name for name in ("scripts/niemyet", "site_src", "guide", "mkdocs.yml")]
    beside = [Path(sys.prefix), Path(sys.base_prefix), Path("/usr/share/zoneinfo")]
    scratch = [REPOSITORY / ".cache", tmp_path, Path("/dev"), Path("/proc")]
    places = [place.resolve() for place in (*known, *beside, *scratch, sample_folder)]

    assert done.returncode == 0
    assert len(read) > 300
    assert [] == [path for path in read if not any(map(path.is_relative_to, places))]
