"""Tell problems to a person, to a program, or to a forge's annotations."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import asdict

from niemyet.problem import Problem, Severity

_NAMES = {Severity.ERROR: "LỖI", Severity.WARNING: "Cảnh báo"}
_WIDTH = 100
_QUOTED = re.compile("«[^»]*»")
_ENDED_LAW = "cited-instruments-still-hold"
_FEW = 2
"""As many of one kind are told in full; of more the first one, and the places of others."""
_MOST = 8
_BEFORE_CARET = 60


def as_text(problems: tuple[Problem, ...]) -> str:
    """Return a report for a clerk: place, field, fault, the line with a caret, the remedy."""
    return "\n\n".join([*map(_paragraph, problems), _summary(problems)]) + "\n"


def as_short_text(problems: tuple[Problem, ...]) -> str:
    """Return the report with what is of one kind told once, and where else it is; errors first."""
    kinds = _by_kind(problems)
    return "\n\n".join([*map(_of_one_kind, kinds), _summary(problems)]) + "\n"


def as_json(problems: tuple[Problem, ...]) -> str:
    """Return a JSON array, one object a problem."""
    return json.dumps([_plain(p) for p in problems], ensure_ascii=False, indent=2) + "\n"


def as_github(problems: tuple[Problem, ...]) -> str:
    """Return workflow commands that forges show as annotations beside the line."""
    return "".join(
        f"::{p.severity} file={_property(p.place.file)},line={p.place.line},col={p.place.column},"
        f"title={_property(p.field)}::{_escaped(f'{p.what} → {p.remedy}')}\n"
        for p in problems
    )


def as_gitlab(problems: tuple[Problem, ...]) -> str:
    """Return a Code Quality report, which GitLab shows beside the line.

    A finding keeps its fingerprint while its line moves, so that old ones are not told as new.
    """
    return json.dumps([_finding(p) for p in problems], ensure_ascii=False, indent=2) + "\n"


REPORTS: Mapping[str, Callable[[tuple[Problem, ...]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}


def _by_kind(problems: tuple[Problem, ...]) -> list[list[Problem]]:
    """Return together what is mended in one way: errors, ended law, then the rest by file."""
    kinds: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        remedy = _QUOTED.sub("«»", problem.remedy)
        kinds.setdefault((problem.severity, problem.rule, remedy), []).append(problem)
    return sorted(kinds.values(), key=lambda kind: _weight(kind[0]))


def _weight(problem: Problem) -> tuple[bool, bool]:
    return problem.severity is Severity.WARNING, problem.rule != _ENDED_LAW


def _of_one_kind(problems: list[Problem]) -> str:
    if len(problems) <= _FEW:
        return "\n\n".join(map(_paragraph, problems))
    shown, left = problems[1 : _MOST + 1], len(problems) - 1 - _MOST
    also = [f"    {p.place}  {p.field}: {p.what}" for p in shown]
    more = [f"    … và {left} chỗ nữa; «niemyet check --all» kể từng chỗ."] if left > 0 else []
    heading = f"  Cùng loại, còn {len(problems) - 1} chỗ:"
    return "\n".join([_paragraph(problems[0]), heading, *also, *more])


def _paragraph(problem: Problem) -> str:
    lines = [f"{_NAMES[problem.severity]} {problem.place}", f"  {problem.field}: {problem.what}"]
    if problem.excerpt:
        shown, caret = _around_the_caret(problem.excerpt, problem.place.column)
        lines += [f"{problem.place.line:>6} | {shown}", f"{' ' * 6} | {caret}"]
    return "\n".join([*lines, f"  Cách sửa: {problem.remedy}"])


def _around_the_caret(line: str, column: int) -> tuple[str, str]:
    """Return as much of *line* as fits a screen, and a caret below its *column*."""
    line = _visible(line)
    start = max(0, column - 1 - _BEFORE_CARET) if len(line) > _WIDTH else 0
    shown = line[start : start + _WIDTH]
    before = _as_wide(line[start : column - 1])
    cut_before, cut_after = "…" if start else "", "…" if start + _WIDTH < len(line) else ""
    return f"{cut_before}{shown}{cut_after}", f"{' ' * len(cut_before)}{before}^"


def _visible(line: str) -> str:
    """Return *line* with a sign in place of each character that shows nothing or rings a bell."""
    return "".join(
        "\ufffd" if unicodedata.category(c) in ("Cc", "Cf") and c != "\t" else c for c in line
    )


def _as_wide(text: str) -> str:
    """Return spaces that take as much room on a screen as *text*; a tab stays a tab."""
    seen = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[^\t]", " ", seen)


def _summary(problems: tuple[Problem, ...]) -> str:
    counts = [sum(p.severity is severity for p in problems) for severity in Severity]
    if not any(counts):
        return "Danh mục không có lỗi."
    return f"Tổng cộng: {counts[0]} lỗi, {counts[1]} cảnh báo."


def _finding(problem: Problem) -> dict[str, object]:
    known_by = "\0".join(map(str, (problem.place.file, problem.rule, problem.field, problem.what)))
    return {
        "description": f"{problem.field}: {problem.what} → {problem.remedy}",
        "check_name": problem.rule or "niemyet",
        "fingerprint": hashlib.blake2b(known_by.encode(), digest_size=16).hexdigest(),
        "severity": "major" if problem.severity is Severity.ERROR else "minor",
        "location": {"path": str(problem.place.file), "lines": {"begin": problem.place.line}},
    }


def _plain(problem: Problem) -> dict[str, object]:
    plain = {**asdict(problem), "severity": str(problem.severity)}
    plain["place"]["file"] = str(problem.place.file)
    return plain


def _escaped(text: object) -> str:
    return str(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: object) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
