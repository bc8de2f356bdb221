"""The comparison with the national portal as one HTML file that opens from a disk."""

from pathlib import Path

from markupsafe import Markup

from niemyet.present.national.view import PortalReport
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.review.changes_page import report_styles


def portal_page(report: PortalReport, site_src: Path) -> str:
    """Return the whole report, nothing to run and nothing to fetch."""
    templates = load_templates(site_src, report.words)
    css = Markup(report_styles(site_src))
    return templates.get_template("layouts/portal_report.html").render(report=report, css=css)
