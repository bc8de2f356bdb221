"""The report as one HTML file that opens from a disk: nothing to run, nothing to fetch."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from niemyet.model.reference import RecordKey
from niemyet.present import permalinks as at
from niemyet.present.changes.report import ChangeReport, RecordChanges
from niemyet.present.law_address import without_part
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Wording
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.page import Page
from niemyet.publish.pages import all_pages
from niemyet.publish.review.side_by_side import Row, side_by_side

MOST_PAGES = 24
_MOST_OF_SERVICES = 6
"""Pages shown side by side; others that differ are named."""
_STYLES = ("assets/styles/niemyet.css", "layouts/changes_report.css")
_OF_OFFICE = (at.HOURS, at.COUNTERS, at.CONDUCT, at.ABOUT, at.REDRESS)


@dataclass(frozen=True)
class PagePair:
    """One page of one office, before and after."""

    title: str
    office: str
    rows: tuple[Row, ...]
    standing: str
    """``changed``, ``new`` or ``gone``."""


Pages = Mapping[str, Page]


def changes_page(
    report: ChangeReport,
    before: Sequence[Posting],
    after: Sequence[Posting],
    site_src: Path,
    wording: Wording,
) -> str:
    """Return the report, with the pages of two states of each office side by side."""
    templates = load_templates(site_src, wording)
    old, new = (_by_office(templates, postings) for postings in (before, after))
    names = {posting.office.id: posting.office.name for posting in after}
    pairs, others = _pairs(report, old, new)
    return templates.get_template("layouts/changes_report.html").render(
        report=report, pairs=pairs, others=others, names=names, css=Markup(report_styles(site_src))
    )


def report_styles(site_src: Path) -> str:
    """Return the styles of a report that is a file of its own."""
    return "\n".join((site_src / name).read_text(encoding="utf-8") for name in _STYLES)


def _by_office(templates: Environment, postings: Sequence[Posting]) -> Mapping[str, Pages]:
    return {
        posting.office.id: {page.path: page for page in all_pages(templates, posting)}
        for posting in postings
    }


def _pairs(
    report: ChangeReport, before: Mapping[str, Pages], after: Mapping[str, Pages]
) -> tuple[list[PagePair], list[str]]:
    """Return the pages of the changed records, and the titles of all others that differ."""
    first, others = [], []
    wanted = list(dict.fromkeys(path for r in report.records for path in _paths(r)))
    for office in after.keys() & before.keys():
        old, new = before[office], after[office]
        differing = [path for path in {**old, **new} if _html(old, path) != _html(new, path)]
        chosen = [path for path in wanted if path in differing]
        if RecordKey("services", office) in {r.record for r in report.records}:
            chosen += _of_services(differing, chosen)
        first += [_pair(office, old.get(path), new.get(path)) for path in chosen]
        others += [(new.get(path) or old[path]).title for path in differing if path not in chosen]
    return first[:MOST_PAGES], [*(pair.title for pair in first[MOST_PAGES:]), *others]


def _of_services(differing: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """Return pages of procedures that differ because the office posts them otherwise."""
    more = (
        p for p in differing if p.startswith(at.PROCEDURES) and p not in (*chosen, at.PROCEDURES)
    )
    return list(more)[:_MOST_OF_SERVICES]


def _html(pages: Pages, path: str) -> str:
    return pages[path].html if path in pages else ""


def _pair(office: str, old: Page | None, new: Page | None) -> PagePair:
    rows = side_by_side(old.html if old else "", new.html if new else "")
    standing = "changed" if old and new else "new" if new else "gone"
    return PagePair((new or old).title, office, rows, standing)


def _paths(record: RecordChanges) -> Iterator[str]:
    """Yield where the records of a group, and who uses them, are published."""
    for key in dict.fromkeys(change.record for change in record.changes):
        if key.kind in ("offices", "holidays"):
            yield from _OF_OFFICE
        elif key.kind != "services":
            yield without_part(at.record_page(key))
    yield from map(at.procedure_path, record.procedure_ids)
