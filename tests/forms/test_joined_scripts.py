"""Our scripts of the forms go out as one file, in which each module is whole."""

import re

from building import REPOSITORY
from niemyet.edit.forms.joined_scripts import joined_scripts

ADMIN = REPOSITORY / "site_src" / "admin"


def test_every_import_and_export_of_our_scripts_is_understood():
    """One that is not would stand inside a function, where a browser refuses the whole file."""
    text, ours = joined_scripts(ADMIN, "start")
    left = re.findall(r"^(?:import|export)\b.*$", text, re.MULTILINE)

    assert len(ours) > 20
    assert [line for line in left if "/vendor/" in line] == left
