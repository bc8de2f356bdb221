"""A build never replaces what it did not make, and says so in Vietnamese."""

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from building import CATALOG, REPOSITORY, order
from niemyet.mkdocs_plugin.province.build import build_all
from niemyet.mkdocs_plugin.run import build_office
from niemyet.mkdocs_plugin.sheets_apart import laid_out
from niemyet.mkdocs_plugin.site_folder import (
    SIGN,
    NotASiteFolder,
    may_share_files,
    refuse_to_overwrite,
    replaced_on_success,
)
from niemyet.problem import Refused

pytestmark = pytest.mark.slow

SOURCES = (REPOSITORY / "mkdocs.yml", CATALOG, REPOSITORY / "site_src")


@pytest.fixture
def site(tmp_path):
    """A site that was built before."""
    with replaced_on_success(tmp_path / "site", SOURCES) as fresh:
        (fresh / "index.html").write_text("cũ", encoding="utf-8")
    return tmp_path / "site"


@pytest.mark.parametrize(
    "folder", ["", "..", "catalog", "catalog/trang", "site_src/pages", "mkdocs.yml"]
)
def test_a_site_is_never_put_over_its_sources(folder):
    with pytest.raises(NotASiteFolder):
        refuse_to_overwrite(REPOSITORY / folder, SOURCES)


def test_sheets_are_never_put_into_the_site_that_is_replaced(tmp_path):
    site = tmp_path / "site"
    for sheets in (site, site / "to-in", tmp_path):
        asked = replace(order(site, "phuc-yen"), sheets=True, sheets_url="https://to-in.example/")
        with pytest.raises(NotASiteFolder), laid_out(replace(asked, sheets_dir=sheets)):
            pass


def test_a_folder_with_the_files_of_others_is_refused_by_name(tmp_path):
    (tmp_path / "thu-rieng.txt").write_text("x", encoding="utf-8")

    with pytest.raises(Refused, match="ví dụ «thu-rieng.txt»"):
        build_office(order(tmp_path, "phuc-yen"))

    assert ["thu-rieng.txt"] == [path.name for path in tmp_path.iterdir()]


def test_a_file_is_not_replaced_by_a_folder(tmp_path):
    file = tmp_path / "thu-rieng.txt"
    file.write_text("x", encoding="utf-8")

    with pytest.raises(Refused, match="là một tệp"):
        build_office(order(file, "phuc-yen"))

    assert file.is_file()


def test_an_empty_folder_may_become_a_site(tmp_path):
    with replaced_on_success(tmp_path, SOURCES) as fresh:
        (fresh / "index.html").write_text("mới", encoding="utf-8")

    assert {SIGN, "index.html"} == {path.name for path in tmp_path.iterdir()}


def test_a_site_is_replaced_whole(site):
    with replaced_on_success(site, SOURCES) as fresh:
        (fresh / "khac.html").write_text("mới", encoding="utf-8")

    assert {SIGN, "khac.html"} == {path.name for path in site.iterdir()}


def test_a_site_shares_files_only_with_one_that_the_same_may_read(site, tmp_path):
    with replaced_on_success(tmp_path / "moi", SOURCES) as fresh:
        assert may_share_files(fresh, site)
        assert not may_share_files(fresh, tmp_path / "none")
        (site / SIGN).chmod(0o600)
        assert not may_share_files(fresh, site)


def test_an_interrupted_build_keeps_the_old_site_and_leaves_nothing_beside_it(site):
    with pytest.raises(KeyboardInterrupt), replaced_on_success(site, SOURCES):
        raise KeyboardInterrupt

    assert "cũ" == (site / "index.html").read_text(encoding="utf-8")
    assert ["site"] == [path.name for path in site.parent.iterdir()]


def _killed(site, moment: int) -> list[str]:
    """Build in another process that is killed at its rename number *moment*; tell what is left."""
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from niemyet.mkdocs_plugin.site_folder import replaced_on_success\n"
        "left, rename = [int(sys.argv[2])], Path.rename\n"
        "def counted(*paths):\n"
        "    left[0] -= 1\n"
        "    if left[0] < 0: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return rename(*paths)\n"
        "Path.rename = counted\n"
        "with replaced_on_success(Path(sys.argv[1]), ()) as fresh:\n"
        "    (fresh / 'index.html').write_text('mới', encoding='utf-8')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, site, str(moment)])
    assert -signal.SIGKILL == done.returncode
    return [path.name for path in site.parent.iterdir()]


@pytest.mark.parametrize("moment", range(3))
def test_the_last_good_site_comes_back_after_a_kill_at_any_moment(site, moment):
    left = _killed(site, moment)
    assert ("site" in left) == (moment != 1)  # between the renames there is none

    with pytest.raises(KeyboardInterrupt), replaced_on_success(site, SOURCES):
        assert ("mới" if moment == 2 else "cũ") == (site / "index.html").read_text("utf-8")
        raise KeyboardInterrupt
    assert ["site"] == [path.name for path in site.parent.iterdir()]


def test_what_another_build_is_filling_is_left_alone(site):
    with replaced_on_success(site, SOURCES) as one:
        with replaced_on_success(site, SOURCES) as other:
            (other / "index.html").write_text("kia", encoding="utf-8")
        (one / "index.html").write_text("này", encoding="utf-8")

    assert "này" == (site / "index.html").read_text("utf-8")
    assert ["site"] == [path.name for path in site.parent.iterdir()]


def test_what_a_killed_build_of_a_site_beside_it_left_is_left_alone(site):
    beside = site.with_name("site.b")
    with replaced_on_success(beside, SOURCES):
        pass
    _killed(beside, 1)
    with replaced_on_success(site, SOURCES):
        pass
    assert not beside.exists()
    with pytest.raises(KeyboardInterrupt), replaced_on_success(beside, SOURCES):
        raise KeyboardInterrupt

    assert {"site", "site.b"} == {path.name for path in site.parent.iterdir()}


def test_a_missing_catalogue_is_told_to_a_clerk(tmp_path):
    with pytest.raises(Refused, match="không có thư mục"):
        build_office(order(tmp_path / "site", "phuc-yen", tmp_path / "khong-co"))


def test_all_offices_are_built_but_those_closed_on_the_day(tmp_path, sample_folder):
    with pytest.raises(Refused, match="chưa có vào ngày đã chọn"):
        build_all(order(tmp_path / "site", "", sample_folder, date(2010, 1, 1)))

    assert {"xa-mau"} == set(
        build_all(order(tmp_path / "site", "", sample_folder, date(2026, 11, 23))).made
    )
    missing = (tmp_path / "site/404.html").read_text("utf-8")
    assert "Không có trang này" in missing and 'href="/xa-mau/"' in missing
