"""How each element of a procedure is printed; one without a look here is a text or a list."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from niemyet.model.authority import Authority
from niemyet.model.paper import Outcome, RequiredDocument
from niemyet.present.evidence.citation import CitationView, Link
from niemyet.present.procedure.charges import ChargeView
from niemyet.present.procedure.documents import DocumentGroup
from niemyet.present.procedure.elements import ElementView
from niemyet.present.procedure.parts import AudienceView, ChannelView, FormView, StepView
from niemyet.present.procedure.times import DutyView, TimeLimitView
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.content.charge_blocks import charge_blocks
from niemyet.present.text.formats import lower_first, sentence
from niemyet.present.text.wording import Wording


def element_blocks(element: ElementView, w: Wording) -> Iterator[dict[str, Any]]:
    """Yield what a sheet prints of an element that is known, below its title."""
    if element.look in LABELLED:
        yield b.pairs([(element.title, element.answer.value)])
    else:
        yield from _LOOKS[element.look](element.answer.value, w)


def _texts(value: tuple[str, ...], w: Wording) -> Iterator[dict[str, Any]]:
    yield b.items(value)


def _documents(groups: tuple[DocumentGroup, ...], w: Wording) -> Iterator[dict[str, Any]]:
    for group in groups:
        if group.case:
            yield b.text(w("procedure.only_if", case=lower_first(group.case)), "case")
        elif len(groups) > 1:
            yield b.text(w("procedure.everybody"), "case")
        rows = ([_paper(d, w), _how(d)] for d in group.documents)
        yield b.table("papers", (), rows)


def _how(document) -> dict[str, Any]:
    if not document.counts:
        return b.item("", lead=document.action)
    return b.item(document.counts, lead=f"{document.action}:")


def _paper(document, w: Wording) -> dict[str, Any]:
    instead, obtain = "; ".join(document.alternatives), w.of_field(RequiredDocument, "obtain_from")
    return b.item(
        document.name,
        f"{w.of_field(RequiredDocument, 'alternatives')}: {instead}." if instead else "",
        f"{obtain}: {document.obtain_from}" if document.obtain_from else "",
        document.note,
    )


def _limits(limits: tuple[TimeLimitView, ...], w: Wording) -> Iterator[dict[str, Any]]:
    yield b.items(_limit(limit, w) for limit in limits)


def _limit(limit: TimeLimitView, w: Wording) -> dict[str, Any]:
    condition = ", ".join(filter(None, [limit.case, lower_first(limit.channel)]))
    return b.item(
        f"{', '.join(filter(None, [limit.text, limit.since]))}.",
        limit.note,
        b.basis(limit.legal_basis, w),
        lead=f"{sentence(condition) or w('time.statutory')}:",
    )


def _charges(lines: tuple[ChargeView, ...], w: Wording) -> Iterator[dict[str, Any]]:
    for line in lines:
        yield from charge_blocks(line, w)
    if any(line.status != "free" for line in lines):
        yield b.text(w("fee.receipt"), "note")


def _steps(steps: tuple[StepView, ...], w: Wording) -> Iterator[dict[str, Any]]:
    yield b.items((b.item(s.text, s.takes, lead=f"{s.actor}:") for s in steps), "steps")


def _channels(channels: tuple[ChannelView, ...], w: Wording) -> Iterator[dict[str, Any]]:
    yield b.items(b.item(c.where, c.note, lead=f"{c.name}:") for c in channels)


def _results(results: tuple[Outcome, ...], w: Wording) -> Iterator[dict[str, Any]]:
    validity = w.of_field(Outcome, "validity")
    yield b.items(
        b.item(
            r.name,
            w("code.result", code=r.code) if r.code else "",
            f"{validity}: {r.validity}" if r.validity else "",
            r.note,
        )
        for r in results
    )


def _forms(forms: tuple[FormView, ...], w: Wording) -> Iterator[dict[str, Any]]:
    yield b.items(
        b.item(
            ", ".join(filter(None, [f.name, f.number])),
            f"{w('procedure.form_by')} {f.instrument.text}" if f.instrument else "",
            f.note,
            *(f"{file.name}: {file.facts}." for file in f.files if not file.address),
        )
        for f in forms
    )
    reached = ((f.name, file) for f in forms for file in f.files if file.address)
    codes = [(f"{name}: {file.name} ({file.facts})", file.address) for name, file in reached]
    if codes:
        yield b.codes(codes)


def _audience(audience: AudienceView, w: Wording) -> Iterator[dict[str, Any]]:
    groups = ", ".join(group.text for group in audience.groups)
    yield b.text(f"{groups}. {audience.description}".strip())


def _duties(duties: tuple[DutyView, ...], w: Wording) -> Iterator[dict[str, Any]]:
    yield b.items(
        b.item(
            ", ".join(filter(None, [d.text, d.since])),
            d.note,
            b.basis(d.legal_basis, w),
            lead=f"{d.what}:",
        )
        for d in duties
    )


def _authority(who: Authority, w: Wording) -> Iterator[dict[str, Any]]:
    more = (
        b.item(text, lead=f"{w.of_field(Authority, name)}:")
        for name, text in (("receives", who.receives), ("coordinates", who.coordinates))
        if text
    )
    yield b.items([b.item(f"{'; '.join(who.bodies)}."), *more], "lines")


def _legal_basis(citations: tuple[CitationView, ...], w: Wording) -> Iterator[dict[str, Any]]:
    yield b.text(f"{b.cite(citations)}.")


def _links(links: tuple[Link, ...], w: Wording) -> Iterator[dict[str, Any]]:
    yield b.text("; ".join(link.text for link in links))


LABELLED = ("text", "sets")
"""The looks that are one text after the element's title."""
_LOOKS: Mapping[str, Callable[[Any, Wording], Iterator[dict[str, Any]]]] = {
    "list": _texts,
    "documents": _documents,
    "time_limits": _limits,
    "duties": _duties,
    "fees": _charges,
    "channels": _channels,
    "authority": _authority,
    "steps": _steps,
    "results": _results,
    "forms": _forms,
    "audience": _audience,
    "legal_basis": _legal_basis,
    "replaced_by": _links,
}
