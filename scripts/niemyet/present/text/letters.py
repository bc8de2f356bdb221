"""Letters as a Vietnamese reader orders them."""

from niemyet.present.text.marked_words import bare
from niemyet.present.text.wording import Wording
from niemyet.read.letters import fold


def first_letter(name: str) -> str:
    """Return the capital under which a Vietnamese reader looks for *name*."""
    first = bare(name)[:1].upper()
    return first if first == "Đ" else fold(first).upper()


def letter_order(name: str) -> tuple[str, bool]:
    letter = first_letter(name)
    return fold(letter), letter == "Đ"


def letter_shown(letter: str, wording: Wording) -> str:
    """Return a letter as a heading; Đ is Vietnamese in every language."""
    return letter if letter.isascii() else wording.original(letter)


def letter_anchor(letter: str) -> str:
    """Return the id of a letter's part of a page; D and Đ differ."""
    return f"chu-{'dd' if letter == 'Đ' else letter.lower()}"
