"""Lists for readers without a script: how to file, what to pay, and what people call things."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from niemyet.model.record import given
from niemyet.model.vocabulary import ChannelKind
from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link, link_to
from niemyet.present.lists.by_subject import ListView
from niemyet.present.lists.referrals import view_referrals
from niemyet.present.posting import Posted, Posting
from niemyet.present.procedure.charges import CHARGES, charge_status
from niemyet.present.procedure.row import view_row
from niemyet.present.text.letters import first_letter, letter_anchor, letter_order, letter_shown
from niemyet.read.letters import fold


class EverydayEntry(NamedTuple):
    """What people say, when it means this and not another, and where that is."""

    phrase: str
    when: str
    target: Link


@dataclass(frozen=True)
class NamesLetter:
    letter: str
    anchor: str
    entries: tuple[EverydayEntry, ...]


def lists_by_channel(posting: Posting) -> tuple[ListView, ...]:
    """Return the ways to file, each with the procedures that can be filed so."""
    return tuple(_lists("channel", list(ChannelKind), at.channel_path, _is_filed, posting))


def lists_by_charge(posting: Posting) -> tuple[ListView, ...]:
    """Return what there is to pay, each with its procedures; the unknown is a list of its own."""
    return tuple(_lists("charge", CHARGES, at.charge_path, _is_charged, posting))


def names_by_letter(posting: Posting) -> tuple[NamesLetter, ...]:
    """Return every everyday name under its first letter, of what others do too."""
    entries = sorted(
        {*_of_procedures(posting), *_of_referrals(posting)},
        key=lambda e: (letter_order(e.phrase), fold(e.phrase), e.target.text),
    )
    letters = dict.fromkeys(first_letter(entry.phrase) for entry in entries)
    return tuple(
        NamesLetter(
            letter_shown(letter, posting.wording),
            letter_anchor(letter),
            tuple(entry for entry in entries if first_letter(entry.phrase) == letter),
        )
        for letter in letters
    )


def _lists(
    kind: str,
    values: list[str] | tuple[str, ...],
    path_of: Callable[[str], str],
    fits: Callable[[Posted, str, Posting], bool],
    posting: Posting,
) -> Iterator[ListView]:
    w = posting.wording
    for value in values:
        rows = tuple(
            view_row(p, posting) for p in posting.procedures.values() if fits(p, value, posting)
        )
        if rows:
            words = (w(f"{kind}_page.{value}"), path_of(value), w(f"{kind}_page.{value}_summary"))
            yield ListView(str(value), *words, rows)


def _is_filed(posted: Posted, kind: str, _: Posting) -> bool:
    channels = posted.edition.channels
    return given(channels) and any(channel.kind == kind for channel in channels)


def _is_charged(posted: Posted, status: str, posting: Posting) -> bool:
    return charge_status(posted, posting) == status


def _of_procedures(posting: Posting) -> Iterator[EverydayEntry]:
    for posted in posting.procedures.values():
        procedure = posted.procedure
        for alias in procedure.also_known_as:
            yield EverydayEntry(alias.phrase, alias.when or "", link_to(procedure))


def _of_referrals(posting: Posting) -> Iterator[EverydayEntry]:
    for view in view_referrals(posting):
        link = Link(view.name, f"{at.ELSEWHERE}#{view.id}")
        for phrase in view.phrases:
            yield EverydayEntry(phrase, view.handled_by, link)
