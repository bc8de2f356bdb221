"""What search engines are told: every page with the day its content last changed, and the map.

Both need the site's address, so nothing is made where nobody knows it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from xml.etree import ElementTree

from niemyet.model.values import Start
from niemyet.model.walk import parts
from niemyet.present import permalinks as at
from niemyet.present.law_address import without_part
from niemyet.present.open_data.records import PUBLISHED, OpenRecord, open_records
from niemyet.present.posting import Posting, made_once
from niemyet.publish.published_file import PublishedFile

SITE_MAP = "sitemap.xml"
ROBOTS = "robots.txt"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def site_map_files(
    pages: Iterable[str], by_hand: Iterable[str], posting: Posting, site_url: str
) -> Iterator[PublishedFile]:
    """Yield the map of the paths *pages*, but those of single marks, and of the paths *by_hand*."""
    if not site_url:
        return
    paths = [path for path in pages if path == at.MARK_CHECK or not path.startswith(at.MARK_CHECK)]
    yield PublishedFile(SITE_MAP, _site_map([*paths, *by_hand], posting, site_url))
    robots = f"User-agent: *\nAllow: /\nSitemap: {site_url}{SITE_MAP}\n"
    yield PublishedFile(ROBOTS, robots.encode())


def _site_map(paths: Iterable[str], posting: Posting, site_url: str) -> bytes:
    ElementTree.register_namespace("", _NAMESPACE)
    root = ElementTree.Element(f"{{{_NAMESPACE}}}urlset")
    changed = content_changes(posting)
    for path in dict.fromkeys(paths):
        entry = ElementTree.SubElement(root, f"{{{_NAMESPACE}}}url")
        ElementTree.SubElement(entry, f"{{{_NAMESPACE}}}loc").text = site_url + path
        if path in changed:
            day = ElementTree.SubElement(entry, f"{{{_NAMESPACE}}}lastmod")
            day.text = changed[path].isoformat()
    ElementTree.indent(root, " ")
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


@made_once
def content_changes(posting: Posting) -> Mapping[str, date]:
    """Return the day the content of each page last changed, where that is known.

    A record changes when its file does, and by itself on the day an announced entry begins.
    A page of several, and the list of a kind, change with the latest of their records.
    """
    told: dict[str, list[date | None]] = {}
    for record in chain.from_iterable(open_records(kind, posting) for kind in PUBLISHED):
        day = _changed(record, posting)
        for page in {without_part(record.page), at.list_page(record.page)}:
            told.setdefault(page, []).append(day)
    days = {page: max(found) for page, found in told.items() if None not in found}
    if days:
        days[at.HOME] = max(days.values())
    return days


def _changed(record: OpenRecord, posting: Posting) -> date | None:
    """Return the day of the last change, or None where the record's history is not known."""
    if record.changed is None:
        return None
    starts = (getattr(part.fact, "in_force_from", None) for part in parts(record.facts))
    begun = (start.day for start in starts if isinstance(start, Start) and start.exact)
    return max([record.changed, *(day for day in begun if day <= posting.day)])
