"""A first visit on a slow phone: what goes over the wire, when the page can be read, what moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from browser import opened_page

NODE_MODULES = Path(__file__).resolve().parents[1] / "node_tools" / "node_modules"
AXE = NODE_MODULES / "axe-core" / "axe.min.js"
BITS_PER_SECOND = 400_000
ROUND_TRIP_MS = 400
CPU_SLOWDOWN = 4
SETTLING_MS = 1500
WATCH = """
globalThis.seen = { lcp: 0, cls: 0 };
function watch(type, note) {
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
  observer.observe({ type, buffered: true });
}
watch("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
"""


@dataclass(frozen=True)
class Visit:
    """Bytes as sent, requests, and seconds until the largest text or picture is painted."""

    size: int
    requests: int
    lcp: float
    cls: float


def visit(browser, url: str, before: str = "") -> Visit:
    """Open *url* with an empty cache, or after *before* has been opened, on the slow network."""
    with opened_page(browser) as page:
        session = page.context.new_cdp_session(page)
        _slow_down(session)
        if before:
            page.goto(before)
            page.wait_for_timeout(SETTLING_MS)
        sizes: list[int] = []
        session.on("Network.loadingFinished", lambda e: sizes.append(e["encodedDataLength"]))
        page.add_init_script(WATCH)
        page.goto(url, wait_until="load", timeout=120_000)
        page.wait_for_timeout(SETTLING_MS)
        seen = page.evaluate("seen")
    sent = [size for size in sizes if size]
    return Visit(round(sum(sent)), len(sent), seen["lcp"] / 1000, seen["cls"])


def typical(visits: Sequence[Visit]) -> Visit:
    """Return the medians of several visits, and the worst of what moved."""
    return Visit(
        round(median(v.size for v in visits)),
        round(median(v.requests for v in visits)),
        median(v.lcp for v in visits),
        max(v.cls for v in visits),
    )


def axe_findings(browser, url: str) -> list[str]:
    """Return every element that breaks a rule of axe-core, best practice included."""
    with opened_page(browser) as page:
        page.goto(url, wait_until="load")
        page.wait_for_timeout(SETTLING_MS)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        broken = page.evaluate("axe.run(document).then((found) => found.violations)")
    return [f"{rule['id']}: {node['target']}" for rule in broken for node in rule["nodes"]]


def _slow_down(session) -> None:
    """DevTools delays answers; it does not delay the connection, which is the same for all."""
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": ROUND_TRIP_MS,
            "downloadThroughput": BITS_PER_SECOND / 8,
            "uploadThroughput": BITS_PER_SECOND / 8,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
