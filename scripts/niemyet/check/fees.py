"""Fees: rates named once, tiers that join up, and names that exist on the day."""

from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.timelines import Span, editions, held_between
from niemyet.check.words import listed, start_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.fee import Exemption, Fee, Rate, RateAmount
from niemyet.model.procedure import FeeUse
from niemyet.model.record import NotApplicable, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.walk import KeyPath
from niemyet.read.sentences import did_you_mean


def _amounts(catalog: Catalog) -> Iterator[tuple[RecordKey, KeyPath, Rate, RateAmount]]:
    for record, path, rate in catalog.parts_of(Rate):
        for i, amount in enumerate(rate.amounts):
            yield record, (*path, "amounts", i), rate, amount


def tiers_begin_at_the_first_unit(catalog: Catalog) -> Iterator[Finding]:
    """Find tiers that do not begin at the first unit."""
    for record, path, rate, amount in _amounts(catalog):
        starts = [tier.from_unit for tier in amount.tiers]
        if starts and starts[0] != 1:
            what = f"bậc đầu bắt đầu từ {starts[0]}, nên chưa có mức thu cho {rate.per} thứ 1"
            where = (*path, "tiers", 0, "from_unit")
            yield Finding(record, where, what, "bậc đầu phải là from_unit: 1.")


def exempted_rates_exist(catalog: Catalog) -> Iterator[Finding]:
    """Find exemptions from a rate that the fee does not have."""
    for record, path, exemption in catalog.parts_of(Exemption):
        keys = _keys(catalog.fees[record.id])
        for i, named in enumerate(exemption.rates):
            if named not in keys:
                yield Finding(record, (*path, "rates", i), *_no_such_rate(named, keys))


def amounts_have_terms(catalog: Catalog) -> Iterator[Finding]:
    """Find amounts from before the first day for which the fee says its law and exemptions."""
    for record, path, _, amount in _amounts(catalog):
        first = min(terms.in_force_from.day for terms in catalog.fees[record.id].terms)
        if amount.in_force_from.day < first:
            yield warning(
                record,
                (*path, "in_force_from"),
                f"áp dụng {start_in_words(amount.in_force_from)}, khi terms chưa có mục nào",
                "thêm vào terms một mục bắt đầu không muộn hơn ngày này.",
            )


def _uses(catalog: Catalog) -> Iterator[tuple[Span, KeyPath, FeeUse]]:
    for edition in editions(catalog):
        for i, use in enumerate(items_given(edition.entry.fees)):
            yield edition, (*edition.path, "fees", i), use


def charged_rates_exist(catalog: Catalog) -> Iterator[Finding]:
    """Find procedures that charge a rate which the fee never has, or not while they hold."""
    for edition, path, use in _uses(catalog):
        fee = catalog.fees.get(use.fee) if use.fee else None
        if fee is None:
            continue
        keys = _keys(fee)
        charged = {rate.key for rate in fee.rates if _is_charged(rate, edition)}
        for i, named in enumerate(use.rates):
            where = (*path, "rates", i)
            if named not in keys:
                yield Finding(edition.record, where, *_no_such_rate(named, keys))
            elif named not in charged:
                yield Finding(edition.record, where, *_not_charged(named))
        if not use.rates and not charged:
            where = (*path, "fee")
            yield Finding(edition.record, where, *_not_charged(use.fee))


def _is_charged(rate: Rate, edition: Span) -> bool:
    held = held_between(rate.amounts, edition.start.day, edition.end)
    return not all(isinstance(amount.amount, NotApplicable) for amount in held)


def _not_charged(named: str) -> tuple[str, str]:
    return (
        f"«{named}» không có mức nào áp dụng trong thời gian của bản này",
        "thêm mức thu của thời gian đó vào phí; nếu chưa biết thì viết «unknown: lý do» cho "
        "amount của mức đó.",
    )


def _keys(fee: Fee) -> list[str]:
    return list(dict.fromkeys(rate.key for rate in fee.rates))


def _no_such_rate(named: str, keys: list[str]) -> tuple[str, str]:
    return (
        f"phí này không có mức nào mang mã «{named}»",
        f"{did_you_mean(named, keys)}chọn trong: {listed(keys)}.",
    )
