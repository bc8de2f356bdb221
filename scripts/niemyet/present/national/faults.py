"""What is wrong with what the portal says, as far as it takes the law and the day to know it."""

from datetime import date

from niemyet.check.wording.ended_names import names_ended
from niemyet.check.wording.fault import FaultKind
from niemyet.check.wording.text_faults import text_faults
from niemyet.model.catalog import Catalog
from niemyet.present.national.law import ended, of_another_year
from niemyet.present.national.record import (
    Element,
    NationalRecord,
    PortalFault,
    PortalFaultKind,
)


def faults_on(
    element: str, record: NationalRecord, named_here: tuple[str, ...], catalog: Catalog, day: date
) -> tuple[PortalFault, ...]:
    """Return bodies that are no more, law that has ended and numbers that are not those of here.

    What is named here too is no fault of the portal alone.
    """
    if element == Element.AUTHORITY:
        return faults_of_kind(PortalFaultKind.ABOLISHED, ended_bodies(record, day))
    if element != Element.LAW:
        return ()
    theirs = record.says(Element.LAW).value or ()
    over = (number for number in ended(theirs, catalog, day) if number not in named_here)
    return (
        *faults_of_kind(PortalFaultKind.LAW_ENDED, tuple(over)),
        *faults_of_kind(PortalFaultKind.OTHER_YEAR, of_another_year(theirs, named_here)),
    )


def faults_of_kind(kind: PortalFaultKind, quoted: tuple[str, ...]) -> tuple[PortalFault, ...]:
    """Return a fault for each of the words that show it."""
    return tuple(PortalFault(kind, words) for words in quoted)


def ended_bodies(record: NationalRecord, day: date) -> tuple[str, ...]:
    """Return the bodies said to decide that are no more on *day*."""
    authority = record.says(Element.AUTHORITY).value
    bodies = authority.bodies if authority else ()
    return tuple(name for name in bodies if any(names_ended(name, day)))


def faults_of_sentences(record: NationalRecord, catalog: Catalog, day: date) -> tuple[str, ...]:
    """Return what is wrong with sentences that no value is read of; not mere slips of spacing."""
    law = {instrument.number: instrument for instrument in catalog.legal_instruments.values()}
    found = (
        f"{title}: {fault.what}"
        for title, text in record.sentences.items()
        for fault in text_faults(text, day, law)
        if fault.kind is not FaultKind.SLIP
    )
    return tuple(" ".join(told.split()) for told in dict.fromkeys(found))
