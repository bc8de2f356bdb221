"""What stands around every page, in each language of the site."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from niemyet.present import law_address
from niemyet.present.permalinks import PROCEDURES, page_above
from niemyet.present.posting import Posting
from niemyet.present.text.wording import VIETNAMESE, Language
from niemyet.present.whole_site.shell import view_shell
from niemyet.publish.search.index import search_setup
from niemyet.site import Site


@dataclass(frozen=True)
class Frames:
    """The frame of a page, by language."""

    site: Site
    version: str
    prints: bool

    def context(
        self,
        language: str,
        here: str = "",
        versions: Collection[str] = (),
        whole: str = "",
        wholes: Collection[str] = (),
    ) -> Mapping[str, Any]:
        """Return what the theme's page is told in a language.

        *here* is the page's path without its language, *versions* the languages that have it,
        *whole* and *wholes* the same of the procedure that it tells a case of; the way to any other
        language leads to its home page.
        """
        about = {"here": here, "versions": versions, "whole": whole, "wholes": wholes}
        return {**self._of_language(language), **about}

    def whole_in(self, place: str) -> frozenset[str]:
        """Return which languages have the procedure that is told at *place*, if one is."""
        is_told = place.startswith(PROCEDURES)
        return self.site.versions.of(page_above(place)) if is_told else frozenset()

    def of_page(self, path: str) -> Mapping[str, Any]:
        """Return the frame of a page written by hand."""
        language = self.language_of(path)
        place = path.removeprefix(language.folder)
        return self.context(language.code, place, self.site.versions.of(place))

    def language_of(self, path: str) -> Language:
        """Return the language of a page written by hand: the folder it lies in."""
        own, *others = self.languages
        return next((other for other in others if path.startswith(other.folder)), own)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """Every language of the site, Vietnamese first."""
        return tuple(language for language, _ in self.site.languages)

    def _missing(self, language: Language) -> Collection[str]:
        """Return the paths of the menus that a language leaves to Vietnamese."""
        shell = view_shell(self.site.posting, prints=self.prints)
        links = {link.path for group in shell.groups for link in group.links}
        return links - self.site.versions.places(language, self.site.translated).keys()

    def _of_language(self, language: str) -> Mapping[str, Any]:
        if language not in self._made:
            self._made[language] = self._make(language)
        return self._made[language]

    def _make(self, language: str) -> Mapping[str, Any]:
        if language == VIETNAMESE:
            return self._told(self.languages[0], self.site.posting)
        spoken = next(spoken for spoken in self.site.spoken if spoken.language.code == language)
        frame = self._told(spoken.language, spoken.posting)
        return {**frame, "missing": self._missing(spoken.language)}

    @cached_property
    def _made(self) -> dict[str, Mapping[str, Any]]:
        return {}

    def _told(self, language: Language, posting: Posting) -> dict[str, Any]:
        return {
            "w": posting.wording,
            "laws": law_address,
            "shell": view_shell(posting, prints=self.prints),
            "search_setup": search_setup(posting, self.version, language.folder),
            "language": language,
            "languages": self.languages,
            "missing": (),
        }
