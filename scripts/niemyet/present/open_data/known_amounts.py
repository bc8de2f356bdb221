"""What a charge costs and how long a promise takes, in the forms that the standards share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from niemyet.model.record import Unknown, items_given
from niemyet.model.time.duration import Duration
from niemyet.model.vocabulary import TimeUnit
from niemyet.present.open_data.shapes import ChargeStatus, PostedCharge, PostedRate

_DURATIONS: Mapping[TimeUnit, str] = {
    TimeUnit.HOUR: "PT{}H",
    TimeUnit.WORKING_HOUR: "PT{}H",
    TimeUnit.DAY: "P{}D",
    TimeUnit.WORKING_DAY: "P{}D",
    TimeUnit.MONTH: "P{}M",
    TimeUnit.YEAR: "P{}Y",
}


@dataclass(frozen=True)
class KnownAmount:
    """An amount in đồng, and the rate it comes from; no rate where the law says free."""

    value: int
    rate: PostedRate | None = None
    from_unit: int | None = None
    """The first unit it is for, of a rate by tiers."""


def known_amounts(charge: PostedCharge) -> Iterator[KnownAmount]:
    """Yield each amount that is known; zero only where a law says that nothing is charged."""
    if charge.status is ChargeStatus.FREE:
        yield KnownAmount(0)
    for rate in items_given(charge.rates):
        for tier in rate.current.tiers:
            yield KnownAmount(tier.amount.value, rate, tier.from_unit)
        flat = rate.current.amount
        if flat is not None and not isinstance(flat, Unknown):
            yield KnownAmount(flat.value, rate)


def iso_duration(duration: Duration) -> str | None:
    """Return the duration as ISO 8601, which has no working days; None for "same day"."""
    pattern = _DURATIONS.get(duration.unit)
    return pattern.format(duration.value) if pattern else None
