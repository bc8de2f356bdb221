"""One office that cannot be built keeps the site it had; the others are published."""

import shutil
from dataclasses import replace
from datetime import date

import pytest
from building import order
from niemyet.cli import main
from niemyet.cli.publish import build as command
from niemyet.mkdocs_plugin.order import Built, Contents
from niemyet.mkdocs_plugin.province import build as province
from niemyet.mkdocs_plugin.province.build import build_all
from niemyet.mkdocs_plugin.run import BuildFailed
from niemyet.mkdocs_plugin.site_folder import sign
from sample_repository import OFFICE

DAY = date(2026, 11, 23)


@pytest.fixture
def build(catalog_copy, tmp_path, monkeypatch):
    """Return what builds two communes but those that *fail*; a site is one file with a *text*."""
    offices = catalog_copy / "offices"
    shutil.copytree(offices / OFFICE, offices / "xa-hai")

    def pretended(text, *fail, **options):
        def build_each(asked, catalog, build_one, scratch, scheduler):
            made = [office for office in asked if office not in fail]
            for office in made:
                sign(build_one.__self__.folder / office)
                (build_one.__self__.folder / office / "index.html").write_text(text)
                (build_one.__self__.folder / office / "ban-in").mkdir()
                (build_one.__self__.folder / office / "ban-in" / "phi.pdf").write_text(text)
            told = {office: Contents(1, 0, office, DAY) for office in made}
            return Built(told, dict.fromkeys(fail, "hết chỗ"))

        monkeypatch.setattr(province, "build_each", build_each)
        return build_all(replace(asked, **options))

    asked = order(tmp_path / "site", "", catalog_copy, DAY)
    return pretended


def test_a_failed_office_keeps_its_site_and_the_others_are_new(build, tmp_path):
    build("cũ")
    outcome = build("mới", "xa-hai")

    assert ["mới", "cũ"] == [
        (tmp_path / "site" / office / "index.html").read_text() for office in (OFFICE, "xa-hai")
    ]
    assert {"xa-hai": "hết chỗ"} == outcome.failed
    assert 'href="xa-hai/"' in (tmp_path / "site/index.html").read_text("utf-8")


def test_a_failed_office_keeps_what_its_search_has_shared(build, tmp_path):
    build("cũ")
    details = tmp_path / "site" / "assets" / "search" / "details-cu.js"
    details.parent.mkdir(parents=True)
    details.write_text("cũ")
    build("mới", "xa-hai")

    assert "cũ" == details.read_text()
    build("mới")
    assert not details.exists()


def test_a_failed_office_keeps_its_sheets_where_they_are_hosted_apart(build, tmp_path):
    sheets = tmp_path / "sheets"
    apart = {"sheets": True, "sheets_url": "https://to-in.example/", "sheets_dir": sheets}
    build("cũ", **apart)
    build("mới", "xa-hai", **apart)

    assert ["mới", "cũ"] == [
        (sheets / office / "ban-in" / "phi.pdf").read_text() for office in (OFFICE, "xa-hai")
    ]
    assert not list((tmp_path / "site").rglob("*.pdf"))


def test_an_office_that_never_had_a_site_is_not_offered(build, tmp_path):
    build("mới", "xa-hai")

    assert 'href="xa-hai/"' not in (tmp_path / "site/index.html").read_text("utf-8")


def test_if_no_office_can_be_built_everything_stays(build, tmp_path):
    build("cũ")
    with pytest.raises(BuildFailed, match="xa-hai: hết chỗ"):
        build("mới", OFFICE, "xa-hai")

    assert "cũ" == (tmp_path / "site" / OFFICE / "index.html").read_text()


def test_the_command_names_the_failed_office_and_says_that_it_failed(tmp_path, monkeypatch, capsys):
    outcome = Built({OFFICE: Contents(1, 0, "Xã Mẫu", DAY)}, {"xa-hai": "hết chỗ"})
    monkeypatch.setattr(command, "made_or_kept", lambda order, every_office: (outcome, True))
    sign(tmp_path / "site" / "xa-hai")

    options = ["build", "--all", "--site-dir", str(tmp_path / "site")]
    assert 1 == main(options)
    assert "✗ xa-hai: vẫn là trang cũ. hết chỗ" in capsys.readouterr().err
