"""The pages of a site that are not about one record: where each is offered, found and kept."""

from dataclasses import dataclass
from enum import IntEnum

from niemyet.present import permalinks as at


class Keeping(IntEnum):
    """When a browser keeps a page that nobody has opened yet, the most needed first.

    A page that is another one each morning is not kept: it would renew everything every day.
    """

    NEVER = 0
    FIRST = 1
    """Without it a visitor would stand before a closed door; kept whatever it weighs."""
    SOON = 2
    """The lists in which everything else is found."""
    LATER = 3


@dataclass(frozen=True)
class SitePage:
    """A page, whose title is ``page.<key>`` in the wording."""

    key: str
    path: str
    group: str = ""
    """Under which heading the list of all pages has it; "" for none."""
    searched: bool = False
    """Whether the search box finds it, by the words of ``search.pages.<key>``."""
    kept: Keeping = Keeping.NEVER
    below: int = 0
    """Whether all pages below are kept while there is room: 1 before 2; 0 for none."""
    printed: bool = False
    """Whether there is one only where sheets are printed."""
    by_hand: bool = False
    """Whether somebody writes it in ``site_src/pages``, in each language for itself."""


FIRST, SOON, LATER = Keeping.FIRST, Keeping.SOON, Keeping.LATER
PAGES: tuple[SitePage, ...] = (
    SitePage("offline", at.OFFLINE, kept=FIRST),
    SitePage("home", at.HOME, kept=FIRST),
    SitePage("search", at.SEARCH, kept=FIRST),
    SitePage("procedures", at.PROCEDURES, "find", searched=True, kept=SOON, below=7),
    SitePage("fields", at.FIELDS, "find", kept=SOON, below=3),
    SitePage("life_events", at.LIFE_EVENTS, "find", kept=SOON, below=4),
    SitePage("audiences", at.AUDIENCES, "find", kept=SOON, below=6),
    SitePage("channels", at.CHANNELS, "find"),
    SitePage("charges", at.CHARGES, "find"),
    SitePage("everyday_names", at.EVERYDAY_NAMES, "find"),
    SitePage("papers", at.PAPERS, "find", searched=True, kept=SOON, below=5),
    SitePage("elsewhere", at.ELSEWHERE, "find", searched=True, kept=SOON),
    SitePage("about", at.ABOUT, "office", searched=True, kept=FIRST),
    SitePage("hours", at.HOURS, "office", searched=True, kept=FIRST),
    SitePage("due_date", at.DUE_DATE, "office", searched=True),
    SitePage("counters", at.COUNTERS, "office", searched=True, kept=FIRST),
    SitePage("conduct", at.CONDUCT, "office", searched=True, kept=LATER),
    SitePage("redress", at.REDRESS, "office", searched=True, kept=FIRST, below=1),
    SitePage("fees", at.FEES, "posted", searched=True, kept=FIRST, below=2),
    SitePage("promise", at.PROMISE, "posted", searched=True, kept=LATER),
    SitePage("statistics", at.STATISTICS, "posted", searched=True, kept=LATER),
    SitePage("announced", at.ANNOUNCED, "posted", searched=True, kept=LATER),
    SitePage("history", at.HISTORY, "posted"),
    SitePage("instruments", at.INSTRUMENTS, "posted", searched=True),
    SitePage("sheets", at.SHEETS, "posted", printed=True),
    SitePage("mark_check", at.MARK_CHECK, "posted", printed=True),
    SitePage("trust", at.TRUST, "site", searched=True),
    SitePage("open_data", at.OPEN_DATA, "site"),
    SitePage("help", at.HELP, "site", kept=LATER, by_hand=True),
    SitePage("accessibility", at.ACCESSIBILITY, "site"),
    SitePage("privacy", at.PRIVACY, "site", kept=LATER, by_hand=True),
)
"""In the order of the list of all pages."""
HEADINGS = tuple(dict.fromkeys(page.group for page in PAGES if page.group))


def in_group(group: str, *, prints: bool) -> tuple[SitePage, ...]:
    """Return what the list of all pages has under a heading; with *prints*, the printed too."""
    return tuple(p for p in PAGES if p.group == group and (prints or not p.printed))


def kept_as(kept: Keeping) -> tuple[str, ...]:
    """Return the paths that are *kept*, in the order of the table."""
    return tuple(page.path for page in PAGES if page.kept is kept)


def kept_below() -> tuple[str, ...]:
    """Return the folders whose every page is kept if there is room for all, in their order."""
    return tuple(page.path for page in sorted(PAGES, key=lambda p: p.below) if page.below)
