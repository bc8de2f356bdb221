"""How alike two texts are, for whoever pairs what was with what is."""

from difflib import SequenceMatcher


def likeness(one: str, other: str) -> float:
    """Return 1 for equal texts, 0 for those that share nothing."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
