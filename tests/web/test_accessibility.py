"""Everybody can read every kind of page; the page about it says what was measured and no more."""

import shutil
from collections.abc import Iterator

import pytest
import yaml
from building import REPOSITORY, text
from lxml import html
from niemyet.model.accessibility_audit import AccessibilityAudit
from niemyet.read.audit_file import AUDIT_FILE, read_audit, write_audit
from web.accessibility import CHECKS, RULES, WITHOUT_SCRIPT, Findings, axe_version, examine
from web.examined_sites import Examined, all_layouts, sites_to_examine
from web.kinds import Kind

SOURCES = REPOSITORY / "site_src"


@pytest.fixture(scope="session")
def examined(sites, tmp_path_factory) -> list[Examined]:
    """Built sites that have every kind of page."""
    return sites_to_examine(tmp_path_factory.mktemp("examined"), sites)


@pytest.fixture(scope="session")
def findings(browser, examined) -> Findings:
    """What is wrong with one page of each kind."""
    return examine(browser, examined)


@pytest.fixture(scope="module")
def record() -> AccessibilityAudit:
    """What the site says was measured."""
    return read_audit(SOURCES)


def test_every_layout_is_looked_at(examined):
    """A new layout is looked at by itself; one that no site here uses must be brought in."""
    names = {kind.name for _, kinds in examined for kind in kinds}

    assert len(all_layouts()) > 30
    assert set() == all_layouts() - names


@pytest.mark.parametrize("check", [*CHECKS, WITHOUT_SCRIPT])
def test_nothing_is_found_on_any_kind_of_page(findings, check):
    assert len(findings.pages) > 40
    assert [] == findings.checks[check]


def test_the_record_tells_the_kinds_of_page_there_are(record, examined):
    """If this fails: python3 scripts/audit_accessibility.py"""
    pages = [kind.name for _, kinds in examined for kind in kinds]

    assert (tuple(pages), len(pages)) == (record.kinds, record.pages)


def test_the_record_tells_the_checks_there_are(record):
    assert {*CHECKS, WITHOUT_SCRIPT} == set(record.checks)
    assert RULES == record.rules


def test_the_record_was_made_with_this_axe(record):
    assert axe_version() == record.axe_core


def test_the_record_tells_what_is_measured_now(record, findings):
    assert {name: len(found) for name, found in findings.checks.items()} == record.checks


def test_a_record_is_read_as_it_was_written(record, tmp_path):
    (tmp_path / AUDIT_FILE).parent.mkdir()
    write_audit(record, tmp_path)

    assert record == read_audit(tmp_path)


def test_the_page_tells_the_record_and_what_was_not_tried(record, sites):
    page = sites["lam-binh"] / "tiep-can" / "index.html"
    section = html.document_fromstring(page.read_bytes()).xpath("//section[h2/@id='da-thu']")[0]
    told = section.xpath(".//td/text()")
    said = text(page)

    assert [str(number or "không thấy lỗi") for number in record.checks.values()] == told
    assert f"{record.pages} trang" in said
    assert record.axe_core in said
    assert {"Chromium", "Firefox", "WebKitGTK"} == {engine.name for engine in record.engines}
    for engine in record.engines:
        version = ".".join(engine.version.split(".")[:2])
        assert f"{engine.name} {version}" in said
    assert "Chưa ai nghe trang bằng phần mềm đọc màn hình thật" in said


def broken_pages() -> Iterator[tuple[str, str, str]]:
    """A fault, the check that must see it, and part of what it says."""
    yield "<h4>Nhảy cấp</h4>", "structure", "level skipped"
    yield "<table><tr><td>1</td></tr></table>", "structure", "without a name"
    yield "<button>x</button>", "targets", "not 44"
    yield "<img src='x.png'>", "rules", "image-alt"
    yield "<p tabindex='3'>x</p>", "keyboard", "tabindex 3"
    yield f"<nobr>{'dài ' * 200}</nobr>", "narrow", "beyond the edge"


@pytest.mark.parametrize("fault", list(broken_pages()), ids=lambda fault: fault[1])
def test_a_fault_is_seen(fault, browser, sites, tmp_path):
    """What the checks do not find is not there: each sees a page that is broken."""
    markup, check, said = fault
    page = (sites["phuc-yen"] / "huong-dan" / "index.html").read_text(encoding="utf-8")
    broken = page.replace("</main>", f"{markup}</main>").replace("../assets", "assets")
    (tmp_path / "index.html").write_text(broken, encoding="utf-8")
    shutil.copytree(sites["phuc-yen"] / "assets", tmp_path / "assets")
    found = examine(browser, [(tmp_path, [Kind("broken", "")])])

    assert any(said in one for one in found.checks[check])


def test_the_file_says_that_it_is_made(record):
    written = (SOURCES / AUDIT_FILE).read_text(encoding="utf-8")

    assert written.startswith("# Made by python3 scripts/audit_accessibility.py")
    assert yaml.safe_load(written)["pages"] == record.pages
