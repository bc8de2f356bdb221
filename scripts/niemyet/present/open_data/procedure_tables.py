"""Tables of procedures: what they are, what to bring, how long, how much."""

from collections.abc import Iterator, Mapping
from typing import Any

from niemyet.model.office import Commitment
from niemyet.model.procedure import Edition
from niemyet.model.record import Unknown, given, items_given
from niemyet.model.time.duration import Duration
from niemyet.present.evidence.trust import trust_status
from niemyet.present.open_data.posted import posted_procedures
from niemyet.present.open_data.shapes import PostedProcedure, PostedRate
from niemyet.present.open_data.table import Column, Table, basis_cell, listed, start_cells
from niemyet.present.permalinks import procedure_path
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_time

_OF = Column("procedure", required=True, to="thu-tuc", width=34)
_LINE = Column("line", "integer", required=True, width=8)
_CASE = (Column("case", width=30),)


def procedures_table(posting: Posting) -> Table:
    """Return one row for each procedure that the office posts."""
    columns = (
        Column("id", required=True, width=34),
        Column("code", width=12),
        Column("name", required=True, width=44),
        Column("official_name", required=True, width=44),
        Column("field", required=True, to="linh-vuc", width=18),
        Column("summary", required=True, width=60),
        Column("audience", width=24),
        Column("channels", width=24),
        Column("decision", width=18),
        Column("authority", width=30),
        Column("counter", width=20),
        Column("from_day", "date", required=True, width=14),
        Column("from_exact", "boolean", required=True, width=12),
        Column("standing", required=True, width=18),
        Column("unknown", width=40),
        Column("page", required=True, width=34),
    )
    return Table("thu-tuc", columns, ("id",), tuple(_procedure_rows(posting)))


def _procedure_rows(posting: Posting) -> Iterator[tuple[Any, ...]]:
    w = posting.wording
    counters = {c.id: c.name for c in items_given(posting.office.counters)}
    for p in posted_procedures(posting):
        yield (
            p.id,
            p.code if given(p.code) else None,
            p.name,
            p.official_name,
            p.field,
            p.summary,
            listed(w(f"audience.{g}") for g in (p.audience.groups if given(p.audience) else ())),
            listed(w(f"channel.{channel.kind}") for channel in items_given(p.channels)),
            p.decision if given(p.decision) else None,
            p.authority.decides if given(p.authority) else None,
            counters.get(p.counter or ""),
            *start_cells(p.in_force_from),
            w(f"data.standing.{trust_status(posting.procedures[p.id].edition)}"),
            listed(_unknown_elements(p)),
            procedure_path(p.id),
        )


def _unknown_elements(procedure: PostedProcedure) -> Iterator[str]:
    for name, info in {**Edition.model_fields, **PostedProcedure.model_fields}.items():
        if isinstance(getattr(procedure, name), Unknown):
            yield info.title or name


def papers_table(posting: Posting) -> Table:
    """Return one row for each paper that a procedure asks for."""
    columns = (
        _OF,
        _LINE,
        Column("paper", width=40),
        Column("paper_id", to="giay-to", width=24),
        Column("action", required=True, width=18),
        *_CASE,
        Column("originals", "integer", width=10),
        Column("copies", "integer", width=10),
        Column("certified_copies", "integer", width=14),
        Column("obtain_from", width=36),
        Column("alternatives", width=36),
        Column("note", width=44),
    )
    rows = (
        (
            p.id,
            line,
            posting.catalog.papers[d.paper].name if d.paper else d.name,
            d.paper,
            posting.wording(f"document.{d.action}"),
            _cases(p).get(d.case or ""),
            d.originals,
            d.copies,
            d.certified_copies,
            d.obtain_from,
            listed(d.alternatives),
            d.note,
        )
        for p in posted_procedures(posting)
        for line, d in enumerate(items_given(p.documents), 1)
    )
    return Table("thanh-phan-ho-so", columns, ("procedure", "line"), tuple(rows))


def times_table(posting: Posting) -> Table:
    """Return one row for each limit of the law, and one for what the office promises."""
    columns = (
        _OF,
        _LINE,
        Column("clock", required=True, width=16),
        Column("number", "integer", width=8),
        Column("unit", required=True, width=16),
        Column("cutoff", width=14),
        *_CASE,
        Column("channel", width=14),
        Column("adds", "boolean", width=12),
        Column("counted_from", width=36),
        Column("legal_basis", width=36),
        Column("note", width=44),
    )
    rows = (
        (p.id, line, *cells)
        for p in posted_procedures(posting)
        for line, cells in enumerate(_time_cells(p, posting), 1)
    )
    return Table("thoi-han", columns, ("procedure", "line"), tuple(rows))


def _time_cells(p: PostedProcedure, posting: Posting) -> Iterator[tuple[Any, ...]]:
    w = posting.wording
    for limit in items_given(p.time_limits):
        channel = w(f"channel.{limit.channel}") if limit.channel else None
        yield (
            w("time.statutory"),
            *_length(limit, posting),
            _cases(p).get(limit.case or ""),
            channel,
            limit.adds,
            limit.counted_from,
            basis_cell(limit.legal_basis, posting),
            limit.note,
        )
    promised = p.committed_time
    if isinstance(promised, Commitment):
        decided = promised.decided_by
        yield (
            w("time.committed"),
            *_length(promised, posting),
            None,
            None,
            None,
            None,
            decided,
            None,
        )


def _length(duration: Duration, posting: Posting) -> tuple[int | None, str, str | None]:
    w = posting.wording
    cutoff = format_time(duration.cutoff, w) if duration.cutoff else None
    unit = w("format.same_day") if duration.value is None else w(f"unit.{duration.unit}")
    return duration.value, unit, cutoff


def charges_table(posting: Posting) -> Table:
    """Return one row for each rate that a procedure charges, or one that says there is none."""
    columns = (
        _OF,
        _LINE,
        Column("charge", required=True, width=22),
        Column("fee", to="phi-le-phi", width=30),
        Column("rate", width=30),
        Column("rate_name", width=40),
        *_CASE,
        Column("optional", "boolean", required=True, width=12),
        Column("amount", "integer", width=14),
        Column("per", width=14),
        Column("channel", width=14),
        Column("applies_to", width=36),
        Column("reason", width=50),
    )
    rows = (
        (p.id, line, *cells)
        for p in posted_procedures(posting)
        for line, cells in enumerate(_charge_cells(p, posting), 1)
    )
    return Table("thu-tuc-phi", columns, ("procedure", "line"), tuple(rows))


def _charge_cells(p: PostedProcedure, posting: Posting) -> Iterator[tuple[Any, ...]]:
    w = posting.wording
    for charge in items_given(p.fees):
        start = (w(f"data.charge.{charge.status}"), charge.fee)
        case = (_cases(p).get(charge.case or ""), charge.optional)
        for rate in items_given(charge.rates):
            yield (*start, rate.key, rate.name, *case, *_rate_cells(rate, posting))
        if not items_given(charge.rates):
            why = charge.rates.unknown if isinstance(charge.rates, Unknown) else None
            why = why or charge.reported_free or basis_cell(charge.legal_basis, posting)
            yield (*start, None, None, *case, None, None, None, None, why)


def _rate_cells(rate: PostedRate, posting: Posting) -> tuple[Any, ...]:
    amount = rate.current.tiers[0].amount if rate.current.tiers else rate.current.amount
    unknown = isinstance(amount, Unknown)
    channel = posting.wording(f"channel.{rate.channel}") if rate.channel else None
    return (
        None if unknown else amount.value,
        rate.per,
        channel,
        rate.applies_to,
        amount.unknown if unknown else rate.current.note,
    )


def _cases(procedure: PostedProcedure) -> Mapping[str, str]:
    return {case.id: case.name for case in procedure.cases}
