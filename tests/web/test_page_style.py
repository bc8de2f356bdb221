"""The style inside each page says the same as its sources, in fewer letters."""

import pytest
from niemyet.publish.host.policy import hash_of
from niemyet.publish.markup.page_style import OWN, THEME, minified, own_sheets, page_style


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a , b > c { color: red ; }", "a,b>c{color:red}"),
        ("p  :is(.a, .b) { margin: 0  1px }", "p :is(.a,.b){margin:0 1px}"),
        ("p { width: calc(1px + 2px) }", "p{width:calc(1px + 2px)}"),
        ("p::before { content: ' : , ' }", "p::before{content:' : , '}"),
        ("p::before { content: '/* \\' */' }", "p::before{content:'/* \\' */'}"),
        ("p:nth-child(-n + 2) + p { color: red }", "p:nth-child(-n + 2) + p{color:red}"),
        ("@media (min-width: 46rem) and print { p { color: red } }", None),
        ("p { color: red !important }", "p{color:red!important}"),
        ("/* a */ p { /* b */ color: red }", "p{color:red}"),
        ("@page { size: A4 }", "@page{size:A4}"),
        (
            "@page { margin: 1cm ; @top-left { content: none ; } }",
            "@page{margin:1cm;@top-left{content:none}}",
        ),
        ("[dir=ltr] p { color: red }", "[dir=ltr] p{color:red}"),
    ],
)
def test_only_what_means_nothing_is_left_out(written, said):
    expected = "@media (min-width:46rem) and print{p{color:red}}" if said is None else said

    assert expected == minified(written)


def test_our_own_rules_come_after_the_themes(tmp_path):
    for path, css in (
        (THEME, "/* made from x */\np{margin:0}\n"),
        (OWN / "a.css", "p { margin: 1px }"),
    ):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(css, encoding="utf-8")

    assert "p{margin:0}p{margin:1px}" == page_style(tmp_path)


def test_the_sheet_with_the_frame_comes_first_and_the_one_for_paper_last(tmp_path):
    for name in ("print", "search", "niemyet", "zoom"):
        (tmp_path / f"{name}.css").write_text(name, encoding="utf-8")

    assert ["niemyet", "search", "zoom", "print"] == own_sheets(tmp_path)


def test_a_hash_is_what_browsers_compute():
    """The example of CSP 3 for «doSomething()», with its own quotes."""
    expected = "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='"

    assert expected == hash_of("doSomething();")
