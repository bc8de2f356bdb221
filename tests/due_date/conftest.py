"""The cases, the words, and a browser for the form."""

import pytest
from due_date.table import Case, read_cases


@pytest.fixture(scope="session")
def cases() -> list[Case]:
    """Every case of the table."""
    return read_cases()
