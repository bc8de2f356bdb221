"""What is said on a day: each folder of ``facts/`` is one fact of the invented commune.

``told.yaml`` has the fact in a sentence, and what pages, sheets and files must and must not say on
which days; ``warns`` the rules of ``check`` that rightly warn. The other records are laid over
the sample's of the same name: keys over keys, ``0:`` over the first item of a list. A new fact is a
new folder; then ``python tests/publish_anew.py`` writes all that it changes to ``published.txt``.
"""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from niemyet.check.report import as_text
from niemyet.check.rules import check_catalog
from niemyet.model.catalog import Catalog
from niemyet.problem import Problem, Refused, Severity
from niemyet.read.catalog_folder import read_catalog
from posted_site import PostedSite, post
from publication import Lines, differences, published, told_of_change, told_of_sheets, written

OFFICE = "xa-mau"
FACTS = sorted(path.parent for path in (Path(__file__).parent / "facts").glob("*/told.yaml"))
OF_RECORDS = [folder for folder in FACTS if any(path.is_dir() for path in folder.iterdir())]
"""Facts that change a record; the others are facts of the sample itself."""
WHOLE = Path(__file__).parent / "sample_published.txt"
ANEW = "if it shall be so: python tests/publish_anew.py, then read each line that it changed"
PLACES = ("page", "sheet", "data", "search")


class _Plain(yaml.SafeDumper):
    """Writes every scalar as it was read, whatever it looks like."""

    yaml_implicit_resolvers: dict = {}


def _read(path: Path) -> Any:
    """Return a YAML file with every scalar as text."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


@dataclass(frozen=True)
class Told:
    """What one place says on one day."""

    on: date
    place: str
    where: str
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    gone: bool = False
    refused: str = ""

    @property
    def asks_nothing(self) -> bool:
        return not (self.says or self.never or self.gone or self.refused)

    def faults(self, site: PostedSite | Refused) -> list[str]:
        """Return what is not as it must be."""
        if isinstance(site, Refused) or self.refused:
            refused = self.refused and self.refused in str(site)
            return [] if refused else [f"{self.on}: {site}"]
        return [f"{self.on} {self.place} {self.where}: {fault}" for fault in self._wrong(site)]

    def _wrong(self, site: PostedSite) -> list[str]:
        words = getattr(site, self.place)(self.where)
        if (words is None) != self.gone:
            return ["is not there" if words is None else "is there"]
        unsaid = [f"does not say «{text}»" for text in self.says if text not in words]
        wrong = [f"says «{text}»" for text in self.never if text in (words or "")]
        return [*unsaid, *wrong, f"says {words}"] if unsaid or wrong else []


def told_in(folder: Path) -> tuple[Told, ...]:
    """Return what a fact's folder asks for."""
    return tuple(_told(entry) for entry in _read(folder / "told.yaml")["told"])


def _told(entry: Mapping[str, Any]) -> Told:
    places = [place for place in PLACES if place in entry]
    place = places[0] if places else ""
    assert not set(entry) - {"on", "says", "never", "gone", "refused", place}, entry
    return Told(
        date.fromisoformat(entry["on"]),
        place,
        entry.get(place, "").removeprefix("/"),
        tuple(entry.get("says", ())),
        tuple(entry.get("never", ())),
        "gone" in entry,
        entry.get("refused", ""),
    )


def laid_over(sample: Path, folder: Path, into: Path) -> Path:
    """Return a copy of the sample whose records say what those of *folder* say."""
    catalog = Path(shutil.copytree(sample, into / "catalog"))
    for file in folder.glob("*/**/*.yaml"):
        record = catalog / file.relative_to(folder)
        before = _read(record) if record.exists() else {}
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_text(yaml.dump(_over(before, _read(file)), Dumper=_Plain, allow_unicode=True))
    return catalog


def site_on(catalog: Catalog, day: date) -> PostedSite | Refused:
    """Return what the invented commune publishes on a day, or why it publishes nothing."""
    try:
        return PostedSite(post(catalog, OFFICE, day))
    except Refused as refusal:
        return refusal


def published_by(folder: Path, sample_folder: Path, into: Path) -> str:
    """Return all that a fact changes: in the report of a change, and on each day it speaks of."""
    sample = read_catalog(sample_folder).catalog
    catalog = read_catalog(laid_over(sample_folder, folder, into)).catalog
    days = sorted({told.on for told in told_in(folder)})
    text = told_of_change(sample, catalog, days[0])
    known: list[str] = []
    for day in days:
        told = _changed(*_of_the_sample(sample_folder, day), site_on(catalog, day))
        ended = [part.splitlines()[0].removeprefix("= ") for part in known if part not in told]
        text += f"== {day}\n" + "".join(part for part in told if part not in known)
        text += f"= no longer so: {'; '.join(ended)}\n" if ended else ""
        known = told
    return text


@cache
def _of_the_sample(folder: Path, day: date) -> tuple[PostedSite | Refused, Lines]:
    site = site_on(read_catalog(folder).catalog, day)
    return site, published(site) if isinstance(site, PostedSite) else {}


def _changed(without: PostedSite | Refused, lines: Lines, site: PostedSite | Refused) -> list[str]:
    if isinstance(without, PostedSite) and isinstance(site, PostedSite):
        return [*differences(lines, published(site)), *told_of_sheets(without, site)]
    return [f"= {site if isinstance(site, Refused) else 'all'}\n"]


def _over(before: Any, change: Any) -> Any:
    if not isinstance(change, Mapping) or _is_answer(change) or _is_answer(before):
        return change
    if isinstance(before, list):
        return [_over(x, change[str(i)]) if str(i) in change else x for i, x in enumerate(before)]
    kept = dict(before) if isinstance(before, Mapping) else {}
    return kept | {key: _over(kept.get(key), value) for key, value in change.items()}


def _is_answer(element: Any) -> bool:
    return isinstance(element, Mapping) and bool({"unknown", "not_applicable"} & set(element))


def _unforeseen(problems: tuple[Problem, ...], folder: Path) -> tuple[Problem, ...]:
    """Return the problems by rules that the fact does not name: what it lays over is sound."""
    foreseen = {"verified-content-has-not-changed", *_read(folder / "told.yaml").get("warns", ())}
    return tuple(p for p in problems if p.severity is Severity.ERROR or p.rule not in foreseen)


def test_facts_are_found():
    """The test below looks at many facts, and each asks for something of a day."""
    assert len(FACTS) >= 30
    assert [] == [f.name for f in FACTS if any(told.asks_nothing for told in told_in(f))]
    assert [] == [f.name for f in FACTS if not told_in(f) or not _read(f / "told.yaml")["fact"]]


@pytest.mark.parametrize("folder", FACTS, ids=lambda folder: folder.name)
def test_a_fact_is_said(folder, sample_folder, tmp_path):
    """Each place says on its day what it must and nothing that it must not."""
    reading = read_catalog(laid_over(sample_folder, folder, tmp_path))
    told = told_in(folder)
    days = {entry.on for entry in told}
    sites = {day: site_on(reading.catalog, day) for day in days}
    posted = [site for site in sites.values() if isinstance(site, PostedSite)]

    assert as_text(()) == as_text(_unforeseen(check_catalog(reading), folder))
    assert [] == [blemish for site in posted for blemish in site.blemishes()]
    assert "" == "\n".join(fault for entry in told for fault in entry.faults(sites[entry.on]))


def test_the_whole_publication_is_as_it_was_read(sample_catalog):
    """Somebody has read every line that the invented commune publishes, and agreed."""
    now = written(published(PostedSite(post(sample_catalog, OFFICE))))

    assert WHOLE.read_text("utf-8") == now, ANEW


@pytest.mark.parametrize("folder", OF_RECORDS, ids=lambda folder: folder.name)
def test_a_fact_changes_nothing_else(folder, sample_folder, tmp_path):
    """All that the fact changes, on whatever page, sheet or file, is what somebody has read."""
    told = published_by(folder, sample_folder, tmp_path)

    assert (folder / "published.txt").read_text("utf-8") == told, ANEW


@pytest.mark.parametrize("name", ["dated-edition", "handled-elsewhere", "repealed-procedure"])
def test_no_page_says_none(name, sample_folder, tmp_path):
    """On the last day of these facts no page lacks a text."""
    folder = Path(__file__).parent / "facts" / name
    catalog = read_catalog(laid_over(sample_folder, folder, tmp_path)).catalog
    pages = site_on(catalog, max(entry.on for entry in told_in(folder))).pages()

    assert len(pages) > 40
    assert {} == {path: text for path, text in pages.items() if re.search(r"\bNone\b", text)}
