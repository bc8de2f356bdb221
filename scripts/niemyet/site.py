"""Everything one office's site consists of, on one day, from one sound catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from niemyet.check.report import as_text
from niemyet.check.rules import check_catalog
from niemyet.edit.catalog_edits import EditMemory
from niemyet.edit.forms.admin_files import admin_files
from niemyet.edit.forms.report_ways import read_ways
from niemyet.edit.mark_shelf import MarkShelf
from niemyet.edit.old_marks import Memory, OldMarks
from niemyet.edit.shelf import Shelf
from niemyet.model.catalog import Catalog
from niemyet.model.office import Office
from niemyet.present.posting import Posting
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording
from niemyet.present.whole_site.translated import posting_in
from niemyet.problem import Problem, Refused, errors
from niemyet.publish.files import all_files
from niemyet.publish.languages.speaking import Spoken, pages_by_hand
from niemyet.publish.languages.wordings import wordings
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.offline.service_worker import service_worker
from niemyet.publish.open_data.page import open_data_page
from niemyet.publish.page import Page
from niemyet.publish.pages import all_pages
from niemyet.publish.printer import Printer
from niemyet.publish.published_file import PublishedFile
from niemyet.publish.search.index import SearchFiles, search_files
from niemyet.publish.search.site_map import site_map_files
from niemyet.publish.sheets.fit import misfits
from niemyet.publish.sheets.list_page import sheets_page
from niemyet.publish.sheets.mark_page import mark_check_pages
from niemyet.publish.sheets.offer import offers_by_page
from niemyet.publish.sheets.print_run import Printed, print_sheets
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.history import last_changes
from niemyet.read.wording_file import read_wording


class CatalogHasProblems(Refused):
    """The catalogue cannot be published; the text is the report of its errors."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(as_text(errors(problems)))


class NothingPosted(Refused):
    """There is no such office, or there was none on that day."""


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
        self,
        sources: Sources,
        catalog: Catalog,
        office: str,
        day: date | None,
        today: date,
        site_url: str = "",
        preview: str = "",
    ) -> None:
        self.site_url = site_url
        self.wording = vietnamese(sources)
        chosen = _office(catalog, office)
        self.posting = Posting(
            catalog,
            chosen,
            posting_day(chosen, day, today, self.wording),
            self.wording,
            last_changes(sources.catalog),
            preview=preview,
            ways=read_ways(sources.site_src / "admin" / "settings.yaml", site_url),
        )
        self.templates = load_templates(sources.site_src, self.wording)
        self._sheet_templates = sources.site_src / "sheets"
        self._worker = (sources.site_src / "offline" / "worker.js").read_text(encoding="utf-8")
        self._catalog_folder = sources.catalog
        self._site_src = sources.site_src
        self.languages = tuple(wordings(sources.site_src))
        self._day_asked = day is not None
        self.printed: tuple[Printed, ...] = ()
        self.old_marks = OldMarks()

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every generated page, the Vietnamese ones first."""
        self.templates.globals["offers"] = offers_by_page(self.printed, self.wording)
        made = tuple(all_pages(self.templates, self.posting))
        printer = Printer(self.templates, self.posting)
        prints = sheets_page(printer, self.printed)
        data = open_data_page(printer, self.site_url)
        checks = mark_check_pages(printer, self.printed, self.old_marks.sheets)
        return (*made, *data, *prints, *checks, *self._translated())

    def _translated(self) -> Iterator[Page]:
        for spoken in self.spoken:
            spoken.templates.globals["offers"] = offers_by_page(
                self.printed, spoken.posting.wording
            )
            yield from spoken.pages(pages_by_hand(self._site_src, spoken.language))

    @cached_property
    def spoken(self) -> tuple[Spoken, ...]:
        """The site in each of its other languages."""
        return tuple(
            Spoken(
                language,
                posting_in(self.posting, wording),
                load_templates(self._site_src, wording),
            )
            for language, wording in self.languages[1:]
        )

    def files(self, site_url: str) -> Iterator[PublishedFile]:
        """Yield every file that is neither a page, nor a sheet, nor an asset, nor the search."""
        yield from all_files(self.posting, site_url)
        by_hand = (
            language.folder + path
            for language, _ in self.languages
            for path in pages_by_hand(self._site_src, language)
        )
        yield from site_map_files(self.pages, by_hand, self.posting, site_url)
        if self.posting.preview:  # whoever tries something out must not save from there
            return
        for name, content in admin_files(self._site_src, self.posting.catalog, self.wording):
            yield PublishedFile(name, content)

    def kept_offline(self, built: Path) -> Iterator[PublishedFile]:
        """Yield what lets a browser keep the finished site, which lies in the folder *built*."""
        return service_worker(built, self._worker, format_day(self.posting.day, self.wording))

    def print(self, site_url: str, cache: Path | None, only: str = "") -> tuple[Printed, ...]:
        """Print the office's sheets, those of the kind *only* if one is named.

        Pages that are asked for afterwards offer them. Raises Refused if one cannot be printed.
        """
        sheets = view_sheets(self.posting, site_url)
        chosen = [sheet for sheet in sheets if only in ("", sheet.kind)]
        if not chosen:
            kinds = ", ".join(dict.fromkeys(sheet.kind for sheet in sheets))
            raise Refused(f"Không có loại tờ in «{only}». Các loại có: {kinds}.")
        self.printed = print_sheets(chosen, self._sheet_templates, cache)
        return self.printed

    def print_sheet(self, sheet: Sheet) -> Printed:
        """Print a sheet that is not one of the office's own. Raises Refused if it cannot be."""
        return print_sheets([sheet], self._sheet_templates, None)[0]

    def remember(self, site_url: str, shelf: Path, seconds: float) -> None:
        """Learn the marks of old sheets from git; the folder *shelf* keeps what is known.

        Pages that are asked for afterwards tell them. About *seconds* are spent on new commits.
        """
        kept = MarkShelf(shelf, self.wording, site_url)
        memory = Memory(self._catalog_folder, self.posting, site_url, kept, fixed=self._day_asked)
        self.old_marks = memory.old_marks([p.sheet for p in self.printed], seconds)

    def recall(self, shelf: Path, seconds: float) -> None:
        """Learn from git what was edited; the folder *shelf* keeps what is known.

        Pages and files that are asked for afterwards tell it. About *seconds* are spent on commits
        that are not known yet.
        """
        memory = EditMemory(self._catalog_folder, self.wording, Shelf(shelf, self.wording))
        self.posting = replace(self.posting, history=memory.edits(seconds))

    @property
    def misfits(self) -> tuple[str, ...]:
        """What no longer fits its paper, in sentences."""
        return tuple(misfits(self.printed, self.wording))

    @cached_property
    def search(self) -> SearchFiles:
        """The search index."""
        return search_files(self.posting)


def vietnamese(sources: Sources) -> Wording:
    """Return every fixed word of the site."""
    return Wording("vi", read_wording(sources.site_src / "wording", "vi"))


def _office(catalog: Catalog, office: str) -> Office:
    if office in catalog.offices and office in catalog.services:
        return catalog.offices[office]
    known = ", ".join(catalog.offices) or "(không có)"
    raise NothingPosted(f"Không có đơn vị «{office}» trong danh mục. Các đơn vị có: {known}.")


def posting_day(office: Office, day: date | None, today: date, wording: Wording) -> date:
    """Return the day the office is posted as of: *day* if one is asked for, its edition's, today.

    Raises NothingPosted if there was no such office then, as far as is known.
    """
    chosen = day or office.edition_on or today
    opened, closed = office.open_from, office.closed_from
    if chosen < opened.day:
        key = "office.not_yet" if opened.exact else "office.not_known_yet"
        raise NothingPosted(wording(key, office=office.name, day=format_day(opened.day, wording)))
    if closed and chosen >= closed:
        raise NothingPosted(
            wording("office.closed", office=office.name, day=format_day(closed, wording))
        )
    return chosen
