"""The site of the invented commune, and what a device has kept of it."""

from datetime import date
from pathlib import Path

from building import order
from niemyet.mkdocs_plugin.run import build_office

OFFICE = "xa-mau"
DAY = date(2026, 11, 23)
PUBLIC = "https://xa.example/niem-yet/"
FEE = "phi-le-phi/phi-ban-sao/"
READ = "van-ban/2019/"
UNREAD = "van-ban/2025/"
KEPT = """(async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    kept[name] = requests.map((request) => decodeURI(request.url.slice(location.origin.length)));
  }
  return kept;
})()"""


def build(folder: Path, catalog: Path, day: date = DAY, **options: object) -> Path:
    """Build the commune's site into *folder*."""
    build_office(order(folder, OFFICE, catalog, day, **options))
    return folder


def visit(page, url: str) -> None:
    """Open a page as a first visitor does, and stay until the device has kept what it keeps."""
    page.goto(url)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    until(page, f"{KEPT}.then((all) => Object.keys(all).some((name) => name.endsWith('đã xem')))")


def until(page, promise: str) -> None:
    """Wait until what the script *promise* resolves to is true; ten seconds at most."""
    again = "await new Promise((done) => setTimeout(done, 30))"
    fails = "throw new Error('not within ten seconds')"
    page.evaluate(
        f"(async () => {{ const end = Date.now() + 10000; while (!(await {promise})) "
        f"{{ if (Date.now() > end) {fails}; {again}; }} }})()"
    )


def kept(page, ending: str) -> list[str]:
    """Return the addresses, from the host's root, in the cache whose name has this *ending*."""
    return sum((urls for name, urls in page.evaluate(KEPT).items() if name.endswith(ending)), [])
