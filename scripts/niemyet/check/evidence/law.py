"""Every instrument cited must be law on the day of what rests on it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from niemyet.check.finding import Finding, warning
from niemyet.check.repetition import repeated
from niemyet.check.timelines import Span, spans
from niemyet.check.words import day_in_words, listed
from niemyet.model.board import BoardPosting
from niemyet.model.catalog import Catalog, grouped
from niemyet.model.legal import Citation, LegalInstrument
from niemyet.model.office import Office
from niemyet.model.record import NotApplicable, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.values import Start
from niemyet.model.walk import KeyPath
from niemyet.read.letters import slug

_YEAR_IN_NUMBER = re.compile(r"/((?:19|20)\d\d)/")
_CITE_ANOTHER = "dẫn văn bản có hiệu lực vào ngày đó, hoặc xem lại ngày của mục này."
_LOOK_AGAIN = "xem lại: văn bản nào là căn cứ hiện nay? Nếu nội dung đổi theo, thêm một mục mới."
ENDED = "hết hiệu lực từ {ends}{successors}"
SUCCESSORS = ", được thay bởi {numbers}"
IN_FORCE = {
    "early": ("{law} chưa có hiệu lực vào ngày {day} (có hiệu lực từ {begins})", _CITE_ANOTHER),
    "late": ("{law} không còn hiệu lực vào ngày {day} ({ended})", _CITE_ANOTHER),
    "ends": ("{law} {ended}", _LOOK_AGAIN),
}
"""What is wrong with a citation and what to do; as ``site_src/admin/law-and-days.js`` says it."""


def cited_instruments_are_in_force(catalog: Catalog) -> Iterator[Finding]:
    """Find citations of law that had not begun, or had ended, when the entry began.

    A day known only as "by" proves nothing about the days before it, so it makes no
    error; what it does show deserves another look. An instrument may reach back to days
    before it was in force, as Decree 335/2026/NĐ-CP does (article 32 clauses 3 and 4).
    """
    for span, path, instrument in _citations(catalog):
        if key := _no_law_when_it_began(instrument, span):
            tell = Finding if span.start.exact else warning
            yield tell(span.record, path, *_in_words(catalog, key, instrument, span))


def cited_instruments_still_hold(catalog: Catalog, today: date) -> Iterator[Finding]:
    """Find law that is posted as a basis and has ended, once for each record.

    Law that ends on a day to come is no fault yet: ``niemyet law`` and the nightly job name the
    records to look at because of it.
    """
    told: set[tuple[RecordKey, str]] = set()
    for span, path, instrument in _citations(catalog):
        fact = span.record, instrument.id
        ended = instrument.repealed_from and instrument.repealed_from <= today
        if ended and fact not in told and _outlives(instrument, span):
            told.add(fact)
            yield warning(span.record, path, *_in_words(catalog, "ends", instrument, span))


def _citations(catalog: Catalog) -> Iterator[tuple[Span, KeyPath, LegalInstrument]]:
    """Yield each instrument that a dated part cites, at the first place where the part names it."""
    cited = grouped(catalog.citations, lambda naming: naming.record)
    for span in _dated_parts(catalog):
        first: dict[str, KeyPath] = {}
        for naming in cited.get(span.record, ()):
            if naming.path[: len(span.path)] == span.path:
                first.setdefault(naming.named.id, naming.path)
        for named, path in first.items():
            if instrument := catalog.legal_instruments.get(named):
                yield span, path, instrument


def _dated_parts(catalog: Catalog) -> Iterator[Span]:
    yield from spans(catalog)
    for record, _, office in catalog.parts_of(Office):
        start = Start(office.edition_on) if office.edition_on else office.open_from
        end = office.edition_on or office.closed_from
        for name in ("conduct", "rights"):
            for i, rule in enumerate(items_given(getattr(office, name))):
                yield Span(record, (name, i), rule, start, end)
    for record, path, posting in catalog.parts_of(BoardPosting):
        yield Span(record, path, posting, Start(posting.first_day), posting.first_day)


def _no_law_when_it_began(instrument: LegalInstrument, span: Span) -> str:
    """Return "early", "late", or "" if the instrument was law on the day the part began."""
    day, ends = span.start.day, instrument.repealed_from
    if _begins_after(instrument, day):
        return "early"
    late = ends and (ends < day or (ends == day and not _says_it_ends(span.entry)))
    return "late" if late else ""


def _outlives(instrument: LegalInstrument, span: Span) -> bool:
    """Return whether a part that holds for good rests on an instrument that will end, or has."""
    lasting = span.end is None and not _says_it_ends(span.entry)
    return lasting and not _no_law_when_it_began(instrument, span)


def _in_words(
    catalog: Catalog, key: str, instrument: LegalInstrument, span: Span
) -> tuple[str, str]:
    what, remedy = IN_FORCE[key]
    begins, ends = instrument.in_force_from, instrument.repealed_from
    ended = ends and ENDED.format(
        ends=day_in_words(ends), successors=_successors(catalog, instrument)
    )
    words = {
        "law": instrument.number,
        "day": day_in_words(span.start.day),
        "begins": day_in_words(begins.day) if isinstance(begins, Start) else "",
        "ended": ended,
    }
    return what.format(**words), remedy


def _begins_after(instrument: LegalInstrument, day: date) -> bool:
    begins, reaches = instrument.in_force_from, instrument.reaches_back_to
    certain = isinstance(begins, Start) and begins.exact and begins.day > day
    return certain and (reaches is None or reaches > day)


def _says_it_ends(entry: Any) -> bool:
    """Return whether the entry records an end, which rests on the very law that ends."""
    return isinstance(getattr(entry, "amount", None), NotApplicable)


def _successors(catalog: Catalog, instrument: LegalInstrument) -> str:
    numbers = successors(catalog, instrument)
    return SUCCESSORS.format(numbers=listed(numbers)) if numbers else ""


def successors(catalog: Catalog, instrument: LegalInstrument) -> list[str]:
    """Return the numbers of the known instruments that replace *instrument*."""
    known = catalog.legal_instruments
    return [known[i].number for i in instrument.replaced_by if i in known]


def no_citation_is_made_twice(catalog: Catalog) -> Iterator[Finding]:
    """Find the same provision of the same instrument cited twice in one list."""
    for record, path, citations in catalog.lists_of(Citation):
        made = [(citation.instrument, citation.provision) for citation in citations]
        for i, _, (instrument, provision) in repeated(made):
            yield warning(
                record,
                (*path, i),
                f"đã dẫn «{instrument}»{f' ({provision})' if provision else ''} ở trên",
                "xóa lần dẫn thừa, hoặc ghi điều khoản khác.",
            )


def replaced_instruments_end(catalog: Catalog) -> Iterator[Finding]:
    """Find instruments that end before those that replace them begin."""
    for instrument_id, instrument in catalog.legal_instruments.items():
        for i, successor_id in enumerate(instrument.replaced_by):
            begins = _known_start(catalog, successor_id)
            if begins and instrument.repealed_from and begins > instrument.repealed_from:
                yield warning(
                    RecordKey("legal_instruments", instrument_id),
                    ("replaced_by", i),
                    f"văn bản này hết hiệu lực từ {day_in_words(instrument.repealed_from)} nhưng "
                    f"«{successor_id}» đến {day_in_words(begins)} mới có hiệu lực",
                    "xem lại ngày hết hiệu lực, hoặc văn bản thay thế.",
                )


def _known_start(catalog: Catalog, instrument_id: str) -> date | None:
    instrument = catalog.legal_instruments.get(instrument_id)
    start = instrument.in_force_from if instrument else None
    return start.day if isinstance(start, Start) and start.exact else None


def files_are_named_by_their_number(catalog: Catalog) -> Iterator[Finding]:
    """Find a number unlike the name of its file: mistyped, or of an instrument entered before."""
    for instrument_id, instrument in catalog.legal_instruments.items():
        named = slug(instrument.number)
        if named == instrument_id:
            continue
        what = f"số «{instrument.number}» không khớp tên tệp {instrument_id}.yaml"
        remedy = (
            f"xem lại số trong văn bản; nếu số đúng thì đổi tên tệp thành {named}.yaml và sửa "
            "các chỗ dẫn tới nó."
        )
        if named in catalog.legal_instruments:
            what = f"số «{instrument.number}» đã có ở legal_instruments/{named}.yaml"
            remedy = "giữ một tệp và sửa các chỗ dẫn tới tệp kia; số viết sai thì viết lại."
        yield Finding(RecordKey("legal_instruments", instrument_id), ("number",), what, remedy)


def numbers_have_the_year_of_issue(catalog: Catalog) -> Iterator[Finding]:
    """Find a year in a number that is not the year in which the instrument was issued."""
    for instrument_id, instrument in catalog.legal_instruments.items():
        issued, found = instrument.issued_on, _YEAR_IN_NUMBER.search(instrument.number)
        if found and isinstance(issued, date) and issued.year != int(found[1]):
            yield Finding(
                RecordKey("legal_instruments", instrument_id),
                ("issued_on",),
                f"ban hành ngày {day_in_words(issued)}, khác năm trong số «{instrument.number}»",
                "xem lại số và ngày ban hành trong văn bản.",
            )
