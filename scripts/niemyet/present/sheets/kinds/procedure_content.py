"""What a procedure's sheet says: first what one asks, then every element that the law wants."""

from collections.abc import Callable, Iterator
from typing import Any

from niemyet.present.posting import Posting
from niemyet.present.procedure.charges import ChargeView, in_one_line
from niemyet.present.procedure.view import ProcedureView
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.kinds.charge_blocks import charge_blocks
from niemyet.present.text.answer import Answer
from niemyet.present.text.wording import Wording


def procedure_content(view: ProcedureView, posting: Posting) -> dict[str, Any]:
    """Return everything a procedure's sheet says; the book prints the same."""
    return {
        "name": view.name,
        "over": _over(view, posting.wording),
        "summary": view.summary,
        "alerts": _alerts(view, posting),
        "facts": _facts(view, posting.wording),
        "sections": [s for s in _sections(view, posting.wording) if s["blocks"]],
    }


def _over(view: ProcedureView, w: Wording) -> str:
    code = b.said(view.code, w)
    return w("sheet.procedure.over", field=view.field.text, code=code)


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
    lines = [f"{c.start}: {c.text}" for line in view.fees.value or () for c in line.announced]
    return list(dict.fromkeys(lines))


def _facts(view: ProcedureView, w: Wording) -> list[dict[str, str]]:
    """Return the three answers that people come for: how long, how much, where."""
    return [
        {"label": w("totals.time_label"), "text": view.totals.time},
        {"label": w("totals.fee_label"), "text": in_one_line(view.totals.fee)},
        {"label": w("row.counter"), "text": view.counter or w("answer.unknown")},
    ]


def _sections(view: ProcedureView, w: Wording) -> Iterator[dict[str, Any]]:
    def name(key: str) -> str:
        return w(f"procedure.section.{key}")

    yield b.section(w("procedure.ask_first"), b.items(view.ask_first) if view.ask_first else None)
    yield b.section(name("mang-gi"), *_documents(view, w))
    yield b.section(name("bao-lau"), *_times(view, w))
    yield b.section(name("bao-nhieu"), *_charges(view, w))
    yield b.section(name("cac-buoc"), _listed(view.steps, _steps, w))
    yield b.section(w("procedure.channels"), _listed(view.channels, lambda v: _channels(v, w), w))
    yield b.section(name("nhan-gi"), _listed(view.results, lambda v: _results(v, w), w))
    yield b.section(name("mau-don"), _listed(view.forms, lambda v: _forms(v, w), w))
    yield from (_beside(title, block) for title, block in _further(view, w) if block)


def _further(view: ProcedureView, w: Wording) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """Yield the elements that are mostly a line or two."""
    yield w("procedure.section.cho-ai"), _audience(view, w)
    yield w("procedure.conditions"), _listed(view.conditions, lambda v: b.items(v), w)
    yield w("procedure.duties"), _duties(view, w)
    yield w("procedure.authority"), _authority(view, w)
    yield w("procedure.section.can-cu"), _listed(view.legal_basis, _legal_basis, w)
    yield w("procedure.record"), _record(view, w)


def _beside(title: str, block: dict[str, Any]) -> dict[str, Any]:
    return b.section(title, block, shape="beside")


def _listed(
    answer: Answer[Any], show: Callable[[Any], dict[str, Any]], w: Wording
) -> dict[str, Any]:
    return show(answer.value) if answer.given else b.missing(answer, w)


def _documents(view: ProcedureView, w: Wording) -> Iterator[dict[str, Any]]:
    if not view.documents.given:
        yield b.missing(view.documents, w)
    groups = view.documents.value or ()
    for group in groups:
        if group.case:
            case = group.case[:1].lower() + group.case[1:]
            yield b.text(w("procedure.only_if", case=case), "case")
        elif len(groups) > 1:
            yield b.text(w("procedure.everybody"), "case")
        rows = ([_paper(d, w), b.item(d.counts, lead=f"{d.action}:")] for d in group.documents)
        yield b.table("papers", (), rows)
    yield b.pairs([(w("document.sets_label"), b.fully_said(view.sets, w))])


def _paper(document, w: Wording) -> dict[str, Any]:
    instead = "; ".join(document.alternatives)
    return b.item(
        document.name,
        f"{w('document.instead')}: {instead}." if instead else "",
        f"{w('document.obtain')}: {document.obtain_from}" if document.obtain_from else "",
        document.note,
    )


def _times(view: ProcedureView, w: Wording) -> Iterator[dict[str, Any]]:
    times = view.times
    if times.statutory.given:
        yield b.pairs((w("time.statutory"), _limit(x, w)) for x in times.statutory.value)
    else:
        yield b.pairs([(w("time.statutory"), b.fully_said(times.statutory, w))])
    committed = b.fully_said(times.committed, w)
    if times.committed.given:
        committed = b.item(times.committed.value, times.committed_by)
    yield b.pairs([(w("time.committed"), committed), (w("cut.label"), times.cut.text)])


def _limit(limit, w: Wording) -> dict[str, Any]:
    case = limit.case[:1].lower() + limit.case[1:]
    parts = [
        limit.text,
        w("time.only_if", case=case) if case else "",
        limit.channel.lower(),
        w("time.from", day=limit.counted_from) if limit.counted_from else "",
    ]
    return b.item("; ".join(filter(None, parts)), limit.note, b.basis(limit.legal_basis, w))


def _charges(view: ProcedureView, w: Wording) -> Iterator[dict[str, Any]]:
    if not view.fees.given:
        yield b.missing(view.fees, w)
    for line in view.fees.value or ():
        yield from charge_blocks(line, w)
    if _collects(view.fees.value or ()):
        yield b.text(w("fee.receipt"), "note")


def _collects(lines: tuple[ChargeView, ...]) -> bool:
    return any(line.status != "free" for line in lines)


def _steps(steps) -> dict[str, Any]:
    return b.items((b.item(s.text, s.takes, lead=f"{s.actor}:") for s in steps), "steps")


def _channels(channels, w: Wording) -> dict[str, Any]:
    head = (w("channel.label"), w("row.time"), w("row.fee"))
    rows = ([b.item("", c.where, c.note, lead=c.name), c.time, c.fee] for c in channels)
    return b.table("channels", head, rows)


def _results(results, w: Wording) -> dict[str, Any]:
    return b.items(
        b.item(
            r.name,
            w("code.result", code=r.code) if r.code else "",
            f"{w('procedure.validity')}: {r.validity}" if r.validity else "",
            r.note,
        )
        for r in results
    )


def _forms(forms, w: Wording) -> dict[str, Any]:
    return b.items(
        b.item(
            ", ".join(filter(None, [f.name, f.number])),
            f"{w('procedure.form_by')} {f.instrument.text}" if f.instrument else "",
            f.note,
        )
        for f in forms
    )


def _audience(view: ProcedureView, w: Wording) -> dict[str, Any]:
    if not view.audience.given:
        return b.missing(view.audience, w)
    groups = ", ".join(group.text for group in view.audience.value.groups)
    return b.text(f"{groups}. {view.audience.value.description}".strip())


def _duties(view: ProcedureView, w: Wording) -> dict[str, Any] | None:
    if not view.times.duties:
        return None
    return b.items(
        b.item(
            ", ".join(
                filter(None, [d.text, w("time.from", day=d.counted_from) if d.counted_from else ""])
            ),
            d.note,
            b.basis(d.legal_basis, w),
            lead=f"{d.what}:",
        )
        for d in view.times.duties
    )


def _authority(view: ProcedureView, w: Wording) -> dict[str, Any]:
    if not view.authority.given:
        return b.missing(view.authority, w)
    who = view.authority.value
    more = [
        (w("procedure.receives"), who.receives),
        (w("procedure.coordinates"), who.coordinates),
    ]
    return b.items([b.item(f"{who.decides}."), *(_labelled(k, v) for k, v in more if v)], "lines")


def _labelled(label: str, text: str) -> dict[str, Any]:
    return b.item(text, lead=f"{label}:")


def _legal_basis(citations) -> dict[str, Any]:
    return b.text(f"{b.cite(citations)}.")


def _record(view: ProcedureView, w: Wording) -> dict[str, Any]:
    decision = b.fully_said(view.decision, w)
    label = f"{w('procedure.decision')}:"
    named = decision if isinstance(decision, dict) else b.item(decision)
    return b.items(
        [
            _labelled(w("procedure.official_name"), view.official_name),
            {**named, "lead": label},
            _labelled(w("procedure.in_force"), view.in_force),
            _labelled(w("trust.heading"), view.trust.sentence),
        ],
        "lines",
    )
