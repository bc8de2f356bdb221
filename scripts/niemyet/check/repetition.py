"""What is listed more than once where once is enough."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def repeated(items: Sequence[T]) -> Iterator[tuple[int, int, T]]:
    """Yield the index of each item that stands earlier already, the first index, and the item."""
    for i, item in enumerate(items):
        first = items.index(item)
        if first < i:
            yield i, first, item
