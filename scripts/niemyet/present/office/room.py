"""The plan of the room, to look at and to be told: only what its rows say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from niemyet.model.counter import FREE, RoomThing, places_in
from niemyet.model.record import given, items_given
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.formats import lower_first
from niemyet.present.text.wording import Wording

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class PlaceView:
    """What stands side by side and is one; ``counter`` is its id, or "" for any other thing."""

    name: str
    kind: str
    """``counter``, ``door``, ``thing`` or ``free``."""
    counter: str
    span: int


@dataclass(frozen=True)
class RoomView:
    """The rows as they are drawn, and the same in sentences, the door first."""

    rows: tuple[tuple[PlaceView, ...], ...]
    columns: int
    told: tuple[str, ...]


@made_once
def view_room(posting: Posting) -> RoomView | None:
    """Return the plan of the room; None where the office has drawn none."""
    rows = [places_in(row) for row in posting.office.plan]
    if not rows:
        return None
    names = _names(posting)
    return RoomView(
        tuple(tuple(_places(row, names)) for row in rows),
        len(rows[0]),
        tuple(_told(rows, names, posting.wording)),
    )


def _names(posting: Posting) -> dict[str, str]:
    w = posting.wording
    names = {str(thing): w(f"room_thing.{thing}") for thing in RoomThing} | {FREE: ""}
    for counter in items_given(posting.office.counters):
        numbered = given(counter.number)
        key = "room.counter" if numbered else "room.counter_without_number"
        number = counter.number if numbered else ""
        names[counter.id] = w(key, number=number, name=counter.name)
    return names


def _places(row: Sequence[str], names: dict[str, str]) -> Iterator[PlaceView]:
    kinds = dict.fromkeys(RoomThing, "thing") | {FREE: "free", RoomThing.DOOR: "door"}
    for place, run in groupby(row):
        kind = kinds.get(place, "counter")
        counter = place if kind == "counter" else ""
        yield PlaceView(names[place], kind, counter, len(list(run)))


def _told(rows: Rows, names: dict[str, str], w: Wording) -> Iterator[str]:
    """Yield a sentence for who comes in, then one for each row; left is hers, not the drawing's."""
    door = RoomThing.DOOR
    if door in rows[0] and door not in rows[-1]:
        rows = [row[::-1] for row in rows[::-1]]
    key = "room.row"
    if door in rows[-1]:
        yield from _entering(rows, names, w)
        rows, key = rows[::-1], "room.row_from_door"
    for number, row in enumerate(rows, 1):
        places = (names[place] or w("room.free") for place, _ in groupby(row))
        yield w(key, number=number, places=", ".join(map(lower_first, places)))


def _entering(rows: Rows, names: dict[str, str], w: Wording) -> Iterator[str]:
    """Yield what is nearest on both sides of the door, and before it."""
    row, at = rows[-1], rows[-1].index(RoomThing.DOOR)
    sides = {
        "left": row[:at][::-1],
        "right": row[at:],
        "ahead": [above[at] for above in rows[-2::-1]],
    }
    told = []
    for side, places in sides.items():
        near = next((p for p in places if p not in (FREE, RoomThing.DOOR)), None)
        if near:
            told.append(w(f"room.{side}", place=lower_first(names[near])))
    if told:
        yield w("room.enter", where=", ".join(told))
