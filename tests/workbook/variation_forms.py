"""The forms that are varied: their columns by path, what each may be called, and true figures."""

import random
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.edit.workbook.statistics.row_names import CHANNELS, RowNames
from niemyet.model.figures.statistics import GroupKey

FIELDS = ("Hộ tịch", "Chứng thực", "Đất đai", "Nuôi con nuôi", "Bảo trợ xã hội", "Lâm nghiệp")
COMMUNES = ("xã Tân Mỹ", "xã Tân Mỹ Hưng", "phường Tân Mỹ", "xã Tấn Mỹ", "xã Quý Lộc", "xã Mỹ")
FIELD_LABELS = ("Lĩnh vực", "Lĩnh vực giải quyết", "LĨNH VỰC", "Tên lĩnh vực")
COMMUNE_LABELS = ("Đơn vị", "Tên xã, phường", "XÃ, PHƯỜNG", "UBND cấp xã")
NAMES = RowNames(
    {
        **{name: GroupKey("field", name) for name in FIELDS},
        **{name: GroupKey("channel", kind.value) for name, kind in CHANNELS.items()},
    },
    {name: (folded(name).replace(" ", "-"),) for name in FIELDS},
    FIELDS,
    COMMUNES[0],
)
_TOTALS = ("Tổng số", "Tổng", "Tổng cộng", "Tổng số hồ sơ")
_EARLY, _LATE = ("Trước hạn", "Sớm hạn"), ("Quá hạn", "Trễ hạn", "Trả quá hạn", "Trả chậm")
_ON_TIME = ("Đúng hạn", "Trả đúng thời hạn", "Đúng thời hạn")
_RECEIVED = ("Số lượng hồ sơ tiếp nhận", "Số hồ sơ nhận giải quyết", "Tiếp nhận", "Hồ sơ tiếp nhận")
_RESOLVED = ("Số lượng hồ sơ đã giải quyết", "Đã giải quyết", "Số hồ sơ đã xử lý")
_PENDING = ("Số lượng hồ sơ đang giải quyết", "Đang giải quyết", "Chưa giải quyết")
_CARRIED = ("Từ kỳ trước", "Số kỳ trước chuyển qua", "Kỳ trước chuyển sang", "Tồn kỳ trước")
_IN_TIME, _OVERDUE = ("Trong hạn", "Chưa đến hạn", "Còn trong hạn"), ("Quá hạn", "Đã quá hạn")
_BY_CHANNEL = (
    (("Trong kỳ",), ("Trực tuyến",), "received_new/online"),
    (("Trong kỳ",), ("Trực tiếp, dịch vụ bưu chính", "Trực tiếp, bưu chính"),
     "received_new/in_person_or_post"),
)  # fmt: skip
FORMS: dict[str, tuple[tuple, ...]] = {
    "II.06a": (
        (_RECEIVED, _TOTALS, "received"),
        *((_RECEIVED, *column) for column in _BY_CHANNEL),
        (_RECEIVED, _CARRIED, "carried_over"),
        (_RESOLVED, _TOTALS, "resolved"),
        (_RESOLVED, _EARLY, "resolved_early"),
        (_RESOLVED, _ON_TIME, "resolved_on_time"),
        (_RESOLVED, _LATE, "resolved_late"),
        (_PENDING, _TOTALS, "pending"),
        (_PENDING, _IN_TIME, "pending_in_time"),
        (_PENDING, _OVERDUE, "pending_overdue"),
    ),
    "07a": (
        (_RECEIVED, _TOTALS, "received"),
        (_RECEIVED, ("Trong đó",), _CARRIED, "carried_over"),
        (_RECEIVED, ("Trong đó",), ("Số mới tiếp nhận", "Trong kỳ"), "received_new"),
        (("Kết quả giải quyết",), _RESOLVED, _TOTALS, "resolved"),
        (("Kết quả giải quyết",), _RESOLVED, _ON_TIME, "not_late"),
        (("Kết quả giải quyết",), _RESOLVED, _LATE, "resolved_late"),
        (("Kết quả giải quyết",), _PENDING, _TOTALS, "pending"),
        (("Kết quả giải quyết",), _PENDING, _IN_TIME, "pending_in_time"),
        (("Kết quả giải quyết",), _PENDING, _OVERDUE, "pending_overdue"),
    ),
    "flat": (
        (_RECEIVED, "received"),
        (_RESOLVED, "resolved"),
        (_ON_TIME, "not_late"),
        (_LATE, "resolved_late"),
        (_PENDING, "pending"),
    ),
    "two rows": (
        (_RECEIVED, "received"),
        (_RESOLVED, _TOTALS, "resolved"),
        (_RESOLVED, _EARLY, "resolved_early"),
        (_RESOLVED, _ON_TIME, "resolved_on_time"),
        (_RESOLVED, _LATE, "resolved_late"),
        (_PENDING, _IN_TIME, "pending_in_time"),
        (_PENDING, _OVERDUE, "pending_overdue"),
    ),
}


@dataclass
class Variation:
    """A table, and the figures that it says, by whose they are."""

    form: str
    rows: list[list[Any]]
    merged: list[tuple[CellSpot, CellSpot]]
    truth: dict[tuple[GroupKey, str], int] = field(default_factory=dict)
    head: list[list[Any]] = field(default_factory=list)
    benign: bool = True
    """Whether nothing in it is left open, so that it should be read."""
    by_commune: bool = False
    """Whether each row is a commune's, so that one row alone is the office's."""
    wrong: bool = False
    """Whether it contradicts itself, so that it must not be read."""

    @property
    def table(self) -> CellTable:
        rows = tuple(map(tuple, self.rows))
        return CellTable(PurePosixPath("bang.xlsx"), "Số liệu", rows, merged=tuple(self.merged))


def figures_of(rng: random.Random) -> dict[str, int]:
    """Return the figures of a field that may all be true."""
    carried, online, post = (rng.randrange(top) for top in (9, 400, 900))
    late, overdue, waiting = (rng.randrange(5) for _ in range(3))
    received = carried + online + post
    resolved = max(received - overdue - waiting, 0)
    late = min(late, resolved)
    early = rng.randrange(resolved - late + 1)
    overdue = min(overdue, received - resolved)
    return {
        "received": received, "carried_over": carried, "received_new": online + post,
        "received_new/online": online, "received_new/in_person_or_post": post,
        "resolved": resolved, "resolved_early": early, "resolved_late": late,
        "resolved_on_time": resolved - late - early, "not_late": resolved - late,
        "pending": received - resolved, "pending_overdue": overdue,
        "pending_in_time": received - resolved - overdue,
    }  # fmt: skip
