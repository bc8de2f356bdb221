"""Sections of a report as text for a screen, and as Markdown for a forge or a page."""

from collections.abc import Iterable, Iterator

BOX = "[ ] "
"""Before what somebody is to tick off; a forge makes a box of it."""
_ESCAPED = str.maketrans({c: f"\\{c}" for c in r"\`*_{}[]<>|#~"})

Item = tuple[str, list[str]]
Section = tuple[str, list[Item]]
"""A title, and items with their details."""


def text_lines(sections: Iterable[Section]) -> Iterator[str]:
    """Yield the lines of a report for a screen, an empty one before each section."""
    for title, items in sections:
        yield from ("", title.upper())
        for head, details in items:
            yield f"• {head}"
            yield from (f"    {line}" for line in details)


def markdown_parts(sections: Iterable[Section]) -> Iterator[str]:
    """Yield the titles and items of a report as Markdown, each a part that can be left out."""
    for title, items in sections:
        yield f"\n### {title}\n"
        for subject, details in items:
            points = "".join(f"\n  - {_point(line)}" for line in details)
            yield f"- **{escaped(subject)}**{points}"


def _point(line: str) -> str:
    box = BOX if line.startswith(BOX) else ""
    return f"{box}{escaped(line.removeprefix(box))}"


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return text.translate(_ESCAPED)
