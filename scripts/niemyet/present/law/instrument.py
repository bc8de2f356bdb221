"""A legal instrument, its standing on a day, and everything posted that rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from niemyet.model.legal import Amendment, Citation, LegalInstrument
from niemyet.model.record import Fact, given, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import in_force_on
from niemyet.model.vocabulary import AmendmentEffect
from niemyet.model.walk import parts
from niemyet.present.board.hanging import on_the_board
from niemyet.present.due_date.calendar import counting_rules, why_nothing_is_counted
from niemyet.present.evidence.citation import Link, link_to, repeal_warning
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.fees.fee import collected_fees
from niemyet.present.law_address import WITHOUT_YEAR, instrument_path, without_part
from niemyet.present.permalinks import CONDUCT
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import format_day, format_start, sentence
from niemyet.present.text.wording import Wording


@dataclass(frozen=True)
class RelatedView:
    """Another instrument; *note* says what is done to which provisions, if not the usual."""

    text: str
    path: str
    note: str = ""


@dataclass(frozen=True)
class InstrumentView:
    id: str
    name: str
    path: str
    number: str
    kind: str
    title: Answer[str]
    issued_by: Answer[str]
    issued_on: Answer[str]
    in_force: Answer[str]
    standing: str
    """``in_force``, ``not_yet``, ``repealed`` or ``unknown`` on the day."""
    standing_text: str
    later: bool
    """Whether it came after the day of a dated edition, which only looks back on it."""
    replaced_by: tuple[RelatedView, ...]
    replaces: tuple[RelatedView, ...]
    amends: tuple[RelatedView, ...]
    amended_by: tuple[RelatedView, ...]
    url: str
    checked: str
    """When somebody last looked whether it still holds, and where; of a dated edition nothing."""
    procedures: tuple[Link, ...]
    fees: tuple[Link, ...]
    others: tuple[Link, ...]
    remarks: tuple[str, ...]
    trust: TrustView

    @property
    def rests(self) -> int:
        """How many posted things rest on it."""
        return len(self.procedures) + len(self.fees) + len(self.others)


@made_once
def view_instruments(posting: Posting) -> tuple[InstrumentView, ...]:
    """Return every instrument of the catalogue, by kind and number."""
    uses = _uses(posting)
    instruments = posting.catalog.legal_instruments.values()
    views = (_view(instrument, uses, posting) for instrument in instruments)
    return tuple(sorted(views, key=lambda v: (v.kind, v.name)))


@dataclass(frozen=True)
class YearView:
    """The instruments of one page: those whose numbers bear the same year, or none."""

    name: str
    path: str
    instruments: tuple[InstrumentView, ...]


def view_years(posting: Posting) -> Iterator[YearView]:
    """Yield the years of all instruments, the latest first."""
    w = posting.wording
    views = sorted(view_instruments(posting), key=_page, reverse=True)
    for path, found in groupby(views, _page):
        year = path.split("/")[1]
        named = "instruments.without_year" if path == WITHOUT_YEAR else "instruments.of_year"
        yield YearView(w(named, year=year), path, tuple(found))


def _page(view: InstrumentView) -> str:
    return without_part(view.path)


def _view(
    instrument: LegalInstrument, uses: dict[str, dict[str, list[Link]]], posting: Posting
) -> InstrumentView:
    w, all_ = posting.wording, posting.catalog.legal_instruments
    replaced = (i for i in all_.values() if instrument.id in i.replaced_by)
    used = uses.get(instrument.id, {})
    standing = standing_on_day(instrument, posting)
    return InstrumentView(
        id=instrument.id,
        name=instrument.name,
        path=instrument_path(instrument.id),
        number=instrument.number,
        kind=w(f"instrument.{instrument.kind}"),
        title=answer(instrument.title, str),
        issued_by=answer(instrument.issued_by, str),
        issued_on=answer(instrument.issued_on, lambda day: format_day(day, w)),
        in_force=answer(instrument.in_force_from, lambda s: sentence(format_start(s, w))),
        standing=standing,
        standing_text=repeal_warning(instrument, posting) or w(f"legal.{standing}"),
        later=posting.office.edition_on is not None and instrument.issued_after(posting.day),
        replaced_by=tuple(_related(all_[id]) for id in instrument.replaced_by),
        replaces=tuple(map(_related, replaced)),
        amends=tuple(_amended(a, all_[a.instrument], posting) for a in _partly(instrument)),
        amended_by=tuple(
            _amended(a, other, posting)
            for other in all_.values()
            for a in _partly(other)
            if a.instrument == instrument.id
        ),
        url=instrument.url or "",
        checked="" if posting.office.edition_on else checked_in_words(instrument, w),
        procedures=tuple(used.get("procedures", ())),
        fees=tuple(used.get("fees", ())),
        others=tuple(used.get("others", ())),
        remarks=tuple(instrument.remarks),
        trust=view_trust(instrument, posting, RecordKey("legal_instruments", instrument.id)),
    )


def checked_in_words(instrument: LegalInstrument, w: Wording) -> str:
    """Return when somebody last looked whether it still holds, and where; or that nobody has."""
    day = instrument.checked_on
    told = (w("legal.checked", day=format_day(day, w)) if day else "", instrument.checked_against)
    return ": ".join(filter(None, told)) or w("legal.never_checked")


def _partly(instrument: LegalInstrument) -> Iterator[Amendment]:
    return (a for a in instrument.amends if a.effect is not AmendmentEffect.REPLACES)


def _amended(amendment: Amendment, other: LegalInstrument, posting: Posting) -> RelatedView:
    w, day, effect = posting.wording, amendment.applies_from, amendment.effect
    told = (
        "" if effect is AmendmentEffect.AMENDS else w(f"amendment_effect.{effect}"),
        amendment.provisions or "",
        w("legal.since", day=format_day(day, w)) if day else "",
    )
    return _related(other, ", ".join(filter(None, told)))


def standing_on_day(instrument: LegalInstrument, posting: Posting) -> str:
    """Return whether the instrument holds on the day, as far as the catalogue knows."""
    if repeal_warning(instrument, posting):
        return "repealed"
    start = instrument.in_force_from
    if not given(start):
        return "unknown"
    if start.day <= posting.day:
        return "in_force"
    return "not_yet" if start.exact else "unknown"


def _related(instrument: LegalInstrument, note: str = "") -> RelatedView:
    return RelatedView(instrument.name, instrument_path(instrument.id), note)


@made_once
def _uses(posting: Posting) -> dict[str, dict[str, list[Link]]]:
    uses: dict[str, dict[str, list[Link]]] = {}
    for group, link, fact in _posted_facts(posting):
        for instrument in cited_instruments(fact):
            links = uses.setdefault(instrument, {}).setdefault(group, [])
            if link not in links:
                links.append(link)
    return uses


def posted_instruments(posting: Posting) -> tuple[str, ...]:
    """Return the ids of the instruments that something posted rests on."""
    return tuple(_uses(posting))


def _posted_facts(posting: Posting) -> Iterator[tuple[str, Link, Fact]]:
    for p in posting.procedures.values():
        yield "procedures", link_to(p.procedure), p.edition
    yield from _fee_facts(posting)
    for channel in posting.catalog.redress_channels.values():
        if edition := in_force_on(channel.editions, posting.day):
            yield "others", link_to(channel), edition
    if not why_nothing_is_counted(posting):
        rules, edition = counting_rules(posting)
        yield "others", link_to(rules), edition
    yield from _board_facts(posting)
    for rule in (*posting.office.rights, *items_given(posting.office.conduct)):
        yield "others", Link(posting.wording("page.conduct"), CONDUCT), rule


def _board_facts(posting: Posting) -> Iterator[tuple[str, Link, Fact]]:
    for h in on_the_board(posting):
        if h.state == "hanging" and h.asked_by:
            yield "others", link_to(h.record), h.asked_by


def _fee_facts(posting: Posting) -> Iterator[tuple[str, Link, Fact]]:
    for fee in collected_fees(posting):
        for timeline in (fee.terms, *(rate.amounts for rate in fee.rates)):
            if entry := in_force_on(timeline, posting.day):
                yield "fees", link_to(fee), entry


def cited_instruments(fact: Fact) -> tuple[str, ...]:
    """Return the id of every instrument cited anywhere within *fact*, each once."""
    cited = (part.fact for part in parts(fact) if isinstance(part.fact, Citation))
    return tuple(dict.fromkeys(citation.instrument for citation in cited))
