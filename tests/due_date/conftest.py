"""The cases, the words, and a browser for the form."""

import pytest
from building import REPOSITORY
from due_date.table import Case, read_cases
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording


@pytest.fixture(scope="session")
def wording() -> Wording:
    return Wording("vi", read_wording(REPOSITORY / "site_src/wording", "vi"))


@pytest.fixture(scope="session")
def cases() -> list[Case]:
    """Every case of the table."""
    return read_cases()
