"""The theme's stylesheet is reduced to what some page can use, once for each upgrade."""

import shutil

import pytest
from building import REPOSITORY
from niemyet.problem import Refused
from niemyet.publish.markup.page_style import THEME, refuse_a_stale_style
from reduce_theme_style import Markup, reduce_stylesheet, theme_style, used_markup

SITE_SRC = REPOSITORY / "site_src"


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


def test_the_margins_of_paper_are_left_to_our_own_style():
    assert "" == reduced("@page{margin:25mm}", "<p>")


def test_a_rule_for_an_attribute_nobody_sets_is_left_out():
    assert "" == reduce_stylesheet(
        "[data-md-color-scheme=slate] p{color:red}", Markup(frozenset(), frozenset({"p"}))
    )


def test_a_rule_for_what_has_no_class_is_left_out_where_all_have_one():
    css = "table:not([class]) td{color:red}"

    assert "" == reduced(css, '<table class="rows"><td>')
    assert css == reduced(css, '<table class="rows"><td><table>')


def test_a_rule_for_a_role_that_nothing_has_is_left_out():
    css = "th[role=columnheader]{color:red}"

    assert "" == reduced(css, '<th role="rowheader">')
    assert css == reduced(css, '<th role="columnheader">')


def test_a_sign_that_our_own_style_does_not_show_is_left_out():
    assert "" == reduced('summary:before,summary:after{content:""}', "<summary>")


def test_a_property_that_nothing_reads_is_left_out_with_what_only_it_reads():
    css = ":root{--a:1px;--b:var(--c);--c:2px}p{margin:var(--a)}"

    assert ":root{--a:1px}p{margin:var(--a)}" == reduced(css, "<p>")


def test_a_property_that_our_own_sheets_read_is_kept():
    css = ":root{--a:1px;--b:2px}"

    assert ":root{--b:2px}" == reduce_stylesheet(css, used_markup(["<p>"]), "p{margin:var(--b)}")


def test_the_reduced_style_has_what_the_layouts_use():
    """If this fails: python3 scripts/reduce_theme_style.py"""
    assert theme_style(SITE_SRC) == (SITE_SRC / THEME).read_text("utf-8")


def test_the_style_of_another_version_is_refused_with_the_remedy(tmp_path):
    theme = tmp_path / "material" / "assets" / "stylesheets"
    theme.mkdir(parents=True)
    (theme / "main.00000000.min.css").touch()
    (tmp_path / THEME).parent.mkdir()
    shutil.copy(SITE_SRC / THEME, tmp_path / THEME)

    with pytest.raises(Refused, match="main.00000000.*\n.*reduce_theme_style.py"):
        refuse_a_stale_style(tmp_path, [str(tmp_path / "material")])
