"""Which part of a page is Vietnamese."""

import pytest
from niemyet.present.text.marked_words import as_vietnamese, bare, with_vietnamese_names
from niemyet.publish.markup.parts import with_languages

V = as_vietnamese("khai sinh")


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (f"<p>{V}</p>", '<p lang="vi">khai sinh</p>'),
        (f'<a href="x">{V}</a>', '<a href="x" lang="vi">khai sinh</a>'),
        (f"<p>Birth: {V}.</p>", '<p>Birth: <span lang="vi">khai sinh</span>.</p>'),
        (f'<nav aria-label="{V}">', '<nav aria-label="khai sinh">'),
        (f"<title>{V} – Desk</title>", "<title>khai sinh – Desk</title>"),
        (f'<text x="1">1: {V}</text>', '<text x="1">1: <tspan lang="vi">khai sinh</tspan></text>'),
        (f"<p>{V}{V}</p>", '<p lang="vi">khai sinhkhai sinh</p>'),
        (f'<script type="application/json">["{V}"]</script>', None),
    ],
    ids=["element", "link", "part", "attribute", "title", "drawing", "neighbours", "script"],
)
def test_marks_become_languages(html, told):
    assert with_languages(html) == (told or bare(html))


@pytest.mark.parametrize("text", ["8.000", "09-2025", "https://xa.example/", "KQ.G15.000031"])
def test_a_number_or_code_belongs_to_no_language(text):
    assert text == as_vietnamese(text)


def test_a_translator_keeps_names_in_double_brackets():
    said = with_vietnamese_names("Commune of [[Lâm Bình]]")

    assert 'Commune of <span lang="vi">Lâm Bình</span>' == with_languages(said)
