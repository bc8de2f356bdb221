"""Every fixed word is asked for somewhere; whoever edits one that is not, changes nothing."""

import re
from collections.abc import Iterator

from building import REPOSITORY
from niemyet.read.wording_file import read_wording

SITE_SRC = REPOSITORY / "site_src"
ASKING = (
    (REPOSITORY / "scripts" / "niemyet", "*.py"),
    *((SITE_SRC / name, "*.html") for name in ("layouts", "components", "theme")),
    (SITE_SRC / "layouts", "*.txt"),
)
WHOLE = re.compile(r"""["'`](\w[\w.-]*)["'`]""")
COMPUTED = re.compile(r"""f["']([\w.-]*(?:\{[^{}]*\}[\w.-]*)+)["']""")
BEGINNING = re.compile(r'(?:words=|below\()"([\w.]+)"')
"""The words of a closed list, as a column of open data names them; all words below a key."""
PLACE = re.compile(r"\{[^{}]*\}")


def sources() -> Iterator[str]:
    """Yield the text of everything that asks for words."""
    for folder, pattern in ASKING:
        for file in sorted(folder.rglob(pattern)):
            yield file.read_text("utf-8")


def computed_in(text: str) -> Iterator[str]:
    """Yield a pattern for each key that is put together, ``f"fees.{kind}"`` as ``fees.[^.]+``."""
    for template in COMPUTED.findall(text):
        pieces = PLACE.split(template)
        if re.search(r"\w\.|\.\w", "".join(pieces)):
            yield "[^.]+".join(map(re.escape, pieces))


def test_every_word_is_asked_for():
    """Whole, by its beginning ("kiosk."), or put together; a sheet leaves its "sheet." away."""
    asking = [*sources()]
    whole = {key for text in asking for key in WHOLE.findall(text)}
    named = {f"{key}." for text in asking for key in BEGINNING.findall(text)}
    beginnings = tuple({*named, *(key for key in whole if key.endswith("."))})
    computed = re.compile("|".join({pattern for text in asking for pattern in computed_in(text)}))
    words = read_wording(SITE_SRC / "wording", "vi")

    assert len(asking) > 200 and len(words) > 1000
    assert [] == [
        key
        for key in words
        if not key.startswith(beginnings)
        and not {key, key.removeprefix("sheet.")} & whole
        and not computed.fullmatch(key)
        and not computed.fullmatch(key.removeprefix("sheet."))
    ]
