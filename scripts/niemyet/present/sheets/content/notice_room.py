"""How much a notice can say: what matters less is left to the book until the rest fits the paper.

The sheet's data is exactly what is printed, and its mark is made from it without printing; so the
room is counted here, in lines of letters, and the press says if the count was wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import Any

from niemyet.present.procedure.coming import Coming
from niemyet.present.text.formats import sentence

Data = dict[str, Any]
MUST, USEFUL, HELPFUL, EXTRA = range(4)
"""What a part of a notice is to the reader; the last comes last where room is short, MUST never."""


@dataclass(frozen=True)
class Line:
    """One line of an answer. ``shape`` says how it is set: said, case, head, paper, note or codes.

    A case's ``lead`` is the condition, its ``text`` what then holds; ``notes`` follow smaller.
    """

    shape: str
    text: str = ""
    lead: str = ""
    notes: tuple[tuple[int, str], ...] = ()
    rank: int = MUST
    codes: tuple[tuple[str, str], ...] = ()
    """What each QR code beside another leads to, in words, and its address."""

    def as_data(self) -> Data:
        """Return the line as the template gets it."""
        notes = [text for _, text in self.notes]
        stop = "." if notes and self.shape in ("case", "paper") else ""
        text = f"{self.text.rstrip('.')}{stop}" if stop else self.text
        data = {"shape": self.shape, "lead": self.lead, "text": text, "notes": notes}
        codes = [{"text": words, "code": address} for words, address in self.codes]
        return {**data, "codes": codes} if codes else data


Notes = tuple[tuple[int, str], ...]


def noted(*notes: tuple[int, str]) -> Notes:
    """Return the notes that say something."""
    return tuple(note for note in notes if note[1])


def said_when(conditions: Sequence[str], text: str, notes: Notes = (), rank: int = MUST) -> Line:
    """Return what holds under *conditions*; without any, its first part large, the rest below."""
    condition = ", ".join(filter(None, conditions))
    if condition:
        return Line("case", text, f"{sentence(condition)}:", notes, rank)
    first, _, rest = text.partition("; ")
    return Line(
        "said", first, "", noted((MUST, f"{sentence(rest)}." if rest else ""), *notes), rank
    )


def coming_lines(coming: Sequence[Coming], about: str) -> Iterator[Line]:
    """Yield what is announced to change of an answer."""
    return (Line("case", c.text, f"{c.start}:") for c in coming if c.about == about)


@dataclass(frozen=True)
class Answered:
    """A question with the lines that answer it."""

    label: str
    lines: tuple[Line, ...]

    def as_data(self) -> Data:
        """Return the answer as the template gets it."""
        return {"label": self.label, "lines": [line.as_data() for line in self.lines]}


@dataclass(frozen=True)
class Room:
    """Lines that the paper holds below its title, letters in one, lines lost between answers.

    Counted against the press: 286 notices came out 2 % higher or lower than counted here.
    """

    lines: float
    letters: int
    between: float

    def below(self, name: str, warnings: Sequence[str]) -> "Room":
        """Return the room that is left below a title and the warnings under it."""
        taken = sum(0.8 + 1.2 * ceil(len(text) / self.letters) for text in warnings)
        return replace(self, lines=self.lines - taken - (1.4 if len(name) > _SHORT_NAME else 0))

    def holds(self, answers: Sequence[Answered]) -> bool:
        """Return whether the answers fit."""
        taken = (self.between + sum(map(self.height, a.lines)) for a in answers)
        return sum(taken) <= self.lines

    def height(self, line: Line) -> float:
        """Return how many lines of the paper a line takes."""
        notes = sum(len(text) + 1 for _, text in line.notes)
        if line.codes:
            return _CODE * ceil(len(line.codes) / 2)
        if line.shape == "said":
            large = ceil(_WIDE["said"] * len(line.text) / self.letters)
            return 0.4 + 1.65 * large + ceil(notes / self.letters)
        letters = 1.1 * len(line.lead) + _WIDE.get(line.shape, 1) * len(line.text) + notes
        return _APART.get(line.shape, 0) + ceil(letters / self.letters)


WALL = Room(lines=38.3, letters=72, between=0.8)
"""One side of A4 in 13 points, beside the questions."""
LARGE = Room(lines=52, letters=56, between=1.9)
"""Two sides of A4 in 20 points, below the questions."""
_SHORT_NAME = 25
"""Letters of a name that takes one line of the title."""
_WIDE = {"said": 1.75, "case": 1.17, "plain": 1.1}
"""How wide a letter of the text is set, where it is set larger or bold."""
_CODE = 4
"""Lines that two codes of 17 mm take beside each other; fewer in large print."""
_APART = {"case": 0.35, "head": 0.55}
"""Lines that stay empty around it."""


@lru_cache(maxsize=4096)  # most of what is asked on another day was the same the day before
def fitted(answers: tuple[Answered, ...], room: Room) -> tuple[Answered, ...]:
    """Return what must be said and, of the rest, the more useful first, as much as fits."""
    kept: dict[tuple[int, int], Line] = {}
    taken = 0.0
    for rank, a, i, note in sorted(_places(answers)):
        before, now = kept.get((a, i)), _with(kept.get((a, i)), answers[a].lines[i], note)
        if now is None:
            continue
        begun = any(place[0] == a for place in kept)
        more = room.height(now) - (room.height(before) if before else 0)
        more += 0 if begun else room.between
        if rank == MUST or taken + more <= room.lines:
            kept[a, i] = now
            taken += more
    found = (
        replace(
            answered, lines=tuple(kept[a, i] for i in range(len(answered.lines)) if (a, i) in kept)
        )
        for a, answered in enumerate(answers)
    )
    return tuple(answered for answered in found if answered.lines)


def _places(answers: Sequence[Answered]) -> Iterator[tuple[int, int, int, int]]:
    """Yield each part: rank, number of the answer, of its line, of its note; -1 for the line."""
    for a, answered in enumerate(answers):
        for i, line in enumerate(answered.lines):
            yield line.rank, a, i, -1
            yield from ((max(line.rank, n[0]), a, i, k) for k, n in enumerate(line.notes))


def _with(kept: Line | None, whole: Line, note: int) -> Line | None:
    """Return the line with one more of its notes, in their order; a note never without it."""
    if note < 0:
        return replace(whole, notes=())
    if kept is None:
        return None
    wanted = {*kept.notes, whole.notes[note]}
    return replace(kept, notes=tuple(n for n in whole.notes if n in wanted))
