"""The watch over the law as text for a screen, Markdown with boxes to tick, JSON for a program."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import file_of
from niemyet.model.legal import LegalInstrument
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.report_link import form_path
from niemyet.present.law.instrument import checked_in_words
from niemyet.present.law.legal_change import LegalChange
from niemyet.present.law.look_again import LookAgain, by_change, settled_by
from niemyet.present.law.watch import LawWatch, change_in_words, name_of, why_in_words
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording

_SHOWN = 12
"""How many instruments to look up are named; nobody looks up 200 on one day."""


@dataclass(frozen=True)
class LawReport:
    """What was found, with what is needed to say it."""

    watch: LawWatch
    catalog: Catalog
    words: Wording
    site_url: str = ""

    def changes(self) -> Iterator[tuple[LegalChange, str, Sequence[LookAgain]]]:
        """Yield each change because of which something must be looked at, and how it is told."""
        for change, items in by_change(self.watch.again).items():
            yield change, change_in_words(change, self.catalog, self.words), items

    def linked(self, record: RecordKey) -> str:
        """Return the name of a record that leads to its form; its file if no site is known."""
        name = name_of(record, self.catalog)
        if self.site_url:
            return f"[{name}]({self.site_url}{form_path(record)})"
        return f"{name} ({file_of(record)})"


def as_text(report: LawReport) -> str:
    """Return all that is to be done, for a person at a screen."""
    w, watch = report.words, report.watch
    lines = [*_counted(report), "", w("law_watch.again", number=len(watch.again))]
    for change, told, items in report.changes():
        lines += ["", f"• {told}"]
        lines += [f"    [ ] {report.linked(i.record)}: {_why(i, report)}" for i in items]
        lines.append(f"    {w('law_watch.settled', number=settled_by(change, report.catalog))}")
    lines += ["", *_later(report), *_to_look_up(report)]
    return "\n".join(lines).rstrip() + "\n"


def as_markdown(report: LawReport) -> str:
    """Return the same with boxes to tick, as one list."""
    parts = [task_list(report, *found) for found in report.changes()]
    return "\n".join((*_counted(report), "", *parts, *_later(report), *_to_look_up(report), ""))


def as_json(report: LawReport) -> str:
    """Return everything, for a program."""
    watch = report.watch
    whole = {
        "day": watch.day.isoformat(),
        "every": watch.every,
        **{name: [i.id for i in getattr(watch, name)] for name in ("fresh", "old", "never")},
        "look_again": [
            {
                "instrument": change.instrument,
                "change": change.what,
                "by": list(change.by),
                "day": change.day.isoformat(),
                "provisions": change.provisions,
                "records": [str(item.record) for item in items],
            }
            for change, items in by_change(watch.again).items()
        ],
        "later_on_the_same_matter": [later._asdict() for later in watch.later],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


REPORTS: Mapping[str, Callable[[LawReport], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def reminders(report: LawReport) -> Iterator[str]:
    """Yield each reminder as Markdown, its title first: one for each change, one for each month.

    The title of a change stays the same, so a forge is told of it once.
    """
    w, watch = report.words, report.watch
    for found in report.changes():
        yield f"{w('law_watch.reminder', change=found[1])}\n\n{task_list(report, *found)}"
    if watch.old or watch.never or watch.later:
        month = f"{watch.day:%m/%Y}"
        body = [*_counted(report), "", *_later(report), *_to_look_up(report)]
        yield "\n".join([w("law_watch.monthly", month=month), "", *body, ""])


def task_list(report: LawReport, change: LegalChange, told: str, items: Sequence[LookAgain]) -> str:
    """Return one task for each record to look at, below what happened to the law."""
    tasks = [f"- [ ] {report.linked(item.record)}: {_why(item, report)}" for item in items]
    settled = report.words("law_watch.settled", number=settled_by(change, report.catalog))
    return "\n".join([f"### {told}", *tasks, "", settled, ""])


def _why(item: LookAgain, report: LawReport) -> str:
    return why_in_words(item, report.catalog, report.words)


def _counted(report: LawReport) -> Iterator[str]:
    w, watch = report.words, report.watch
    yield w("law_watch.title", day=format_day(watch.day, w))
    counts = {name: len(getattr(watch, name)) for name in ("fresh", "old", "never")}
    yield w("law_watch.counted", days=watch.every, **counts)


def _to_look_up(report: LawReport) -> Iterator[str]:
    due = (*report.watch.old, *report.watch.never)
    if due:
        yield report.words("law_watch.look_up")
        yield from (f"- [ ] {_to_check(instrument, report)}" for instrument in due[:_SHOWN])
        if len(due) > _SHOWN:
            yield report.words("law_watch.more", number=len(due) - _SHOWN)


def _to_check(instrument: LegalInstrument, report: LawReport) -> str:
    w = report.words
    linked = report.linked(RecordKey("legal_instruments", instrument.id))
    rests = w("law_watch.rests", number=report.watch.rests[instrument.id])
    return f"{linked}. {rests} {checked_in_words(instrument, w)}"


def _later(report: LawReport) -> Iterator[str]:
    w, known = report.words, report.catalog.legal_instruments
    if report.watch.later:
        yield w("law_watch.later")
    for earlier, later in report.watch.later:
        linked = report.linked(RecordKey("legal_instruments", earlier))
        told = w("law_watch.later_one", name=known[later].name, number=known[later].number)
        yield f"- [ ] {linked}: {told}"
    if report.watch.later:
        yield ""
