"""2026 once more: the catalogue as it was before, then each instrument entered on its day.

Entering one names, before anybody has changed anything, every record that somebody later had to
change because of it. Until its day the pages stay as they were; on it they are what they are today.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import pytest
from law.entering import entered, without
from niemyet.model.catalog import Catalog
from niemyet.present.law.look_again import look_again
from niemyet.present.law.resting import resting_entries
from niemyet.present.posting import Posting
from niemyet.present.procedure.view import view_procedure
from niemyet.present.text.wording import Wording

RESIDENCE = (
    *("dang-ky-tam-tru", "dang-ky-thuong-tru", "gia-han-tam-tru", "tach-ho"),
    *("xac-nhan-thong-tin-cu-tru", "xoa-dang-ky-thuong-tru"),
)
CONTRADICTED = {
    "116-2026-tt-bca": {f"procedures/{id}" for id in RESIDENCE},
    "154-2026-nd-cp": {"redress_channels/tiep-cong-dan"},
    "66-22-2026-nq-cp": {"fees/le-phi-ho-tich"},
    "301-2026-nd-cp": {"procedures/lien-thong-khai-sinh", "procedures/lien-thong-khai-tu"},
    "309-2026-nd-cp": {"redress_channels/phan-anh-kien-nghi", "offices/lam-binh"},
    "117-2026-tt-btc": {
        *("fees/phi-khai-thac-thong-tin-ho-tich", "fees/le-phi-cu-tru", "fees/le-phi-can-cuoc"),
    },
    "335-2026-nd-cp": {
        "procedures/tro-cap-xa-hoi-hang-thang",
        "procedures/mai-tang-doi-tuong-bao-tro-xa-hoi",
        "procedures/tro-cap-huu-tri-xa-hoi",
        "procedures/mai-tang-nguoi-huong-huu-tri-xa-hoi",
    },
}
"""What each contradicted in the catalogue as it was, by the facts that were read; as they came."""
NOT_BY_IT = {
    "117-2026-tt-btc": {"fees/le-phi-ho-tich"},
    "66-22-2026-nq-cp": CONTRADICTED["117-2026-tt-btc"],
}
"""The resolution itself frees civil status, the circular that carries it out the other three fees
(article 2 clause 3, article 1); each fee cites both."""
PROCEDURES = [
    (instrument, record.removeprefix("procedures/"))
    for instrument, records in CONTRADICTED.items()
    for record in sorted(records)
    if record.startswith("procedures/")
]
ANSWERS = ("documents", "time_limits", "results", "authority", "forms", "legal_basis")


@dataclass(eq=False)
class Replay:
    """The catalogue of today, and what it was before each instrument and those after it came."""

    today: Catalog
    wording: Wording

    @cache  # noqa: B019
    def before(self, instrument: str, *, done: bool = False) -> Catalog:
        """Return it as it was when the instrument came; or when all it asked for was *done*."""
        order = [*CONTRADICTED]
        return without(self.today, order[order.index(instrument) + done :])

    @cache  # noqa: B019
    def named(self, instrument: str) -> set[str]:
        """Return the records named on the day of issue, when only the instrument was entered."""
        law = self.today.legal_instruments[instrument]
        catalog = entered(self.before(instrument), law)
        return {
            str(item.record)
            for item in look_again(catalog, law.issued_on)
            if instrument in item.change.by
        }

    def answers(self, catalog: Catalog, procedure: str, day: date) -> dict[str, object]:
        """Return what the page of a procedure answers on a day."""
        posting = Posting(catalog, catalog.offices["lam-binh"], day, self.wording)
        view = view_procedure(posting.procedures[procedure], posting)
        return {name: view.answer(name).value for name in ANSWERS}


@pytest.fixture(scope="module")
def replay(real_catalog, wording) -> Replay:
    return Replay(real_catalog, wording)


@pytest.mark.parametrize("instrument", CONTRADICTED)
def test_an_instrument_names_each_record_it_contradicts_before_anybody_changed_one(
    replay, instrument
):
    assert CONTRADICTED[instrument] - replay.named(instrument) == set()


@pytest.mark.parametrize("instrument", CONTRADICTED)
def test_everything_that_was_changed_because_of_it_had_been_named(replay, instrument):
    """Whatever has an entry today that cites it, and was there before."""
    before = replay.before(instrument)
    changed = {
        str(entry.record)
        for entry in resting_entries(replay.today)
        if instrument in entry.cited
        and entry.record.kind in ("procedures", "fees")
        and before.record(entry.record)
    }

    assert changed - replay.named(instrument) <= NOT_BY_IT.get(instrument, set())


@pytest.mark.parametrize(("instrument", "procedure"), PROCEDURES)
def test_pages_stay_until_the_day_and_are_todays_from_then_on(replay, instrument, procedure):
    """The clerk has done all that was asked; nobody sees it a day too early or too late.

    What reaches back is seen from the day to which it does (article 32 of Decree 335/2026).
    """
    law = replay.today.legal_instruments[instrument]
    day = law.in_force_from.day
    before, done = (replay.before(instrument, done=done) for done in (False, True))
    eve = (law.reaches_back_to or day) - timedelta(days=1)

    assert replay.answers(before, procedure, eve) == replay.answers(done, procedure, eve)
    assert replay.answers(done, procedure, day) == replay.answers(replay.today, procedure, day)
    assert replay.answers(before, procedure, day) != replay.answers(done, procedure, day)
