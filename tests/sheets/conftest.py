"""The sheets of the invented commune and of both real offices, printed once for all tests."""

from datetime import date
from pathlib import Path

import pytest
from niemyet.model.catalog import Catalog
from niemyet.present.posting import Posting
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.sheet import Sheet
from niemyet.publish.sheets.print_run import Printed, print_sheets

REPOSITORY = Path(__file__).resolve().parents[2]
TEMPLATES = REPOSITORY / "site_src" / "sheets"
SITE_URL = "https://xa.example/niem-yet/"
TODAY = date(2026, 11, 23)
CHOSEN = ("thu-tuc/dang-ky-khai-sinh", "thu-tuc-chu-lon/dang-ky-ket-hon")


def all_printed(sheets) -> tuple[Printed, ...]:
    """Return the sheets, printed; none is refused."""
    run = print_sheets(sheets, TEMPLATES, None)
    assert [str(refused) for refused in run.refused] == []
    return run.printed


@pytest.fixture(scope="session")
def posting_of(wording):
    """Return what an office of a catalogue posts on a day."""

    def post(catalog: Catalog, office: str, day: date = TODAY) -> Posting:
        chosen = catalog.offices[office]
        return Posting(catalog, chosen, chosen.edition_on or day, wording)

    return post


@pytest.fixture(scope="session")
def sample_sheets(sample_catalog, posting_of) -> tuple[Sheet, ...]:
    """Every sheet of the invented commune, with an address for its codes."""
    return view_sheets(posting_of(sample_catalog, "xa-mau"), SITE_URL)


@pytest.fixture(scope="session")
def sample_printed(sample_sheets) -> tuple[Printed, ...]:
    """Every sheet of the invented commune, on paper."""
    return all_printed(sample_sheets)


@pytest.fixture(scope="session")
def real_printed(real_catalog, posting_of) -> tuple[Printed, ...]:
    """Of both real offices: two procedures, and everything that is not a procedure's sheet."""
    printed: list[Printed] = []
    for office in ("phuc-yen", "lam-binh"):
        posting = posting_of(real_catalog, office)
        sheets = view_sheets(posting, f"{SITE_URL}{office}/")
        chosen = [s for s in sheets if s.id in CHOSEN or not s.kind.id.startswith("procedure")]
        printed += all_printed(chosen)
    assert {p.sheet.kind.id for p in printed} >= {"board", "book", "fee_board", "redress", "sign"}
    return tuple(printed)


@pytest.fixture(
    scope="session", params=["sample", pytest.param("real", marks=pytest.mark.of_real_records)]
)
def printed(request) -> tuple[Printed, ...]:
    """The sheets of the invented commune, then those of the real offices."""
    return request.getfixturevalue(f"{request.param}_printed")
