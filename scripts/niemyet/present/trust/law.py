"""Whether the law that the office's posting rests on still holds, as far as somebody looked."""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.model.reference import RecordKey
from niemyet.present.evidence.citation import Link, link_to
from niemyet.present.fees.fee import collected_fees
from niemyet.present.law.instrument import checked_in_words, posted_instruments
from niemyet.present.law.look_again import by_change
from niemyet.present.law.watch import LawWatch, change_in_words, name_of, watched_law
from niemyet.present.permalinks import record_page
from niemyet.present.posting import Posting


@dataclass(frozen=True)
class LawTrust:
    """Of the instruments that something posted rests on."""

    every: int
    """After how many days somebody should look again."""
    fresh: int
    never: int
    first_never: str
    """Of those that nobody has looked up, the one that most rests on; "" if there is none."""
    old: tuple[tuple[Link, str], ...]
    """Looked at longer ago, with day and place."""
    again: tuple[tuple[str, tuple[Link, ...]], ...]
    """What happened to the law, and what must be looked at because of it."""
    later: tuple[tuple[Link, Link], ...]
    """Instruments with a later one that seems to be about the same."""


def view_law_trust(posting: Posting) -> LawTrust | None:
    """Return what is known on the day; nothing of a dated edition, which looks at no later law."""
    if posting.office.edition_on is not None:
        return None
    watch = watched_law(posting.translated_from or posting)
    used, known = set(posted_instruments(posting)), posting.catalog.legal_instruments
    never = [i.id for i in watch.never if i.id in used]
    return LawTrust(
        watch.every,
        sum(i.id in used for i in watch.fresh),
        len(never),
        next(iter(never), ""),
        tuple(
            (link_to(known[i.id]), checked_in_words(known[i.id], posting.wording))
            for i in watch.old
            if i.id in used
        ),
        tuple(_again(watch, posting)),
        tuple(
            (link_to(known[pair.earlier]), link_to(known[pair.later]))
            for pair in watch.later
            if pair.earlier in used
        ),
    )


def _again(watch: LawWatch, posting: Posting) -> Iterator[tuple[str, tuple[Link, ...]]]:
    posted = _posted(posting)
    for change, items in by_change(i for i in watch.again if i.record in posted).items():
        links = (Link(name_of(i.record, posting.catalog), record_page(i.record)) for i in items)
        yield change_in_words(change, posting.catalog, posting.wording), tuple(links)


def _posted(posting: Posting) -> set[RecordKey]:
    """Return the records that the office publishes and that may rest on law."""
    return {
        RecordKey("offices", posting.office.id),
        *(RecordKey("procedures", id) for id in posting.procedures),
        *(RecordKey("fees", fee.id) for fee in collected_fees(posting)),
        *(RecordKey("redress_channels", id) for id in posting.catalog.redress_channels),
        *(RecordKey("counting_rules", id) for id in posting.catalog.counting_rules),
        *(RecordKey("legal_instruments", id) for id in posted_instruments(posting)),
    }
