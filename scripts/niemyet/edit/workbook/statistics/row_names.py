"""Whose figures a row of an office's table holds, by what the row is called."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from niemyet.edit.typed_words import folded, named
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import GroupKey
from niemyet.model.services import OfficeServices
from niemyet.model.vocabulary import CountedChannel

WAYS: Mapping[str, str] = {
    CountedChannel.IN_PERSON: "Trực tiếp",
    CountedChannel.ONLINE: "Trực tuyến",
    CountedChannel.POST: "Bưu chính",
    CountedChannel.IN_PERSON_OR_POST: "Trực tiếp, bưu chính",
}
"""How each way of submitting is called."""
CHANNELS: Mapping[str, CountedChannel] = {
    **{name: way for way, name in WAYS.items()},
    "Dịch vụ bưu chính công ích": CountedChannel.POST,
    "Nộp trực tiếp": CountedChannel.IN_PERSON,
    "Nộp trực tuyến": CountedChannel.ONLINE,
    "Qua bưu chính": CountedChannel.POST,
    "Trực tiếp, dịch vụ bưu chính": CountedChannel.IN_PERSON_OR_POST,
}
TOTAL = GroupKey("total")
_ORDINAL = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{1,2})*|[IVX]{1,5}|[A-Za-z])(?:[.):/]|\s*[-–])\s*")
_BULLET = re.compile(r"[-–+•*]\s+")
_FOOTNOTE = re.compile(
    r"\s*(?:\(\s*\*+\s*\)|\*+|[¹²³⁰-⁹]+|\(\s*[0-9]{1,3}(?: (?:tthc|thủ tục))?\s*\))$", re.I
)
_PREFIX = re.compile(r"^(?:trong đó\s*:?\s*|nhóm\s+|lĩnh vực\s*:?\s+)", re.I)
_BODY = re.compile(
    r"^(?:(?:hđnd|hội đồng nhân dân|ubnd|(?:ủy|uỷ) ban nhân dân|và|của|-|&"
    r"|trung tâm (?:phục vụ hành chính công|pvhcc)|ttpvhcc|bộ phận một cửa)\s+)+",
    re.I,
)
"""What of a commune a row may be called by."""
_SUM = re.compile(r"(?:tổng|cộng)\b(?! hợp)|toàn (?:đơn vị|xã|phường)\b")
_SUM_PLAIN = re.compile(r"tong(?: so| cong| chung)?(?: ho so)?|cong(?: chung)?|toan (?:don vi|xa)")


def bare_name(written: str) -> str:
    """Return "Hộ tịch" for "1. Hộ tịch", "II) Hộ tịch" and "- Hộ tịch (*)"."""
    found = _ORDINAL.match(written) or _BULLET.match(written)
    rest = written[found.end() :].strip() if found else written
    return _FOOTNOTE.sub("", rest or written).strip()


def ordinal_of(written: str) -> str:
    """Return the ordinal that a label begins with: "II", "1", "1.1", "a", "-"; "" for none."""
    found = _ORDINAL.match(written) or _BULLET.match(written)
    return found[0].strip(" .):/–") or "-" if found else ""


@dataclass(frozen=True)
class RowNames:
    """What the rows of an office's table may be called."""

    known: Mapping[str, GroupKey]
    fields_of: Mapping[str, tuple[str, ...]]
    """The fields that each label counts."""
    expected: tuple[str, ...]
    """The labels that the office's table should have, in order."""
    commune: str = ""
    """The whole name of the office's commune: «xã Tân Mỹ»."""

    def is_the_commune(self, written: str) -> bool:
        """Return whether *written* names the office's commune whole, its one-stop desk or board."""
        return bool(named(_BODY.sub("", bare_name(written)), {self.commune: True}))

    def whose(self, written: str) -> GroupKey | None:
        """Return whose figures a row called *written* holds."""
        name = bare_name(written)
        for called in (written, name, _PREFIX.sub("", name)):
            if found := named(called, self.known):
                return found
        is_sum = _SUM.match(name.lower()) or (name.isascii() and _SUM_PLAIN.fullmatch(folded(name)))
        return TOTAL if is_sum else None


def row_names(catalog: Catalog, office: str) -> RowNames:
    """Return the labels of the office's earlier tables, its fields, channels and procedures."""
    posted = _posted(catalog.services.get(office), catalog)
    in_order = sorted(catalog.fields, key=lambda f: (catalog.fields[f].order, f))
    fields = [f for f in in_order if any(p.field == f for p in posted.values())]
    periods = catalog.statistics.get(office, {})
    latest = max(periods.values(), key=lambda p: p.period.last_day, default=None)
    groups = {g.label: tuple(g.fields) for g in (latest.by_field if latest else ())}
    grouped = {field for fields in groups.values() for field in fields}
    fields_of = {catalog.fields[f].name: (f,) for f in catalog.fields} | groups
    alone = [catalog.fields[f].name for f in fields if f not in grouped]
    official = {e.official_name: id for id, p in posted.items() for e in p.editions}
    named_by = official | {p.name: id for id, p in posted.items()}
    known = {name: GroupKey("procedure", id) for name, id in named_by.items()}
    known |= {name: GroupKey("channel", kind.value) for name, kind in CHANNELS.items()}
    known |= {label: GroupKey("field", label) for label in fields_of}
    commune = catalog.offices[office].unit.commune
    return RowNames(known, fields_of, (*groups, *alone), commune)


def _posted(services: OfficeServices | None, catalog: Catalog) -> dict:
    ids = [s.procedure for s in services.services] if services else list(catalog.procedures)
    return {i: catalog.procedures[i] for i in ids if i in catalog.procedures}
