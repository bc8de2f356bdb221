"""The comparison with the portal as text for a screen, Markdown, JSON for a program."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from niemyet.edit.told_sections import escaped, markdown_parts, text_lines
from niemyet.present.national.compare import ComparedProcedure
from niemyet.present.national.record import Element
from niemyet.present.national.view import PortalReport


def as_text(report: PortalReport) -> str:
    """Return the report for a screen."""
    return "\n".join([*report.summary(), *text_lines(report.sections())]) + "\n"


def as_markdown(report: PortalReport) -> str:
    """Return the report as a page for those who keep the catalogue."""
    title, *counted = report.summary()
    head = [f"## {escaped(title)}", "", *(f"- **{escaped(line)}**" for line in counted)]
    return "\n".join([*head, *markdown_parts(report.sections())]) + "\n"


def as_json(report: PortalReport) -> str:
    """Return everything, for a program."""
    found = report.comparison
    whole = {
        "file": report.file,
        "day": found.day.isoformat(),
        "compared": [_compared(one) for one in found.compared],
        "missing": [{"code": record.code, "name": record.name} for record in found.missing],
        "gone": [procedure.id for procedure in found.gone],
        "read": {element: found.counted(element)._asdict() for element in Element},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _compared(one: ComparedProcedure) -> dict[str, Any]:
    return {
        "code": one.record.code,
        "procedure": one.procedure.id,
        "verdict": one.verdict,
        "newer": one.newer,
        "elements": [asdict(finding) for finding in one.findings],
    }


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else str(value)


REPORTS: Mapping[str, Callable[[PortalReport], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
