"""The figures an office publishes for a period. What is not known is not written as 0."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from pydantic import Field

from niemyet.model.record import Fact, Record
from niemyet.model.reference import FieldId, ProcedureId
from niemyet.model.time.period import Period
from niemyet.model.values import Count, CountOrPercentage, Day, Percentage, Quantity, Text
from niemyet.model.vocabulary import CountedChannel, FigureName, Listing

_DOSSIERS = "Số hồ sơ."


class Correction(Fact):
    """A published figure that was wrong: what it was, since when it is corrected, and why."""

    figure: FigureName = Field(title="Số liệu nào", description="Tên mục đã sửa, ví dụ: received.")
    earlier: CountOrPercentage = Field(
        title="Trước khi sửa", description="Số đã công bố trước đó, viết như số liệu."
    )
    corrected_on: Day = Field(title="Ngày sửa", description="Viết năm-tháng-ngày.")
    reason: Text = Field(title="Vì sao sửa", description="Một câu mà người dân đọc hiểu.")


class Figures(Fact):
    """Counts of dossiers; a key that is missing means that nobody has said."""

    received: Count | None = Field(
        None, title="Tiếp nhận", description="Số hồ sơ; «over 1050» nghĩa là trên 1.050."
    )
    carried_over: Count | None = Field(None, title="Kỳ trước chuyển sang", description=_DOSSIERS)
    received_new: Count | None = Field(None, title="Mới tiếp nhận", description=_DOSSIERS)
    resolved: Count | None = Field(None, title="Đã giải quyết", description=_DOSSIERS)
    resolved_early: Count | None = Field(None, title="Trước hạn", description=_DOSSIERS)
    resolved_on_time: Count | None = Field(None, title="Đúng hạn", description=_DOSSIERS)
    resolved_late: Count | None = Field(None, title="Quá hạn", description=_DOSSIERS)
    on_time_rate: Percentage | None = Field(
        None,
        title="Tỷ lệ giải quyết đúng hạn (%)",
        description="«over 90» nghĩa là trên 90 %. Chỉ ghi tỷ lệ do nguồn nêu.",
    )
    pending: Count | None = Field(None, title="Đang giải quyết", description=_DOSSIERS)
    pending_in_time: Count | None = Field(
        None, title="Đang giải quyết, còn trong hạn", description=_DOSSIERS
    )
    pending_overdue: Count | None = Field(
        None, title="Đang giải quyết, đã quá hạn", description=_DOSSIERS
    )
    returned: Count | None = Field(
        None, title="Trả lại, từ chối", description="Số hồ sơ không được giải quyết."
    )
    withdrawn: Count | None = Field(
        None, title="Người nộp rút", description="Số hồ sơ người nộp xin rút."
    )
    surveyed: Count | None = Field(
        None, title="Lượt đánh giá sự hài lòng", description="Số người đã trả lời khảo sát."
    )
    satisfied: Count | None = Field(
        None, title="Lượt hài lòng", description="Số người trả lời là hài lòng."
    )
    satisfaction_rate: Percentage | None = Field(
        None,
        title="Tỷ lệ hài lòng (%)",
        description="Chỉ ghi nếu nguồn nêu tỷ lệ. Có số lượt thì ghi số lượt.",
    )
    note: Text | None = Field(None, title="Ghi chú", description="Nguồn nói gì về số này.")
    corrections: list[Correction] = Field(
        default=[],
        title="Đã đính chính",
        description="Mỗi lần sửa một số đã công bố là một mục, cũ trước mới sau. Số đúng ghi ở "
        "trên, số cũ giữ ở đây.",
    )

    def said(self, name: FigureName) -> Quantity | None:
        """Return a figure, or None where nobody has said."""
        return getattr(self, name)

    def known_on(self, day: date) -> "Figures":
        """Return the figures as they were published on *day*, before any later correction."""
        later = [c for c in self.corrections if c.corrected_on > day]
        before: dict[str, Any] = {}
        for correction in later:
            before.setdefault(correction.figure.value, correction.earlier)
        kept = [c for c in self.corrections if c not in later]
        return self.model_copy(update={**before, "corrections": kept}) if later else self


RATES = frozenset({FigureName.ON_TIME_RATE, FigureName.SATISFACTION_RATE})
COUNTS = tuple(name for name in FigureName if name not in RATES)
_ANSWERS = frozenset({FigureName.SURVEYED, FigureName.SATISFIED})


def unit_of(name: FigureName) -> str:
    """Return what one of a figure is, as :func:`whole_number` counts it; of a figure always the
    same: ``dossier``, ``answer``, or ``ten_thousandth`` of a whole for a rate.
    """
    if name in RATES:
        return "ten_thousandth"
    return "answer" if name in _ANSWERS else "dossier"


def whole_number(name: FigureName, value: Quantity) -> int:
    """Return the figure as a whole number of its unit: a rate of 95.5 percent is 9550."""
    return int(value.value * 100) if name in RATES else int(value.value)


class ChannelFigures(Fact):
    """The figures of what came in by one way of submitting."""

    channel: CountedChannel = Field(
        title="Cách nộp",
        description="in_person trực tiếp, online trực tuyến, post bưu chính, in_person_or_post "
        "trực tiếp và bưu chính gộp làm một.",
    )
    figures: Figures = Field(title="Số liệu", description="Chỉ ghi số đã biết.")


class FieldFigures(Fact):
    """The figures of one group of fields, named as the office names it."""

    label: Text = Field(title="Lĩnh vực", description="Tên như đơn vị ghi.")
    fields: list[FieldId] = Field(
        default=[], title="Gồm các lĩnh vực", description="Tên tệp trong catalog/fields."
    )
    figures: Figures = Field(title="Số liệu", description="Chỉ ghi số đã biết.")
    by_channel: list[ChannelFigures] = Field(
        default=[], title="Theo cách nộp", description="Nếu báo cáo chia lĩnh vực theo cách nộp."
    )


class ProcedureFigures(Fact):
    """The figures of one procedure."""

    procedure: ProcedureId = Field(title="Thủ tục", description="Tên tệp trong catalog/procedures.")
    figures: Figures = Field(title="Số liệu", description="Chỉ ghi số đã biết.")


class GroupKey(NamedTuple):
    """Whose figures they are: *kind* total, field, procedure or channel, and its id or label.

    Of what came in by one way within a field (*kind* field_channel), the *channel* as well.
    """

    kind: str
    id: str = ""
    channel: str = ""


class StatisticsPeriod(Record):
    """One office's figures for one period; the id is the period (2018-q1)."""

    period: Period = Field(title="Kỳ", description="Tháng, quý, nửa năm, năm, hoặc các ngày.")
    total: Figures = Field(title="Toàn đơn vị", description="Số chung, như đã công bố.")
    by_field: list[FieldFigures] = Field(
        default=[],
        title="Theo lĩnh vực",
        description="Mỗi lĩnh vực một mục; cộng lại là toàn đơn vị.",
    )
    field_sum: Figures | None = Field(
        None,
        title="Dòng cộng các lĩnh vực",
        description="Số ở dòng cộng của bảng, hoặc tự cộng khi chép; gõ nhầm một số là thấy ngay.",
    )
    by_procedure: list[ProcedureFigures] = Field(
        default=[], title="Theo thủ tục", description="Mỗi thủ tục một mục."
    )
    procedures_listed: Listing = Field(
        Listing.SOME,
        title="Các thủ tục đã ghi",
        description="all: đủ mọi thủ tục có hồ sơ, cộng lại là toàn đơn vị; some: mới có một số.",
    )
    by_channel: list[ChannelFigures] = Field(
        default=[],
        title="Theo cách nộp",
        description="Có đủ ba cách nộp thì cộng lại là toàn đơn vị.",
    )
    gaps: list[Text] = Field(
        default=[], title="Chưa có số liệu", description="Những gì nguồn không cho biết."
    )

    def known_on(self, day: date) -> "StatisticsPeriod":
        """Return the period as it was published on *day*, before any later correction."""
        known: dict[str, Any] = {
            "total": self.total.known_on(day),
            "field_sum": self.field_sum and self.field_sum.known_on(day),
        }
        for name in ("by_field", "by_procedure", "by_channel"):
            known[name] = [_part_known_on(part, day) for part in getattr(self, name)]
        return self.model_copy(update=known)

    def groups(self) -> Iterator[tuple[GroupKey, tuple[str | int, ...], Figures]]:
        """Yield whose figures, the path to them in the file, and the figures; the total first."""
        yield GroupKey("total"), ("total",), self.total
        for i, group in enumerate(self.by_field):
            yield GroupKey("field", group.label), ("by_field", i, "figures"), group.figures
            for j, way in enumerate(group.by_channel):
                key = GroupKey("field_channel", group.label, way.channel.value)
                yield key, ("by_field", i, "by_channel", j, "figures"), way.figures
        for i, part in enumerate(self.by_procedure):
            key = GroupKey("procedure", part.procedure)
            yield key, ("by_procedure", i, "figures"), part.figures
        for i, way in enumerate(self.by_channel):
            yield GroupKey("channel", way.channel.value), ("by_channel", i, "figures"), way.figures


def _part_known_on(part: Any, day: date) -> Any:
    known: dict[str, Any] = {"figures": part.figures.known_on(day)}
    if ways := getattr(part, "by_channel", ()):
        known["by_channel"] = [_part_known_on(way, day) for way in ways]
    return part.model_copy(update=known)
