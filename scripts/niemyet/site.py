"""Everything one office's site consists of, on one day, from one sound catalogue."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from niemyet.edit.forms.admin_files import admin_files
from niemyet.edit.forms.report_ways import read_ways
from niemyet.history.catalog_edits import EditMemory
from niemyet.history.content import PROGRAM
from niemyet.history.last_changes import last_changes
from niemyet.history.old_marks import MarkMemory
from niemyet.history.shelf import Shelf
from niemyet.model.catalog import Catalog
from niemyet.present.edits import Edits
from niemyet.present.office.day import posting_day, posting_office
from niemyet.present.posting import Posting
from niemyet.present.readings import Readings, watched
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.old_sheet import OldSheet
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.wording import Language
from niemyet.present.whole_site.translated import posting_in
from niemyet.publish.files import file_parts
from niemyet.publish.kept_pages import KeptPages, kept_pages
from niemyet.publish.languages.speaking import SpokenSite
from niemyet.publish.languages.versions import Versions, versions
from niemyet.publish.languages.wordings import vietnamese, wordings
from niemyet.publish.markup.compiled import CompiledTemplates
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.offline.service_worker import service_worker, wishes_of
from niemyet.publish.open_data.page import open_data_page
from niemyet.publish.page import Page
from niemyet.publish.pages import page_parts
from niemyet.publish.printer import Printer
from niemyet.publish.published_file import PublishedFile
from niemyet.publish.search.engine import engine_file
from niemyet.publish.search.index import SearchFiles, search_files
from niemyet.publish.search.site_map import site_map_files
from niemyet.publish.sheets.list_page import sheets_page
from niemyet.publish.sheets.mark_page import mark_check_pages
from niemyet.publish.sheets.offer import offers_by_page
from niemyet.publish.sheets.print_run import Printed, PrintRun, print_sheets


@dataclass(frozen=True)
class Sources:
    """The folders a site is made from."""

    catalog: Path
    site_src: Path


@dataclass(frozen=True)
class Extras:
    """What a site has besides its pages, and the folder that spares it work done before."""

    sheets: bool = False
    """Whether every sheet is printed and offered on the pages."""
    sheets_url: str = ""
    """Below which address the sheets will be found; "" if it is the site's."""
    history: bool = False
    """Whether git is asked what was edited and which sheets have grown old."""
    cache: Path | None = None


class Site:
    """The outputs for one office on one day. Each is made when it is first asked for."""

    def __init__(
        self,
        sources: Sources,
        catalog: Catalog,
        office: str,
        day: date | None,
        today: date,
        site_url: str = "",
        preview: str = "",
        extras: Extras | None = None,
    ) -> None:
        self.site_url = site_url
        self.wording = vietnamese(sources.site_src)
        self._sources, self._extras = sources, extras or Extras()
        chosen, readings = posting_office(catalog, office), Readings()
        self.posting = Posting(
            watched(catalog, "vi", readings),
            chosen,
            posting_day(chosen, day, today, self.wording),
            self.wording,
            readings.noted("vi", "changed", last_changes(sources.catalog)),
            history=self._edits() if self._extras.history else Edits(),
            preview=preview,
            ways=read_ways(sources.site_src / "admin" / "settings.yaml", site_url),
        )
        self.compiled = CompiledTemplates(self._shelf("templates").of_program(self.wording))
        told = {"compiled": self.compiled, "sheets_url": self._extras.sheets_url}
        self._templates = partial(load_templates, sources.site_src, **told)
        self.templates = self._templates(self.wording)
        self.templates.globals["addresses"].leave_to_commons(self.posting.leaves, chosen.id)
        self.templates.globals["commons"] = self.posting.commons
        self.languages = tuple(wordings(sources.site_src))
        self._day_asked = day is not None

    def _edits(self) -> Edits:
        shelf = self._shelf("edits").of_program(self.wording)
        return EditMemory(self._sources.catalog, self.wording, shelf).edits()

    def _shelf(self, name: str) -> Shelf:
        return Shelf(self._extras.cache and self._extras.cache / name)

    @cached_property
    def print_run(self) -> PrintRun:
        """Every sheet of the office on paper, and those that cannot be, if they are wanted."""
        return self.print(self.sheets) if self._extras.sheets else PrintRun()

    @property
    def printed(self) -> tuple[Printed, ...]:
        """Every sheet of the office that is on paper."""
        return self.print_run.printed

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every sheet of the office, before it is printed."""
        return view_sheets(self.posting, self.site_url)

    def print(self, sheets: Sequence[Sheet]) -> PrintRun:
        """Print *sheets*, and say which cannot be."""
        templates = self._sources.site_src / "sheets"
        return print_sheets(sheets, templates, self._shelf("sheets").folder)

    @cached_property
    def old_sheets(self) -> tuple[OldSheet, ...]:
        """What was printed from earlier commits and is no longer current, if history is wanted."""
        if not (self._extras.history and self.printed):
            return ()
        shelf = self._shelf("marks").of_program(self.wording)
        about = (self._sources.catalog, self.posting, self.site_url, shelf, self._day_asked)
        return MarkMemory(*about).old_sheets([p.sheet for p in self.printed])

    def parts(self) -> Iterator[Iterable[Page | PublishedFile]]:
        """Yield all but sheets and assets, in parts that make what is taken of them."""
        yield self._search_files()
        yield from self._vietnamese_pages()
        yield from self._files()
        yield from (self._spoken_search(), self._spoken_pages())

    @property
    def pages(self) -> Iterator[Page]:
        """Yield every page as it is made, Vietnamese first; note ``translated`` and ``paths``."""
        several: dict[str, bool] = {}
        for page in chain.from_iterable(self._vietnamese_pages()):
            several[page.path] = bool(page.versions)
            yield page
        self.translated = frozenset(path for path, others in several.items() if others)
        for page in self._spoken_pages():
            several[page.path] = True
            yield page
        self.paths = tuple(several)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The path of every generated page."""
        return tuple(page.path for page in self.pages)

    @cached_property
    def translated(self) -> frozenset[str]:
        """The paths, in Vietnamese, of the generated pages that several languages have."""
        pages = chain.from_iterable(self._vietnamese_pages())
        return frozenset(page.path for page in pages if page.versions)

    @cached_property
    def versions(self) -> Versions:
        """Which languages have which page."""
        catalog, spoken = self.posting.catalog, tuple(dict(self.languages))
        return versions(self._sources.site_src, catalog, spoken)

    def _vietnamese_pages(self) -> Iterator[Iterable[Page]]:
        self.templates.globals["offers"] = offers_by_page(self.printed, self.wording)
        about = (self.posting, self.site_url, (), self._kept.of(self.posting))
        printer = Printer(self.templates, *about)
        yield from page_parts(printer, self.versions.of)
        yield open_data_page(printer, self.site_url)
        yield sheets_page(printer, self.printed)
        yield mark_check_pages(printer, self.printed, self.old_sheets)

    def _spoken_pages(self) -> Iterator[Page]:
        for spoken in self.spoken:
            words = spoken.posting.wording
            spoken.templates.globals["offers"] = offers_by_page(self.printed, words)
            yield from spoken.pages(self.versions.places(spoken.language, self.translated))

    @cached_property
    def spoken(self) -> tuple[SpokenSite, ...]:
        """The site in each of its other languages."""
        others = () if self.posting.commons else self.languages[1:]  # which have every other
        return tuple(self._spoken(o, posting_in(self.posting, wording)) for o, wording in others)

    def _spoken(self, language: Language, posting: Posting) -> SpokenSite:
        lacking, kept = self.versions.lacking[language.code], self._kept.of(posting)
        return SpokenSite(language, posting, self._templates(posting.wording), lacking, kept)

    @cached_property
    def _kept(self) -> KeptPages:
        shelf = self._shelf("pages").of_program(self.wording)
        sources = (PROGRAM, self._sources.site_src)
        return kept_pages(shelf, sources, self.site_url, self._extras.sheets_url)

    def files(self) -> Iterator[PublishedFile]:
        """Yield every file that is neither a page, nor a sheet, nor an asset."""
        return chain(self._search_files(), self._spoken_search(), *self._files())

    def _files(self) -> Iterator[Iterable[PublishedFile]]:
        yield from file_parts(self.posting, self.site_url)
        yield self._map_of_site()
        if not self.posting.preview:  # whoever tries something out must not save from there
            about = (self._sources.site_src, self._sources.catalog, self.posting)
            yield (PublishedFile(*file) for file in admin_files(*about))

    def _search_files(self) -> Iterator[PublishedFile]:
        yield engine_file(self._sources.site_src)
        yield from self.search

    def _spoken_search(self) -> Iterator[PublishedFile]:
        for spoken in self.spoken:
            yield from spoken.search

    def _map_of_site(self) -> Iterator[PublishedFile]:
        own = self.versions.by_hand[self.wording.language]
        written = own if self.posting.commons else self.versions.written
        yield from site_map_files(self.paths, written, self.posting, self.site_url)

    def kept_offline(self, built: Path, assets: Collection[str]) -> Iterator[PublishedFile]:
        """Yield what lets a browser keep the site *built*, whose pages ask for the *assets*."""
        worker = (self._sources.site_src / "offline" / "worker.js").read_text(encoding="utf-8")
        wishes = wishes_of(self.posting)
        return service_worker(built, worker, wishes, assets, self._shelf("offline"))

    @cached_property
    def search(self) -> SearchFiles:
        """The search index."""
        return search_files(self.posting)
