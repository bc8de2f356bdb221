"""Tables of money: the fees, their rates, and what each procedure charges of them."""

from collections.abc import Iterator
from typing import NamedTuple

from niemyet.model.record import Unknown, items_given
from niemyet.present.open_data.procedure_tables import CASE, LINE, PROCEDURE, rows_of
from niemyet.present.open_data.records import open_records
from niemyet.present.open_data.shapes import (
    Money,
    PostedAmount,
    PostedCharge,
    PostedProcedure,
    PostedRate,
)
from niemyet.present.open_data.table import Column, Table, TableRow, table_of
from niemyet.present.posting import Posting


class ChargedRate(NamedTuple):
    """A line of a procedure's fees, and one of the rates it charges, if it charges any."""

    charge: PostedCharge
    rate: PostedRate | None

    @property
    def case(self) -> str | None:
        return self.charge.case

    @property
    def amount(self) -> Money | Unknown | None:
        if self.rate is None:
            return None
        now = self.rate.current
        return now.tiers[0].amount if now.tiers else now.amount


class RateStep(NamedTuple):
    """A rate, and the amount of each unit from one on."""

    rate: PostedRate
    from_unit: int
    amount: Money | Unknown

    @property
    def now(self) -> PostedAmount:
        return self.rate.current


def charges_table(posting: Posting) -> Table:
    """Return one row for each rate that a procedure charges, or one that says there is none."""
    rows = rows_of(posting, _charged)
    return table_of("thu-tuc-phi", ("procedure", "line"), _CHARGES, rows)


def _charged(procedure: PostedProcedure) -> Iterator[ChargedRate]:
    for charge in items_given(procedure.fees):
        for rate in items_given(charge.rates) or (None,):
            yield ChargedRate(charge, rate)


def _why(r: TableRow) -> str | None:
    charge, rate = r.part
    if rate:
        unknown = isinstance(r.part.amount, Unknown)
        return r.part.amount.unknown if unknown else rate.current.note
    why = charge.rates.unknown if isinstance(charge.rates, Unknown) else None
    return why or charge.reported_free or r.said("charge.legal_basis")


_CHARGES = (
    PROCEDURE,
    LINE,
    Column(
        "charge", "Tình trạng thu", "charge.status", words="data.charge", required=True, width=22
    ),
    Column("fee", "Mã khoản thu", "charge.fee", to="phi-le-phi", width=30),
    Column("rate", "Mã mức thu", "rate.key", width=30),
    Column("rate_name", "Thu cho việc gì", "rate.name", width=40),
    CASE,
    Column(
        "optional", "Chỉ thu khi xin thêm", "charge.optional", "boolean", required=True, width=12
    ),
    Column("amount", "Mức thu (đồng)", "amount.value", "integer", width=14),
    Column("per", "Tính trên", "rate.per", width=14),
    Column("channel", "Chỉ khi nộp", "rate.channel", words="channel", width=14),
    Column("applies_to", "Điều kiện", "rate.applies_to", width=36),
    Column("reason", "Lý do, ghi chú", _why, width=50),
)


def fees_table(posting: Posting) -> Table:
    """Return one row for each fee of the register."""
    rows = (TableRow(posting, record.facts) for record in open_records("fees", posting))
    return table_of("phi-le-phi", ("id",), _FEES, rows)


_FEES = (
    Column("id", "Mã bản ghi", required=True, width=36),
    Column("name", "Tên", required=True, width=44),
    Column("kind", "Loại khoản thu", words="fee_kind", required=True, width=12),
    Column("set_by", "Nơi quy định mức thu", required=True, width=36),
    Column("legal_basis", "Căn cứ", width=50),
)


def rates_table(posting: Posting) -> Table:
    """Return one row for each rate of each fee, or for each of its tiers."""
    rows = (
        TableRow(posting, record.facts, step, line)
        for record in open_records("fees", posting)
        for line, step in enumerate((s for rate in record.facts.rates for s in _steps(rate)), 1)
    )
    return table_of("muc-thu", ("fee", "line"), _RATES, rows)


def _steps(rate: PostedRate) -> Iterator[RateStep]:
    for tier in rate.current.tiers:
        yield RateStep(rate, tier.from_unit, tier.amount)
    if not rate.current.tiers:
        yield RateStep(rate, 1, rate.current.amount)


def _reason(r: TableRow) -> str | None:
    now = r.part.now
    return now.amount.unknown if isinstance(now.amount, Unknown) else now.note


_RATES = (
    Column("fee", "Mã khoản thu", lambda r: r.record.id, required=True, to="phi-le-phi", width=36),
    LINE,
    Column("rate", "Mã mức thu", "rate.key", required=True, width=36),
    Column("rate_name", "Thu cho việc gì", "rate.name", required=True, width=44),
    Column("per", "Tính trên", "rate.per", required=True, width=14),
    Column("channel", "Chỉ khi nộp", "rate.channel", words="channel", width=14),
    Column("applies_to", "Điều kiện", "rate.applies_to", width=40),
    Column("from_unit", "Từ đơn vị thứ", type="integer", required=True, width=14),
    Column("amount", "Mức thu (đồng)", "amount.value", "integer", width=14),
    Column("maximum", "Thu tối đa (đồng)", "now.maximum.value", "integer", width=14),
    Column("maximum_per", "Tối đa tính trên", "now.maximum_per", width=14),
    Column("from_day", "Áp dụng từ ngày", "now.in_force_from.day", "date", required=True, width=14),
    Column(
        "from_exact",
        "Biết đúng ngày bắt đầu",
        "now.in_force_from.exact",
        "boolean",
        required=True,
        width=12,
    ),
    Column("legal_basis", "Căn cứ", "now.legal_basis", width=44),
    Column("reason", "Lý do, ghi chú", _reason, width=60),
)
