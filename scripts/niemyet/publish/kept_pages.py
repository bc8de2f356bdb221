"""Pages of earlier builds, taken as long as everything that they were made of is the same.

That is known by content: what decides every page, what is told of these, and each record that
was asked for while they were made. Only the last pages of a name are kept.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path

from niemyet.history.content import digest_of
from niemyet.history.shelf import NOWHERE, Shelf
from niemyet.present.posting import Posting
from niemyet.present.readings import Question, Readings, readings_of, written
from niemyet.publish.markup.parts import finished
from niemyet.publish.page import Page

_ADDRESS = " at 0x"
"""How Python writes what has no writing of its own, and may write another thing later."""


@dataclass(frozen=True)
class _Kept:
    made_of: str
    asked: list[Question]
    answers: str
    pages: list[Page]


@dataclass(frozen=True)
class KeptPages:
    """The pages on *shelf*."""

    shelf: Shelf = NOWHERE
    made_of: str = ""
    """A digest of all that decides the pages, but for records of the catalogue."""
    readings: Readings = field(default_factory=Readings)
    of_whom: str = ""
    """How the names of an office's pages in a language begin."""

    def also_of(self, told: object) -> "KeptPages":
        """Return the same for pages that *told* decides too."""
        return replace(self, made_of=_digest(f"{self.made_of} {told!r}"))

    def of(self, posting: Posting) -> "KeptPages":
        """Return the part of *posting*; its office and its day decide every page."""
        if self.shelf.folder is None:
            return self
        postings = filter(None, (posting, posting.translated_from))
        facts = [written(fact) for p in postings for fact in (p.office, p.services)]
        together = posting.catalog.hosted_together
        about = (posting.wording.language, posting.day, posting.preview, posting.ways, together)
        of_whom = f"{posting.office.id}.{posting.wording.language}."
        kept = replace(self, of_whom=of_whom, readings=readings_of(posting.catalog))
        return kept.also_of((facts, about))

    def pages(self, name: str, told: object, make: Callable[[], Iterable[Page]]) -> list[Page]:
        """Return the pages of *name*: those kept, or what *make* makes of *told* and the records.

        *told* is known by how it is written (``repr``); where that is an address, nobody knows it.
        """
        as_written = repr(told) if self.shelf.folder else _ADDRESS
        if _ADDRESS in as_written:
            return list(make())
        name, made_of = f"{self.of_whom}{name}", _digest(f"{self.made_of} {as_written}")
        kept = self.shelf.recall(name, _Kept)
        if kept and kept.made_of == made_of and kept.answers == self.readings.answers(kept.asked):
            return kept.pages
        with self.readings.during() as asked:
            pages = [finished(page) for page in make()]
        questions = sorted(asked)
        kept = _Kept(made_of, questions, self.readings.answers(questions), pages)
        return self.shelf.keep(name, _Kept, kept).pages


def kept_pages(shelf: Shelf, sources: Sequence[Path], *told: object) -> KeptPages:
    """Return the pages on *shelf* that are made of *sources* and of what else is *told*.

    Nothing is kept where a source cannot be read.
    """
    made_of = digest_of(sources, told) if shelf.folder else ""
    return KeptPages(shelf if made_of else NOWHERE, made_of)


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()
