"""Who does not see is told everything once, in order, with the condition before the amount."""

import re

from web.hearing import HELD, heard_on

AMOUNT_FIRST = re.compile(r"listitem: [\d.]+ đồng|strong: [\d.]+ đồng[^\n]*\n +- text: –")


def test_the_pages_are_heard_as_somebody_has_read_them(browser, tmp_path):
    """``python tests/listen_anew.py`` writes the text: read what differs before it is held."""
    assert HELD.read_text("utf-8") == heard_on(browser, tmp_path / "site")


def test_a_heading_follows_one_of_its_own_level_or_the_next_higher():
    for tree in HELD.read_text("utf-8").split("= tree ")[1:]:
        levels = [int(level) for level in re.findall(r"\[level=(\d)\]", tree.split("= said ")[0])]

        assert 1 == levels[0] and 1 == levels.count(1)
        assert [] == [(a, b) for a, b in zip(levels, levels[1:], strict=False) if b > a + 1]


def test_no_amount_stands_before_what_it_is_for():
    assert [] == AMOUNT_FIRST.findall(HELD.read_text("utf-8"))


def test_no_part_is_a_region_that_repeats_its_heading():
    """Orca says «region Mất bao lâu, Mất bao lâu heading level 2» at each; headings are enough."""
    assert "region " not in HELD.read_text("utf-8")
