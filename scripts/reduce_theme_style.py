"""Make ``site_src/theme/material.css`` anew: ``python3 scripts/reduce_theme_style.py``.

It is needed after an upgrade of mkdocs-material, and when a layout begins to use what none used:
the build and the tests say so. Kept are the rules of the theme's stylesheet that can match an
element, class or attribute of the layouts, the pages written by hand, or the invented commune,
but those of the signs beside what folds: our own style shows none.
"""

import sys

try:
    import tinycss2
except ImportError:
    from bootstrap import run

    run(__file__, *sys.argv[1:])

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

import markdown
import material
from niemyet.check.rules import read_sound_catalog
from niemyet.publish.markup.page_style import OWN, THEME, minified, own_sheets
from niemyet.site import Site, Sources

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "tests" / "sample_catalog"
DAY = date(2026, 11, 23)
TEMPLATES = ("layouts", "components", "theme")
EXTENSIONS = ("attr_list", "md_in_html", "toc", "tables", "fenced_code")
"""Of mkdocs.yml, and those that MkDocs adds."""

_CLASS_ATTRIBUTE = re.compile(r'class="([^"]*)"')
_ELEMENT = re.compile(r"<([a-z][a-z0-9]*)")
_SAYS = re.compile(r"""\s([a-z][a-z-]*)=["']([^"']*)""")
_WITHOUT_CLASS = re.compile(r"<([a-z][a-z0-9]*)(?![^<>]*\sclass=)[^<>]*>")
_IF_WITHOUT_CLASS = re.compile(r"([a-z][a-z0-9]*):not\(\[class\]\)")
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_ATTRIBUTE = re.compile(r"\[([\w-]+)[^\]]*\]")
_ROLE = re.compile(r"\[role=([\w-]+)\]")
_HIDDEN = re.compile(r"summary::?(?:before|after)")
_PSEUDO = re.compile(r"::?[\w-]+(\([^()]*(\([^()]*\)[^()]*)*\))?")
_PROPERTY_IN_USE = re.compile(r"var\(\s*(--[\w-]+)")
_NESTING = ("media", "supports")


@dataclass(frozen=True)
class Markup:
    """The classes, elements and attributes that some page uses."""

    classes: frozenset[str]
    elements: frozenset[str]
    attributes: frozenset[str] = frozenset({"hidden", "href", "open", "type", "class"})
    roles: frozenset[str] = frozenset()
    without_class: frozenset[str] = frozenset()
    """The elements that stand somewhere without a class."""


def main() -> None:
    """Write the file, and say how large it is."""
    path = ROOT / "site_src" / THEME
    path.write_text(theme_style(ROOT / "site_src"), encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size} byte, từ {_theme_sheet().name}.")


def theme_style(site_src: Path) -> str:
    """Return the text of the file: what it was made from, and the rules that are kept."""
    sheet = _theme_sheet()
    head = f"/* mkdocs-material {version('mkdocs-material')}, {sheet.name}"
    own = "\n".join(own_sheets(site_src / OWN))
    kept = reduce_stylesheet(sheet.read_text("utf-8"), used_markup(documents(site_src)), own)
    return f"{head}: python3 scripts/reduce_theme_style.py */\n{minified(kept)}\n"


def documents(site_src: Path) -> Iterator[str]:
    """Yield all markup there is: the templates, the pages by hand, the pages of the sample."""
    for folder in TEMPLATES:
        yield from (path.read_text("utf-8") for path in sorted((site_src / folder).glob("*.html")))
    for path in sorted((site_src / "pages").rglob("*.md")):
        yield markdown.markdown(path.read_text("utf-8"), extensions=EXTENSIONS)
    catalog, _ = read_sound_catalog(SAMPLE)
    for office in catalog.services:
        site = Site(Sources(SAMPLE, site_src), catalog, office, DAY, DAY)
        yield from (page.html for page in site.pages)


def used_markup(documents: Iterable[str]) -> Markup:
    """Return what the given HTML documents use."""
    classes: set[str] = set()
    elements: set[str] = set()
    said: set[tuple[str, str]] = set()
    bare: set[str] = set()
    for document in documents:
        classes.update(*(names.split() for names in _CLASS_ATTRIBUTE.findall(document)))
        elements.update(_ELEMENT.findall(document))
        said.update(_SAYS.findall(document))
        bare.update(_WITHOUT_CLASS.findall(document))
    # A page says its direction only where it is not the usual one: of the theme's two sets of rules
    # one would hold alone.
    attributes = Markup.attributes | {name for name, _ in said if name != "dir"}
    roles = frozenset(value for name, value in said if name == "role")
    return Markup(frozenset(classes), frozenset(elements), attributes, roles, frozenset(bare))


def reduce_stylesheet(css: str, markup: Markup, own: str = "") -> str:
    """Return the rules of *css* with a selector that *markup* can match; order is kept.

    Animations, fonts and the margins of paper are left out, and custom properties that neither a
    kept rule nor *own* reads.
    """
    kept = _rules(css, markup, None)
    while (shorter := _rules(kept, markup, set(_PROPERTY_IN_USE.findall(kept + own)))) != kept:
        kept = shorter
    return kept


def _rules(css: str, markup: Markup, properties: Set[str] | None) -> str:
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rule, markup, properties) for rule in rules)


def _kept(rule, markup: Markup, properties: Set[str] | None) -> str:
    if rule.type == "qualified-rule":
        return _kept_style(rule, markup, properties)
    if rule.type != "at-rule":
        return ""
    if rule.lower_at_keyword in _NESTING and rule.content:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        body = "".join(_kept(nested, markup, properties) for nested in inner)
        prelude = tinycss2.serialize(rule.prelude).strip()
        return f"@{rule.lower_at_keyword} {prelude}{{{body}}}" if body else ""
    return ""


def _kept_style(rule, markup: Markup, properties: Set[str] | None) -> str:
    matching = [s for s in _split(tinycss2.serialize(rule.prelude)) if _may_match(s, markup)]
    found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    said = ";".join(
        f"{one.name}:{tinycss2.serialize(one.value).strip()}{'!important' * one.important}"
        for one in found
        if one.type == "declaration"
        and (properties is None or not one.name.startswith("--") or one.name in properties)
    )
    return f"{','.join(matching)}{{{said}}}" if matching and said else ""


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
    if _HIDDEN.search(selector) or not markup.roles.issuperset(_ROLE.findall(selector)):
        return False
    if not markup.without_class.issuperset(_IF_WITHOUT_CLASS.findall(selector)):
        return False
    plain = _PSEUDO.sub("", _ATTRIBUTE.sub("", selector))
    if not markup.classes.issuperset(_CLASS.findall(plain)):
        return False
    elements = re.findall(r"(?:^|[\s>+~])([a-z][a-z0-9]*)", _CLASS.sub("", plain))
    return markup.elements.issuperset(elements)


def _theme_sheet() -> Path:
    folder = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    return next(folder.glob("main.*.min.css"))


if __name__ == "__main__":
    main()
