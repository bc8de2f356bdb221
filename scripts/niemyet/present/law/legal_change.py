"""What happens to legal instruments: each ends, is replaced, or is changed in part from a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from niemyet.model.catalog import Catalog
from niemyet.model.legal import LegalInstrument
from niemyet.model.vocabulary import AmendmentEffect


@dataclass(frozen=True)
class LegalChange:
    """An instrument is no longer what it was, from a day, by none or several others."""

    instrument: str
    what: str
    """``replaced`` or ``ended``; ``amends``, ``repeals`` or ``overrides`` some provisions."""
    by: tuple[str, ...]
    day: date
    provisions: str = ""
    """The provisions changed, where all of them are known."""

    @property
    def ends_it(self) -> bool:
        """Whether nothing may rest on the instrument any more."""
        return self.what in ("replaced", "ended")


def legal_changes(catalog: Catalog) -> Iterator[LegalChange]:
    """Yield everything that the catalogue says happened, or will, to one of its instruments."""
    for instrument in catalog.legal_instruments.values():
        if instrument.repealed_from or instrument.replaced_by:
            yield _end(instrument, catalog)
        for amendment in instrument.amends:
            if amendment.effect is AmendmentEffect.REPLACES:
                continue
            yield LegalChange(
                amendment.instrument,
                amendment.effect.value,
                (instrument.id,),
                amendment.applies_from or instrument.holds_by,
                amendment.provisions or "",
            )


def _end(instrument: LegalInstrument, catalog: Catalog) -> LegalChange:
    by = tuple(id for id in instrument.replaced_by if id in catalog.legal_instruments)
    days = [catalog.legal_instruments[id].holds_by for id in by]
    day = instrument.repealed_from or min(days, default=date.min)
    return LegalChange(instrument.id, "replaced" if by else "ended", by, day)
