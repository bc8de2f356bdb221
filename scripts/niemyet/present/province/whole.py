"""The office that stands for all communes hosted together: it posts what any of them does.

Its site is what they share: each procedure, law and list once, by the law's own times. What only
a commune can answer (where, when, how fast it promises) it leaves to them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from niemyet.model.catalog import WHOLE, Catalog
from niemyet.model.office import Office
from niemyet.model.record import OfEach, Source, Unknown, given
from niemyet.model.services import OfficeServices, Service
from niemyet.present.posting import Posting, made_once
from niemyet.present.procedure.times import committed_time
from niemyet.present.province.summed import summed_periods
from niemyet.present.text.wording import Wording

_OF_EACH = ("address", "contacts", "hours", "counters", "promise", "conduct")
"""What a commune answers for itself; no other can, and all of them have no one answer."""
_UNSAID = {name: i.default for name, i in Office.model_fields.items() if not i.is_required()}
"""What nobody says of all of them: an account or a plan of one commune is no other's."""
_HIGHLIGHTS = 6


def with_whole(postings: Sequence[Posting], wording: Wording) -> Catalog:
    """Return the catalogue of *postings*, which are of one day, with the office above them."""
    catalog = postings[0].catalog
    today = [p.office.model_copy(update={"hours": p.hours}) for p in postings]
    whole = _office(today, wording)
    periods = summed_periods(postings, wording)
    return replace(
        catalog,
        offices={**catalog.offices, WHOLE: whole},
        services={**catalog.services, WHOLE: _services(postings, wording)},
        statistics={**catalog.statistics, **({WHOLE: periods} if periods else {})},
        hosted_together=tuple(posting.office.id for posting in postings),
    )


@made_once
def communes(posting: Posting) -> tuple[Posting, ...]:
    """Return what each commune posts that this posting stands for; none, if it is a commune's."""
    if posting.office.id != WHOLE:
        return ()
    catalog = posting.catalog
    return tuple(
        replace(posting, office=catalog.offices[office]) for office in catalog.hosted_together
    )


def _office(offices: Sequence[Office], wording: Wording) -> Office:
    first = offices[0]
    provinces = {office.unit.province for office in offices}
    place = first.unit.province if len(provinces) == 1 else wording("province.many")
    each = {name: _of_each((getattr(o, name) for o in offices), wording) for name in _OF_EACH}
    named = Counter(id for office in offices for id in office.highlights)
    about = {
        "name": wording("province.name", place=place),
        "short_name": wording("province.short_name", place=place),
        "parent_body": wording("province.parent_body", place=place),
        "unit": first.unit.model_copy(
            update={
                "commune": wording("province.communes"),
                "commune_code": None,
                "province": place,
            }
        ),
        "open_from": min((office.open_from for office in offices), key=lambda start: start.day),
        "sources": _sources(offices),
        "highlights": [id for id, _ in named.most_common(_HIGHLIGHTS)],
        "rights": [right for right in first.rights if all(right in o.rights for o in offices)],
    }
    return first.model_copy(update={"id": WHOLE, **_UNSAID, **about, **each})


def _of_each(answers: Iterable[Any], wording: Wording) -> Unknown:
    """Return that each commune has its own answer, or that none has given any."""
    if any(map(given, answers)):
        return OfEach(unknown=wording("province.of_each"))
    return Unknown(unknown=wording("province.of_none"))


def _services(postings: Sequence[Posting], wording: Wording) -> OfficeServices:
    """Return every procedure that somebody posts on the day, in the order of who has most."""
    by_number = sorted(postings, key=lambda posting: -len(posting.procedures))
    posted = dict.fromkeys(id for posting in by_number for id in posting.procedures)
    promised = (committed_time(posted, p) for p in postings for posted in p.procedures.values())
    return postings[0].services.model_copy(
        update={
            "id": WHOLE,
            "sources": _sources(posting.services for posting in postings),
            "committed_time": _of_each(promised, wording),
            "services": [Service(procedure=id) for id in posted],
        }
    )


def _sources(records: Iterable[Office | OfficeServices]) -> list[Source]:
    """Return the sources of all *records*, each once."""
    found = {source.title: source for record in records for source in record.sources}
    return list(found.values())
