"""The check refuses what no sheet could print, and nothing else."""

from building import REPOSITORY
from fontTools.ttLib import TTFont
from niemyet.check.wording.letters import NOT_PRINTED

FONTS = sorted((REPOSITORY / "site_src" / "sheets" / "fonts").glob("*.ttf"))


def test_a_letter_is_refused_exactly_where_a_font_lacks_it():
    """Every font has every letter that the check lets pass; one that it refuses is in not all."""
    in_all = set.intersection(*(set(TTFont(font).getBestCmap()) for font in FONTS))
    letters = [code for code in range(0x20, 0xFFFF) if not chr(code).isspace() or code == 0x20]
    passed = {code for code in letters if not NOT_PRINTED.search(chr(code))}

    assert len(FONTS) >= 7
    assert passed == {code for code in in_all if code in set(letters)}
