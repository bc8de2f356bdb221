"""Which files of the catalogue are not in canonical form, and what each would be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from niemyet.edit.schemas import modelines, with_modeline
from niemyet.edit.writing.canonical import NotCanonical, canonical
from niemyet.problem import Place, Problem
from niemyet.read.record_files import RecordFile, record_files
from niemyet.read.sentences import file_problem


@dataclass(frozen=True)
class Formatted:
    """A record file as it stands and in canonical form, or the problems that stand in the way."""

    file: RecordFile
    before: str = ""
    after: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the canonical form is another text."""
        return self.before != self.after

    @property
    def first_line(self) -> int:
        """The first line that differs, counted from 1."""
        lines = zip(self.before.splitlines(), self.after.splitlines(), strict=False)
        return next((i for i, (old, new) in enumerate(lines, 1) if old != new), 1)


def format_catalog(catalog: Path, only: Sequence[Path] = ()) -> Iterator[Formatted]:
    """Yield each record file of the catalogue, or those in the files and folders of *only*."""
    schema = catalog / "schema"
    first_lines = dict(modelines(catalog, schema)) if schema.is_dir() else {}
    chosen = [path.resolve() for path in only]
    for file in record_files(catalog):
        path = file.path.resolve()
        if not chosen or any(path.is_relative_to(part) for part in chosen):
            yield _formatted(file, first_lines.get(file.path, ""))


def _formatted(file: RecordFile, first_line: str) -> Formatted:
    try:
        before = file.path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problem = file_problem(Place(file.shown_as, line), "not_utf8")
        return Formatted(file, problems=(problem,))
    try:
        after = canonical(before, file.kind, file.shown_as)
    except NotCanonical as error:
        return Formatted(file, problems=error.problems)
    return Formatted(file, before, with_modeline(after, first_line) if first_line else after)
