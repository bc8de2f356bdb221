"""The report on a change as text for a screen, Markdown for a pull request, JSON for a program."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from niemyet.edit.told_sections import BOX, Item, Section, escaped, markdown_parts, text_lines
from niemyet.present.change import Change
from niemyet.present.changes.doubts import Doubt
from niemyet.present.changes.report import ChangeReport, OfficeReprint, RecordChanges
from niemyet.present.text.wording import Wording

MOST_BYTES = 60_000
"""Forges take a comment of 65.536 characters; Vietnamese letters take up to three bytes."""


def as_text(report: ChangeReport, w: Wording) -> str:
    """Return the report for a screen."""
    lines = [" ".join(report.compared), "", *report.summary(w), *text_lines(_sections(report, w))]
    return "\n".join(lines) + "\n"


def as_markdown(report: ChangeReport, w: Wording) -> str:
    """Return the report as a comment on a pull request; a long one says what it leaves out."""
    head = [f"## {w('changes.title')}", "", " ".join(report.compared), ""]
    head += [f"- **{escaped(line)}**" for line in report.summary(w)]
    return _cut(["\n".join(head), *markdown_parts(_sections(report, w))], w)


def as_json(report: ChangeReport, w: Wording) -> str:
    """Return every change whole, for a program."""
    whole = {
        "compared": list(report.compared),
        "summary": list(report.summary(w)),
        "changes": [_plain(change) for change in report.changes],
        "doubts": [_plain(doubt) for doubt in report.doubts],
        "problems": [
            {
                "file": str(p.place.file),
                "line": p.place.line,
                "severity": str(p.severity),
                "what": f"{p.field}: {p.what}",
                "remedy": p.remedy,
            }
            for p in report.problems
        ],
        "formatting": list(report.formatting),
        "unread": list(report.unread),
        "look_again": [{"change": told, "tasks": tasks} for told, tasks in report.look_again],
        "reprints": [asdict(reprint) for reprint in report.reprints],
        "affected": [
            {
                "record": list(filter(None, r.record)),
                "procedures": r.procedures,
                "offices": r.offices,
            }
            for r in report.records
            if r.record
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2, default=str) + "\n"


def _plain(told: Change | Doubt) -> dict[str, Any]:
    """Return a change or a doubt as plain values; only a period's key names an office."""
    return asdict(told) | {"record": list(filter(None, told.record))}


REPORTS: Mapping[str, Callable[[ChangeReport, Wording], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _sections(report: ChangeReport, w: Wording) -> Iterator[Section]:
    """Yield each section that has something to say: its title, and items with their details."""
    for title, items in (
        (_title("errors", w), [_problem(p) for p in report.errors]),
        (_title("doubts", w), [*_doubts(report), *(_problem(p) for p in report.warnings)]),
        (
            _title("look_again", w),
            [(told, [f"{BOX}{task}" for task in tasks]) for told, tasks in report.look_again],
        ),
        *((title, [_record(r, w) for r in found]) for title, found in report.by_heading(w)),
        (_title("reprint", w), [item for r in report.reprints for item in _reprint(r, w)]),
        (_title("formatting", w), [(file, []) for file in report.formatting]),
        (_title("unread", w), [(file, []) for file in report.unread]),
    ):
        if items:
            yield title, items


def _title(key: str, w: Wording) -> str:
    return w(f"changes.section.{key}")


def _record(record: RecordChanges, w: Wording) -> Item:
    if record.record is None:
        return record.subject, list(record.sentences)
    head = f"{record.subject} ({record.what}; {record.file})"
    return head, [*record.sentences, *record.affected(w)]


def _doubts(report: ChangeReport) -> Iterator[Item]:
    for doubt in report.doubts:
        yield doubt.subject, [doubt.what, f"→ {doubt.remedy}"]


def _problem(problem: Any) -> Item:
    return str(problem.place), [f"{problem.field}: {problem.what}", f"→ {problem.remedy}"]


def _reprint(reprint: OfficeReprint, w: Wording) -> Iterator[Item]:
    if reprint.note:
        yield reprint.note, []
    for group in reprint.groups:
        titles = [f"{t.title} ({w(f'sheet.offer.kind.{t.kind}')})" for t in group.tasks]
        yield reprint.heading(group, w), titles


def _cut(parts: list[str], w: Wording) -> str:
    """Return as many parts as a forge takes, and a sentence on how many are left out."""
    kept, size = [], 0
    for i, part in enumerate(parts):
        size += len(part.encode()) + 1
        if size > MOST_BYTES - 500:
            kept.append("\n" + w("changes.cut", number=len(parts) - i))
            break
        kept.append(part)
    return "\n".join(kept) + "\n"
