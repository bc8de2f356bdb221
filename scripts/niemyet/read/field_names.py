"""Say where in a record a value stands: its path in the file, and that path in Vietnamese.

The words are the models' own titles. A pydantic location names the branch of a union
that was tried ("given", "unknown"); such a step is no key of the file and is left out,
while a key that happens to be called ``unknown`` stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import Tag
from pydantic.fields import FieldInfo

from niemyet.model.leaves import leaves
from niemyet.model.record import ELEMENT_TAGS, Fact, NotApplicable, Unknown
from niemyet.model.walk import KeyPath

Steps = Sequence[str | int]
_BRANCHES = {"unknown": (Unknown,), "not_applicable": (NotApplicable,)}


@dataclass(frozen=True)
class Spot:
    """A path in the file, the model that holds its last key, and that key's field."""

    path: KeyPath
    holder: type[Fact] | None
    field: FieldInfo | None

    @property
    def keys(self) -> list[str]:
        """The keys that may be written where the last one stands."""
        return [key for key in (self.holder.model_fields if self.holder else {}) if key != "id"]


def spot(record_type: type[Fact], location: Steps, tagged: bool = True) -> Spot:
    """Return the spot that a location leads to; pydantic's are *tagged*, paths in a file not."""
    path: list[str | int] = []
    holder, info = None, None
    models: tuple[type[Fact], ...] = (record_type,)
    tag_may_follow = False
    for step in location:
        if tag_may_follow and step in ELEMENT_TAGS:
            models = _BRANCHES.get(str(step), models)
            tag_may_follow = False
            continue
        path.append(step)
        if isinstance(step, int):
            tag_may_follow = False
            continue
        holder = _holder(models, step)
        info = holder.model_fields.get(step) if holder else None
        models = models_within(info) if info else ()
        tag_may_follow = tagged and is_element(info)
    return Spot(tuple(path), holder, info)


def in_words(record_type: type[Fact], path: Steps) -> str:
    """Return "Các bản › mục 1 › Thời hạn giải quyết › mục 2 › Đơn vị" for a path in the file."""
    words = [_word(record_type, path[: i + 1]) for i in range(len(path))]
    return " › ".join(words)


def is_element(info: FieldInfo | None) -> bool:
    """Return whether the field may be answered by ``unknown: reason``."""
    found = leaves(info) if info else ()
    return any(isinstance(mark, Tag) for leaf in found for mark in leaf.marks)


def _word(record_type: type[Fact], path: Steps) -> str:
    last = path[-1]
    if isinstance(last, int):
        return f"mục {last + 1}"
    info = spot(record_type, path, tagged=False).field
    return (info.title if info else None) or last


def _holder(models: Sequence[type[Fact]], key: str) -> type[Fact] | None:
    return next((model for model in models if key in model.model_fields), None) or next(
        iter(models), None
    )


def models_within(info: FieldInfo) -> tuple[type[Fact], ...]:
    """Return the models a value of the field may be, in order."""
    types = (leaf.type for leaf in leaves(info))
    return tuple(t for t in types if isinstance(t, type) and issubclass(t, Fact))
