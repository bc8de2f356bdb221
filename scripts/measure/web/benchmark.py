"""What ``python3 scripts/bench_web.py`` runs: our site, a stock Material site, an empty page.

Every kind of page is visited as by a slow phone (400 kbit/s, 400 ms, processor four times slower),
judged by Lighthouse as a phone and by axe-core. Figures are for programmers.
"""

import argparse
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from browser import opened_chromium
from building import CATALOG, REPOSITORY, order
from niemyet.check.rules import read_sound_catalog
from niemyet.mkdocs_plugin.defaults import CACHE, today
from niemyet.mkdocs_plugin.run import build_office
from niemyet.site import Extras, Site, Sources
from serving import Manners, serving
from web.kinds import Kind, kinds_of
from web.visit import axe_findings, typical, visit

from measure.web.lighthouse import LighthouseMissing, require_lighthouse, scores, typical_scores
from measure.web.stock_site import build_stock_site
from measure.web.tables import Result, print_conditions, print_findings, print_heading, print_row

OFFICE = "lam-binh"
EMPTY = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trống</title><h1>Trống</h1>'


@dataclass(frozen=True)
class Judge:
    """How each page is measured: the browser, how often, and by Lighthouse or not."""

    browser: object
    runs: int
    lighthouse_runs: int

    def result(self, kind: str, url: str) -> Result:
        """Return what the page at *url* is like; medians of several runs."""
        visits = [visit(self.browser, url) for _ in range(self.runs)]
        judged = [scores(url) for _ in range(self.lighthouse_runs)]
        judged = [run for run in judged if run]
        return Result(
            kind,
            typical(visits),
            typical_scores(judged) if judged else None,
            tuple(axe_findings(self.browser, url)),
        )


def main() -> None:
    """Measure what was asked and print the tables."""
    options = read_options()
    lighthouse_runs = 0 if options.no_lighthouse else options.lighthouse_runs
    try:
        if lighthouse_runs:
            require_lighthouse()
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            browser = stack.enter_context(opened_chromium())
            measure(options, folder, Judge(browser, options.runs, lighthouse_runs))
    except (LighthouseMissing, pytest.skip.Exception) as error:
        raise SystemExit(str(error)) from None


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bench_web.py", description="Measure every kind of page of the built site."
    )
    parser.add_argument("--pages", nargs="*", default=[], metavar="KIND", help="only these kinds")
    parser.add_argument("--runs", type=int, default=5, help="visits of each page (5)")
    parser.add_argument("--lighthouse-runs", type=int, default=3, metavar="N", help="(3)")
    parser.add_argument("--no-lighthouse", action="store_true", help="leave Lighthouse out")
    parser.add_argument("--stock", action="store_true", help="beside a stock Material site")
    parser.add_argument("--encoding", choices=("br", "gzip"), default="gzip", help="(gzip)")
    parser.add_argument("--findings", action="store_true", help="name what is below the best")
    return parser.parse_args()


def measure(options: argparse.Namespace, folder: Path, judge: Judge) -> None:
    """Build, serve and measure each site, and print what was found."""
    manners = Manners(encodings=(options.encoding,))
    print_conditions()
    kinds = chosen(built_site(folder / "site"), options.pages)
    tables = {}

    def table(name: str, site: Path, how: Manners, pages: Sequence[Kind]) -> None:
        print_heading(name)
        tables[name] = measured(site, how, pages, judge)

    table(f"Niêm Yết, {OFFICE}, {options.encoding}", folder / "site", manners, kinds)
    if options.stock:
        (folder / "stock").mkdir()
        stock = build_stock_site(folder / "site", folder / "stock")
        plain = Manners(sealed=False, encodings=(options.encoding,))
        table("Stock Material, same words", stock, plain, kinds)
    (folder / "empty").mkdir()
    (folder / "empty" / "index.html").write_text(EMPTY, encoding="utf-8")
    table("Control: an empty page", folder / "empty", manners, [Kind("empty", "")])
    if options.findings:
        print_findings(tables)


def built_site(folder: Path) -> list[Kind]:
    """Build the office's site with its sheets, and return its kinds of page."""
    build_office(order(folder, OFFICE, sheets=True, history=True))
    catalog, _ = read_sound_catalog(CATALOG)
    sources = Sources(CATALOG, REPOSITORY / "site_src")
    extras = Extras(sheets=True, history=True, cache=REPOSITORY / CACHE)
    site = Site(sources, catalog, OFFICE, None, today(), extras=extras)
    return kinds_of(page for page in site.pages if (folder / page.file).is_file())


def chosen(kinds: Sequence[Kind], names: Sequence[str]) -> list[Kind]:
    """Return the kinds of the given names, all if none are given."""
    unknown = set(names) - {kind.name for kind in kinds}
    if unknown:
        known = ", ".join(kind.name for kind in kinds)
        raise SystemExit(f"no such kind of page: {', '.join(sorted(unknown))}; there are: {known}")
    return [kind for kind in kinds if not names or kind.name in names]


def measured(folder: Path, manners: Manners, kinds: Sequence[Kind], judge: Judge) -> list[Result]:
    """Serve *folder* and return a result for each kind of page, printed as soon as it is known."""
    results = []
    with serving(folder, manners) as address:
        for kind in kinds:
            results.append(judge.result(kind.name, f"{address}/{kind.path}"))
            print_row(results[-1])
    return results


if __name__ == "__main__":
    main()
