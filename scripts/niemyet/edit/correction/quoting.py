"""Quote what a stranger wrote so that it stays a quotation: no mention, no link, no command."""

import re

from niemyet.edit.correction.report import visible

_MOST_LETTERS = 2000
_ZERO_WIDTH_SPACE = "\u200b"
_MEANS_SOMETHING = re.compile(r"[@#!]|://|(?<=\bGH)-")
"""To a forge: who is mentioned, which issue is closed, where a link leads."""


def in_a_block(text: str) -> str:
    """Return a Markdown block that shows *text* as it is; its fence is longer than any inside."""
    shown = _cut(visible(text))
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{shown}\n{fence}"


def in_a_commit(text: str) -> str:
    """Return *text* quoted for a commit message, where forges read names, numbers and trailers."""
    lines = _MEANS_SOMETHING.sub(lambda found: found[0] + _ZERO_WIDTH_SPACE, _cut(visible(text)))
    return "\n".join(f"> {line}".rstrip() for line in lines.split("\n"))


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else text[:_MOST_LETTERS].rstrip() + " […]"
