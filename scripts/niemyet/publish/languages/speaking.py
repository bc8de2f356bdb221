"""One office's site in one language: its posting, its words, its pages, its search."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from jinja2 import Environment

from niemyet.present.permalinks import PAGES
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Language
from niemyet.publish.page import Page
from niemyet.publish.pages import TRANSLATED_MAKERS
from niemyet.publish.printer import Printer
from niemyet.publish.search.index import SearchFiles, search_files

WRITTEN_BY_HAND = tuple(page.path for page in PAGES if page.by_hand)


def pages_by_hand(site_src: Path, language: Language) -> tuple[str, ...]:
    """Return the paths, from the language's folder, of the pages that somebody wrote in it."""
    folder = site_src / "pages" / language.folder
    return tuple(path for path in WRITTEN_BY_HAND if (folder / f"{path.strip('/')}.md").is_file())


@dataclass(frozen=True)
class SpokenSite:
    """The site in a language other than Vietnamese."""

    language: Language
    posting: Posting
    templates: Environment

    @cached_property
    def search(self) -> SearchFiles:
        """The search index, whose paths lead into the language's folder."""
        return search_files(self.posting, self.language.folder)

    def pages(self, places: Collection[str]) -> Iterator[Page]:
        """Yield the pages of the language; *places* are the paths of all it has, by hand too."""
        self.templates.globals["addresses"].know_only(frozenset(places))
        printer = Printer(self.templates, self.posting)
        for make in TRANSLATED_MAKERS:
            for page in make(printer):
                path = self.language.folder + page.path
                yield replace(page, path=path, language=self.language.code, everywhere=True)
