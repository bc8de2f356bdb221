"""What an office still lacks, as text for a screen and as a list with boxes to tick."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from niemyet.edit.verification.report import progress
from niemyet.present.evidence.report_link import form_path
from niemyet.present.lists.to_verify import view_verification
from niemyet.present.office.readiness import Missing, Need, Readiness
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day

_SHOWN = 8


@dataclass(frozen=True)
class ReadinessReport:
    """What was found of an office whose site is, or is not yet, at *site_url*."""

    found: Readiness
    posting: Posting
    site_url: str
    local: str
    """The address of the forms on this machine."""

    def address(self, answer: Missing) -> str:
        """Return where the answer is written down."""
        return f"{self.site_url or self.local}{form_path(answer.record)}"

    def said(self, need: Need, what: str) -> str:
        """Return what to get (``what``), whom to ask (``ask``) or what goes on (``meanwhile``)."""
        words = {"number": len(need.answers), "office": self.posting.office.id}
        return self.posting.wording(f"ready.{need.key}.{what}", **words)


def as_text(report: ReadinessReport) -> str:
    """Return what is missing for a person at a screen."""
    lines = [*_head(report)]
    for number, need in enumerate(report.found.needs, 1):
        lines += ["", f"{number}. {report.said(need, 'what')}", *_advice(report, need, "   ")]
        lines += [f"   → {a.what}: {report.address(a)}" for a in need.answers[:_SHOWN]]
        lines += [f"   {more}" for more in _more(report, need)]
    return "\n".join(lines) + "\n"


def as_markdown(report: ReadinessReport) -> str:
    """Return the same with a box for each answer that is missing."""
    lines = [f"# {next(head := _head(report))}", "", *head]
    for number, need in enumerate(report.found.needs, 1):
        lines += ["", f"## {number}. {report.said(need, 'what')}", ""]
        lines += [f"{line}  " for line in _advice(report, need, "")]
        lines += [f"- [ ] [{a.what}]({report.address(a)})" for a in need.answers[:_SHOWN]]
        lines += [f"- {more}" for more in _more(report, need)]
    return "\n".join(lines) + "\n"


REPORTS: Mapping[str, Callable[[ReadinessReport], str]] = {
    "text": as_text,
    "markdown": as_markdown,
}


def _head(report: ReadinessReport) -> Iterator[str]:
    w, found, posting = report.posting.wording, report.found, report.posting
    yield w("ready.title", office=posting.office.name, day=format_day(posting.day, w))
    yield w("ready.now", posted=found.procedures, complete=found.complete, verified=found.verified)
    yield from progress(view_verification(posting), posting)
    if not found.needs:
        yield w("ready.nothing")
    elif not report.site_url:
        yield w("ready.forms")


def _advice(report: ReadinessReport, need: Need, pad: str) -> Iterator[str]:
    w = report.posting.wording
    yield pad + w("ready.ask", whom=report.said(need, "ask"))
    yield pad + w("ready.meanwhile", what=report.said(need, "meanwhile"))


def _more(report: ReadinessReport, need: Need) -> Iterator[str]:
    if len(need.answers) > _SHOWN:
        yield report.posting.wording("ready.more", number=len(need.answers) - _SHOWN)
