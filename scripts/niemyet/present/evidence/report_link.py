"""The links by which a reader reports a fault in a record, and the staff mend it."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from niemyet.model.reference import RecordKey
from niemyet.present import permalinks as at
from niemyet.present.posting import Posting

PARTS = ("record", "part", "now", "right", "source")
"""What a report says, in the order of the forge's forms; their headings are ``report.field.*``."""
ANCHOR = "bao-sai"
"""Of the place that names every way to report, on the page about trust."""
_TEMPLATE = "bao-sai-sot"


@dataclass(frozen=True)
class ReportView:
    """Where to report a fault, and where to mend it; ``edit`` is counted from the site's root."""

    report: str
    direct: bool
    """Whether ``report`` is a letter or a form elsewhere, and not a page of the site."""
    edit: str


def view_report(posting: Posting, record: RecordKey) -> ReportView:
    """Return the links for one record, filled in with its page and its name in the catalogue."""
    ways = posting.ways
    report = _letter(posting, record) or _issue(posting, record)
    forms = ways.forms and not posting.preview
    return ReportView(
        report or f"{at.TRUST}#{ANCHOR}", bool(report), form_path(record) if forms else ""
    )


def _letter(posting: Posting, record: RecordKey) -> str:
    if not posting.ways.email:
        return ""
    w = posting.wording
    about = _about(posting, record)
    asked = "\n".join(f"{w(f'report.field.{part}')}: " for part in PARTS[1:])
    words = {
        "subject": w("report.subject", record=str(record)),
        "body": f"{w('report.field.record')}: {about}\n{asked}\n",
    }
    return f"mailto:{quote(posting.ways.email, safe='@')}?{urlencode(words, quote_via=quote)}"


def _issue(posting: Posting, record: RecordKey) -> str:
    ways, w = posting.ways, posting.wording
    if not ways.new_issue:
        return ""
    title, about = w("report.subject", record=str(record)), _about(posting, record)
    if ways.forge == "github":
        words = {"template": f"{_TEMPLATE}.yml", "title": title, "record": about}
    else:
        heads = "".join(f"### {w(f'report.field.{part}')}\n\n\n\n" for part in PARTS[1:])
        body = f"### {w('report.field.record')}\n\n{about}\n\n{heads}"
        gitlab = ways.forge == "gitlab"
        names = ("issue[title]", "issue[description]") if gitlab else ("title", "body")
        words = dict(zip(names, (title, body), strict=True))
    return f"{ways.new_issue}?{urlencode(words, quote_via=quote)}"


def _about(posting: Posting, record: RecordKey) -> str:
    """Return the name of a record, and the address of its page if the site has one."""
    name, page = str(record), at.record_page(record)
    return f"{name} ({posting.ways.site_url}{page})" if posting.ways.site_url else name


def form_path(record: RecordKey) -> str:
    """Return the path, from the site's root, of the form that changes the record."""
    collection = f"{record.kind}-{record.office}" if record.office else record.kind
    return f"{at.STAFF_FORMS}#/collections/{collection}/entries/{record.id}"
