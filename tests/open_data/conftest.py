"""The open data of the invented commune and of both real offices, made once for all tests."""

import pytest
from open_data.publishing import Data, post, publish


@pytest.fixture(scope="session")
def sample(sample_catalog) -> Data:
    """Of the invented commune, which knows its hours and its telephone."""
    return publish(post(sample_catalog, "xa-mau"))


@pytest.fixture(scope="session")
def phuc_yen(real_catalog) -> Data:
    """Of the dated edition, which has figures."""
    return publish(post(real_catalog, "phuc-yen"))


@pytest.fixture(scope="session")
def lam_binh(real_catalog) -> Data:
    """Of the office of today, whose address and hours are not known."""
    return publish(post(real_catalog, "lam-binh"))


REAL = [pytest.param(name, marks=pytest.mark.of_real_records) for name in ("phuc_yen", "lam_binh")]


@pytest.fixture(scope="session", params=("sample", *REAL))
def data(request) -> Data:
    """Of each office."""
    return request.getfixturevalue(request.param)
