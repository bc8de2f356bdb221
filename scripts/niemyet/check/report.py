"""Tell problems to a person, to a program, or to a forge's annotations."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from niemyet.problem import Problem, Severity

_NAMES = {Severity.ERROR: "LỖI", Severity.WARNING: "Cảnh báo"}


def as_text(problems: tuple[Problem, ...]) -> str:
    """Return a report for a clerk: place, field, fault, the line with a caret, the remedy."""
    return "\n\n".join([*map(_paragraph, problems), _summary(problems)]) + "\n"


def as_json(problems: tuple[Problem, ...]) -> str:
    """Return a JSON array, one object a problem."""
    return json.dumps([_plain(p) for p in problems], ensure_ascii=False, indent=2) + "\n"


def as_github(problems: tuple[Problem, ...]) -> str:
    """Return workflow commands that forges show as annotations beside the line."""
    return "".join(
        f"::{p.severity} file={p.place.file},line={p.place.line},col={p.place.column},"
        f"title={_escaped(p.field)}::{_escaped(f'{p.what} → {p.remedy}')}\n"
        for p in problems
    )


REPORTS: Mapping[str, Callable[[tuple[Problem, ...]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _paragraph(problem: Problem) -> str:
    lines = [f"{_NAMES[problem.severity]} {problem.place}", f"  {problem.field}: {problem.what}"]
    if problem.excerpt:
        number = f"{problem.place.line:>6} | "
        caret = " " * (problem.place.column - 1) + "^"
        lines += [f"{number}{problem.excerpt}", f"{' ' * 6} | {caret}"]
    return "\n".join([*lines, f"  Cách sửa: {problem.remedy}"])


def _summary(problems: tuple[Problem, ...]) -> str:
    counts = [sum(p.severity is severity for p in problems) for severity in Severity]
    if not any(counts):
        return "Danh mục không có lỗi."
    return f"Tổng cộng: {counts[0]} lỗi, {counts[1]} cảnh báo."


def _plain(problem: Problem) -> dict[str, object]:
    plain = {**asdict(problem), "severity": str(problem.severity)}
    plain["place"]["file"] = str(problem.place.file)
    return plain


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
