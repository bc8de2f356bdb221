"""What the check says of a record as a form would save it, before it is saved."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from niemyet.check.rules import check_catalog
from niemyet.edit.forms.form_words import in_form_words
from niemyet.edit.forms.told_relations import field_of
from niemyet.edit.workbench.branches import Branches
from niemyet.model.attachment import FOLDER as ATTACHMENTS
from niemyet.model.attachment import Attachment
from niemyet.model.kinds import KINDS
from niemyet.problem import Problem, errors
from niemyet.read.catalog_folder import CatalogReading, gathered, read_record_text
from niemyet.read.record_files import RecordFile
from niemyet.read.yaml_source import YamlSource

Told = dict[str, Any]


class Checking:
    """Checks what a form holds among the published records and those that wait for approval.

    *catalog* is the catalogue's folder, counted from the repository's root.
    """

    def __init__(
        self, branches: Branches, catalog: PurePosixPath, today: Callable[[], date]
    ) -> None:
        self._branches = branches
        self._catalog = catalog
        self._today = today

    def faults(
        self, texts: Mapping[str, str], attached: Collection[str] = ()
    ) -> dict[str, list[Told]]:
        """Return the ``faults`` and ``doubts`` of *texts*, and what they make wrong ``elsewhere``.

        *attached* are the paths of files that come with them.

        Each fault has the path of the value in its file, and is told in the words of a form.
        """
        published = self._texts(self._branches.published)
        waiting = self._waiting() | texts
        names = self._attachments() | {PurePosixPath(path).name for path in attached}
        reading = _reading(self._catalog, published | waiting, names)
        all_found = check_catalog(reading, self._today())
        found = errors(all_found)
        own = [problem for problem in found if self._path(problem) in texts]
        others = [p for p in found if self._path(p) not in waiting]
        if others:
            before = {(p.place.file, p.what) for p in self._before(published, texts, names)}
            others = [p for p in others if (p.place.file, p.what) not in before]
        sources = {source.file: source for source in reading.sources.values()}
        return {
            "faults": [self._told(p, sources.get(p.place.file)) for p in own],
            "doubts": [
                self._told(problem, sources.get(problem.place.file))
                for problem in all_found
                if problem not in found and self._path(problem) in texts
            ],
            "elsewhere": [self._told(p, sources.get(p.place.file)) for p in others],
        }

    def _told(self, problem: Problem, source: YamlSource | None) -> Told:
        file = _record(self._catalog, self._path(problem))
        told = (problem.what, problem.remedy)
        what, remedy = (in_form_words(text, file.kind) for text in told) if file else told
        path = list(source.path_at(problem.place)) if source else []
        own, title = field_of(file.kind, problem.rule) if file else ("", "")
        if source and own:
            path = [*source.part_at(problem.place), own]
        return {
            "path": path,
            "record": str(problem.place.file),
            "field": title or problem.field,
            "told": f"{what}. Cách sửa: {remedy}",
        }

    def is_record(self, path: str) -> bool:
        """Return whether a file at *path* would hold a record."""
        return _record(self._catalog, path) is not None

    def _before(
        self, published: Mapping[str, str], texts: Mapping[str, str], names: Collection[str]
    ) -> tuple[Problem, ...]:
        others = {path: text for path, text in self._waiting().items() if path not in texts}
        reading = _reading(self._catalog, {**published, **others}, names)
        return errors(check_catalog(reading, self._today()))

    def _attachments(self) -> set[str]:
        folder = str(self._catalog / ATTACHMENTS)
        branches = (self._branches.published, *self._branches.names())
        tips = filter(None, map(self._branches.tip, branches))
        return {
            PurePosixPath(path).name for tip in tips for path in self._branches.files(tip, folder)
        }

    def _texts(self, branch: str) -> dict[str, str]:
        tip = self._branches.tip(branch)
        blobs = self._branches.files(tip, str(self._catalog)) if tip else {}
        records = {path: blob for path, blob in blobs.items() if _record(self._catalog, path)}
        return dict(zip(records, self._branches.texts(list(records.values())), strict=True))

    def _waiting(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for branch in self._branches.names():
            for path, _ in self._branches.changed(branch):
                blob = self._branches.blob(branch, path)
                if blob and _record(self._catalog, path):
                    found[path] = self._branches.texts([blob])[0]
        return found

    def _path(self, problem: Problem) -> str:
        inside = problem.place.file.relative_to(self._catalog.name)
        return str(self._catalog / inside)


def _record(catalog: PurePosixPath, path: str) -> RecordFile | None:
    inside = PurePosixPath(path).relative_to(catalog)
    shown = PurePosixPath(catalog.name, inside)
    keys = (kind.key_at(str(inside)) for kind in KINDS.values())
    return next((RecordFile(Path(path), shown, key) for key in keys if key), None)


def _reading(
    catalog: PurePosixPath, texts: Mapping[str, str], names: Collection[str]
) -> CatalogReading:
    files = ((file, text) for path, text in texts.items() if (file := _record(catalog, path)))
    reading = gathered((file, read_record_text(file, text)) for file, text in files)
    attachments = {name: Attachment(name, b"") for name in names}
    return replace(reading, catalog=replace(reading.catalog, attachments=attachments))


def sentences(told: list[Told]) -> Iterator[str]:
    """Yield each fault as one sentence: field, what, remedy."""
    for fault in told:
        yield f"{fault['field']}: {fault['told']}"
