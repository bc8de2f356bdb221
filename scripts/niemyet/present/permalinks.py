"""Where each thing is published, from the site's root, for good; at the end, the table of pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from niemyet.model.reference import RecordKey
from niemyet.present.law_address import INSTRUMENTS, instrument_path

HOME = ""
SEARCH = "tim/"
SEARCH_INDEX = f"{SEARCH}muc-luc.js"
PROCEDURES = "thu-tuc/"
FIELDS = "linh-vuc/"
AUDIENCES = "doi-tuong/"
LIFE_EVENTS = "su-kien/"
CHANNELS = "cach-nop/"
CHARGES = "muc-phai-nop/"
EVERYDAY_NAMES = "ten-thuong-goi/"
PAPERS = "giay-to/"
FEES = "phi-le-phi/"
COUNTERS = "quay/"
HOURS = "gio-lam-viec/"
CONDUCT = "ung-xu/"
REDRESS = "gop-y-khieu-nai/"
STATISTICS = "so-lieu/"
BOARD = "bang-tin/"
PROMISE = "cam-ket/"
DUE_DATE = "ngay-hen/"
ANNOUNCED = "sap-thay-doi/"
HISTORY = "lich-su-thay-doi/"
ELSEWHERE = "viec-noi-khac/"
TRUST = "do-tin-cay/"
ABOUT = "gioi-thieu/"
OPEN_DATA = "du-lieu/"
HELP = "huong-dan/"
PRIVACY = "quyen-rieng-tu/"
MARK_CHECK = "kiem-tra/"
SHEETS = "ban-in/"
OFFLINE = "khong-co-mang/"
ACCESSIBILITY = "tiep-can/"
STAFF_FORMS = "admin/"
TO_VERIFY = f"{STAFF_FORMS}doi-chieu/"
ATTACHMENTS = "mau-don/"

OPEN_DATA_VERSION = "v2"
"""Of the format. A change that could break a reader of it gets a new one, beside the old."""


def attachment_path(name: str) -> str:
    """Return the address of a blank form or a sample."""
    return f"{ATTACHMENTS}{name}"


def _in(folder: str) -> Callable[[str], str]:
    """Return what tells the address of a thing in *folder* by its id."""
    return lambda id: f"{folder}{id}/"


procedure_path = _in(PROCEDURES)
field_path = _in(FIELDS)
life_event_path = _in(LIFE_EVENTS)
paper_path = _in(PAPERS)
fee_path = _in(FEES)
redress_path = _in(REDRESS)
statistics_path = _in(STATISTICS)
posting_path = _in(BOARD)
mark_path = _in(MARK_CHECK)


def case_path(procedure_id: str, case_id: str) -> str:
    """Return where a procedure is told for one of its cases."""
    return f"{procedure_path(procedure_id)}{case_id}/"


def audience_path(group: str) -> str:
    return f"{AUDIENCES}{group.replace('_', '-')}/"


_CHANNEL_SLUGS = {"in_person": "truc-tiep", "online": "truc-tuyen", "post": "buu-chinh"}
_CHARGE_SLUGS = {
    "free": "mien-phi",
    "reported_free": "nguon-ghi-khong-thu",
    "amount": "co-thu",
    "unknown": "chua-ro",
}


def channel_path(kind: str) -> str:
    return f"{CHANNELS}{_CHANNEL_SLUGS[kind]}/"


def charge_path(status: str) -> str:
    return f"{CHARGES}{_CHARGE_SLUGS[status]}/"


def history_path(field_id: str) -> str:
    """Return where the history of one field is; of everything for no field."""
    return f"{HISTORY}{field_id}/" if field_id else HISTORY


def open_data_path(name: str) -> str:
    """Return the path of a file of open data; the folder names the version of the format."""
    return f"{OPEN_DATA}{OPEN_DATA_VERSION}/{name}"


_RECORD_PAGES: Mapping[str, Callable[[str], str]] = {
    "procedures": procedure_path,
    "fields": field_path,
    "life_events": life_event_path,
    "fees": fee_path,
    "papers": paper_path,
    "legal_instruments": instrument_path,
    "redress_channels": redress_path,
    "statistics": statistics_path,
    "offices": lambda _: ABOUT,
    "services": lambda _: PROCEDURES,
    "referrals": lambda _: ELSEWHERE,
    "holidays": lambda _: HOURS,
    "counting_rules": lambda _: DUE_DATE,
    "posting_kinds": lambda _: BOARD,
    "postings": posting_path,
}


def record_page(key: RecordKey) -> str:
    """Return the path of the page that shows a record, and of its part if others have theirs."""
    return _RECORD_PAGES[key.kind](key.id)


def records_path(kind: str) -> str:
    """Return the path of the data of a kind of record: it is called as the list of their pages."""
    return open_data_path(f"{list_page(_RECORD_PAGES[kind](''))[:-1]}.json")


def list_page(page: str) -> str:
    """Return the page of the list that a record's page belongs to; itself where it has none."""
    return f"{page.partition('/')[0]}/"


def page_above(path: str) -> str:
    """Return the page of the record that is told at *path*, as a whole or in one case."""
    folder, _, rest = path.partition("/")
    return f"{folder}/{rest.partition('/')[0]}/"


def opened_first(path: str) -> bool:
    """Return whether most people come to a page from outside: by a code on paper, by a search.

    Such are the Vietnamese pages of procedures, and those that are kept first.
    """
    is_procedure = path.startswith(PROCEDURES) and path == page_above(path)
    return is_procedure or path in kept_as(Keeping.FIRST)


def absolute(path: str, office: str, site_url: str) -> str:
    """Return the address of *path* anywhere; where the site's is not known, a stable name."""
    return f"{site_url}{path}" if site_url else f"urn:niemyet:{office}:{path}"


class Keeping(IntEnum):
    """When a browser keeps a page that nobody has opened yet, the most needed first.

    A page that is another one each morning is not kept: it would renew everything every day.
    """

    NEVER = 0
    FIRST = 1
    """Without it a visitor would stand before a closed door; kept whatever it weighs."""
    TOOL = 2
    """What works by itself: it counts, it checks."""
    SOON = 3
    """The lists in which everything else is found."""
    LATER = 4


@dataclass(frozen=True)
class SitePage:
    """A page that is not about one record (``page.<key>``): where it is offered, found, kept."""

    key: str
    path: str
    group: str = ""
    """Under which heading the list of all pages has it; "" for none."""
    section: str = "more"
    """Under which entry of the main menu it stands, with the pages below it."""
    searched: bool = False
    """Whether the search box finds it, by the words of ``search.pages.<key>``."""
    kept: Keeping = Keeping.NEVER
    below: int = 0
    """Whether the pages below are kept as far as there is room: 1 before 2; 0 for none."""
    printed: bool = False
    """Whether there is one only where sheets are printed."""
    by_hand: bool = False
    """Whether somebody writes it in ``site_src/pages``, in each language for itself."""


FIRST, TOOL, SOON, LATER = Keeping.FIRST, Keeping.TOOL, Keeping.SOON, Keeping.LATER
PAGES: tuple[SitePage, ...] = (
    SitePage("offline", OFFLINE, section="offline", kept=FIRST),
    SitePage("home", HOME, section="home", kept=FIRST),
    SitePage("search", SEARCH, section="search", kept=FIRST),
    SitePage("procedures", PROCEDURES, "find", section="procedures", searched=True, kept=LATER),
    SitePage("fields", FIELDS, "find", section="procedures", kept=SOON, below=3),
    SitePage("life_events", LIFE_EVENTS, "find", section="procedures", kept=SOON, below=4),
    SitePage("audiences", AUDIENCES, "find", section="procedures", kept=SOON, below=6),
    SitePage("channels", CHANNELS, "find", section="procedures"),
    SitePage("charges", CHARGES, "find", section="procedures"),
    SitePage("everyday_names", EVERYDAY_NAMES, "find", section="procedures"),
    SitePage("papers", PAPERS, "find", section="procedures", searched=True, kept=SOON, below=5),
    SitePage("elsewhere", ELSEWHERE, "find", searched=True, kept=SOON),
    SitePage("about", ABOUT, "office", searched=True, kept=FIRST),
    SitePage("hours", HOURS, "office", section="visit", searched=True, kept=FIRST),
    SitePage("due_date", DUE_DATE, "office", section="visit", searched=True, kept=TOOL),
    SitePage("counters", COUNTERS, "office", section="visit", searched=True, kept=FIRST),
    SitePage("conduct", CONDUCT, "office", section="visit", searched=True, kept=LATER),
    SitePage("redress", REDRESS, "office", section="redress", searched=True, kept=FIRST, below=1),
    SitePage("fees", FEES, "posted", section="fees", searched=True, kept=FIRST, below=2),
    SitePage("promise", PROMISE, "posted", section="statistics", searched=True, kept=LATER),
    SitePage("board", BOARD, "posted", searched=True),
    SitePage("statistics", STATISTICS, "posted", section="statistics", searched=True, kept=LATER),
    SitePage("announced", ANNOUNCED, "posted", searched=True, kept=LATER),
    SitePage("history", HISTORY, "posted"),
    SitePage("instruments", INSTRUMENTS, "posted", searched=True),
    SitePage("sheets", SHEETS, "posted", printed=True),
    SitePage("mark_check", MARK_CHECK, "posted", kept=TOOL, printed=True),
    SitePage("trust", TRUST, "site", searched=True),
    SitePage("open_data", OPEN_DATA, "site"),
    SitePage("help", HELP, "site", kept=LATER, by_hand=True),
    SitePage("accessibility", ACCESSIBILITY, "site"),
    SitePage("privacy", PRIVACY, "site", kept=LATER, by_hand=True),
)
"""Every page that is not about one record, in the order of the list of all pages."""
OF_SITE: Mapping[str, SitePage] = {page.key: page for page in PAGES}


def in_group(group: str, *, prints: bool, board: bool = False) -> tuple[SitePage, ...]:
    """Return what the list of all pages has under a heading, if the site has it."""
    pages = (p for p in PAGES if (prints or not p.printed) and (board or p.path != BOARD))
    return tuple(page for page in pages if page.group == group)


def kept_as(kept: Keeping) -> tuple[str, ...]:
    """Return the paths that are *kept*, in the order of the table."""
    return tuple(page.path for page in PAGES if page.kept is kept)


def kept_below() -> tuple[str, ...]:
    """Return the folders whose pages are kept as far as there is room, in their order."""
    return tuple(page.path for page in sorted(PAGES, key=lambda p: p.below) if page.below)
