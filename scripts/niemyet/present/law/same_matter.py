"""Which instruments have a later one on the same matter in the catalogue, as far as titles say."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from niemyet.model.catalog import Catalog
from niemyet.model.legal import LegalInstrument
from niemyet.model.record import given
from niemyet.present.law.resting import numbers_in
from niemyet.read.letters import fold

_WORD = re.compile(r"[^\W\d_]+")
_SAYS_NOTHING = frozenset(
    _WORD.findall(
        "quy dinh chi tiet huong dan mot so dieu va bien phap thi hanh to chuc cua ve viec cac "
        "trong luat lenh nghi thong quyet sua doi bo sung nam ngay thang duoc do theo cho voi den "
        "linh vuc"
    )
)
_ALIKE = 0.6
_FEWEST = 3
_CHANGES = ("sua doi", "bai bo")
_ABOUT_THE_CHANGED = re.compile(r"quy định|hướng dẫn|ban hành|đã được", re.IGNORECASE)


class LaterText(NamedTuple):
    """An instrument that still holds, and a later one that may be about the same."""

    earlier: str
    later: str


def same_matter(catalog: Catalog) -> Iterator[LaterText]:
    """Yield each instrument that has a later one of the same kind with nearly the same title, or
    one whose title says that it is changed, while no record says how the two are related.

    The shorter title must be a part of the longer: decrees on the same powers of two ministries
    differ in both. Two that change the same third say nothing of each other. Either may list the
    other's number as confirmed: somebody has seen that both hold.
    """
    titles = {i.id: _Title(i) for i in catalog.legal_instruments.values()}
    held = [title for title in titles.values() if not _ends(title.instrument)]
    for later in titles.values():
        for earlier in held:
            if later.may_follow(earlier) and not _related(earlier.instrument, later.instrument):
                yield LaterText(earlier.instrument.id, later.instrument.id)


class _Title:
    def __init__(self, instrument: LegalInstrument) -> None:
        self.instrument = instrument
        text = instrument.title if given(instrument.title) else ""
        self._plain = fold(text)
        self._words = frozenset(_WORD.findall(self._plain)) - _SAYS_NOTHING
        self._changes = self._plain.startswith(_CHANGES)
        self._named = (
            numbers_in(_ABOUT_THE_CHANGED.split(text)[0]) if self._changes else frozenset()
        )
        self._day = instrument.holds_by

    def may_follow(self, earlier: "_Title") -> bool:
        """Return whether this seems to come after *earlier* in its place, or to change it."""
        return (self._names(earlier) or self._is_like(earlier)) and earlier._day < self._day

    def _names(self, other: "_Title") -> bool:
        return other.instrument.id in self._named and not other._changes

    def _is_like(self, other: "_Title") -> bool:
        if self.instrument.kind is not other.instrument.kind or (self._changes and other._changes):
            return False
        few, many = sorted((self._words, other._words), key=len)
        return len(few) >= _FEWEST and few <= many and len(few) / len(many) >= _ALIKE


def _ends(instrument: LegalInstrument) -> bool:
    return bool(instrument.repealed_from or instrument.replaced_by)


def _related(earlier: LegalInstrument, later: LegalInstrument) -> bool:
    amends = {amendment.instrument for amendment in later.amends}
    seen = later.number in earlier.confirmed or earlier.number in later.confirmed
    return seen or earlier.id in amends
