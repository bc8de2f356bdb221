"""The command run on a copy of the sample catalogue, on a day of 2026."""

import pytest
from niemyet import cli


@pytest.fixture
def compare(catalog_copy, capsys):
    """Return what the command says of a file."""

    def run(file, *arguments: str) -> str:
        options = ["--on", "2026-11-30", "--catalog", str(catalog_copy), *arguments]
        assert cli.main(["compare", "national", str(file), *options]) == 0
        return capsys.readouterr().out

    return run
