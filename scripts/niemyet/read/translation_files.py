"""Read ``catalog/translations/<language>``: a file for each record, and the shared phrases."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from niemyet.model.kinds import ID, KINDS
from niemyet.model.reference import RecordKey, TranslationKey
from niemyet.model.sharing import Sharing
from niemyet.model.translation import PhraseBook, Translation, Translations
from niemyet.problem import Place, Problem
from niemyet.read.record_files import shown
from niemyet.read.validation import read_fact
from niemyet.read.yaml_source import YamlSource

FOLDER = "translations"
PHRASES = "phrases"
TRANSLATED = tuple(key for key, kind in KINDS.items() if kind.translated)
"""Kinds of records that may be translated; of an office that is what its office.yaml says."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class TranslationFile:
    """A file of one language: of a record, or of the phrases."""

    path: Path
    shown_as: PurePosixPath
    key: TranslationKey


@dataclass(frozen=True)
class TranslationReading:
    """What each language has, where it came from, and what could not be read."""

    languages: Mapping[str, Translations]
    sources: dict[TranslationKey, YamlSource] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def translation_files(folder: Path) -> Iterator[TranslationFile]:
    """Yield the files of translations below the catalogue *folder*."""
    for path in _files(folder):
        if found := _named(path.relative_to(folder / FOLDER).parts):
            yield TranslationFile(path, shown(folder, path), found)


def read_translations(folder: Path, sharing: Sharing) -> TranslationReading:
    """Return the reading of everything translated, which quotes texts of records."""
    records: dict[str, dict[RecordKey, Translation]] = {}
    books: dict[str, PhraseBook] = {}
    sources: dict[TranslationKey, YamlSource] = {}
    problems = list(_misplaced(folder))
    for file in translation_files(folder):
        language, of = file.key.language, file.key.of
        source, fact, found = read_fact(file.path, file.shown_as, Translation if of else PhraseBook)
        problems += found
        if source is None:
            continue
        sources[file.key] = source
        of_language = records.setdefault(language, {})
        if isinstance(fact, PhraseBook):
            books[language] = sharing.of(fact)
        elif fact is not None:
            of_language[of] = sharing.of(fact)
    languages = {code: Translations(of, books.get(code)) for code, of in records.items()}
    return TranslationReading(languages, sources, tuple(problems))


def _files(folder: Path) -> list[Path]:
    found = (folder / FOLDER).rglob("*")
    return sorted(
        p for p in found if os.path.isfile(p) and p.name != "README.md" and p.name[0] != "."
    )


def _named(parts: tuple[str, ...]) -> TranslationKey | None:
    """Return which file of translations it is, or None if it stands where none is read."""
    if not _LANGUAGE.fullmatch(parts[0]):
        return None
    if parts[1:] == (f"{PHRASES}.yaml",):
        return TranslationKey(PHRASES, parts[0])
    if len(parts) != 3 or parts[1] not in TRANSLATED:
        return None
    name = parts[2].removesuffix(".yaml")
    of = RecordKey(parts[1], name)
    return TranslationKey(FOLDER, parts[0], of) if ID.fullmatch(name) else None


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
