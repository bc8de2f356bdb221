"""What stands around every page, in each language of the site."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from niemyet.present.posting import Posting
from niemyet.present.text.wording import Language
from niemyet.present.whole_site.shell import view_shell
from niemyet.publish.languages.speaking import WRITTEN_BY_HAND, pages_by_hand
from niemyet.publish.search.index import SearchFiles, search_setup
from niemyet.site import Site


@dataclass(frozen=True)
class Frames:
    """The frame of a page, by language."""

    site: Site
    site_src: Path
    version: str
    prints: bool

    def context(self, language: str, here: str | None) -> Mapping[str, Any]:
        """Return what the theme's page is told in a language.

        *here* is the page's path without its language, or None if it has no other language; then
        the way to another language leads to its home page.
        """
        return {**self._of_language(language), "here": here}

    def everywhere(self, place: str) -> bool:
        """Return whether the page at *place* is there in every language."""
        return bool(self.languages[1:]) and place in self._translated

    def of_page(self, path: str) -> Mapping[str, Any]:
        """Return the frame of a page written by hand."""
        language = self.language_of(path)
        place = path.removeprefix(language.folder)
        return self.context(language.code, place if self.everywhere(place) else None)

    def language_of(self, path: str) -> Language:
        """Return the language of a page written by hand: the folder it lies in."""
        others = (spoken.language for spoken in self.site.spoken)
        return next((o for o in others if path.startswith(o.folder)), self.languages[0])

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """Every language of the site, Vietnamese first."""
        return tuple(language for language, _ in self.site.languages)

    @cached_property
    def _translated(self) -> Collection[str]:
        by_hand = [
            set(pages_by_hand(self.site_src, spoken.language)) for spoken in self.site.spoken
        ]
        return self.site.translated.union(set(WRITTEN_BY_HAND).intersection(*by_hand))

    @cached_property
    def _missing(self) -> Collection[str]:
        """Paths of the menus that are there in Vietnamese only."""
        shell = view_shell(self.site.posting, prints=self.prints)
        links = {link.path for group in shell.groups for link in group.links}
        return {path for path in links if path not in self._translated}

    def _of_language(self, language: str) -> Mapping[str, Any]:
        if language not in self._made:
            self._made[language] = self._make(language)
        return self._made[language]

    def _make(self, language: str) -> Mapping[str, Any]:
        for spoken in self.site.spoken:
            if spoken.language.code == language:
                frame = self._told(spoken.language, spoken.posting, spoken.search)
                return {**frame, "missing": self._missing}
        return self._told(self.languages[0], self.site.posting, self.site.search)

    @cached_property
    def _made(self) -> dict[str, Mapping[str, Any]]:
        return {}

    def _told(self, language: Language, posting: Posting, search: SearchFiles) -> dict[str, Any]:
        return {
            "w": posting.wording,
            "shell": view_shell(posting, prints=self.prints),
            "search_setup": search_setup(posting, search, self.version, language.folder),
            "language": language,
            "languages": self.languages,
            "missing": (),
        }
