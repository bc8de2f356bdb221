"""Two states of the invented commune, and what is told about their difference."""

from datetime import date

import pytest
from niemyet.present.changes.compare import compare
from niemyet.present.posting import Posting
from niemyet.read.catalog_folder import read_catalog
from sample_repository import make_repository

TODAY = date(2026, 11, 23)


@pytest.fixture
def catalog(tmp_path, sample_folder):
    """The sample's catalogue in a repository of its own."""
    return make_repository(tmp_path / "kho", sample_folder)


@pytest.fixture
def told(sample_catalog, wording):
    """Return the changes from the sample to the catalogue in a folder."""

    def changes(folder):
        return compare(sample_catalog, read_catalog(folder).catalog, wording)

    return changes


@pytest.fixture
def post(wording):
    """Return what the invented commune posts from a catalogue, knowing some history."""

    def posting(catalog, **known):
        return Posting(catalog, catalog.offices["xa-mau"], TODAY, wording, **known)

    return posting
