"""Change one block of a YAML file and leave every other character as it is."""

from niemyet.model.walk import KeyPath
from niemyet.read.yaml_source import YamlSource

LineRange = tuple[int, int]
"""First line, and the line after the last, counted from 0."""


def block(source: YamlSource, path: KeyPath) -> LineRange:
    """Return the lines of a key, or of an item of a list, with its value.

    Blank lines, and comments that stand no deeper, belong to what follows.
    """
    first = _first_line(source, path)
    column = _column(source, path)
    end = first + 1
    for number, line in enumerate(source.lines[first + 1 :], start=first + 1):
        deeper = len(line) - len(line.lstrip()) > column
        if not line.strip() or (line.lstrip().startswith("#") and not deeper):
            continue
        if not deeper and not _goes_on(line, path, column):
            break
        end = number + 1
    return first, end


def with_lines(text: str, lines: LineRange, new: list[str]) -> str:
    """Return *text* with other lines in that range, with the line ends that it has."""
    ending = "\r\n" if "\r\n" in text else "\n"
    old = text.splitlines(keepends=True)
    if lines[0] and lines[0] >= len(old) and not old[-1].endswith("\n"):
        old[-1] += ending
    return "".join([*old[: lines[0]], *(f"{line}{ending}" for line in new), *old[lines[1] :]])


def _first_line(source: YamlSource, path: KeyPath) -> int:
    return source.key_place(path).line - 1


def _column(source: YamlSource, path: KeyPath) -> int:
    """Return the column of a key, or of the dash of an item."""
    if isinstance(path[-1], str):
        return source.key_place(path).column - 1
    return source.lines[_first_line(source, path)].index("-")


def _goes_on(line: str, path: KeyPath, column: int) -> bool:
    """Return whether *line* is an item of a list that stands no deeper than its key."""
    return isinstance(path[-1], str) and not line[:column].strip() and line[column] == "-"
