"""Where in a record a change stands: its kind, the field in words, the day and the law there."""

from collections.abc import Sequence
from typing import Any

from niemyet.model.fee import Rate
from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact, items_given
from niemyet.model.time.timeline import Dated
from niemyet.model.values import Start
from niemyet.model.walk import KeyPath
from niemyet.present.changes.speaker import Speaker
from niemyet.read import field_names

_BETWEEN = " › "
_TIMELINES = ("editions", "amounts", "terms", "later_hours")
_ALWAYS = {"legal_basis": "legal_basis", "sources": "source", "verified": "verified"}
_KINDS = {
    "conditions": "condition",
    "documents": "paper",
    "sets": "paper",
    "time_limits": "time",
    "duties": "time",
    "committed_time": "time",
    "promise": "time",
    "channels": "channel",
    "fees": "fee",
    "forms": "form",
    "exemptions": "exemption",
    "rates": "amount",
    "hours": "hours",
    "later_hours": "hours",
    "holidays": "hours",
    "make_up_days": "hours",
    "ways_to_pay": "payment",
    "counters": "counter",
    "counter": "counter",
    "services": "service",
    "contacts": "contact",
    "address": "contact",
    "redress": "redress",
    "in_force_from": "legal_basis",
    "replaced_by": "legal_basis",
    "amends": "legal_basis",
    "repealed_from": "retired",
    "closed_from": "retired",
    "name": "name",
    "official_name": "name",
    "short_name": "name",
}
_OF_RECORD = {
    "statistics": "statistics",
    "redress_channels": "redress",
    "holidays": "hours",
    "postings": "posting",
    "posting_kinds": "posting",
}
_SAID_BY_SOURCES = ("note", "source_note", "remarks", "source_notes", "ask_first")


def kind_of(record_kind: str, path: KeyPath) -> str:
    """Return which kind of change one at *path* is."""
    keys = [step for step in path if isinstance(step, str)]
    always = next((_ALWAYS[key] for key in keys if key in _ALWAYS), None)
    if always:
        return always
    if keys[-1] in _SAID_BY_SOURCES:
        return "text"
    inner = "counter" if keys[-1] == "counter" else None
    timed = "time" if "committed_time" in keys else None
    outer = next((_KINDS[key] for key in keys if key in _KINDS), None)
    return inner or timed or outer or _OF_RECORD.get(record_kind, "text")


def field_in_words(record_kind: str, root: Fact, path: KeyPath, speaker: Speaker) -> str:
    """Return "Thành phần hồ sơ › Sơ đồ vườn › Số bản sao": titles, and the items' own names.

    The number of a dated entry is left out; its day says which one is meant.
    """
    words: list[str] = []
    for i, step in enumerate(path):
        if path[max(0, i - 1)] in _TIMELINES and isinstance(step, int):
            continue
        if isinstance(step, int):
            words.append(_item(_at(root, path[: i + 1]), step, speaker))
        elif step not in _TIMELINES or i == len(path) - 1:
            words.append(_title(record_kind, path[: i + 1]))
    return _BETWEEN.join(words)


def _item(item: Any, number: int, speaker: Speaker) -> str:
    named = speaker.fact(item) if isinstance(item, Fact) else ""
    own = speaker.short(item) if isinstance(item, Fact) else ""
    short = own or named
    return f"«{short}»" if 0 < len(short) <= _LONGEST_NAME else f"mục {number + 1}"


_LONGEST_NAME = 70


def _title(record_kind: str, path: KeyPath) -> str:
    info = field_names.spot(KINDS[record_kind].model, path, tagged=False).field
    return (info.title if info else None) or str(path[-1])


def _at(root: Any, path: KeyPath) -> Any:
    """Return what stands at *path* now; None if nothing does."""
    value = root
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            value = getattr(value, step, None)
    return value


def entry_of(chain: Sequence[Fact]) -> Dated | None:
    """Return the innermost entry that a change stands in and whose first day is known."""
    dated = (fact for fact in reversed(chain) if isinstance(fact, Dated))
    return next((fact for fact in dated if isinstance(fact.in_force_from, Start)), None)


def law_of(chain: Sequence[Fact], speaker: Speaker) -> tuple[str, ...]:
    """Return the legal basis nearest to a change."""
    for fact in reversed(chain):
        cited = items_given(getattr(fact, "legal_basis", []))
        if cited:
            return speaker.law(cited)
    return ()


def rate_of(chain: Sequence[Fact]) -> Rate | None:
    """Return the rate that a change of money belongs to."""
    return next((fact for fact in reversed(chain) if isinstance(fact, Rate)), None)
