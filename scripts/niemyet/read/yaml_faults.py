"""Guess what the writer of a broken YAML file meant, so that the remedy fits.

A YAML parser tells where it gave up, which is seldom where the slip is: a forgotten
quote is noticed at the end of the file, a forgotten space on the next line. Each
function here looks at the lines around that spot for one common slip.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from niemyet.read.letters import CONTROL, ODD_SPACE
from niemyet.read.plain_yaml import PlainLoader

_MAYBE_ANCHOR = re.compile(r"(?m)(^|[\s\[,{])[&*][^\s]")
_LINE_START = r"^\s*(?:- +)*"
_GLUED_COLON = re.compile(_LINE_START + r"[A-Za-z_]+:(?=[^\s/:])")
_GLUED_DASH = re.compile(r"^\s*-(?=[^\s-])")
_VALUE = re.compile(_LINE_START + r"(?:[A-Za-z_]+:\s+)?")
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_BEFORE_PARSING = (
    ("merge_conflict", re.compile(r"(?m)^(<{7}|>{7})(?: |$)")),
    ("odd_space", re.compile(rf"(?m)^(?: *- +)* *(?:[a-z_]+:|-)([{ODD_SPACE}])")),
)
"""What a parser would blame on another line, or take for a part of the text above."""
_BULLETS = tuple("•▪●■–")
_LONGEST_LINE = 5000
_MOST_BRACKETS = 1000


Lines = Sequence[str]
ParserError = yaml.MarkedYAMLError


@dataclass(frozen=True)
class Fault:
    """A slip at a line and column (from 1), named by the key of its sentence."""

    rule: str
    line: int
    column: int
    values: Mapping[str, object] = field(default_factory=dict)


def fault_before_parsing(text: str, lines: Lines) -> Fault | None:
    """Return what a parser would choke on, or would accept and a clerk never means."""
    printable = all(map(str.isprintable, lines))  # twelve times as fast, and so are most files
    if not printable and (found := CONTROL.search(text)):
        return Fault("control_character", *_spot(text, found.start()))
    if (longest := max(map(len, lines))) > _LONGEST_LINE:
        line = next(i for i, written in enumerate(lines, 1) if len(written) == longest)
        return Fault("line_too_long", line, 1, {"value": longest, "most": _LONGEST_LINE})
    if text.count("[") + text.count("{") > _MOST_BRACKETS:
        return Fault("too_deep", 1, 1)
    doubtful = not printable or "<" * 7 in text or ">" * 7 in text  # as each of the signs needs
    for rule, sign in _BEFORE_PARSING if doubtful else ():
        if found := sign.search(text):
            return Fault(rule, text.count("\n", 0, found.start(1)) + 1, 1)
    if ("&" in text or "*" in text) and _MAYBE_ANCHOR.search(text):
        return _anchor(text)
    return None


def _spot(text: str, at: int) -> tuple[int, int]:
    """Return line and column of the character *at* a place, as editors count them."""
    before = text[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1


def fault_of_error(lines: Lines, error: ParserError) -> Fault:
    """Return the likeliest slip behind a parser's error."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Fault("not_yaml", 1, 1)
    return next(fault for guess in _GUESSES if (fault := guess(lines, error, mark)))


def _anchor(text: str) -> Fault | None:
    for event in yaml.parse(text, Loader=PlainLoader):
        if getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            mark = event.start_mark
            return Fault("anchor", mark.line + 1, mark.column + 1, {"value": sign})
    return None


def _lines_near(lines: Lines, error: ParserError, mark: yaml.Mark) -> Iterator[tuple[int, str]]:
    """Yield the lines where the slip may be, the likeliest first, numbered from 1."""
    context = error.context_mark
    start = min(mark.line, len(lines) - 1)
    if context and context.line < start and "simple key" in str(error.context):
        yield context.line + 1, lines[context.line]
    written = [i for i in range(start, -1, -1) if lines[i].strip()][:3]
    yield from ((i + 1, lines[i]) for i in written)


def _second_document(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    if "another document" in str(error.problem):
        return Fault("several_documents", mark.line + 1, 1)
    return None


def _tab(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    line = lines[mark.line] if mark.line < len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return Fault("tab_indent", mark.line + 1, indent.index("\t") + 1)
    return None


def _quote_open_to_the_end(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    if "quoted scalar" in str(error.context) and error.context_mark:
        opened = error.context_mark
        quote = lines[opened.line][opened.column]
        return Fault("open_quote", opened.line + 1, opened.column + 1, {"value": quote})
    return None


def _text_after_quote(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    line = lines[mark.line] if mark.line < len(lines) else ""
    start = _VALUE.match(line).end()
    closed = _CLOSED[line[start]].match(line, start) if line[start : start + 1] in _CLOSED else None
    rest = line[closed.end() :].strip() if closed else ""
    if rest and not rest.startswith("#"):
        return Fault("text_after_quote", mark.line + 1, closed.end() + 1)
    return None


def _quote_closed_by_the_next(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    """Find a quote left open, which the parser took to end at the next quote it met."""
    for i in range(min(mark.line, len(lines) - 1), -1, -1):
        start = _VALUE.match(lines[i]).end()
        quote = lines[i][start : start + 1]
        if quote not in _CLOSED or _CLOSED[quote].match(lines[i], start):
            continue
        if any(quote in line for line in lines[i + 1 : mark.line]):
            return None
        return Fault("open_quote", i + 1, start + 1, {"value": quote})
    return None


def _bracket(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    for number, line in list(_lines_near(lines, error, mark))[:2]:
        start = _VALUE.match(line).end()
        if line[start : start + 1] in ("[", "{"):
            return Fault("bracket", number, start + 1, {"value": line[start]})
    return None


def _glued(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    for number, line in _lines_near(lines, error, mark):
        if found := _GLUED_COLON.match(line):
            return Fault("no_space_after_colon", number, found.end())
        if found := _GLUED_DASH.match(line):
            return Fault("no_space_after_dash", number, found.end())
    return None


def _colon_in_value(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    before = lines[mark.line][: mark.column] if mark.line < len(lines) else ""
    if "mapping values" in str(error.problem) and re.search(r":\s", before):
        return Fault("colon_in_value", mark.line + 1, mark.column + 1)
    return None


def _first_character(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    if re.search(r"\b(anchor|alias|tag)$", str(error.context)) and error.context_mark:
        opened = error.context_mark
        sign = lines[opened.line][opened.column : opened.column + 1]
        return Fault("first_character", opened.line + 1, opened.column + 1, {"value": sign})
    if "cannot start any token" in str(error.problem):
        sign = lines[mark.line][mark.column : mark.column + 1]
        return Fault("first_character", mark.line + 1, mark.column + 1, {"value": sign})
    if "sequence entries are not allowed" in str(error.problem):
        return Fault("dash_in_value", mark.line + 1, mark.column + 1)
    return None


def _indent(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    expected = ("mapping values", "expected key", "'-' indicator", "document start")
    if any(words in str(error.problem) for words in expected) and mark.line < len(lines):
        line = lines[mark.line]
        return Fault("bad_indent", mark.line + 1, len(line) - len(line.lstrip()) + 1)
    return None


def _copied_bullet(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault | None:
    for number, line in _lines_near(lines, error, mark):
        if line.lstrip()[:1] in _BULLETS:
            column = len(line) - len(line.lstrip()) + 1
            return Fault("copied_bullet", number, column, {"value": line.lstrip()[0]})
    return None


def _anything(lines: Lines, error: ParserError, mark: yaml.Mark) -> Fault:
    last = max(i for i, line in enumerate(lines) if line.strip())
    if mark.line > last:
        return Fault("not_yaml", last + 1, 1)
    return Fault("not_yaml", mark.line + 1, mark.column + 1)


_GUESSES: tuple[Callable[[Lines, ParserError, yaml.Mark], Fault | None], ...] = (
    _second_document,
    _tab,
    _quote_open_to_the_end,
    _text_after_quote,
    _quote_closed_by_the_next,
    _first_character,
    _copied_bullet,
    _bracket,
    _glued,
    _colon_in_value,
    _indent,
    _anything,
)
