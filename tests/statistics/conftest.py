"""The figures of the invented commune and of the article's office, as each output says them."""

from datetime import date

import pytest
from niemyet.model.catalog import Catalog
from niemyet.present.posting import Posting

TODAY = date(2026, 11, 23)


@pytest.fixture
def posting_of(wording):
    """Return what an office of a catalogue posts on a day."""

    def post(catalog: Catalog, office: str, day: date = TODAY) -> Posting:
        chosen = catalog.offices[office]
        return Posting(catalog, chosen, chosen.edition_on or day, wording)

    return post


@pytest.fixture
def sample(sample_catalog, posting_of) -> Posting:
    """The invented commune today."""
    return posting_of(sample_catalog, "xa-mau")


@pytest.fixture
def article(real_catalog, posting_of) -> Posting:
    """The office of the article, as posted at the end of March 2018."""
    return posting_of(real_catalog, "phuc-yen")
