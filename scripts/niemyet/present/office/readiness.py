"""What an office still lacks before people can rely on its posting, in the order to get it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from niemyet.model.record import Unknown, given, items_given
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.trust import trust_status
from niemyet.present.fees.fee import collected_fees, view_fee
from niemyet.present.lists.to_verify import view_verification
from niemyet.present.posting import Posting
from niemyet.present.trust.completeness import report_trust

NOT_WRITTEN = "(chưa ghi"
"""How a new office begins what cannot be unknown."""


class Missing(NamedTuple):
    """One thing that is missing, and the record whose form takes it."""

    what: str
    record: RecordKey


@dataclass(frozen=True)
class Need:
    """Something to get: its words are ``ready.<key>``; *answers* say where each part is written."""

    key: str
    answers: tuple[Missing, ...]
    """None for the address of the site, which is no fact of the catalogue."""


@dataclass(frozen=True)
class Readiness:
    """What is missing, what can be posted on the web today, and what may hang on the wall."""

    needs: tuple[Need, ...]
    procedures: int
    complete: int
    verified: int


def view_readiness(posting: Posting, site_url: str) -> Readiness:
    """Return what the office lacks on the day; *site_url* is "" while it has no address."""
    report = report_trust(posting)
    found = ((key, tuple(missing(posting))) for key, missing in _NEEDS.items())
    without = {} if site_url else {"site"}
    needs = (Need(key, answers) for key, answers in found if answers or key in without)
    return Readiness(tuple(needs), report.procedures, report.complete, report.verified)


def _of_office(posting: Posting, name: str) -> Missing:
    office = posting.office
    title = posting.wording.of_field(type(office), name)
    return Missing(title, RecordKey("offices", office.id))


def _unit(posting: Posting) -> Iterator[Missing]:
    office, unit = posting.office, posting.office.unit
    said = {"parent_body": office.parent_body, "unit": f"{unit.commune}{unit.province}"}
    for name, text in said.items():
        if NOT_WRITTEN in text:
            yield _of_office(posting, name)


def _list(posting: Posting) -> Iterator[Missing]:
    """The list counts as decided once somebody compared it with the decision."""
    if trust_status(posting.services) != "verified":
        name = posting.wording("ready.list.form")
        yield Missing(name, RecordKey("services", posting.office.id))


def _unknown(name: str) -> Callable[[Posting], Iterator[Missing]]:
    def missing(posting: Posting) -> Iterator[Missing]:
        if isinstance(getattr(posting.office, name), Unknown):
            yield _of_office(posting, name)

    return missing


def _payment(posting: Posting) -> Iterator[Missing]:
    if not items_given(posting.office.ways_to_pay):
        yield _of_office(posting, "ways_to_pay")


def _redress(posting: Posting) -> Iterator[Missing]:
    channels = posting.catalog.redress_channels
    if not posting.office.redress:
        yield _of_office(posting, "redress")
    for point in posting.office.redress:
        gaps = [n for n in ("where", "schedule", "contacts") if not given(getattr(point, n))]
        if gaps:
            titles = (posting.wording.of_field(type(point), name) for name in gaps)
            told = f"{channels[point.channel].name}: {', '.join(titles).lower()}"
            yield Missing(told, RecordKey("offices", posting.office.id))


def _fees(posting: Posting) -> Iterator[Missing]:
    for fee in collected_fees(posting):
        view = view_fee(fee, posting)
        if view and view.procedures and any(not rate.amount.given for rate in view.rates):
            yield Missing(fee.name, RecordKey("fees", fee.id))


def _commitment(posting: Posting) -> Iterator[Missing]:
    if isinstance(posting.services.committed_time, Unknown):
        title = posting.wording.of_field(type(posting.services), "committed_time")
        yield Missing(title, RecordKey("services", posting.office.id))


def _drafts(posting: Posting) -> Iterator[Missing]:
    """Yield what is written down and no office posts; a draft belongs to nobody until one does."""
    catalog = posting.catalog
    posted = {s.procedure for services in catalog.services.values() for s in services.services}
    for procedure in catalog.procedures.values():
        if procedure.id not in posted and procedure.repealed_from is None:
            yield Missing(procedure.name, RecordKey("procedures", procedure.id))


def _verification(posting: Posting) -> Iterator[Missing]:
    for entry in view_verification(posting).procedures("unverified", "withdrawn"):
        yield Missing(entry.name, entry.record)


def _again(posting: Posting) -> Iterator[Missing]:
    for entry in view_verification(posting).waiting:
        if entry.status in ("law", "old"):
            yield Missing(entry.name, entry.record)


def _law(posting: Posting) -> Iterator[Missing]:
    law = report_trust(posting).law
    if law and law.never:
        told = posting.wording("ready.law.form", number=law.never)
        yield Missing(told, RecordKey("legal_instruments", law.first_never))


def _counters(posting: Posting) -> Iterator[Missing]:
    yield from _unknown("counters")(posting)
    for counter in items_given(posting.office.counters):
        if not given(counter.number):
            yield Missing(counter.name, RecordKey("offices", posting.office.id))


_NEEDS: Mapping[str, Callable[[Posting], Iterator[Missing]]] = {
    "unit": _unit,
    "list": _list,
    "site": lambda _: iter(()),
    "address": _unknown("address"),
    "hours": _unknown("hours"),
    "contacts": _unknown("contacts"),
    "counters": _counters,
    "redress": _redress,
    "fees": _fees,
    "payment": _payment,
    "commitment": _commitment,
    "drafts": _drafts,
    "verification": _verification,
    "again": _again,
    "law": _law,
}
"""In the order in which to get it: who the office is, what it does, where, then what it costs."""
