"""What people call things, by letter, for readers without a script."""

from collections.abc import Iterator
from typing import NamedTuple

from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link, link_to
from niemyet.present.posting import Posting
from niemyet.present.text.letters import LetterPart, by_letter


class EverydayEntry(NamedTuple):
    """What people say, when it means this and not another, and where that is."""

    phrase: str
    when: str
    target: Link


def names_by_letter(posting: Posting) -> tuple[LetterPart, ...]:
    """Return every everyday name under its first letter, of what others do too."""
    entries = sorted(set(_entries(posting)), key=lambda entry: entry.target.text)
    return by_letter(entries, lambda entry: entry.phrase, posting.wording)


def _entries(posting: Posting) -> Iterator[EverydayEntry]:
    for posted in posting.procedures.values():
        for alias in posted.procedure.also_known_as:
            yield EverydayEntry(alias.phrase, alias.when or "", link_to(posted.procedure))
    for referral in posting.referrals:
        link = Link(referral.name, f"{at.ELSEWHERE}#{referral.id}")
        for phrase in referral.phrases:
            yield EverydayEntry(phrase, referral.handled_by, link)
