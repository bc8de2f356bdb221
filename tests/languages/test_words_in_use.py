"""Every fixed word is asked for somewhere; whoever edits one that is not, changes nothing."""

import re
from collections.abc import Iterator

from building import REPOSITORY
from niemyet.read.wording_file import read_wording

SITE_SRC = REPOSITORY / "site_src"
ASKING = (
    *((REPOSITORY / "scripts" / "niemyet", ending) for ending in ("*.py",)),
    *((SITE_SRC / name, "*.html") for name in ("layouts", "components", "theme")),
    (SITE_SRC / "layouts", "*.txt"),
)
WHOLE = re.compile(r"""["'`]([\w.-]+)["'`]""")
COMPUTED = re.compile(r"""f["']([^"'\s]*\{[^"'\s]*)["']""")
PLACE = re.compile(r"\{[^{}]*\}")


def sources() -> Iterator[str]:
    """Yield the text of everything that asks for words."""
    for folder, pattern in ASKING:
        for file in sorted(folder.rglob(pattern)):
            yield file.read_text("utf-8")


def asked_by_computing(text: str) -> Iterator[str]:
    """Yield a pattern for each key that is put together, ``f"fees.{kind}"`` as ``fees.[^.]+``."""
    for template in COMPUTED.findall(text):
        pieces = PLACE.split(template)
        if "." in "".join(pieces):
            yield "[^.]+".join(map(re.escape, pieces))


def test_every_word_is_asked_for():
    asking = [*sources()]
    whole = {key for text in asking for key in WHOLE.findall(text)}
    prefixes = tuple(key for key in whole if key.endswith(".") and key.strip("."))
    computed = re.compile("|".join({p for text in asking for p in asked_by_computing(text)}))
    words = read_wording(SITE_SRC / "wording", "vi")

    assert len(asking) > 200 and len(words) > 1000
    assert [] == [
        key
        for key in words
        if key not in whole and not key.startswith(prefixes) and not computed.fullmatch(key)
    ]
