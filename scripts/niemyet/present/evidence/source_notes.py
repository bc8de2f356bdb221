"""What the keepers of a record know about its sources: for the end of a page, never the front."""

from collections.abc import Iterator
from typing import NamedTuple

from niemyet.model.procedure import FeeUse
from niemyet.model.record import Fact, NotApplicable, Unknown
from niemyet.model.walk import KeyPath, parts
from niemyet.present.text.wording import Wording


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
    return (*whole, *_notes(facts, w))


def view_remarks(facts: Fact, w: Wording) -> tuple[SourceNoteView, ...]:
    """Return the remarks on sources within *facts*, without the reasons for what is not known."""
    return tuple(
        note
        for path, part in parts(facts)
        if getattr(part, "source_notes", ()) or getattr(part, "source_note", None)
        for note in _remarks(_about(facts, path, w), part)
    )


def _notes(facts: Fact, w: Wording) -> Iterator[SourceNoteView]:
    for path, part in parts(facts):
        about = _about(facts, path, w)
        yield from _remarks(about, part)
        if isinstance(part, FeeUse) and (reason := part.reported_free or part.unknown):
            yield SourceNoteView(about, reason)
        if isinstance(part, Unknown):
            yield SourceNoteView(about, part.unknown)
        if isinstance(part, NotApplicable):
            yield SourceNoteView(about, part.not_applicable)


def _remarks(about: str, part: Fact) -> Iterator[SourceNoteView]:
    for text in getattr(part, "source_notes", ()):
        yield SourceNoteView(about, text)
    if note := getattr(part, "source_note", None):
        yield SourceNoteView(": ".join(filter(None, [about, _name(part)])), note)


def _about(facts: Fact, path: KeyPath, w: Wording) -> str:
    return w.of_field(type(facts), str(path[0])) if path else ""


def _name(part: Fact) -> str:
    said = (getattr(part, name, None) for name in ("name", "what", "text"))
    return next(filter(None, said), "")
