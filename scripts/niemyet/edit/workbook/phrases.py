"""Read a heading phrase by phrase: what it names, or that a word of it is not understood."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from niemyet.edit.typed_words import folded
from niemyet.read.plain_yaml import plain_yaml

TABLE_WORDS: Mapping[str, Any] = plain_yaml(
    Path(__file__).with_name("table_words.yaml").read_text(encoding="utf-8")
)

_NUMBERING = re.compile(
    r"[(\[]\s*[0-9]{1,2}\s*[)\]]|[(\[]?\b[0-9]{1,2}\b[)\]]?(?=\s*=)|[=+]\s*[(\[]?[0-9]{1,2}\b[)\]]?"
    r"|^\s*(?:[IVX]+|[0-9]{1,2}|[A-Z])[.)]\s+"
)
_BROKEN_WORD = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")


def heading_words(heading: str) -> str:
    """Return the folded words of a heading, without what only numbers its column."""
    text = _NUMBERING.sub(" ", _BROKEN_WORD.sub("", heading))
    return folded(text.replace("%", " phần trăm "))


@dataclass(frozen=True)
class Phrases:
    """Folded phrases and what each names; "" for those that say nothing of their own."""

    named: Mapping[str, str]
    longest: int
    """The number of words of the longest phrase."""

    @classmethod
    def of(cls, words: Mapping[str, Any]) -> "Phrases":
        """Return what *words* lists: the phrases of each name, and fillers that say nothing."""
        named = {p: name for name, listed in words["phrases"].items() for p in listed}
        named |= dict.fromkeys(words["fillers"], "")
        return cls(named, max(len(phrase.split()) for phrase in named))

    def read(self, headings: Iterable[str]) -> tuple[str, ...] | None:
        """Return what the headings of a path name, in order; None if a word is not understood.

        The path is read as one text, since a heading may be broken over several cells.
        """
        words = " ".join(map(heading_words, headings)).split()
        best: list[tuple[str, ...] | None] = [()]
        for end in range(1, len(words) + 1):
            best.append(self._until(end, words, best))
        return best[-1] and tuple(name for name in best[-1] if name) if words else None

    def _until(
        self, end: int, words: Sequence[str], best: Sequence[tuple[str, ...] | None]
    ) -> tuple[str, ...] | None:
        """Return the reading of the first *end* words that has fewest phrases."""
        found = []
        for start in range(max(0, end - self.longest), end):
            name = self.named.get(" ".join(words[start:end]))
            before = best[start]
            if name is not None and before is not None:
                found.append((*before, name))
        return min(found, key=len, default=None)
