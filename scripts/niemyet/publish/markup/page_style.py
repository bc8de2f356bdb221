"""The one style of every page: the theme's rules in use and our own, as short as they can be said.

It stands inside each page, so that nothing is waited for before the first words appear; its hash
stands in the page's content security policy.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import tinycss2

FIRST, LAST = "niemyet", "print"
_PROPERTY_IN_USE = re.compile(r"var\(\s*(--[\w-]+)")
_TIGHT_IN_SELECTORS = frozenset(",>~+")
_TIGHT_IN_VALUES = frozenset(",")
_TIGHT_IN_QUERIES = frozenset(",:")


def own_sheets(folder: Path) -> list[str]:
    """Return our own style sheets in *folder*: tokens and frame first, what holds on paper last."""

    def place(path: Path) -> tuple[bool, bool, str]:
        return path.stem != FIRST, path.stem == LAST, path.stem

    paths = sorted(folder.glob("*.css"), key=place)
    return [path.read_text(encoding="utf-8") for path in paths]


def page_style(theme_css: str, own_css: Sequence[str]) -> str:
    """Return the theme's rules, then our own sheets in order, minified.

    Custom properties that nothing reads are left out.
    """
    css = minified("\n".join((theme_css, *own_css)))
    while (shorter := minified(css, frozenset(_PROPERTY_IN_USE.findall(css)))) != css:
        css = shorter
    return css


def minified(css: str, properties: frozenset[str] | None = None) -> str:
    """Return *css* without spaces and comments that mean nothing.

    Of custom properties only *properties* are kept, all if none are named.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_rule(rule, properties) for rule in rules)


def _rule(rule, properties: frozenset[str] | None) -> str:
    if rule.type == "qualified-rule":
        body = _declarations(rule.content, properties)
        return f"{_text(rule.prelude, _TIGHT_IN_SELECTORS)}{{{body}}}" if body else ""
    if rule.type != "at-rule":
        return ""
    head = f"@{rule.lower_at_keyword} {_text(rule.prelude, _TIGHT_IN_QUERIES)}".strip()
    if rule.content is None:
        return f"{head};"
    if rule.lower_at_keyword in ("page", "font-face"):
        return f"{head}{{{_declarations(rule.content, properties)}}}"
    nested = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    body = "".join(_rule(inner, properties) for inner in nested)
    return f"{head}{{{body}}}" if body else ""


def _declarations(content, properties: frozenset[str] | None) -> str:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    said = [
        f"{one.name}:{_text(one.value, _TIGHT_IN_VALUES)}{'!important' * one.important}"
        for one in found
        if one.type == "declaration" and _is_kept(one.name, properties)
    ]
    margins = [
        f"@{one.lower_at_keyword}{{{_declarations(one.content, properties)}}}"
        for one in found
        if one.type == "at-rule" and one.content is not None
    ]
    return ";".join((*said, *margins))


def _is_kept(name: str, properties: frozenset[str] | None) -> bool:
    return properties is None or not name.startswith("--") or name in properties


def _text(tokens, tight: frozenset[str]) -> str:
    return tinycss2.serialize(_tightened(tokens, tight)).strip()


def _tightened(tokens, tight: frozenset[str]) -> list:
    """Return the tokens without comments, and without spaces beside a *tight* character."""
    kept: list = []
    for token in (t for t in tokens if t.type != "comment"):
        if token.type == "whitespace":
            token.value = " "
        inside = _inside(token)
        if inside is not None:
            inside[:] = _tightened(inside, tight)
        if token.type == "whitespace" and (not kept or _is_one_of(kept[-1], tight)):
            continue
        if _is_one_of(token, tight) and kept and kept[-1].type == "whitespace":
            kept.pop()
        kept.append(token)
    if kept and kept[-1].type == "whitespace":
        kept.pop()
    return kept


def _inside(token) -> list | None:
    if token.type == "function":
        return token.arguments
    return token.content if token.type in ("() block", "[] block") else None


def _is_one_of(token, characters: frozenset[str]) -> bool:
    return token.type == "literal" and token.value in characters
