"""What the columns of a table of statistics may be called, and which figure a path means."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from niemyet.edit.workbook.layout import HeadedColumn, Meaning, Vocabulary
from niemyet.edit.workbook.phrases import TABLE_WORDS, Phrases, heading_words
from niemyet.model.figures.statistics import Figures
from niemyet.model.vocabulary import CountedChannel, FigureName

LABEL = "label"
NOTE = "note"
COMMUNE = "commune"
BESIDE = "beside"
"""The field of a procedure that names the row."""
LABEL_TITLE = "Lĩnh vực"
TOTAL_TITLE = "Toàn đơn vị"
FIGURES = tuple(FigureName)
TITLES: Mapping[str, str] = {
    LABEL: LABEL_TITLE,
    **{str(name): Figures.model_fields[name].title or name for name in FIGURES},
    NOTE: Figures.model_fields[NOTE].title or NOTE,
}
_WORDS = TABLE_WORDS["statistics"]
_LABELS = {name: key for key, names in _WORDS["whole"].items() for name in names}
"""Headings that mean something only as a whole."""
_PHRASES = Phrases.of(_WORDS)
_PARTS = {"trong do", "bao gom", "gom", "chia ra", "cu the"}
_UNIT = re.compile(r"(?: (?:hs|ho so|tthc))+$")
_UNITS = ("don vi tinh", "dvt")
_ASIDE = re.compile(r"\([^)]*\)")
_CHANNELS = {"online", "in_person", "post"}
_STATES = {"resolved", "pending", "returned", "withdrawn", "received"}
_FIGURES: Mapping[frozenset[str], str] = {
    frozenset(names.split()): figure
    for figure, listed in _WORDS["figures"].items()
    for names in listed
}


def vocabulary() -> Vocabulary:
    """Return what the columns may be called: the titles of the figures, and what offices write."""
    return Vocabulary(LABEL, TITLES, _meaning, _doubt, _settled)


def by_commune() -> Vocabulary:
    """Return the same for a table of a province, each of whose rows is a commune's."""
    titles = {**TITLES, COMMUNE: "Xã, phường"}
    return Vocabulary(COMMUNE, titles, _meaning, _doubt, _named_by_commune)


def _named_by_commune(columns: Sequence[HeadedColumn]) -> tuple[HeadedColumn, ...]:
    label = Meaning(LABEL)
    return tuple(replace(c, meaning=label) if c.key == COMMUNE else c for c in _settled(columns))


def _meaning(path: Sequence[str]) -> Meaning | None:
    words = " ".join(map(heading_words, path))
    if words.startswith(_UNITS):
        return None
    bare = " ".join(heading_words(_ASIDE.sub(" ", heading)) for heading in path)
    if key := next(filter(None, map(_LABELS.get, (words, _UNIT.sub("", words), bare))), ""):
        return Meaning(key)
    named = _names(path) - {"total"}
    if "elsewhere" in named or named - {"outcome"} == {"returned", "withdrawn"}:
        return Meaning(words, kept=False)
    channel = _channel(named & _CHANNELS)
    if "outcome" in named and named & {*_STATES, "early", "on_time", "not_late", "late"}:
        named = (named - {"outcome"}) | (set() if named & _STATES else {"resolved"})
    figure = _FIGURES.get(frozenset(named - _CHANNELS))
    if channel is None or (figure is None and "rate" not in named):
        return None
    return Meaning(figure, channel) if figure else Meaning(words, kept=False)


def _channel(named: set[str]) -> str | None:
    """Return the channel that is counted, "" for every one; None for a mixture without a name."""
    if named == {"in_person", "post"}:
        return CountedChannel.IN_PERSON_OR_POST.value
    return "".join(named) if len(named) < 2 else None


def _doubt(path: Sequence[str]) -> str:
    """Return what a path of headings leaves open, in words; "" if no word of it is understood."""
    named = _names(path) - {"total"}
    if named and named <= {"late", "on_time", "in_time", "early", "not_late"}:
        return "không rõ là của hồ sơ đã giải quyết hay đang giải quyết"
    if named and named <= _CHANNELS:
        return "không rõ là của hồ sơ tiếp nhận, đã giải quyết hay đang giải quyết"
    return "" if _PHRASES.read(path) is None else "không rõ là số gì"


def _settled(columns: Sequence[HeadedColumn]) -> tuple[HeadedColumn, ...]:
    """Return the columns, in their order, with what their neighbours say of them.

    «Trong đó» goes on with the column before it. Beside what was carried over, «Tiếp nhận › Trực
    tuyến» is new; beside «Trước hạn», «Đúng hạn › Tỷ lệ» is a share of those on the very day, and
    no rate of the model. «Quá hạn» of its own is of what is resolved only beside «Đúng hạn» of its
    own, and not to the right of what is pending. Procedures name rows where their fields do too.
    """
    keys = {c.key for c in columns}
    kept: list[HeadedColumn] = []
    for column in columns:
        meaning = column.meaning
        if goes_on := _going_on(column, kept):
            meaning = goes_on
        elif meaning and meaning.key == "received" and meaning.channel and "carried_over" in keys:
            meaning = meaning._replace(key="received_new")
        elif column.key == "on_time_rate" and "resolved_early" in keys and _of_its_own(column):
            meaning = Meaning(heading_words(column.heading), kept=False)
        elif _is_bare(column) and not _settles(column, columns, kept):
            meaning = None
        kept.append(replace(column, meaning=meaning))
    return _labelled(kept)


def _labelled(columns: Sequence[HeadedColumn]) -> tuple[HeadedColumn, ...]:
    """Return the columns of which one names rows: that of procedures, where there are both."""
    labels = [c for c in columns if c.key == LABEL]
    named = {c: "thu tuc" in heading_words(c.heading) for c in labels}
    if len(labels) != 2 or len(set(named.values())) != 2:
        return tuple(columns)
    beside = Meaning(BESIDE)
    return tuple(replace(c, meaning=beside) if named.get(c) is False else c for c in columns)


def _going_on(column: HeadedColumn, before: Sequence[HeadedColumn]) -> Meaning | None:
    """Return what a column under «Trong đó» means, read on from the whole before it."""
    parts = [i for i, h in enumerate(column.path) if heading_words(h) in _PARTS]
    if not parts or _names(column.path) & _STATES:
        return None
    whole = next(
        (c for c in reversed(before) if not _PARTS & set(map(heading_words, c.path))), None
    )
    return _meaning((*whole.path, *column.path)) if whole and whole.key in _STATES else None


def joins_early(column: HeadedColumn) -> bool:
    """Return whether a column counts those before their day among those on it."""
    return "not_late" in _names(column.path) and column.key == "resolved_on_time"


def _of_its_own(column: HeadedColumn) -> bool:
    """Return whether the heading that says «tỷ lệ» does not itself say of what."""
    return not _names(column.path[-1:]) & {"on_time", "not_late"}


def _is_bare(column: HeadedColumn) -> bool:
    return column.key.startswith("resolved_") and not _names(column.path) & {"resolved", "outcome"}


def _settles(
    column: HeadedColumn, columns: Sequence[HeadedColumn], before: Sequence[HeadedColumn]
) -> bool:
    """Return whether a heading without «đã giải quyết» stands where only that can be meant."""
    family = [c.key.partition("_")[0] for c in before if c.key.startswith(("resolved", "pending"))]
    others = (c for c in columns if c.key not in (column.key, "resolved"))
    beside = (c for c in others if c.key.startswith("resolved_") or c.key == "on_time_rate")
    likened = any(_above(c) == _above(column) for c in beside)
    return family[-1:] != ["pending"] and (likened or column.key != "resolved_late")


def _above(column: HeadedColumn) -> tuple[str, ...]:
    """Return the headings above a column's own, without those that only name a unit."""
    return tuple(heading for heading in column.path if _names((heading,)))[:-1]


def _names(path: Sequence[str]) -> set[str]:
    return set(_PHRASES.read(path) or ())
