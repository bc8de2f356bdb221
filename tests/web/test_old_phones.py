"""The scripts of the pages keep to what phones of 2019 know: Chrome 73, Safari 12.1.

A phone that meets syntax it does not know runs nothing of that script. The forms of staff and the
machine in the hall have browsers of their own, which are newer.
"""

import re
from pathlib import Path

import pytest
from building import REPOSITORY

SITE_SRC = REPOSITORY / "site_src"
SCRIPTS = sorted([*SITE_SRC.glob("assets/scripts/**/*.js"), *SITE_SRC.glob("offline/*.js")])
SINCE = {
    r"\?\.(?=[A-Za-z_\[(])": "Chrome 80, Safari 13.1",
    r"\?\?": "Chrome 80, Safari 13.1",
    r"(?:\|\||&&)=": "Chrome 85, Safari 14",
    r"\.replaceAll\(": "Chrome 85, Safari 13.1",
    r"\.replaceChildren\(": "Chrome 86, Safari 14",
    r"\.matchAll\(": "Chrome 73, Safari 13",
    r"\.at\(": "Chrome 92, Safari 15.4",
    r"\.(?:findLast|toSorted|toReversed|hasOwn|allSettled|any)\(": "Chrome 76 to 110",
    r"\bstructuredClone\(": "Chrome 98, Safari 15.4",
    r"\(\?<[=!]": "Safari 16.4",
    r"^\s+(?:static |#)\w+ ?=": "Chrome 72, Safari 14",
    r"\bquery\.size\b": "Chrome 113, Safari 17",
}
"""What newer scripts use, and since when it is there."""


def test_there_are_scripts_to_try():
    assert len(SCRIPTS) > 10


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_uses_nothing_newer(script: Path):
    text = script.read_text("utf-8")

    assert {} == {
        match[0]: since
        for pattern, since in SINCE.items()
        for match in re.finditer(pattern, text, re.MULTILINE)
    }
