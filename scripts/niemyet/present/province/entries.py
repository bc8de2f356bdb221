"""The list to choose a commune from, found by today's name, by a former one, and as people type."""

from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.present.posting import Posting
from niemyet.present.province.compared import commune_name
from niemyet.present.whole_site.shell import ShellView, view_shell
from niemyet.read.letters import fold


@dataclass(frozen=True)
class CommuneEntry:
    """An office to choose; *former* are the communes that it was formed from."""

    id: str
    name: str
    shell: ShellView
    former: tuple[str, ...]
    found_by: str
    """Every name, in small letters without diacritics."""


def view_entries(postings: Sequence[Posting]) -> tuple[CommuneEntry, ...]:
    """Return the offices by name; one that stands for a former commune after those of today."""
    entries = [_entry(posting) for posting in postings]
    return tuple(sorted(entries, key=lambda e: (bool(e.shell.edition), _by_name(e.name))))


def _entry(posting: Posting) -> CommuneEntry:
    unit, shell = posting.office.unit, view_shell(posting)
    former = tuple(unit.formed_from)
    names = (commune_name(posting), shell.short_name, *former)
    return CommuneEntry(posting.office.id, shell.office, shell, former, fold(" ".join(names)))


def _by_name(name: str) -> tuple[str, str]:
    return fold(name), name
