"""One office's site in one language: its posting, its words, its pages, its search."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from jinja2 import Environment

from niemyet.present.posting import Posting
from niemyet.present.text.wording import Language
from niemyet.publish.kept_pages import KeptPages
from niemyet.publish.page import Page
from niemyet.publish.pages import TRANSLATED_MAKERS
from niemyet.publish.printer import Printer
from niemyet.publish.search.index import SearchFiles, search_files


@dataclass(frozen=True)
class SpokenSite:
    """The site in a language other than Vietnamese."""

    language: Language
    posting: Posting
    templates: Environment
    lacking: Collection[str]
    """Pages of records of which nobody has translated a word: those are Vietnamese only."""
    kept: KeptPages = KeptPages()

    @cached_property
    def search(self) -> SearchFiles:
        """The search index, whose paths lead into the language's folder where that has the page."""
        return search_files(self.posting, self.language.folder, self.lacking)

    def pages(self, places: Mapping[str, frozenset[str]]) -> Iterator[Page]:
        """Yield the pages of the language; *places* are all that it has, and who else has them."""
        self.templates.globals["addresses"].know_only(places.keys())
        kept = self.kept.also_of(sorted(places))
        printer = Printer(self.templates, self.posting, lacking=self.lacking, kept=kept)
        for make in TRANSLATED_MAKERS:
            for page in make(printer):
                if page.path in places:
                    path, versions = self.language.folder + page.path, places[page.path]
                    yield replace(page, path=path, language=self.language.code, versions=versions)
