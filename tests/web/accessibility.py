"""What is measured of every kind of page, so that everybody can read it.

The tests judge these findings, and ``python3 scripts/audit_accessibility.py`` records them for the
page that tells visitors what was tried.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from browser import opened_page
from serving import Manners, serving
from web.kinds import Kind
from web.visit import AXE, NODE_MODULES

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
PHONE, NARROW, WIDE = ({"width": w, "height": 740} for w in (360, 320, 1280))
MOST_STEPS = 4
ROOT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
FITS = "[...pageChecks.width(), ...pageChecks.overlap()]"
NO_AXE = "KHÔNG thử axe-core: chưa cài; chạy npm ci --prefix tests/node_tools"
_SCRIPT = Path(__file__).with_name("page_checks.js")


def _axe(page, options: Mapping[str, object]) -> list[str]:
    return page.evaluate("(options) => pageChecks.axe(options)", options)


def _contrast(page, rule: str) -> list[str]:
    return _axe(page, {"runOnly": {"type": "rule", "values": [rule]}})


def rules(page) -> list[str]:
    """Every rule of axe-core, in light."""
    return _axe(page, {"runOnly": list(RULES)})


def structure(page) -> list[str]:
    """Headings, tables, landmarks, languages."""
    return page.evaluate("pageChecks.structure()")


def targets(page) -> list[str]:
    """How large everything is that one taps."""
    return page.evaluate("pageChecks.targets()")


def dark(page) -> list[str]:
    """Contrast where the device is set to dark."""
    page.emulate_media(color_scheme="dark")
    return _contrast(page, "color-contrast")


def high_contrast(page) -> list[str]:
    """Seven to one after "Tương phản cao", in dark, then in light."""
    page.locator("#de-doc [data-contrast]").click()
    found = _contrast(page, "color-contrast-enhanced")
    page.emulate_media(color_scheme="light")
    found += _contrast(page, "color-contrast-enhanced")
    page.locator("#de-doc [data-contrast]").click()
    return found


def narrow(page) -> list[str]:
    """A screen of 320 points, or 1.280 at 400 %."""
    page.set_viewport_size(NARROW)
    return page.evaluate(FITS)


def spacing(page) -> list[str]:
    """The text spaced as WCAG 1.4.12 does, on the narrow screen."""
    page.evaluate("pageChecks.space(true)")
    found = page.evaluate(FITS)
    page.evaluate("pageChecks.space(false)")
    return found


def doubled(page) -> list[str]:
    """The text twice as large by "A+", on a phone and on a wide screen."""
    usual = page.evaluate(ROOT_SIZE)
    for _ in range(MOST_STEPS):
        page.evaluate("document.querySelector('#de-doc [data-size=\"1\"]').click()")
    found = [] if page.evaluate(ROOT_SIZE) == 2 * usual else ["the text is not twice as large"]
    for size in (PHONE, WIDE):
        page.set_viewport_size(size)
        found += page.evaluate(FITS)
    page.evaluate("document.querySelector('#de-doc [data-size=\"0\"]').click()")
    return found


def keyboard(page) -> list[str]:
    """The skip link first, every stop seen, no way to be caught."""
    page.keyboard.press("Tab")
    found = [] if _active(page, "matches('.skip')") else ["the skip link is not first"]
    found += page.evaluate("pageChecks.keyboard()")
    last = page.evaluate("document.activeElement.outerHTML")
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.outerHTML") == last:
        found.append(f"caught at the end: {last[:80]}")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    if not _active(page, "matches('main')"):
        found.append("the skip link does not lead to the main part")
    return found


def _active(page, question: str) -> bool:
    return page.evaluate(f"document.activeElement.{question}")


CHECKS: Mapping[str, Callable[..., list[str]]] = {
    check.__name__: check
    for check in (
        keyboard,
        rules,
        structure,
        targets,
        dark,
        high_contrast,
        narrow,
        spacing,
        doubled,
    )
}
"""In the order they are made, because one leaves the page as the next needs it."""
WITHOUT_FRAME = ("rules", "targets", "dark", "narrow", "spacing")
"""Checks of a page that stands alone, without the header and its controls."""
WITHOUT_SCRIPT = "without_script"


@dataclass
class Findings:
    """What each check found, by check, and the kinds of page that were tried."""

    checks: dict[str, list[str]] = field(
        default_factory=lambda: {name: [] for name in (*CHECKS, WITHOUT_SCRIPT)}
    )
    pages: list[str] = field(default_factory=list)
    chromium: str = ""


def axe_version() -> str:
    """Return the version of axe-core, or skip the test and say that there is none."""
    if not AXE.is_file():
        pytest.skip(NO_AXE)
    about = NODE_MODULES / "axe-core" / "package.json"
    return json.loads(about.read_text(encoding="utf-8"))["version"]


def examine(browser, sites: Iterable[tuple[Path, Iterable[Kind]]]) -> Findings:
    """Return what is wrong with one page of each kind, in each folder of a built site."""
    axe_version()
    found = Findings(chromium=browser.version)
    for folder, kinds in sites:
        with serving(folder, Manners(encodings=())) as address:
            _examine_site(browser, address, list(kinds), found)
    return found


def _examine_site(browser, address: str, kinds: list[Kind], found: Findings) -> None:
    options = {"viewport": PHONE, "reduced_motion": "reduce", "service_workers": "block"}
    with (
        opened_page(browser, **options) as page,
        opened_page(browser, java_script_enabled=False) as plain,
    ):
        for kind in kinds:
            found.pages.append(kind.name)
            url = f"{address}/{kind.path}"
            for name, broken in _examined(page, url):
                found.checks[name] += [f"{kind.name}: {one}" for one in broken]
            found.checks[WITHOUT_SCRIPT] += missing_without_script(page, plain, url, kind.name)


def _examined(page, url: str) -> Iterable[tuple[str, list[str]]]:
    page.set_viewport_size(PHONE)
    page.goto(url)
    _prepare(page)
    framed = page.locator(".skip").count()
    for name in CHECKS if framed else WITHOUT_FRAME:
        yield name, CHECKS[name](page)


def _prepare(page) -> None:
    """Open the controls and every closed part, so that they are looked at too."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate(_SCRIPT.read_text(encoding="utf-8"))
    page.evaluate(
        """document.querySelectorAll('details').forEach((part) => { part.open = true; });
        document.querySelector('.menu button')?.click()"""
    )


def missing_without_script(page, plain, url: str, name: str) -> list[str]:
    """Return what the page lacks where scripts do not run: its heading, or most of its words."""
    plain.goto(url)
    heading = plain.locator("main h1")
    if heading.count() != 1 or not heading.is_visible():
        return [f"{name}: no heading"]
    words, all_words = (len(each.locator("main").text_content().split()) for each in (plain, page))
    if words < 20 or words < 0.6 * all_words:
        return [f"{name}: {words} words of {all_words}"]
    return []
