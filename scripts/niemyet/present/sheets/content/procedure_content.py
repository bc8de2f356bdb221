"""What a procedure's sheet says: first what one asks, then every element that the law wants."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.procedure import Edition
from niemyet.present.posting import Posting
from niemyet.present.procedure.case import in_one_line
from niemyet.present.procedure.elements import SectionView
from niemyet.present.procedure.view import ProcedureView
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.content.element_blocks import LABELLED, element_blocks
from niemyet.present.text.wording import Wording


def procedure_content(view: ProcedureView, posting: Posting) -> dict[str, Any]:
    """Return everything a procedure's sheet says; the book prints the same."""
    return {
        "name": view.name,
        "over": over(view, posting.wording),
        "summary": view.summary,
        "alerts": _alerts(view, posting),
        "facts": _facts(view, posting.wording),
        "sections": [s for s in _sections(view, posting.wording) if s["blocks"]],
    }


def over(view: ProcedureView, w: Wording) -> str:
    """Return what stands over the name: the field, and the code where there can be one."""
    field, code = w("sheet.procedure.over", field=view.field.text), view.answer("code")
    if code.status == "not_applicable":
        return field
    return f"{field} · {w.of_field(Edition, 'code')}: {b.said(code, w)}"


def _alerts(view: ProcedureView, posting: Posting) -> list[dict[str, Any]]:
    w, dated = posting.wording, posting.office.edition_on is not None
    found = []
    if view.handled_elsewhere:
        found.append(b.item(view.handled_elsewhere, lead=w("procedure.elsewhere")))
    changes = [] if dated else [*view.announced, *_announced_charges(view)]
    if changes:
        found.append(b.item("", *changes, lead=f"{w('procedure.announced')}."))
    return found


def _announced_charges(view: ProcedureView) -> list[str]:
    charges = view.answer("fees").value or ()
    extras = (line for line in charges if line.optional)
    return list(dict.fromkeys(f"{c.start}: {c.text}" for line in extras for c in line.announced))


def _facts(view: ProcedureView, w: Wording) -> list[dict[str, str]]:
    """Return the three answers that people come for: how long, how much, where."""
    return [
        {"label": w("totals.time_label"), "text": in_one_line(view.answers.time)},
        {"label": w("totals.fee_label"), "text": in_one_line(view.answers.fee)},
        {"label": w("row.counter"), "text": view.counter or w("answer.unknown")},
    ]


def _sections(view: ProcedureView, w: Wording) -> Iterator[dict[str, Any]]:
    if view.ask_first:
        yield b.section(w.of_field(Edition, "ask_first"), b.items(view.ask_first))
    for section in view.sections:
        if section.id not in _LEFT_OUT:
            yield _section(section, view, w)
    unsaid = list(_unsaid(view, w))
    yield b.section(w("sheet.unsaid"), b.items(unsaid, "lines") if unsaid else None, shape="beside")


def _unsaid(view: ProcedureView, w: Wording) -> Iterator[dict[str, Any]]:
    """Yield, in a line each, what is not known and what does not apply."""
    for status, titles in (("unknown", view.unknown), ("not_applicable", view.not_applicable)):
        if titles:
            yield b.item(f"{', '.join(titles)}.", lead=f"{w(f'answer.{status}')}:")


def _section(section: SectionView, view: ProcedureView, w: Wording) -> dict[str, Any]:
    """Return a part as on the page; one of a single element bears that element's blocks alone."""
    blocks: list[dict[str, Any]] = []
    for element in section.given:
        if element.field in NOT_ON_PAPER:
            continue
        if section.titled(element) and element.look not in LABELLED:
            blocks.append(b.text(element.title, "case"))
        blocks.extend(element_blocks(element, w))
    if section.id == "bao-lau" and view.commitment.time.given:
        blocks.append(_commitment(view, w))
    shape = "beside" if section.id in _SHORT else "plain"
    return b.section(w(f"procedure.section.{section.id}"), *blocks, shape=shape)


def _commitment(view: ProcedureView, w: Wording) -> dict[str, Any]:
    promised = view.commitment
    committed = b.item(promised.time.value, promised.decided_by)
    return b.pairs([(w("time.committed"), committed), (w("cut.label"), promised.cut.text)])


_LEFT_OUT = ("lien-quan",)
"""What leads on to other pages, for which paper has no use."""
NOT_ON_PAPER = ("also_known_as", "other_codes")
"""What helps to find the procedure, which whoever reads its sheet has done."""
_SHORT = ("cho-ai", "can-cu", "ho-so-goc")
"""The parts that are mostly a line or two: the title stands beside what they say."""
