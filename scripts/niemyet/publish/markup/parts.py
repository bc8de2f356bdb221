"""The language of parts (WCAG 3.1.2): marks inside texts become ``lang`` attributes."""

import re
from dataclasses import replace

from niemyet.present.text.marked_words import BEGIN, END, bare
from niemyet.publish.markup.spoken import spoken_signs
from niemyet.publish.page import Page

_WITHIN_A_TAG = re.compile(rf"<[^<>]*[{BEGIN}{END}][^<>]*>")
_ONLY_TEXT = re.compile(rf"(<(script|title|textarea)\b[^>]*>)([^<]*[{BEGIN}{END}][^<]*)(?=</\2>)")
_WHOLE_ELEMENT = re.compile(
    rf"<(?!br|hr|img|input)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>{BEGIN}([^<>{BEGIN}{END}]*){END}(?=</\1>)"
)
_IN_A_DRAWING = re.compile(rf"(<text\b[^>]*>)([^<]*{BEGIN}[^<]*)(?=</text>)")
_OPENED = '<{} lang="vi">'
_INDENTED = re.compile(r"\n\s+")


def with_languages(html: str) -> str:
    """Return the page with ``lang="vi"`` on what is marked as Vietnamese.

    An attribute has no parts, so there the marks are only taken off.
    """
    if BEGIN not in html:
        return html
    html = html.replace(END + BEGIN, "")
    html = _WITHIN_A_TAG.sub(lambda found: bare(found[0]), html)
    html = _WHOLE_ELEMENT.sub(r'<\1\2 lang="vi">\3', html)
    html = _ONLY_TEXT.sub(lambda found: found[1] + bare(found[3]), html)
    html = _IN_A_DRAWING.sub(lambda found: found[1] + _spanned(found[2], "tspan"), html)
    return _spanned(html, "span")


def flush_left(html: str) -> str:
    """Return the page without the indentation of its layouts: 3 of 100 bytes, which nobody sees."""
    return html if "<pre" in html else _INDENTED.sub("\n", html)


def finished(page: Page) -> Page:
    """Return the page with the language of its parts, and how its signs are said."""
    if page.signs is not None:
        return page
    html = with_languages(page.html)
    return replace(page, html=html, signs=spoken_signs(html, page.language))


def _spanned(text: str, element: str) -> str:
    return text.replace(BEGIN, _OPENED.format(element)).replace(END, f"</{element}>")
