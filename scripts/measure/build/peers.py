"""The words of our pages as sites of other generators: stock Material, Zensical, Hugo."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from measure.build.program import Cost, Failed, cost_of
from measure.web.stock_site import write_stock_pages

_OUT_OF_NAV = "nav:\n  - index.md\nplugins:\n  - search\n"
"""Material prints its menu into every page: with all of them in it, only the menu is measured."""

_NEWEST = ("zensical", "hugo")
_LAYOUT = """\
<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<nav>{{ range .Site.Home.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<main>{{ .Content }}</main></body>
</html>
"""
_HUGO = 'languageCode = "vi"\ntitle = "Một cửa"\ndisableKinds = ["taxonomy", "term"]\n'


@dataclass(frozen=True)
class Peer:
    """A generator, and a folder with what it builds."""

    name: str
    command: Sequence[str]
    folder: Path
    made: str
    pages: int

    def build(self) -> Cost:
        """Build from nothing. Raises Failed, also if pages are missing."""
        for kept in (self.made, ".cache"):
            shutil.rmtree(self.folder / kept, ignore_errors=True)
        cost = cost_of(self.command, self.folder, dict(os.environ))
        made = sum(1 for _ in (self.folder / self.made).rglob("index.html"))
        if made < self.pages:
            raise Failed(f"{self.name} made {made} of {self.pages} pages")
        return cost


def set_up(site: Path, folder: Path) -> list[Peer]:
    """Install into *folder* the newest of what we have not, and write there the pages of *site*."""
    subprocess.run([sys.executable, "-m", "venv", folder / "env"], check=True)
    programs = folder / "env" / "bin"
    subprocess.run([programs / "pip", "install", "--quiet", *_NEWEST], check=True)
    pages = write_stock_pages(site, folder / "stock", _OUT_OF_NAV)
    _write_for_hugo(folder / "stock" / "docs", folder / "hugo")
    stock = (folder / "stock", "site", pages)
    return [
        Peer("stock Material", [sys.executable, "-m", "mkdocs", "build", "-q"], *stock),
        Peer("Zensical", [str(programs / "zensical"), "build"], *stock),
        Peer("Hugo", [str(programs / "hugo"), "--quiet"], folder / "hugo", "public", pages),
    ]


def _write_for_hugo(docs: Path, folder: Path) -> None:
    """Write the pages where Hugo wants them: one that has others below it is their section's."""
    for page in docs.rglob("index.md"):
        place = page.parent.relative_to(docs)
        below = any(child.is_dir() for child in page.parent.iterdir())
        name = place / "_index.md" if below else place.parent / f"{place.name}.md"
        target = folder / "content" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, target)
    (folder / "layouts/_default").mkdir(parents=True)
    for name in ("single", "list"):
        (folder / f"layouts/_default/{name}.html").write_text(_LAYOUT, "utf-8")
    (folder / "hugo.toml").write_text(_HUGO, "utf-8")
