"""Tables of what procedures rest on: fields, papers, fees, instruments."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.record import Unknown, given
from niemyet.present.law.instrument import standing_on_day
from niemyet.present.open_data.records import open_records
from niemyet.present.open_data.shapes import PostedFee, PostedRate
from niemyet.present.open_data.table import Column, Table, basis_cell, start_cells
from niemyet.present.posting import Posting


def fields_table(posting: Posting) -> Table:
    """Return one row for each field in which the office posts procedures."""
    columns = (
        Column("id", required=True, width=26),
        Column("name", required=True, width=40),
        Column("summary", required=True, width=70),
    )
    fields = (record.facts for record in open_records(posting)["field"])
    return Table("linh-vuc", columns, ("id",), tuple((f.id, f.name, f.summary) for f in fields))


def shared_papers_table(posting: Posting) -> Table:
    """Return one row for each paper that many procedures ask for."""
    columns = (
        Column("id", required=True, width=26),
        Column("name", required=True, width=40),
        Column("explanation", required=True, width=70),
        Column("obtain_from", width=50),
    )
    papers = (record.facts for record in open_records(posting)["paper"])
    rows = (
        (p.id, p.name, p.explanation, p.obtain_from if given(p.obtain_from) else None)
        for p in papers
    )
    return Table("giay-to", columns, ("id",), tuple(rows))


def fees_table(posting: Posting) -> Table:
    """Return one row for each fee of the register."""
    columns = (
        Column("id", required=True, width=36),
        Column("name", required=True, width=44),
        Column("kind", required=True, width=12),
        Column("set_by", required=True, width=36),
        Column("legal_basis", width=50),
    )
    fees = (record.facts for record in open_records(posting)["fee"])
    rows = (
        (
            f.id,
            f.name,
            posting.wording(f"fee_kind.{f.kind}"),
            f.set_by,
            basis_cell(f.legal_basis, posting),
        )
        for f in fees
    )
    return Table("phi-le-phi", columns, ("id",), tuple(rows))


def rates_table(posting: Posting) -> Table:
    """Return one row for each rate of each fee, or for each of its tiers."""
    columns = (
        Column("fee", required=True, to="phi-le-phi", width=36),
        Column("line", "integer", required=True, width=8),
        Column("rate", required=True, width=36),
        Column("rate_name", required=True, width=44),
        Column("per", required=True, width=14),
        Column("channel", width=14),
        Column("applies_to", width=40),
        Column("from_unit", "integer", required=True, width=14),
        Column("amount", "integer", width=14),
        Column("maximum", "integer", width=14),
        Column("maximum_per", width=14),
        Column("from_day", "date", required=True, width=14),
        Column("from_exact", "boolean", required=True, width=12),
        Column("legal_basis", width=44),
        Column("reason", width=60),
    )
    rows = (
        (record.id, line, *cells)
        for record in open_records(posting)["fee"]
        for line, cells in enumerate(_rate_rows(record.facts, posting), 1)
    )
    return Table("muc-thu", columns, ("fee", "line"), tuple(rows))


def _rate_rows(fee: PostedFee, posting: Posting) -> Iterator[tuple[Any, ...]]:
    for rate in fee.rates:
        yield from _tier_rows(rate, posting)


def _tier_rows(rate: PostedRate, posting: Posting) -> Iterator[tuple[Any, ...]]:
    now = rate.current
    channel = posting.wording(f"channel.{rate.channel}") if rate.channel else None
    unknown = now.amount.unknown if isinstance(now.amount, Unknown) else None
    tiers = [(tier.from_unit, tier.amount.value) for tier in now.tiers]
    for from_unit, amount in tiers or [(1, None if unknown else now.amount.value)]:
        yield (
            rate.key,
            rate.name,
            rate.per,
            channel,
            rate.applies_to,
            from_unit,
            amount,
            now.maximum.value if now.maximum else None,
            now.maximum_per,
            *start_cells(now.in_force_from),
            basis_cell(now.legal_basis, posting),
            unknown or now.note,
        )


def instruments_table(posting: Posting) -> Table:
    """Return one row for each legal instrument."""
    columns = (
        Column("id", required=True, width=24),
        Column("number", required=True, width=22),
        Column("instrument_kind", required=True, width=18),
        Column("name", required=True, width=44),
        Column("title", width=60),
        Column("issued_by", width=30),
        Column("issued_on", "date", width=14),
        Column("from_day", "date", width=14),
        Column("from_exact", "boolean", width=12),
        Column("repealed_from", "date", width=14),
        Column("legal_standing", required=True, width=20),
        Column("url", width=40),
    )
    instruments = (record.facts for record in open_records(posting)["legal_instrument"])
    rows = (_instrument_row(i, posting) for i in instruments)
    return Table("van-ban", columns, ("id",), tuple(rows))


def _instrument_row(i: Any, posting: Posting) -> tuple[Any, ...]:
    w = posting.wording
    said = [value if given(value) else None for value in (i.title, i.issued_by, i.issued_on)]
    start = start_cells(i.in_force_from) if given(i.in_force_from) else (None, None)
    standing = w(f"data.legal.{standing_on_day(i, posting)}")
    kind = w(f"instrument.{i.kind}")
    return i.id, i.number, kind, i.name, *said, *start, i.repealed_from, standing, i.url
