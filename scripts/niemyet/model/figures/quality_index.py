"""An index by which the State scores how an office serves people: its groups, and their points."""

from pydantic import Field

from niemyet.model.legal import Citation
from niemyet.model.record import Element, Fact, Record
from niemyet.model.values import Text, WholeNumber
from niemyet.model.vocabulary import IndexMeasure

_POINTS = "Điểm tối đa."


class IndexPart(Fact):
    """A part of a group, what the catalogue can count for it, and what it cannot."""

    name: Text = Field(title="Tên thành phần", description="Như văn bản gọi, hoặc như nguồn gọi.")
    points: Element[WholeNumber] = Field(title="Điểm tối đa", description=_POINTS)
    measures: list[IndexMeasure] = Field(
        default=[],
        title="Số đo của danh mục",
        description="Những gì danh mục đếm được và gần với thành phần này.",
    )
    not_measured: Text | None = Field(
        None,
        title="Không tính được gì, vì sao",
        description="Một câu mà người dân đọc hiểu. Phải có nếu không có số đo nào.",
    )


class IndexGroup(Fact):
    """A group of the index."""

    name: Text = Field(title="Tên nhóm", description="Như văn bản gọi, hoặc như nguồn gọi.")
    points: Element[WholeNumber] = Field(title="Điểm tối đa", description=_POINTS)
    parts: list[IndexPart] = Field(
        min_length=1, title="Các thành phần", description="Những thành phần đã biết của nhóm."
    )


class QualityIndex(Record):
    """The index as one instrument sets it. It holds while its instrument is in force."""

    legal_basis: Citation = Field(title="Căn cứ", description="Văn bản đặt ra bộ chỉ số.")
    points: Element[WholeNumber] = Field(title="Tổng điểm", description=_POINTS)
    groups: list[IndexGroup] = Field(
        min_length=1, title="Các nhóm", description="Theo thứ tự trong văn bản."
    )
