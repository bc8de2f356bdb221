"""Who posts a procedure among communes hosted together, and where time or hours differ."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from niemyet.model.record import given
from niemyet.model.services import Commitment
from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link
from niemyet.present.office.hours import view_hours
from niemyet.present.posting import Posting
from niemyet.present.procedure.times import committed_time
from niemyet.present.province.whole import communes
from niemyet.present.text.formats import format_duration, sentence


@dataclass(frozen=True)
class Alike:
    """Communes of which the same holds; *text* says what."""

    text: str
    communes: tuple[Link, ...]


@dataclass(frozen=True)
class PostedBy:
    """Every commune that posts a procedure, and those in which something is another than stated."""

    communes: tuple[Link, ...]
    not_posting: tuple[Link, ...]
    times: tuple[Alike, ...]
    """The times that communes promise; nothing of those that have promised none."""
    hours: tuple[Alike, ...]
    """The hours that communes keep; nothing of those whose hours nobody knows."""


def view_posted_by(procedure: str, posting: Posting) -> PostedBy | None:
    """Return who posts it; None on the site of one commune."""
    everybody = communes(posting)
    if not everybody:
        return None
    posting_it = [p for p in everybody if procedure in p.procedures]
    return PostedBy(
        tuple(_link(p, procedure) for p in posting_it),
        tuple(_link(p) for p in everybody if procedure not in p.procedures),
        _alike(posting_it, procedure, lambda p: _promised(procedure, p)),
        _alike(posting_it, procedure, _hours),
    )


def commune_path(office: str, path: str = "") -> str:
    """Return where a commune's page lies, from the root that the communes share."""
    return f"{office}/{path}"


def _link(posting: Posting, procedure: str = "") -> Link:
    path = at.procedure_path(procedure) if procedure else ""
    return Link(commune_name(posting), commune_path(posting.office.id, path))


def commune_name(posting: Posting) -> str:
    """Return "Xã Lâm Bình"."""
    return sentence(posting.office.unit.commune)


def _alike(
    postings: Sequence[Posting], procedure: str, said: Callable[[Posting], str]
) -> tuple[Alike, ...]:
    """Return the communes by what is *said* of them, the commonest first."""
    groups: dict[str, list[Link]] = {}
    for posting in postings:
        if text := said(posting):
            groups.setdefault(text, []).append(_link(posting, procedure))
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple(Alike(text, tuple(links)) for text, links in ordered)


def _promised(procedure: str, posting: Posting) -> str:
    time = committed_time(posting.procedures[procedure], posting)
    return sentence(format_duration(time, posting.wording)) if isinstance(time, Commitment) else ""


def _hours(posting: Posting) -> str:
    weekly = view_hours(posting).weekly
    if not given(posting.hours):
        return ""
    return "; ".join(f"{sentence(row.days)}: {', '.join(row.sessions)}" for row in weekly.value)
