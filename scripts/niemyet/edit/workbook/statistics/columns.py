"""What the columns of a table of statistics may be called, and which row is whose."""

from collections.abc import Mapping
from dataclasses import dataclass

from niemyet.edit.typed_words import folded, named
from niemyet.edit.workbook.headings import TOTAL, Vocabulary, bare
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import Figures, GroupKey
from niemyet.model.office import OfficeServices
from niemyet.model.vocabulary import ChannelKind, FigureName

LABEL = "label"
NOTE = "note"
LABEL_TITLE = "Lĩnh vực"
TOTAL_TITLE = "Toàn đơn vị"
FIGURES = tuple(FigureName)
TITLES: Mapping[str, str] = {
    LABEL: LABEL_TITLE,
    **{str(name): Figures.model_fields[name].title or name for name in FIGURES},
    NOTE: Figures.model_fields[NOTE].title or NOTE,
}
CHANNELS: Mapping[str, ChannelKind] = {
    "Trực tiếp": ChannelKind.IN_PERSON,
    "Trực tuyến": ChannelKind.ONLINE,
    "Bưu chính": ChannelKind.POST,
    "Dịch vụ bưu chính công ích": ChannelKind.POST,
    "Nộp trực tiếp": ChannelKind.IN_PERSON,
    "Nộp trực tuyến": ChannelKind.ONLINE,
    "Qua bưu chính": ChannelKind.POST,
}
_CARRIED = (
    "ky truoc chuyen sang|ton ky truoc|tu ky truoc|ky truoc|ton dau ky|ton truoc|chuyen ky truoc"
)
_NEW = "moi tiep nhan|trong ky|tiep nhan trong ky|moi|phat sinh trong ky|tiep nhan moi"
_EARLY = "truoc han|som han|som"
_ON_TIME = "dung han|trong han"
_LATE = "qua han|tre han|cham han|tre|cham"
_OTHER_NAMES: Mapping[str, str] = {
    LABEL: "linh vuc|linh vuc thu tuc|ten linh vuc|linh vuc giai quyet|noi dung|linh vuc tthc|"
    "linh vuc cong viec giai quyet|linh vuc thu tuc hanh chinh",
    "received": "tiep nhan|da tiep nhan|nhan|duoc tiep nhan|tiep nhan trong quy",
    "carried_over": _CARRIED,
    "received_new": _NEW.removesuffix("|moi"),
    "resolved": "da giai quyet|giai quyet|ket qua giai quyet|da xu ly|da tra ket qua",
    "resolved_early": "truoc han|giai quyet truoc han|da giai quyet truoc han|som han",
    "resolved_on_time": "dung han|giai quyet dung han|da giai quyet dung han",
    "resolved_late": "qua han|tre han|giai quyet qua han|giai quyet tre han|da giai quyet qua han",
    "on_time_rate": "ty le dung han|ti le dung han|ty le giai quyet dung han|"
    "ti le giai quyet dung han",
    "pending": "dang giai quyet|dang xu ly|chua giai quyet|con lai|ton cuoi ky|ton",
    "pending_in_time": "chua den han|dang giai quyet trong han|dang giai quyet chua den han|"
    "dang xu ly trong han",
    "pending_overdue": "dang giai quyet qua han|dang giai quyet da qua han|dang xu ly qua han|"
    "chua giai quyet qua han",
    "returned": "tra lai|tu choi|tra lai tu choi|khong du dieu kien|bi tra lai",
    "withdrawn": "rut|nguoi nop rut|xin rut|rut ho so",
    "surveyed": "luot danh gia|luot khao sat|danh gia su hai long",
    "satisfied": "hai long|luot hai long",
    "satisfaction_rate": "ty le hai long|ti le hai long|muc do hai long",
    NOTE: "ghi chu|luu y",
}
_GROUPS: Mapping[str, Mapping[str, str]] = {
    "received": {"received": TOTAL, "carried_over": _CARRIED, "received_new": _NEW},
    "resolved": {
        "resolved": TOTAL,
        "resolved_early": _EARLY,
        "resolved_on_time": _ON_TIME,
        "resolved_late": _LATE,
        "on_time_rate": "ty le dung han|ti le dung han|ty le|ti le",
    },
    "pending": {
        "pending": TOTAL,
        "pending_in_time": "trong han|chua den han|con han|con trong han|dung han",
        "pending_overdue": "qua han|da qua han|tre han",
    },
}


def vocabulary() -> Vocabulary:
    """Return what the columns may be called: the titles of the figures, and what offices write."""
    names = {bare(title): key for key, title in TITLES.items()}
    for key, others in _OTHER_NAMES.items():
        names.update(dict.fromkeys(others.split("|"), key))
    groups = {group: _by_name(below) for group, below in _GROUPS.items()}
    return Vocabulary(LABEL, TITLES, names, groups)


def _by_name(below: Mapping[str, str]) -> dict[str, str]:
    return {name: key for key, names in below.items() for name in names.split("|")}


@dataclass(frozen=True)
class RowNames:
    """What the rows of an office's table may be called."""

    known: Mapping[str, GroupKey]
    fields_of: Mapping[str, tuple[str, ...]]
    """The fields that each label counts."""
    expected: tuple[str, ...]
    """The labels that the office's table should have, in order."""

    def whose(self, written: str) -> GroupKey | None:
        """Return whose figures a row called *written* holds."""
        if _means_all(written):
            return GroupKey("total")
        name = _without_ordinal(written)
        return named(name, self.known) or named(name.removeprefix("Lĩnh vực "), self.known)


def _means_all(written: str) -> bool:
    plain = folded(written)
    return plain.startswith(("tong", "toan don vi", "toan xa")) or plain in ("cong", "cong chung")


def _without_ordinal(written: str) -> str:
    """Return "Hộ tịch" for "1. Hộ tịch" and for "II) Hộ tịch"."""
    head, _, rest = written.replace(")", ".").partition(".")
    short = len(head) <= 4 and (head.strip().isdigit() or set(head.strip().upper()) <= set("IVX"))
    return rest.strip() if rest.strip() and short else written


def row_names(catalog: Catalog, office: str) -> RowNames:
    """Return the labels of the office's earlier tables, its fields, channels and procedures."""
    posted = _posted(catalog.services.get(office), catalog)
    fields = [f for f in _in_order(catalog) if any(p.field == f for p in posted.values())]
    periods = catalog.statistics.get(office, {})
    latest = max(periods.values(), key=lambda p: p.id, default=None)
    groups = {g.label: tuple(g.fields) for g in (latest.by_field if latest else ())}
    grouped = {field for fields in groups.values() for field in fields}
    fields_of = {catalog.fields[f].name: (f,) for f in catalog.fields} | groups
    alone = [catalog.fields[f].name for f in fields if f not in grouped]
    known = {p.name: GroupKey("procedure", id) for id, p in posted.items()}
    known |= {name: GroupKey("channel", kind.value) for name, kind in CHANNELS.items()}
    known |= {label: GroupKey("field", label) for label in fields_of}
    return RowNames(known, fields_of, (*groups, *alone))


def _posted(services: OfficeServices | None, catalog: Catalog) -> dict:
    ids = [s.procedure for s in services.services] if services else list(catalog.procedures)
    return {i: catalog.procedures[i] for i in ids if i in catalog.procedures}


def _in_order(catalog: Catalog) -> list[str]:
    return sorted(catalog.fields, key=lambda f: (catalog.fields[f].order, f))
