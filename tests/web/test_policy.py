"""The strict policy is kept on every kind of page, in a real browser."""

import re
from contextlib import ExitStack

from browser import opened_page
from building import REPOSITORY
from niemyet.publish.host.policy import (
    header_policy,
    lasting_policy,
    page_policy,
    staff_forms_policy,
)
from web.visit import SETTLING_MS

SOURCES = REPOSITORY / "site_src"
AT_ONCE = 6
"""Pages that come to rest side by side: each waits half a second for another request."""
KEPT = re.compile(r"document\.cookie|cookieStore|indexedDB")


def broken(browser, address, kinds) -> dict[str, list[str]]:
    """What the browser complained about, and which other hosts were asked, by kind of page."""
    found = {}
    for some in (kinds[i : i + AT_ONCE] for i in range(0, len(kinds), AT_ONCE)):
        with ExitStack() as visits:
            pages = {kind.name: visits.enter_context(opened_page(browser)) for kind in some}
            for kind in some:
                pages[kind.name].goto(f"{address}/{kind.path}")
            for name, page in pages.items():
                page.wait_for_load_state("networkidle")
                found[name] = [*page.complaints, *page.foreign]
    return {name: faults for name, faults in found.items() if faults}


def test_no_kind_of_page_breaks_the_policy_or_asks_another_host(browser, address, kinds):
    assert {} == broken(browser, address, kinds)


def test_the_style_is_applied_under_the_policy(browser, address):
    with opened_page(browser) as page:
        page.goto(f"{address}/")

        assert "0px" == page.evaluate("getComputedStyle(document.body).margin")


def test_a_script_inside_a_page_is_refused(browser, address):
    """The policy bites: what the other tests do not see would be seen."""
    with opened_page(browser) as page:
        page.goto(f"{address}/")
        page.evaluate(
            """() => { const script = document.createElement('script');
            script.textContent = 'globalThis.ran = true'; document.head.append(script); }"""
        )
        page.wait_for_timeout(SETTLING_MS // 10)

        assert not page.evaluate("globalThis.ran")
        assert any("Content Security Policy" in complaint for complaint in page.complaints)


def test_no_cookie_is_set(browser, address, kinds):
    with opened_page(browser) as page:
        for kind in kinds[:5]:
            page.goto(f"{address}/{kind.path}")

        assert [] == page.context.cookies()


def test_a_page_opened_from_a_folder_keeps_the_policy_too(phone, lam_binh):
    phone.goto((lam_binh / "index.html").as_uri())

    assert "0px" == phone.evaluate("getComputedStyle(document.body).margin")
    assert [] == phone.complaints


def test_no_policy_for_readers_is_loosened():
    for policy in (page_policy(["a"]), header_policy(["a"]), lasting_policy()):
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "*" not in policy


def test_only_the_staff_forms_may_compile_code():
    assert "'unsafe-eval'" in staff_forms_policy()


def test_no_script_leaves_a_cookie_or_a_database():
    """What is kept on a device is told on the page about privacy; these are not."""
    scripts = [p for p in SOURCES.rglob("*.js") if "admin" not in p.relative_to(SOURCES).parts]

    assert len(scripts) > 5
    assert [] == [p.name for p in scripts if KEPT.search(p.read_text(encoding="utf-8"))]
