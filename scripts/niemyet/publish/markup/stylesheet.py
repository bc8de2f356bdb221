"""Reduce the theme's stylesheet to the rules that can touch a page of this site."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import tinycss2

_CLASS_ATTRIBUTE = re.compile(r'class="([^"]*)"')
_ELEMENT = re.compile(r"<([a-z][a-z0-9]*)")
_ATTRIBUTE_NAME = re.compile(r"""\s([a-z][a-z-]*)=["']""")
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_ATTRIBUTE = re.compile(r"\[([\w-]+)[^\]]*\]")
_PSEUDO = re.compile(r"::?[\w-]+(\([^()]*(\([^()]*\)[^()]*)*\))?")
_NESTING = ("media", "supports")
_KEPT_AT_RULES = ("page",)


@dataclass(frozen=True)
class Markup:
    """The classes, elements and attributes that some page uses."""

    classes: frozenset[str]
    elements: frozenset[str]
    attributes: frozenset[str] = frozenset({"hidden", "href", "open", "type", "class"})


def used_markup(documents: Iterable[str]) -> Markup:
    """Return what the given HTML documents use."""
    classes: set[str] = set()
    elements: set[str] = set()
    attributes: set[str] = set()
    for document in documents:
        classes.update(*(names.split() for names in _CLASS_ATTRIBUTE.findall(document)))
        elements.update(_ELEMENT.findall(document))
        attributes.update(_ATTRIBUTE_NAME.findall(document))
    return Markup(frozenset(classes), frozenset(elements), Markup.attributes | attributes)


def reduce_stylesheet(css: str, markup: Markup) -> str:
    """Return the rules of *css* with a selector that *markup* can match; order is kept.

    Animations and fonts are left out as well.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rule, markup) for rule in rules)


def _kept(rule, markup: Markup) -> str:
    if rule.type == "qualified-rule":
        return _kept_style(rule, markup)
    if rule.type != "at-rule" or rule.lower_at_keyword in ("keyframes", "font-face"):
        return ""
    if rule.lower_at_keyword in _NESTING and rule.content:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        body = "".join(_kept(nested, markup) for nested in inner)
        prelude = tinycss2.serialize(rule.prelude).strip()
        return f"@{rule.lower_at_keyword} {prelude}{{{body}}}" if body else ""
    return rule.serialize() if rule.lower_at_keyword in _KEPT_AT_RULES else ""


def _kept_style(rule, markup: Markup) -> str:
    selectors = _split(tinycss2.serialize(rule.prelude))
    matching = [s for s in selectors if _may_match(s, markup)]
    if not matching:
        return ""
    return f"{','.join(matching)}{{{tinycss2.serialize(rule.content).strip()}}}"


def _split(prelude: str) -> list[str]:
    """Split a selector list at its own commas, not at those inside brackets."""
    parts, depth = [""], 0
    for character in prelude:
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


def _may_match(selector: str, markup: Markup) -> bool:
    if any(name not in markup.attributes for name in _ATTRIBUTE.findall(selector)):
        return False
    plain = _PSEUDO.sub("", _ATTRIBUTE.sub("", selector))
    if not markup.classes.issuperset(_CLASS.findall(plain)):
        return False
    elements = re.findall(r"(?:^|[\s>+~])([a-z][a-z0-9]*)", _CLASS.sub("", plain))
    return markup.elements.issuperset(elements)
