"""Read ``catalog/translations/<language>``: a file for each record, and the shared phrases."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from niemyet.model.catalog import RECORD_TYPES
from niemyet.model.translation import PhraseBook, Translation, Translations
from niemyet.problem import Place, Problem
from niemyet.read.record_files import ID, RecordKey, shown
from niemyet.read.validation import validated
from niemyet.read.yaml_source import YamlSource, read_yaml

FOLDER = "translations"
PHRASES = "phrases"
KINDS = tuple(kind for kind in RECORD_TYPES if kind not in ("services", "statistics"))
"""Kinds of records that may be translated; of an office that is what its office.yaml says."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class TranslationFile:
    """A file of one language; *kind* is PHRASES for the phrases, whose *id* is empty."""

    path: Path
    shown_as: PurePosixPath
    language: str
    kind: str
    id: str

    @property
    def key(self) -> RecordKey:
        """What the file is called where records are called by kind and id."""
        if self.kind == PHRASES:
            return PHRASES, self.language
        return FOLDER, f"{self.language}/{self.kind}/{self.id}"


@dataclass(frozen=True)
class TranslationReading:
    """What each language has, where it came from, and what could not be read."""

    languages: Mapping[str, Translations]
    sources: dict[RecordKey, YamlSource] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def translation_files(folder: Path) -> Iterator[TranslationFile]:
    """Yield the files of translations below the catalogue *folder*."""
    for path in _files(folder):
        if found := _named(path.relative_to(folder / FOLDER).parts):
            yield TranslationFile(path, shown(folder, path), *found)


def read_translations(folder: Path) -> TranslationReading:
    """Return the reading of everything translated."""
    records: dict[str, dict[RecordKey, Translation]] = {}
    books: dict[str, PhraseBook] = {}
    sources: dict[RecordKey, YamlSource] = {}
    problems = list(_misplaced(folder))
    for file in translation_files(folder):
        source = read_yaml(file.path, file.shown_as)
        if not isinstance(source, YamlSource):
            problems += source
            continue
        sources[file.key] = source
        model = PhraseBook if file.kind == PHRASES else Translation
        fact, found = validated(source, model)
        problems += found
        of_language = records.setdefault(file.language, {})
        if isinstance(fact, PhraseBook):
            books[file.language] = fact
        elif fact is not None:
            of_language[file.kind, file.id] = fact
    languages = {code: Translations(of, books.get(code)) for code, of in records.items()}
    return TranslationReading(languages, sources, tuple(problems))


def _files(folder: Path) -> list[Path]:
    found = (folder / FOLDER).rglob("*")
    return sorted(p for p in found if p.is_file() and p.name != "README.md" and p.name[0] != ".")


def _named(parts: tuple[str, ...]) -> tuple[str, str, str] | None:
    """Return language, kind and id of a file, or None if it stands where none is read."""
    if not _LANGUAGE.fullmatch(parts[0]):
        return None
    if parts[1:] == (f"{PHRASES}.yaml",):
        return parts[0], PHRASES, ""
    if len(parts) != 3 or parts[1] not in KINDS:
        return None
    name = parts[2].removesuffix(".yaml")
    return (parts[0], parts[1], name) if ID.fullmatch(name) else None


def _misplaced(folder: Path) -> Iterator[Problem]:
    for path in _files(folder):
        if _named(path.relative_to(folder / FOLDER).parts) is None:
            yield Problem(
                Place(shown(folder, path)),
                "Tệp",
                f"bản dịch «{shown(folder, path).name}» không nằm đúng chỗ nên không được đọc",
                "đặt ở translations/<mã ngôn ngữ>/<thư mục của bản ghi>/<mã bản ghi>.yaml, ví dụ "
                "translations/en/procedures/dang-ky-khai-sinh.yaml; cụm từ dùng chung ở "
                "translations/<mã ngôn ngữ>/phrases.yaml.",
                rule="misplaced_translation",
            )
