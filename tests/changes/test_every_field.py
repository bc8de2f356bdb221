"""No change is silently dropped: every field of every record of the sample is changed once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from enum import Enum
from functools import cache
from typing import Annotated, Any, NamedTuple

import pytest
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact, Unknown
from niemyet.model.reference import RecordKey
from niemyet.model.values import Quantity, Start
from niemyet.model.vocabulary import ChannelKind
from niemyet.model.walk import KeyPath, parts
from niemyet.present.changes.compare import record_changes
from niemyet.present.changes.speaker import Speaker
from niemyet.read import field_names
from pydantic import TypeAdapter, ValidationError

SAME = object()


class Mutation(NamedTuple):
    """A record with one value made another, and where."""

    key: RecordKey
    path: KeyPath
    before: Fact
    after: Fact
    value: Any


def candidates(value: Any) -> Iterator[Any]:
    """Yield values of the same kind that are not *value*, the likeliest first."""
    if isinstance(value, Enum):
        members = list(type(value))
        yield members[(members.index(value) + 1) % len(members)]
    elif isinstance(value, str):
        yield from (f"{value} khác", f"{value}-khac", "9.999999", "https://khac.example")
    elif value is None:
        yield from ("Chữ mới", "chu-moi", 7, Start(date(2027, 1, 1)), date(2027, 1, 1))
        yield from (time(9, 15), Quantity(7), "https://moi.example", ChannelKind.POST)
    elif value == []:
        yield from (["Chữ mới"], ["chu-moi"])
    elif isinstance(value, list):
        yield from (value[:-1], Unknown(unknown="Không còn biết."))
    elif isinstance(value, Fact):
        yield from (Unknown(unknown="Không còn biết."), None)
    else:
        yield _next(value)


def _next(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, time):
        return value.replace(minute=(value.minute + 1) % 60)
    if isinstance(value, Start):
        return replace(value, day=value.day + timedelta(days=1))
    if isinstance(value, Quantity):
        return replace(value, value=value.value + 1)
    return value + 1


@cache
def _adapter(fact_type: type[Fact], name: str) -> TypeAdapter:
    info = fact_type.model_fields[name]
    annotated = info.annotation
    for mark in info.metadata:
        annotated = Annotated[annotated, mark]
    return TypeAdapter(annotated)


def another(fact: Fact, name: str) -> Any:
    """Return another value that the model allows in the field; SAME if there is none to try."""
    for candidate in candidates(getattr(fact, name)):
        try:
            value = _adapter(type(fact), name).validate_python(candidate)
            type(fact).model_validate({**vars(fact), name: value})
        except ValidationError:
            continue
        return value
    return SAME


def put(fact: Fact, path: KeyPath, value: Any) -> Fact:
    """Return *fact* with *value* at *path*."""
    name, *rest = path
    inside = getattr(fact, name)
    if not rest:
        new = value
    elif isinstance(inside, list):
        place, *deeper = rest
        new = [*inside]
        new[place] = put(inside[place], tuple(deeper), value) if deeper else value
    else:
        new = put(inside, tuple(rest), value)
    return fact.model_copy(update={name: new})


def mutations(catalog: Catalog) -> Iterator[Mutation]:
    """Yield every record as often as it has fields, one of them changed each time."""
    for key, record in catalog.records():
        for path, fact in parts(record):
            for name in vars(fact):
                if name == "id" and not path:
                    continue
                new, place = another(fact, name), (*path, name)
                if new is not SAME:
                    yield Mutation(key, place, record, put(record, place, new), new)


@pytest.fixture(scope="module")
def mutated(sample_catalog) -> list[Mutation]:
    return list(mutations(sample_catalog))


def title(mutation: Mutation) -> str:
    """Return the Vietnamese title of the field that was changed."""
    spot = field_names.spot(KINDS[mutation.key.kind].model, mutation.path, tagged=False)
    return (spot.field.title if spot.field else None) or str(mutation.path[-1])


def test_the_mutations_touch_every_kind_of_record_and_most_fields(mutated):
    assert set(KINDS) == {mutation.key.kind for mutation in mutated}
    assert len(mutated) > 500
    assert len({title(mutation) for mutation in mutated}) > 80


def test_every_changed_field_is_named_by_a_sentence(mutated, sample_catalog, wording):
    """A sentence bears the field's title, or the new value, or the old one of what is gone."""
    speaker = Speaker((sample_catalog,), wording)
    silent = []
    for mutation in mutated:
        changes = tuple(record_changes(mutation.key, mutation.before, mutation.after, speaker))
        said = " ".join(c.sentence for c in changes).casefold()
        values = " ".join(f"{c.field} {c.before} {c.after}" for c in changes).casefold()
        named = title(mutation).casefold() in said + values
        shown = any(value and value.casefold() in said for value in told_values(changes))
        if not changes or not (named or shown):
            silent.append((*mutation.key, mutation.path, said))

    assert silent == []


def told_values(changes) -> list[str]:
    return [value[:40].removesuffix(".") for c in changes for value in (c.after, c.before)]


def test_every_change_knows_where_it_stands(mutated, sample_catalog, wording):
    """The place is that of the value, or of the part that is read as a whole."""
    speaker = Speaker((sample_catalog,), wording)
    lost = []
    for mutation in mutated:
        places = [
            change.path
            for change in record_changes(mutation.key, mutation.before, mutation.after, speaker)
        ]
        if not any(_same_place(place, mutation.path) for place in places):
            lost.append((*mutation.key, mutation.path, places))

    assert lost == []


def _same_place(told: KeyPath, changed: KeyPath) -> bool:
    """Return whether one path leads to the other, or both to fields of one part."""
    shorter = min(len(told), len(changed) - 1)
    return told[:shorter] == changed[:shorter] or told[:-1] == changed[: len(told) - 1]


def test_no_sentence_shows_how_the_catalogue_is_written(mutated, sample_catalog, wording):
    """Neither a key of a file nor a word of the program reaches a reader."""
    speaker = Speaker((sample_catalog,), wording)
    keys = {"in_force_from", "legal_basis", "None", "unknown:", "Fact(", "same_day", "TimeUnit"}
    sentences = {
        change.sentence
        for m in mutated
        for change in record_changes(m.key, m.before, m.after, speaker)
    }

    assert len(sentences) > 400
    assert [s for s in sentences if any(key in s for key in keys)] == []
