"""One object for whatever records say alike: they never change, so nobody can tell.

Of a thousand records most texts, sources and citations stand in many, and so do most lists of them.
"""

from collections.abc import Hashable
from typing import Any, TypeVar

from niemyet.model.record import Fact
from niemyet.model.walk import is_part

F = TypeVar("F", bound=Fact)


class Sharing:
    """All that was met so far. It is wanted only while records are read."""

    def __init__(self) -> None:
        self._met: dict[Hashable, Any] = {}

    def of(self, fact: F) -> F:
        """Return what was met first of all that says the same as *fact*."""
        given = self._met.setdefault(frozenset(fact.model_fields_set), fact.model_fields_set)
        object.__setattr__(fact, "__pydantic_fields_set__", given)
        values = vars(fact)
        for name in given:  # all others are as they always are
            values[name] = self._value(values[name])
        said = [id(values[name]) for name in given]
        return self._met.setdefault((type(fact), id(given), *said), fact)

    def _value(self, value: Any) -> Any:
        kind = type(value)
        if kind is str:
            return self._met.setdefault(value, value)
        if is_part(kind):
            return self.of(value)
        if kind is list:
            items = [self._value(item) for item in value]
            return self._met.setdefault((list, *map(id, items)), items)
        # By how it is written: 30 counts 30 dossiers, 30,0 is of a hundred, and both are equal.
        return self._met.setdefault((kind, repr(value)), value)
