"""What list of procedures an office wants imported."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from niemyet.check.words import day_in_words
from niemyet.edit.workbook.table_choice import AskedTable
from niemyet.edit.writing.record_text import record_text
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import file_of
from niemyet.model.reference import RecordKey
from niemyet.read.catalog_folder import CatalogReading


@dataclass(frozen=True, kw_only=True)
class AskedList(AskedTable):
    """A list, the office it is of, and the day on which it was right.

    An office that the catalogue does not know yet is one that is begun from the list.
    """

    reading: CatalogReading
    day: date
    create_fields: bool = False
    lister: str = "Bảng danh mục của đơn vị"
    """Who says so, where a draft tells what is not known."""
    says_nothing: str = "{lister} không ghi mục «{title}»."
    """Why an element of a draft is unknown of which nothing was taken over."""

    @property
    def catalog(self) -> Catalog:
        """The records known so far."""
        return self.reading.catalog

    @property
    def source_title(self) -> str:
        """How the list is named as a source."""
        own = f"Danh mục thủ tục của đơn vị (tệp {self.table.name}, ngày {day_in_words(self.day)})"
        return self.source or own

    @property
    def sources(self) -> list[Mapping[str, Any]]:
        """The list, as the source of a record that is made from it."""
        return [{"title": self.source_title, "seen_on": self.day, "confidence": "medium"}]

    def add(self, files: dict[Path, str], key: RecordKey, values: Mapping[str, Any]) -> None:
        """Add to *files* the text of a new record that has these values."""
        file = self.folder / file_of(key)
        files[file] = record_text(self.folder, file, key.kind, values)

    @property
    def posted(self) -> set[str]:
        """The procedures that the office posts."""
        services = self.catalog.services.get(self.office)
        return {s.procedure for s in services.services} if services else set()
