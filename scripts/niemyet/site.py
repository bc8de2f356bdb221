"""Everything one office's site consists of, on one day, from one sound catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from niemyet.check.rules import check_catalog
from niemyet.model.catalog import Catalog
from niemyet.present.posting import Posting
from niemyet.present.wording import Wording
from niemyet.problem import Problem, errors
from niemyet.publish.page import Page
from niemyet.publish.pages import all_pages
from niemyet.publish.search_index import SearchFiles, search_files
from niemyet.publish.templates import load_templates
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.history import last_changes
from niemyet.read.wording_file import read_wording


class CatalogHasProblems(Exception):
    """The catalogue cannot be published; the problems say why, for a person."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} problems")


class NothingPosted(Exception):
    """The office cannot be published as asked; the sentence says why, in Vietnamese."""


@dataclass(frozen=True)
class Sources:
    """The folders a site is made from."""

    catalog: Path
    site_src: Path


def read_sound_catalog(folder: Path) -> tuple[Catalog, tuple[Problem, ...]]:
    """Return the catalogue and its warnings.

    Raises CatalogHasProblems with every problem if any of them is an error.
    """
    reading = read_catalog(folder)
    problems = check_catalog(reading)
    if errors(problems):
        raise CatalogHasProblems(problems)
    return reading.catalog, problems


class Site:
    """The outputs for one office on one day."""

    def __init__(
        self, sources: Sources, catalog: Catalog, office: str, day: date | None, today: date
    ) -> None:
        self.wording = Wording("vi", read_wording(sources.site_src / "wording", "vi"))
        chosen = _office(catalog, office)
        self.posting = Posting(
            catalog,
            chosen,
            _posting_day(chosen, day, today, self.wording),
            self.wording,
            last_changes(sources.catalog),
        )
        self.templates = load_templates(sources.site_src, self.wording)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every generated page."""
        return tuple(self._pages())

    @cached_property
    def search(self) -> SearchFiles:
        """The search index."""
        return search_files(self.posting)

    def _pages(self) -> Iterator[Page]:
        yield from all_pages(self.templates, self.posting)


def _office(catalog: Catalog, office: str):
    if office in catalog.offices and office in catalog.services:
        return catalog.offices[office]
    known = ", ".join(catalog.offices) or "(không có)"
    raise NothingPosted(f"Không có đơn vị «{office}» trong danh mục. Các đơn vị có: {known}.")


def _posting_day(office, day: date | None, today: date, wording: Wording) -> date:
    chosen = day or office.edition_on or today
    if chosen < office.open_from.day:
        raise NothingPosted(
            wording("office.not_yet", office=office.name, day=office.open_from.day.isoformat())
        )
    if office.closed_from and chosen >= office.closed_from:
        raise NothingPosted(
            wording("office.closed", office=office.name, day=office.closed_from.isoformat())
        )
    return chosen
