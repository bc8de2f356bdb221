"""What the keepers of a record know about its sources: for the end of a page, never the front."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from niemyet.model.record import Fact
from niemyet.model.walk import parts
from niemyet.present.text.wording import Wording

Told = Iterator[tuple[str, str]]
"""What a part is called, or nothing, and what is told of it."""
_REASONS = ("reported_free", "unknown", "not_applicable")
"""Fields that say why something is not known, or not there."""


class SourceNoteView(NamedTuple):
    """A remark on the source of one value; ``about`` is the value in words, or empty."""

    about: str
    text: str


class LaterNotes(NamedTuple):
    """The remarks on sources within some facts, looked for when somebody calls it."""

    facts: Fact
    wording: Wording
    record: Fact | None = None

    def __call__(self) -> tuple[SourceNoteView, ...]:
        return view_source_notes(*self)


def view_source_notes(
    facts: Fact, w: Wording, record: Fact | None = None
) -> tuple[SourceNoteView, ...]:
    """Return every remark on sources within *facts*, and why something is not known.

    Of the *record* that they are a part of, the remarks on the whole of it come first.
    """
    whole = (SourceNoteView("", text) for text in getattr(record, "source_notes", ()))
    return (*whole, *_views(facts, w, _notes))


def view_remarks(facts: Fact, w: Wording) -> tuple[SourceNoteView, ...]:
    """Return the remarks on sources within *facts*, without the reasons for what is not known."""
    return tuple(_views(facts, w, _remarks))


def _views(facts: Fact, w: Wording, told: Callable[[Fact], Told]) -> Iterator[SourceNoteView]:
    for path, part in parts(facts):
        for name, text in told(part):
            value = w.of_field(type(facts), str(path[0])) if path else ""
            yield SourceNoteView(": ".join(filter(None, [value, name])), text)


def _notes(part: Fact) -> Told:
    yield from _remarks(part)
    for field in _REASONS:
        if reason := vars(part).get(field):
            yield "", reason


def _remarks(part: Fact) -> Told:
    said = vars(part)  # a model tells at length, by an exception, that it has no such field
    for text in said.get("source_notes", ()):
        yield "", text
    if note := said.get("source_note"):
        yield next(filter(None, map(said.get, ("name", "what", "text"))), ""), note
