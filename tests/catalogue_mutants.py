"""Catalogues broken in small ways by a seed, as clerks, editors and mishaps break them.

The same seed makes the same mutants. A mutant is the invented commune with one file changed; what
stays is read once, so that a thousand mutants take minutes.
"""

import random
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from niemyet.check.rules import check_catalog
from niemyet.model.catalog import Catalog
from niemyet.present.office.day import NothingPosted
from niemyet.problem import Problem, errors
from niemyet.read.catalog_folder import read_catalog
from posted_site import TODAY, PostedSite, post

LONGEST = 600
"""Letters of a message that a clerk still reads."""

ODD = (
    *("", "~", "null", "0", "-1", "=1+1", "9" * 4400, "1e400", "NaN", "true", "no", "x" * 6000),
    *("2026-02-30", "9999-12-31", "0001-01-01", "24:00", "by 2026-13-01", "over -1", "100.001"),
    *("[", "{", "]", "}", "&a", "*a", "!x y", "|", ">", "%", "@", "`", "- ", "? ", ": ", "# "),
    *("<b>", '"', "'", "\\", "{{7*7}}", "{% x %}", "%s", "{0}", "$(x)", "../../x", "javascript:x"),
    *(
        '"\\x00"',
        '"\\u2028"',
        '"\\ud800"',
        '"\\U0010FFFF"',
        '"\\n"',
        '"\\e[31m"',
        "\u202e",
        "\ufeff",
    ),
    *("☐", "😀", "a\u0301", "ﬁ", "Ð", "ｘ", "\u00a0", "\t", "unknown: x", "not_applicable: x"),
)
Change = Callable[[random.Random, list[str]], list[str]]


class Mutant(NamedTuple):
    """Which file of the catalogue was changed, how, and what it holds now."""

    number: int
    file: str
    change: str
    content: bytes


def _value(chance: random.Random, lines: list[str]) -> list[str]:
    i = chance.randrange(len(lines))
    key, colon, _ = lines[i].partition(": ")
    return [*lines[:i], f"{key}{colon or ': '}{chance.choice(ODD)}", *lines[i + 1 :]]


def _swap(chance: random.Random, lines: list[str]) -> list[str]:
    i, j = sorted(chance.randrange(len(lines)) for _ in range(2))
    lines[i], lines[j] = lines[j], lines[i]
    return lines


def _drop(chance: random.Random, lines: list[str]) -> list[str]:
    i = chance.randrange(len(lines))
    return [*lines[:i], *lines[i + chance.choice((1, 1, 1, 2, 5)) :]]


def _twice(chance: random.Random, lines: list[str]) -> list[str]:
    i, j = sorted(chance.randrange(len(lines) + 1) for _ in range(2))
    return [*lines[:j], *lines[i:j], *lines[j:]]


def _indent(chance: random.Random, lines: list[str]) -> list[str]:
    i = chance.randrange(len(lines))
    moved = chance.choice(("  " + lines[i], lines[i][2:], "\t" + lines[i], lines[i].strip()))
    return [*lines[:i], moved, *lines[i + 1 :]]


def _letters(chance: random.Random, lines: list[str]) -> list[str]:
    i = chance.randrange(len(lines))
    at = chance.randrange(len(lines[i]) + 1)
    put = chance.choice((*ODD, *"0123456789abcxyzăêôđ.,;:-_ "))
    cut = at + chance.choice((0, 0, 1, 3))
    return [*lines[:i], lines[i][:at] + put + lines[i][cut:], *lines[i + 1 :]]


def _digits(chance: random.Random, lines: list[str]) -> list[str]:
    """Another digit in a number, a day or an id: still well written, and no longer true."""
    spots = [(i, j) for i, line in enumerate(lines) for j, c in enumerate(line) if c.isdigit()]
    if not spots:
        return _letters(chance, lines)
    i, j = chance.choice(spots)
    lines[i] = lines[i][:j] + chance.choice("0123456789") + lines[i][j + 1 :]
    return lines


def _word(chance: random.Random, lines: list[str]) -> list[str]:
    """A word of another line in the place of a value: an id, a unit, a name where none fits."""
    i, j = (chance.randrange(len(lines)) for _ in range(2))
    key, colon, _ = lines[i].partition(": ")
    return [*lines[:i], f"{key}{colon}{lines[j].rpartition(': ')[2]}", *lines[i + 1 :]]


CHANGES: tuple[Change, ...] = (_value, _swap, _drop, _twice, _indent, _letters, _digits, _word)


def mutants(catalog: Path, number: int, seed: int) -> Iterator[Mutant]:
    """Yield *number* mutants of the catalogue in a folder."""
    chance = random.Random(seed)
    files = sorted(p for p in catalog.rglob("*.yaml") if not p.is_relative_to(catalog / "schema"))
    texts = {path.relative_to(catalog).as_posix(): path.read_text("utf-8") for path in files}
    for i in range(number):
        file, change = chance.choice([*texts]), chance.choice(CHANGES)
        changed = "\n".join(change(chance, texts[file].splitlines()))
        content = changed.encode("utf-8", "surrogatepass") + b"\n"
        if chance.random() < 0.02:
            at = chance.randrange(len(content))
            content = content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
        yield Mutant(i, file, change.__name__.strip("_"), content)


@contextmanager
def written(catalog: Path, mutant: Mutant) -> Iterator[None]:
    """Let the mutant stand in the folder of the catalogue, and put back what was there."""
    path = catalog / mutant.file
    before = path.read_bytes()
    path.write_bytes(mutant.content)
    try:
        yield
    finally:
        path.write_bytes(before)


def trial(catalog: Path, mutant: Mutant, publish_every: int = 1) -> Iterator[str]:
    """Yield what is wrong with how the program takes a mutant: not one traceback, and clear words.

    One that passes the check is published by every office, all but the frame and the paper; or
    only those whose number *publish_every* divides.
    """
    try:
        with written(catalog, mutant):
            reading = read_catalog(catalog)
            problems = check_catalog(reading, TODAY)
        yield from (told for problem in problems if (told := _unclear(problem)))
        if not errors(problems) and not mutant.number % publish_every:
            _publish(reading.catalog)
    except Exception:
        yield traceback.format_exc()


def _unclear(problem: Problem) -> str:
    said = f"{problem.what} → {problem.remedy}"
    if len(said) > LONGEST:
        return f"{len(said)} letters: {said[:80]}…"
    if not problem.remedy or said.isascii():
        return f"no Vietnamese remedy: {said}"
    return ""


def _publish(catalog: Catalog) -> None:
    for office in catalog.services:
        with suppress(NothingPosted):
            site = PostedSite(post(catalog, office))
            assert site.made() and site.sheets and site.files and site.found_by_search()
