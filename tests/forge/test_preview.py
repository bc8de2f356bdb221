"""A preview says on every page and every sheet that it is none of what is posted."""

from pathlib import Path

import pytest
from building import order
from lxml import html
from niemyet.cli import main
from niemyet.mkdocs_plugin.run import build_office
from pypdf import PdfReader

LABEL = "yêu cầu số 12"


@pytest.fixture(scope="module")
def preview(tmp_path_factory, sample_folder) -> Path:
    """A preview of the invented commune with its sheets."""
    folder = tmp_path_factory.mktemp("preview") / "site"
    build_office(order(folder, "xa-mau", sample_folder, sheets=True, preview=LABEL))
    return folder


def test_every_page_bears_the_banner_and_hides_from_search(preview):
    """Also the page for missing addresses."""
    pages = sorted(preview.rglob("*.html"))

    assert len(pages) > 60
    for page in pages:
        document = html.document_fromstring(page.read_bytes())
        banner = document.findall(".//aside[@class='preview']")
        assert len(banner) == 1 and LABEL in banner[0].text_content(), page
        assert document.xpath("//meta[@name='robots']/@content") == ["noindex,nofollow"], page


def test_every_sheet_bears_a_band_on_every_page(preview):
    """A verified sheet too: nothing of a preview may hang on a wall."""
    sheets = sorted(preview.rglob("ban-in/**/*.pdf"))

    assert len(sheets) > 10
    for sheet in sheets:
        for page in PdfReader(sheet).pages:
            words = " ".join(page.extract_text().split())
            assert "BẢN XEM THỬ" in words, sheet


def test_servers_are_told_to_hide_it_and_browsers_keep_nothing(preview):
    """A header for robots; no worker, so that no phone keeps an unapproved fee."""
    assert "X-Robots-Tag: noindex, nofollow" in (preview / "_headers").read_text("utf-8")
    assert not (preview / "sw.js").exists()
    assert "data-offline" not in (preview / "index.html").read_text("utf-8")


def test_nobody_can_save_from_a_preview(preview):
    """The staff forms are left out."""
    assert not (preview / "admin").exists()


def test_what_is_really_posted_bears_no_banner(sites):
    """The banner and the hiding are the preview's alone."""
    for site in sites.values():
        home = (site / "index.html").read_text("utf-8")
        assert 'class="preview"' not in home and "noindex" not in home
        assert "X-Robots-Tag" not in (site / "_headers").read_text("utf-8")


@pytest.mark.parametrize("label", ["", "  ", "a\nb", "x" * 81])
def test_a_label_that_no_banner_can_show_is_refused(label, capsys):
    """Told before anything is built."""
    with pytest.raises(SystemExit) as stopped:
        main(["build", "--preview", label])

    assert stopped.value.code == 2 and "không làm tên được" in capsys.readouterr().err
