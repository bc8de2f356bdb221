"""Match the fee that a table writes with a fee of the register, or leave it unknown."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.quantities import says_unknown
from niemyet.model.catalog import Catalog
from niemyet.model.fee import Fee, Rate
from niemyet.model.time.timeline import in_force_on

_AMOUNT = re.compile(r"([1-9][0-9]{0,2}(?:[. ][0-9]{3})+|[1-9][0-9]*)\s*(?:đồng|đ|vnđ|vnd)?", re.I)
_NOTHING = frozenset({"khong", "khong thu", "mien phi", "khong co", "0", "0 dong", "khong thu phi"})


class Charge(NamedTuple):
    """The fee lines of a draft, and what the clerk should look at again."""

    lines: Any
    doubt: str = ""


class Candidate(NamedTuple):
    """A rate of the register that asks for the amount written."""

    fee: Fee
    rate: Rate


def charge(written: str, name: str, asked: AskedList) -> Charge:
    """Return the fee lines of the procedure *name* for what the list writes."""
    source = asked.source_title
    if says_unknown(written):
        return Charge({"unknown": f"{asked.lister} không ghi phí, lệ phí."})
    if folded(written) in _NOTHING:
        return Charge([{"reported_free": f"{source} ghi «{written}»."}])
    quoted = [{"unknown": f"{source} ghi «{written}»; chưa ghép được với khoản nào đã có căn cứ."}]
    found = _AMOUNT.findall(written)
    if len(found) != 1:
        return Charge(quoted, f"«{written}» không phải là một mức thu; ghi vào bản ghi bằng tay")
    amount = int(re.sub(r"\D", "", found[0]))
    rates = list(_asking(amount, asked.catalog, asked.day))
    likely = [c for c in rates if _fits(c, written, name)]
    if len(likely) != 1:
        return Charge(quoted, _unmatched(written, rates))
    fee, rate = likely[0]
    lines = [{"fee": fee.id, "rates": [rate.key]}]
    return Charge(lines, f"«{written}» đã ghép với «{fee.name}», mức «{rate.name}»: xem lại")


def _asking(amount: int, catalog: Catalog, day: date) -> Iterator[Candidate]:
    for fee in catalog.fees.values():
        for rate in fee.rates:
            held = in_force_on(rate.amounts, day)
            if held and held.amount == amount:
                yield Candidate(fee, rate)


def _fits(candidate: Candidate, written: str, name: str) -> bool:
    """Return whether the table names the fee, or the rate is for what the procedure is called.

    An amount alone says nothing: many fees ask for 10.000 đồng.
    """
    per = folded(written.rpartition("/")[2]) if "/" in written else ""
    if per and per not in folded(candidate.rate.per):
        return False
    named_there = folded(candidate.fee.name) in folded(written)
    return named_there or folded(candidate.rate.name) in folded(name)


def _unmatched(written: str, rates: list[Candidate]) -> str:
    if not rates:
        return f"không có khoản nào trong danh mục phí có mức «{written}»; thêm phí rồi ghi vào"
    names = ", ".join(f"«{fee.name} – {rate.name}»" for fee, rate in rates[:4])
    return f"«{written}» có thể là {names}; chọn đúng khoản rồi ghi vào bản ghi"
