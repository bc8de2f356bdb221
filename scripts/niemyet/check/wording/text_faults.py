"""What people and machines write wrongly: in any text, and as a rule in the catalogue's."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain

from niemyet.check.finding import Finding, unless_right, warning
from niemyet.check.timelines import spans
from niemyet.check.wording.amounts import UNITS, doubtful_amounts
from niemyet.check.wording.ended_names import names_ended, tells_of_the_past
from niemyet.check.wording.fault import FaultKind, TextFault, words_around
from niemyet.check.wording.law_numbers import law_number_faults
from niemyet.check.wording.slips import SLIPS
from niemyet.model.catalog import Catalog, RecordText
from niemyet.model.legal import LegalInstrument
from niemyet.model.reference import RecordKey
from niemyet.model.walk import KeyPath
from niemyet.problem import Severity

_SIGNS = tuple((re.compile(sign.pattern), sign) for sign in (*SLIPS, *UNITS))
_ASKED = frozenset(
    (FaultKind.UNIT, FaultKind.AMOUNT, FaultKind.LAW_NUMBER, FaultKind.BODY, FaultKind.DISTRICT)
)
"""Kinds that may be right for once, so that somebody may confirm what was found."""
_NAMES = (FaultKind.BODY, FaultKind.DISTRICT)
_DIGIT = re.compile(r"\d")
_QUOTED = re.compile("«[^»]*»")
_BRACKET = re.compile(r"((?:^|[\s;,])[\w.+*-]{1,3})?([()])")
"""A bracket, and the letter or number of a list before it: «a)», «1)», «d.1)»."""
_NO_WORDS = {"url", "confirmed"}
_AS_TYPED = {"phrase", "phrases"}


def text_faults(
    text: str, day: date, law: Mapping[str, LegalInstrument] | None = None
) -> tuple[TextFault, ...]:
    """Return every fault of *text* as read on *day*, at most one for each sign of a fault.

    *law*, the known instruments by number, lets numbers be compared with what they name.
    """
    return (*_faults_of_words(text, day), *_faults_of_numbers(text, day, law or {}))


def _faults_of_numbers(
    text: str, day: date, law: Mapping[str, LegalInstrument]
) -> Iterator[TextFault]:
    return law_number_faults(_QUOTED.sub("«»", text), day, law) if "/" in text else iter(())


@lru_cache(maxsize=1 << 15)
def _faults_of_words(text: str, day: date) -> tuple[TextFault, ...]:
    said = _QUOTED.sub("«»", text)
    found = (_signs(text), _open_brackets(said), doubtful_amounts(said), names_ended(said, day))
    return tuple(chain.from_iterable(found))


def _signs(text: str) -> Iterator[TextFault]:
    numbers = _DIGIT.search(text)
    for pattern, sign in _SIGNS:
        if sign.of_numbers and not numbers:
            continue
        if found := pattern.search(text):
            words = words_around(found)
            yield TextFault(sign.kind, words, sign.what.format(found=words), sign.remedy)


def _open_brackets(text: str) -> Iterator[TextFault]:
    brackets = _lonely_bracket(text) if "(" in text or ")" in text else ""
    if lonely := brackets or _lonely_quote(text):
        what = f"dấu «{lonely}» không có dấu đi cùng"
        yield TextFault(FaultKind.CUT, lonely, what, "viết nốt câu và dấu còn thiếu.")


def _lonely_bracket(text: str) -> str:
    depth = 0
    for found in _BRACKET.finditer(text):
        letter, sign = found.groups()
        if sign == "(" or depth or not letter:
            depth += 1 if sign == "(" else -1
        if depth < 0:
            return ")"
    return "(" if depth else ""


def _lonely_quote(text: str) -> str:
    more = text.count("«") - text.count("»")
    return "«" if more > 0 else "»" if more < 0 else ""


def texts_are_finished(
    catalog: Catalog, today: date, sound: Collection[str] = ()
) -> Iterator[Finding]:
    """Find texts cut, run together or mixed, and numbers, amounts and bodies that cannot be.

    A text of an entry or an office that holds no more may name what there was. Of *sound* texts
    it is known that their words have no fault.
    """
    law = {instrument.number: instrument for instrument in catalog.legal_instruments.values()}
    past = _past_parts(catalog, today)

    def faults_in(words: str) -> tuple[TextFault, ...]:
        if not _are_words(words):
            return ()
        faults = () if words in sound else _faults_of_words(words, today)
        return (*faults, *_faults_of_numbers(words, today, law))

    for text, faults in catalog.texts_with(faults_in):
        for fault in faults if text.field not in _NO_WORDS else ():
            if fault.kind not in _left_alone(text, past):
                yield _finding(text, fault)


def sound_texts(catalog: Catalog, today: date, sound: Collection[str] = ()) -> set[str]:
    """Return the texts whose words have no fault as read *today*; *sound* ones are not read."""
    words = filter(_are_words, catalog.sayings)
    return {text for text in words if text in sound or not _faults_of_words(text, today)}


def _are_words(text: str) -> bool:
    """Return whether it is more than an address, a code, a name of a file."""
    return " " in text or not text.isascii()


def _left_alone(
    text: RecordText, past: Collection[tuple[RecordKey, KeyPath]]
) -> tuple[FaultKind, ...]:
    """Return the kinds that are none here: half sentences as people type, names of the past."""
    if text.field in _AS_TYPED:
        return (FaultKind.CUT, *_NAMES)
    holders = ((text.record, text.path[:depth]) for depth in range(len(text.path)))
    return _NAMES if tells_of_the_past(text) or any(p in past for p in holders) else ()


def _past_parts(catalog: Catalog, today: date) -> frozenset[tuple[RecordKey, KeyPath]]:
    """Return each dated entry, and the files of each office, that hold no more."""
    ended = ((s.record, s.path) for s in spans(catalog) if s.end and s.end <= today)
    offices = (o.id for o in catalog.offices.values() if o.edition_on or o.closed_from)
    files = ((RecordKey(kind, id), ()) for id in offices for kind in ("offices", "services"))
    return frozenset((*ended, *files))


def _finding(text: RecordText, fault: TextFault) -> Finding:
    if fault.kind not in _ASKED:
        return warning(text.record, text.path, fault.what, fault.remedy)
    remedy = unless_right(fault.remedy, fault.found)
    return Finding(text.record, text.path, fault.what, remedy, Severity.WARNING, fault.found)
