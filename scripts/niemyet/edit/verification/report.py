"""The queue of what to compare, and one record beside its documents, as text and Markdown."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from niemyet.edit.told_sections import escaped
from niemyet.model.kinds import KINDS
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.compared import ComparisonView, DocumentLink
from niemyet.present.evidence.report_link import form_path
from niemyet.present.lists.to_verify import HOLDING, LATELY, VerificationQueue, Verifying
from niemyet.present.permalinks import record_page
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day, sentence

FIRST = 10
"""Records that are named where not all are asked for: about a day's work."""

Linking = Callable[[DocumentLink], str]


@dataclass(frozen=True)
class VerificationReport:
    """What is told of an office whose site is, or is not yet, at *site_url*."""

    posting: Posting
    queue: VerificationQueue
    site_url: str
    local: str
    """The address of the forms on this machine."""
    whole: bool = False
    """Whether everything is listed, what is done as well."""

    def words(self, key: str, **values: object) -> str:
        return self.posting.wording(f"verifying.{key}", **values)

    def form(self, record: RecordKey) -> str:
        """Return the address of the form of a record."""
        return f"{self.site_url or self.local}{self.posting.commons}{form_path(record)}"

    def page(self, record: RecordKey) -> str:
        """Return the address of a record's page on the office's site."""
        path = record_page(record)
        return f"{self.site_url}{self.posting.commons if self.posting.leaves(path) else ''}{path}"


def progress(queue: VerificationQueue, posting: Posting) -> tuple[str, ...]:
    """Return how far the work is, in sentences for the head of the office."""
    w, done = posting.wording, len(queue.procedures(*HOLDING))
    whole = len(queue.procedures(*HOLDING, "withdrawn", "unverified"))
    again = Counter(entry.status for entry in queue.entries)
    lately = {"number": queue.lately, "days": LATELY, "all": len(queue.entries)}
    statuses = {"changed": "withdrawn", "law": "law", "old": "old"}
    counts = {key: again[status] for key, status in statuses.items()}
    return (
        w("verifying.progress", done=done, all=whole, left=whole - done),
        w("verifying.lately", waiting=len(queue.waiting), **lately),
        w("verifying.again", every=queue.every, **counts),
    )


def as_text(report: VerificationReport) -> str:
    """Return the queue for a person at a screen."""
    lines = [*_head(report), ""]
    for number, entry in enumerate(_shown(report), 1):
        lines.append(f"{number:>3}. {_told(entry, report)}")
        if not report.whole:
            lines += [f"       {line}" for line in _beside(entry, report)]
    lines += [*_more(report), *_done(report, ""), "", report.words("how")]
    return "\n".join(lines) + "\n"


def as_markdown(report: VerificationReport) -> str:
    """Return the queue as a list with boxes to tick, each leading to its form."""
    head = _head(report)
    lines = [f"# {escaped(next(head))}", "", *head, ""]
    lines += [_to_tick(entry, report) for entry in _shown(report)]
    return "\n".join([*lines, *_more(report), *map(escaped, _done(report, "- ")), ""])


def as_page(report: VerificationReport, first: Sequence[ComparisonView]) -> str:
    """Return the *first* records value by value beside their sources, then the whole queue."""
    title, *said = _head(report)
    lines = [f"# {escaped(title)}", "", *progress(report.queue, report.posting)]
    if first:
        lines += ["", report.words("by_hand"), "", "[TOC]"]
    for view in first:
        record = record_as_markdown(view, report).replace("# ", "## ", 1)
        lines += ["", record, report.posting.wording("checklist.then"), "", f"    {view.command}"]
    lines += ["", f"## {said[-1]}", ""]
    lines += [_to_tick(entry, report) for entry in _shown(report)]
    lines += map(escaped, _done(report, "- "))
    return "\n".join([*lines, ""]).replace("- [ ] ", "- ☐ ")


def as_reminder(report: VerificationReport) -> str:
    """Return what was compared and must be again, its title first; nothing where nothing must.

    The title is another one each month, so a forge is told once a month.
    """
    again = [e for e in report.queue.waiting if e.status in ("withdrawn", "old")]
    if not again:
        return ""
    month = f"{report.queue.day:%m/%Y}"
    title = report.words("reminder", office=report.posting.office.name, month=month)
    return "\n".join([title, "", *(_to_tick(entry, report) for entry in again), ""])


def record_as_text(view: ComparisonView, report: VerificationReport) -> str:
    """Return a record with each value beside where it was read, for a person at a screen."""
    lines = [view.title, *_about(view, report, _linked), ""]
    for line in view.lines:
        lines.append(f"[ ] {line.title}: {line.said}")
        if line.read_in:
            where = "; ".join(_linked(link) for link in line.read_in)
            lines.append(f"      {report.words('read_in', where=where)}")
    return "\n".join(lines) + "\n"


def record_as_markdown(view: ComparisonView, report: VerificationReport) -> str:
    """Return the same with boxes to tick and links to follow."""
    lines = [
        f"# {escaped(view.title)}",
        "",
        *(f"{line}  " for line in _about(view, report, _as_link)),
        "",
    ]
    for line in view.lines:
        where = "; ".join(_as_link(link) for link in line.read_in)
        read = f" ({report.words('read_in', where=where)})" if where else ""
        lines.append(f"- [ ] **{escaped(line.title)}**: {escaped(line.said)}{read}")
    return "\n".join(lines) + "\n"


QUEUES: Mapping[str, Callable[[VerificationReport], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "reminder": as_reminder,
}
RECORDS: Mapping[str, Callable[[ComparisonView, VerificationReport], str]] = {
    "text": record_as_text,
    "markdown": record_as_markdown,
}


def _head(report: VerificationReport) -> Iterator[str]:
    queue, posting = report.queue, report.posting
    day = format_day(queue.day, posting.wording)
    yield report.words("title", office=posting.office.name, day=day)
    yield from progress(queue, posting)
    if posting.office.four_eyes:
        yield report.words("four_eyes")
    if not queue.waiting:
        yield report.words("nothing")
    else:
        yield ""
        key = "whole" if report.whole else "next"
        yield report.words(key, number=len(_shown(report)))


def _shown(report: VerificationReport) -> tuple[Verifying, ...]:
    return report.queue.waiting if report.whole else report.queue.waiting[:FIRST]


def _to_tick(entry: Verifying, report: VerificationReport) -> str:
    return f"- [ ] {_told(entry, report, report.form(entry.record))}"


def _told(entry: Verifying, report: VerificationReport, link: str = "") -> str:
    state = report.posting.wording(f"verifying.state.{entry.status}")
    return f"{_as_link(DocumentLink(_named(entry), link)) if link else _named(entry)}: {state}"


def _named(entry: Verifying) -> str:
    return f"{sentence(KINDS[entry.record.kind].name)} «{entry.name}» ({entry.record})"


def _beside(entry: Verifying, report: VerificationReport) -> Iterator[str]:
    """Yield where the record is, and what it was read in."""
    yield f"{report.words('form')}: {report.form(entry.record)}"
    for source in entry.facts.sources:
        yield f"{report.words('sources')}: {_linked(DocumentLink(source.title, source.url or ''))}"


def _more(report: VerificationReport) -> Iterator[str]:
    left = len(report.queue.waiting) - len(_shown(report))
    if left:
        yield report.words("more", number=left)


def _done(report: VerificationReport, bullet: str) -> Iterator[str]:
    """Yield who compared what and when, and by when somebody must again."""
    w, done = report.posting.wording, report.queue.done if report.whole else ()
    if done:
        yield ""
        yield report.words("done", number=len(done))
    for entry in done:
        verified = entry.facts.verified
        assert verified is not None and entry.again_on is not None
        told = report.words(
            "done_one",
            by=verified.by,
            day=format_day(verified.on, w),
            against=verified.against,
            again=format_day(entry.again_on, w),
        )
        yield f"{bullet}{_named(entry)}: {told}"


def _about(view: ComparisonView, report: VerificationReport, link: Linking) -> Iterator[str]:
    yield view.trust.sentence
    if view.writers:
        yield link(DocumentLink(report.words("writers", names=", ".join(view.writers)), ""))
    if report.site_url:
        yield link(DocumentLink(report.words("page"), report.page(view.record)))
    yield link(DocumentLink(report.words("form"), report.form(view.record)))
    yield report.words("mark", mark=view.mark)
    for source in view.sources:
        text = source.text if source.url else f"{source.text}: {report.words('no_address')}"
        yield f"{report.words('sources')}: {link(DocumentLink(text, source.url))}"
    for remark in view.remarks:
        yield link(DocumentLink(report.words("remark", text=remark), ""))
    for document in view.documents:
        yield f"{report.words('documents')}: {link(document)}"


def _linked(link: DocumentLink) -> str:
    return f"{link.text}: {link.url}" if link.url else link.text


def _as_link(link: DocumentLink) -> str:
    text = escaped(link.text)
    return f"[{text}]({link.url})" if link.url else text
