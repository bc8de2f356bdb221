"""A build that is killed at any moment: ``kill_builds.py`` tries many, this a few."""

import pytest
from measure.build.kills import main

pytestmark = pytest.mark.slow


def test_killed_builds_leave_a_whole_site_and_what_the_next_one_can_use(capsys):
    status = main(["--number", "2", "--seed", "3", "--no-sheets"])

    assert (0, "2 builds killed, 0 things not as they are to be\n") == (
        status,
        capsys.readouterr().out,
    )
