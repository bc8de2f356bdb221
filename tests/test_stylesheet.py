"""The theme's stylesheet is reduced to what some page can use."""

from niemyet.publish.markup.stylesheet import Markup, reduce_stylesheet, used_markup


def reduced(css: str, page: str) -> str:
    return reduce_stylesheet(css, used_markup([page]))


def test_a_rule_for_a_class_in_use_is_kept():
    assert ".a{color:red}" == reduced(".a{color:red}", '<p class="a b">')


def test_a_rule_for_a_class_nobody_uses_is_left_out():
    assert "" == reduced(".c{color:red}", '<p class="a">')


def test_only_the_selectors_that_can_match_are_kept():
    assert ".a{color:red}" == reduced(".a,.c{color:red}", '<p class="a">')


def test_a_selector_inside_brackets_does_not_split_the_list():
    css = ":is(.a,.b) p{color:red}"

    assert css == reduced(css, '<p class="a">')


def test_an_empty_media_query_is_left_out():
    assert "" == reduced("@media print{.c{color:red}}", "<p>")


def test_a_rule_inside_a_media_query_is_judged_by_itself():
    css = "@media print{p{color:red}.c{color:red}}"

    assert "@media print{p{color:red}}" == reduced(css, "<p>")


def test_a_font_that_would_be_fetched_is_left_out():
    assert "" == reduced("@font-face{font-family:X;src:url(x)}", "<p>")


def test_a_rule_for_an_attribute_nobody_sets_is_left_out():
    assert "" == reduce_stylesheet(
        "[data-md-color-scheme=slate] p{color:red}", Markup(frozenset(), frozenset({"p"}))
    )
