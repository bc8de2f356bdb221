"""The kinds of record: how each is called, what its model is, where its files lie."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from niemyet.model.board import BoardPosting, PostingKind
from niemyet.model.directory import HolidayYear, LifeEvent, ProcedureField, Referral
from niemyet.model.due_date.counting import CountingRules
from niemyet.model.fee import Fee
from niemyet.model.figures.statistics import StatisticsPeriod
from niemyet.model.legal import LegalInstrument
from niemyet.model.office import Office
from niemyet.model.paper import Paper
from niemyet.model.procedure import Procedure
from niemyet.model.record import Fact
from niemyet.model.redress import RedressChannel
from niemyet.model.reference import RecordKey
from niemyet.model.services import OfficeServices
from niemyet.model.translation import PhraseBook, Translation

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""How records, offices and their files are named."""


@dataclass(frozen=True)
class Kind:
    """A kind of record; its key names its schema, and its field of the catalogue."""

    key: str
    model: type[Fact]
    name: str
    """One of them, as it stands in a sentence."""
    all: str = ""
    """All of them, where the heading of a list calls them otherwise than one."""
    singular: str = ""
    """One of them in open data, whose words are English; "" where that has none of its own."""
    place: str = ""
    """Where a file lies below the catalogue's folder: by default in a folder of the kind."""
    named_by: str = "name"
    """From which field a form makes the name of a new file; "id" where the clerk writes it."""
    ids: str = ID.pattern
    """What the name looks like that a clerk writes."""
    begun_in_a_form: bool = True
    translated: bool = True

    @property
    def title(self) -> str:
        """All of them, as the heading of a list."""
        return self.all or f"{self.name[0].upper()}{self.name[1:]}"

    def file(self, key: RecordKey) -> str:
        """Return where the file of a record lies, below the catalogue's folder."""
        return self._place.format(id=key.id, office=key.office)

    def key_at(self, path: str) -> RecordKey | None:
        """Return which record lies at *path* below the catalogue's folder, if one of this kind."""
        found = self._written.fullmatch(path)
        return RecordKey(self.key, **found.groupdict()) if found else None

    @property
    def files(self) -> str:
        """The pattern of all places where files of the kind may lie."""
        return re.sub(r"\{\w+\}", "*", self._place)

    @property
    def steps(self) -> tuple[str, ...]:
        """The folders and the file of a record's place; what differs stands in braces."""
        return tuple(self._place.split("/"))

    @property
    def of_one_office(self) -> bool:
        """Whether each record belongs to one office, and lies in its folder."""
        return self.steps[0] == "offices"

    @property
    def several_in_an_office(self) -> bool:
        """Whether an office has a folder of them, so that only both ids together name one."""
        return self.of_one_office and "{office}" in self._place

    @property
    def _place(self) -> str:
        return self.place or f"{self.key}/{{id}}.yaml"

    @cached_property
    def _written(self) -> re.Pattern[str]:
        parts = re.split(r"\{(\w+)\}", self._place)
        return re.compile(
            "".join(
                f"(?P<{part}>{ID.pattern})" if i % 2 else re.escape(part)
                for i, part in enumerate(parts)
            )
        )


def _by_key(kinds: Iterable[Kind]) -> Mapping[str, Kind]:
    return {kind.key: kind for kind in kinds}


KINDS: Mapping[str, Kind] = _by_key(
    (
        Kind(
            "legal_instruments",
            LegalInstrument,
            "văn bản",
            "Văn bản quy phạm pháp luật",
            "legal_instrument",
            named_by="number",
        ),
        Kind("fields", ProcedureField, "lĩnh vực", singular="field"),
        Kind("life_events", LifeEvent, "sự kiện đời sống", singular="life_event"),
        Kind("papers", Paper, "giấy tờ dùng chung", singular="paper"),
        Kind("fees", Fee, "khoản thu", "Phí, lệ phí, chi phí", "fee"),
        Kind("procedures", Procedure, "thủ tục", "Thủ tục hành chính", "procedure"),
        Kind("referrals", Referral, "việc do nơi khác giải quyết", singular="referral"),
        Kind(
            "redress_channels",
            RedressChannel,
            "kênh phản ánh, khiếu nại",
            "Kênh phản ánh, khiếu nại, tố cáo, tiếp công dân",
            "redress_channel",
            begun_in_a_form=False,
        ),
        Kind(
            "holidays",
            HolidayYear,
            "lịch nghỉ của một năm",
            singular="holidays",
            named_by="id",
            ids="20[0-9]{2}",
        ),
        Kind(
            "counting_rules",
            CountingRules,
            "cách tính ngày hẹn trả",
            singular="counting_rules",
            begun_in_a_form=False,
        ),
        Kind(
            "offices",
            Office,
            "đơn vị",
            "Đơn vị (bộ phận một cửa)",
            "office",
            "offices/{id}/office.yaml",
        ),
        Kind(
            "services",
            OfficeServices,
            "danh sách thủ tục mà đơn vị niêm yết",
            "Thủ tục mà đơn vị niêm yết",
            place="offices/{id}/services.yaml",
            translated=False,
        ),
        Kind(
            "statistics",
            StatisticsPeriod,
            "kỳ số liệu",
            "Số liệu của một kỳ",
            "statistics",
            "offices/{office}/statistics/{id}.yaml",
            named_by="id",
            ids="[0-9]{4}(-[qmh][0-9]{1,2}|-9m)?",
            translated=False,
        ),
        Kind(
            "posting_kinds",
            PostingKind,
            "loại bản niêm yết",
            singular="posting_kind",
            translated=False,
        ),
        Kind(
            "postings",
            BoardPosting,
            "bản niêm yết",
            "Niêm yết có thời hạn",
            "posting",
            "offices/{office}/postings/{id}.yaml",
            named_by="id",
            translated=False,
        ),
    )
)
FILE_KINDS: Mapping[str, Kind] = KINDS | _by_key(
    (
        Kind("translations", Translation, "bản dịch", "Bản dịch của một bản ghi"),
        Kind("phrases", PhraseBook, "cụm từ dùng chung", "Cụm từ dùng chung của một ngôn ngữ"),
    )
)
"""Every kind of file of the catalogue: the records, and what is said of them elsewhere."""


def file_of(key: RecordKey) -> str:
    """Return where a record lies, below the catalogue's folder."""
    return KINDS[key.kind].file(key)


def office_of(key: RecordKey) -> str:
    """Return the office that a record belongs to alone; "" for what all offices share."""
    return key.office or (key.id if KINDS[key.kind].of_one_office else "")
