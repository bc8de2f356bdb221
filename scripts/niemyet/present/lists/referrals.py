"""What people ask for that other bodies do."""

from dataclasses import dataclass

from niemyet.model.directory import Referral
from niemyet.present.evidence.citation import Link, posted_links
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
            posted_links(r.related, posting),
            r.url or "",
        )
        for r in posted_referrals(posting)
    )


def posted_referrals(posting: Posting) -> tuple[Referral, ...]:
    """Return the referrals that hold on the day of the posting."""
    return tuple(r for r in posting.catalog.referrals.values() if r.holds_on(posting.day))
