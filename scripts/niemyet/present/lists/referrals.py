"""What people ask for that other bodies do."""

from dataclasses import dataclass

from niemyet.present.evidence.citation import Link
from niemyet.present.permalinks import procedure_path
from niemyet.present.posting import Posting


@dataclass(frozen=True)
class ReferralView:
    id: str
    name: str
    phrases: tuple[str, ...]
    handled_by: str
    advice: str
    related: tuple[Link, ...]
    url: str


def view_referrals(posting: Posting) -> tuple[ReferralView, ...]:
    """Return what people ask for that other bodies do."""
    return tuple(
        ReferralView(
            r.id,
            r.name,
            tuple(r.phrases),
            r.handled_by,
            r.advice,
            tuple(
                Link(posting.procedures[p].procedure.name, procedure_path(p))
                for p in r.related
                if p in posting.procedures
            ),
            r.url or "",
        )
        for r in posting.catalog.referrals.values()
    )
