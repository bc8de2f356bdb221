"""What ``python3 scripts/bench_answers.py`` runs: at which screen of a phone each answer stands.

Every kind of page, then every procedure of an office, at 360 × 640. Figures are for programmers.
"""

import argparse
import re
import statistics
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from browser import opened_chromium, opened_page
from building import CATALOG, REPOSITORY, order
from niemyet.check.rules import read_sound_catalog
from niemyet.mkdocs_plugin.defaults import today
from niemyet.mkdocs_plugin.run import build_office
from niemyet.present.text.wording import VIETNAMESE
from niemyet.site import Site, Sources
from serving import serving
from web.kinds import Kind, kinds_of

OFFICE, PHONE = "lam-binh", {"width": 360, "height": 640}
ANSWERS = ("mang-gi", "bao-lau", "bao-nhieu", "o-dau")
UNKNOWN = "chưa có thông tin"
SHARE, LENGTH = 95, 6
SHOWN, WHOLE = 5, 2
"""Targets: per cent of procedures with all answers on the first screen; screens of the median."""
_MEASURE = """() => ({
  height: document.documentElement.scrollHeight,
  words: document.querySelector("main").innerText,
  answers: Object.fromEntries([...document.querySelectorAll(".answers dt a")].map(
    (a) => [a.hash.slice(1), a.closest("div").getBoundingClientRect().bottom + scrollY])),
})"""


@dataclass(frozen=True)
class Measured:
    """A page in screens, where its answers end, its words and how often it knows nothing."""

    kind: str
    path: str
    screens: float
    answers: dict[str, float]
    words: int
    unknown: int

    @property
    def answered(self) -> bool:
        """Whether all four answers end within the first screen."""
        return len(self.answers) == len(ANSWERS) and self.end() <= 1

    def end(self) -> float:
        """Return at which screen the last answer ends."""
        return max(self.answers.values(), default=float("inf"))


def main() -> None:
    """Measure what was asked and print the tables."""
    options = read_options()
    with ExitStack() as stack:
        folder = options.site or _built(
            Path(stack.enter_context(tempfile.TemporaryDirectory())), options.office
        )
        browser = stack.enter_context(opened_chromium())
        page = stack.enter_context(opened_page(browser, viewport=PHONE))
        url = stack.enter_context(serving(folder))
        if not options.procedures_only:
            print_kinds(measure(page, url, _kinds(options.office)))
        paths = sorted(f.parent.relative_to(folder) for f in folder.glob("thu-tuc/*/**/index.html"))
        print_procedures(list(measure(page, url, (("procedure", f"{path}/") for path in paths))))


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bench_answers.py", description="Say at which screen of a phone the answers stand."
    )
    parser.add_argument("--office", default=OFFICE, help=f"({OFFICE})")
    parser.add_argument("--site", type=Path, metavar="DIR", help="a site built already")
    parser.add_argument("--procedures-only", action="store_true", help="not every kind of page")
    return parser.parse_args()


def measure(page, url: str, asked: Iterable[tuple[str, str]]) -> Iterator[Measured]:
    """Yield the measures of each page that is asked for, by kind and path."""
    height = PHONE["height"]
    for kind, path in asked:
        page.goto(f"{url}/{path}", wait_until="domcontentloaded")
        found = page.evaluate(_MEASURE)
        text = found["words"]
        yield Measured(
            kind,
            path,
            found["height"] / height,
            {name: bottom / height for name, bottom in found["answers"].items()},
            len(re.findall(r"\w+", text)),
            text.lower().count(UNKNOWN),
        )


def print_kinds(measured: Iterator[Measured]) -> None:
    """Print a line for each kind of page; an answer stands where its last line ends."""
    heads = ("screens", "bring", "time", "fee", "where", "words", "unknown")
    print(f"{'kind':24}", *(f"{head:>7}" for head in heads))
    for m in measured:
        stand = (f"{m.answers[a]:7.2f}" if a in m.answers else f"{'–':>7}" for a in ANSWERS)
        print(f"{m.kind:24} {m.screens:7.1f}", *stand, f"{m.words:7} {m.unknown:7}")


def print_procedures(measured: Sequence[Measured]) -> None:
    """Print how the procedures, then the pages of their cases, meet the targets."""
    whole = [m for m in measured if m.path.count("/") == WHOLE]
    print_share("procedures", whole)
    print_share("their cases", [m for m in measured if m not in whole])


def print_share(name: str, some: Sequence[Measured]) -> None:
    """Print how many of some pages answer at once, how long they are, and the worst of them."""
    if not some:
        return
    share = 100 * sum(m.answered for m in some) / len(some)
    length = statistics.median(m.screens for m in some)
    unknown = sum(m.unknown for m in some)
    print(
        f"\n{len(some)} {name}: all answers on the first screen {share:.0f} % (target {SHARE} %),"
    )
    print(f"  median {length:.1f} screens (target {LENGTH}), «{UNKNOWN}» {unknown} times")
    for m in sorted((m for m in some if not m.answered), key=Measured.end, reverse=True)[:SHOWN]:
        print(f"  answers end at {m.end():.2f}: {m.path}")
    longest = sorted(some, key=lambda m: -m.screens)[:SHOWN]
    print("  longest:", ", ".join(f"{m.path} {m.screens:.1f}" for m in longest))


def _kinds(office: str) -> list[Kind]:
    sound, _ = read_sound_catalog(CATALOG)
    site = Site(Sources(CATALOG, REPOSITORY / "site_src"), sound, office, None, today())
    return kinds_of(page for page in site.pages if page.language == VIETNAMESE)


def _built(folder: Path, office: str) -> Path:
    build_office(order(folder / "site", office, CATALOG))
    return folder / "site"


if __name__ == "__main__":
    main()
