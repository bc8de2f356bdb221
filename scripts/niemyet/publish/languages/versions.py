"""Which languages have which page: one of a record only if somebody translated a word of it.

That of a case only if somebody translated its name, by which it is chosen.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.translation import Translations
from niemyet.present import permalinks as at
from niemyet.present.law_address import without_part
from niemyet.present.text.wording import VIETNAMESE, Language

WRITTEN_BY_HAND = tuple(page.path for page in at.PAGES if page.by_hand)
NO_OTHER: frozenset[str] = frozenset()


def pages_by_hand(site_src: Path, language: Language) -> tuple[str, ...]:
    """Return the paths, from the language's folder, of the pages that somebody wrote in it."""
    folder = site_src / "pages" / language.folder
    return tuple(path for path in WRITTEN_BY_HAND if (folder / f"{path.strip('/')}.md").is_file())


def untranslated_pages(catalog: Catalog, language: str) -> frozenset[str]:
    """Return the pages of records and cases that nobody has translated into *language*."""
    told = catalog.translations.get(language, Translations())
    translated = told.records
    keys = [key for key, _ in catalog.records() if KINDS[key.kind].translated]
    pages = {key: without_part(at.record_page(key)) for key in keys}
    lacking = {page for page in pages.values() if page != at.list_page(page)}
    lacking -= {page for key, page in pages.items() if key in translated}
    return frozenset(lacking.union(_untranslated_cases(catalog, told)))


def _untranslated_cases(catalog: Catalog, told: Translations) -> Iterator[str]:
    phrases = told.phrases.phrases if told.phrases else []
    for key, translation in told.records.items():
        if key.kind == "procedures":
            said = {text.of for text in (*translation.texts, *phrases)}
            cases = [case for e in catalog.procedures[key.id].editions for case in e.cases]
            named = {case.id for case in cases if case.name in said}
            yield from (at.case_path(key.id, c.id) for c in cases if c.id not in named)


@dataclass(frozen=True)
class Versions:
    """The languages of each page that not only Vietnamese may have, by the page's path there."""

    by_hand: Mapping[str, Collection[str]]
    """By the code of each language, what somebody wrote in it."""
    lacking: Mapping[str, Collection[str]]
    """By the code of each but Vietnamese, pages that are left to that with all below them."""

    def of(self, place: str) -> frozenset[str]:
        """Return the codes of the languages that have the page; none if only one has it."""
        if place in WRITTEN_BY_HAND:
            having = [code for code, places in self.by_hand.items() if place in places]
        else:
            both = {place, at.page_above(place)}
            having = [code for code, places in self.lacking.items() if both.isdisjoint(places)]
            having.append(VIETNAMESE)
        return frozenset(having) if having[1:] else NO_OTHER

    @property
    def written(self) -> Iterator[str]:
        """Yield the path of every page written by hand, with its language's folder."""
        for code, places in self.by_hand.items():
            yield from (Language(code).folder + place for place in places)

    def places(self, language: Language, generated: Iterable[str]) -> dict[str, frozenset[str]]:
        """Return the paths of all pages that a language has, by hand too, and who else has them.

        *generated* are those that are not written by hand and that several languages may have.
        """
        found = ((place, self.of(place)) for place in (*generated, *WRITTEN_BY_HAND))
        return {place: others for place, others in found if language.code in others}


def versions(site_src: Path, catalog: Catalog, languages: Sequence[Language]) -> Versions:
    """Return who has which page, if the site speaks *languages*, Vietnamese first."""
    return Versions(
        {language.code: pages_by_hand(site_src, language) for language in languages},
        {other.code: untranslated_pages(catalog, other.code) for other in languages[1:]},
    )
