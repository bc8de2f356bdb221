"""Every record's page leads whoever finds a fault to somebody who can mend it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from building import REPOSITORY
from niemyet.edit.correction.report import read_report
from niemyet.edit.forms.collections import collections
from niemyet.edit.forms.report_ways import read_ways
from niemyet.edit.forms.settings import read_settings
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.report_link import PARTS, view_report
from niemyet.present.posting import Posting
from niemyet.present.report_ways import ReportWays
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.pages import all_pages
from niemyet.read.wording_file import read_wording

FEE = RecordKey("fees", "le-phi-trong-cay")
SITE = "https://xa.example/"
WORDS = Wording("vi", read_wording(REPOSITORY / "site_src/wording", "vi"))
FORGES = {
    "github": "backend: github\nrepo: xa/danh-muc\nbase_url: https://dang-nhap.example\n",
    "gitlab": "backend: gitlab\nrepo: xa/danh-muc\napp_id: a1\n",
    "forgejo": "backend: forgejo\nrepo: xa/danh-muc\napp_id: a1\n"
    "api_root: https://kho.example/api/v1\n",
}
ISSUES = {
    "github": "https://github.com/xa/danh-muc/issues/new",
    "gitlab": "https://gitlab.com/xa/danh-muc/-/issues/new",
    "forgejo": "https://kho.example/xa/danh-muc/issues/new",
}


@pytest.fixture
def posting(sample_catalog) -> Posting:
    return Posting(sample_catalog, sample_catalog.offices["xa-mau"], date(2026, 11, 23), WORDS)


@pytest.fixture
def settings(tmp_path):
    """Return the ways that a settings file with this text names."""

    def ways(text: str) -> ReportWays:
        file = tmp_path / "settings.yaml"
        file.write_text(text, "utf-8")
        return read_ways(file, SITE)

    return ways


def fee_page(posting: Posting) -> str:
    templates = load_templates(REPOSITORY / "site_src", WORDS)
    return next(p.html for p in all_pages(templates, posting) if p.path.endswith(f"{FEE[1]}/"))


def test_without_a_forge_or_an_address_the_link_leads_to_the_offices_own_channels(posting):
    """Nobody is sent to an address that nobody reads."""
    view = view_report(posting, FEE)

    assert (view.report, view.direct, view.edit) == ("do-tin-cay/#bao-sai", False, "")


@pytest.mark.parametrize("forge", FORGES)
def test_a_forge_gets_an_issue_that_names_page_and_record(posting, settings, forge):
    """The form is filled in as far as the page knows; the forge's own address is found."""
    view = view_report(replace(posting, ways=settings(FORGES[forge])), FEE)
    address, filled = view.report.split("?")

    assert address == ISSUES[forge] and view.direct
    about = "fees/le-phi-trong-cay (https://xa.example/phi-le-phi/le-phi-trong-cay/)"
    assert about in " ".join(text for texts in parse_qs(filled).values() for text in texts)


@pytest.mark.parametrize("forge", ["gitlab", "forgejo"])
def test_what_is_filled_in_is_what_the_program_reads(posting, settings, forge):
    """A report that begins on our page can become a patch."""
    view = view_report(replace(posting, ways=settings(FORGES[forge])), FEE)
    body = parse_qs(urlsplit(view.report).query)[
        "issue[description]" if forge == "gitlab" else "body"
    ][0]
    for part in PARTS[1:]:
        heading = f"### {WORDS(f'report.field.{part}')}\n"
        body = body.replace(heading, f"{heading}\n{part}")

    assert read_report(body, WORDS).source == "source"


def test_an_address_that_is_read_comes_before_the_forge(posting, settings):
    """A citizen has no account at a forge, but a letter can be written by anybody."""
    ways = settings(FORGES["github"] + "reports_to: bao-sai@xa.example\n")
    letter = unquote(view_report(replace(posting, ways=ways), FEE).report)

    assert letter.startswith("mailto:bao-sai@xa.example?")
    assert "fees/le-phi-trong-cay" in letter and "Căn cứ" in letter


def test_an_address_that_is_none_is_refused(settings):
    """Told with the remedy, before a site is built with a dead link."""
    with pytest.raises(Refused, match="reports_to «hỏi quầy 1»"):
        settings("reports_to: hỏi quầy 1\n")


def test_the_address_is_no_setting_of_the_editor(tmp_path):
    """Decap gets the forge's settings only."""
    file = tmp_path / "settings.yaml"
    file.write_text(FORGES["github"] + "reports_to: a@b.vn\n", "utf-8")

    assert "reports_to" not in read_settings(file)


def test_staff_are_led_to_a_form_that_exists(posting, settings):
    """The kinds in the links are the editor's own lists."""
    forms = replace(posting, ways=settings(FORGES["github"]))
    lists = {c["name"] for c in collections(posting.catalog, WORDS)}
    links = [view_report(forms, key).edit for key, _ in posting.catalog.records()]

    assert len(links) > 20
    assert {link.split("/")[3] for link in links} <= lists
    assert view_report(forms, FEE).edit == "admin/#/collections/fees/entries/le-phi-trong-cay"


def test_a_preview_leads_nobody_to_a_form(posting, settings):
    """Its forms are left out."""
    shown = replace(posting, ways=settings(FORGES["github"]), preview="yêu cầu số 12")

    assert view_report(shown, FEE).edit == ""


def test_an_unchecked_record_invites_corrections_at_its_top(posting, settings):
    """The stamp that says "nobody has checked" is where a reader is asked first."""
    page = fee_page(replace(posting, ways=settings(FORGES["github"])))
    before_the_facts = page.partition("<section")[0]

    assert "Báo sai sót" in before_the_facts and "Sửa mục này" not in before_the_facts
    assert 'rel="nofollow">Sửa mục này' in page


def test_the_page_of_all_ways_names_those_that_there_are(posting, settings):
    """The address, the forge, and that a public form is no place for a telephone number."""
    ways = settings(FORGES["forgejo"] + "reports_to: bao-sai@xa.example\n")
    templates = load_templates(REPOSITORY / "site_src", WORDS)
    pages = all_pages(templates, replace(posting, ways=ways))
    html = next(p.html for p in pages if p.path == "do-tin-cay/")

    assert 'id="bao-sai"' in html
    assert "mailto:bao-sai@xa.example" in html and ISSUES["forgejo"] in html
    assert "đừng ghi số điện thoại" in html


def test_the_published_settings_name_nothing_yet():
    """Whoever takes the repository over fills them in; until then nothing is invented."""
    ways = read_ways(Path(REPOSITORY, "site_src/admin/settings.yaml"))

    assert ways == ReportWays()
