"""Where people are heard: feedback, complaints, denunciations, reception; never mixed."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.office import RedressPoint
from niemyet.model.redress import RedressEdition
from niemyet.present.office.redress import ClockView, RedressView, view_redress
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.formats import sentence
from niemyet.present.text.wording import Wording


def redress_sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield a notice for every channel; the one for feedback bears the national heading."""
    for view in view_redress(frame.posting):
        yield frame.sheet(
            KIND,
            view.id,
            frame.words(f"redress.{view.kind}"),
            frame.words("hangs.redress"),
            view.path,
            verified=view.trust.verified,
            national_heading=view.kind == "feedback",
            lead=view.purpose,
            facts=list(ways_to_reach(view, frame.posting.wording)),
            sections=[s for s in _sections(view, frame.posting.wording) if s["blocks"]],
        )


def ways_to_reach(view: RedressView, w: Wording) -> Iterator[dict[str, str]]:
    """Yield where and when to go, and how to reach the office."""
    for label, answer in (("where", view.where), ("schedule", view.schedule)):
        yield _fact(w(f"redress.{label}"), answer.value if answer.given else "", answer, w)
    contacts = "\n".join(f"{c.kind}: {c.value}" for c in view.contacts.value or ())
    yield _fact(w.of_field(RedressPoint, "contacts"), contacts, view.contacts, w)


def _fact(label: str, value: str, answer, w: Wording) -> dict[str, str]:
    text = value if answer.given else w(f"answer.{answer.status}")
    return {"label": label, "text": text, "reason": b.why(answer)}


def _sections(view: RedressView, w: Wording) -> Iterator[dict[str, Any]]:
    yield b.section(w("redress.protections"), _items(view.protections))
    yield b.section(w("redress.covers"), _items(view.covers))
    yield b.section(w("redress.excludes"), _items(view.excludes))
    yield b.section(w.of_field(RedressEdition, "how"), b.items(view.how, "steps"))
    yield b.section(w.of_field(RedressEdition, "clocks"), _clocks(view, w))
    remarks = tuple(filter(None, [view.office_note, *view.remarks]))
    yield b.section(w("page_part.remarks"), _items(remarks))
    law = b.text(f"{view.since}. {b.cite(view.legal_basis)}.") if view.legal_basis else None
    yield b.section(w("procedure.section.can-cu"), law)


def _items(lines: tuple[str, ...]) -> dict[str, Any] | None:
    return b.items(lines) if lines else None


def _clocks(view: RedressView, w: Wording) -> dict[str, Any]:
    if not view.clocks.given:
        return b.missing(view.clocks, w)
    head = (w("redress.clock_what"), w("row.time"))
    return b.table("clocks", head, ([_what(c, w), c.text] for c in view.clocks.value))


def _what(clock: ClockView, w: Wording) -> dict[str, Any]:
    notes = (sentence(clock.condition), sentence(clock.since), b.basis(clock.legal_basis, w))
    return b.item(clock.what, *notes)


KIND = SheetKind("redress", "noi-tiep-nhan", "a4", 13, 2, "office", redress_sheets)
