"""schema.org in the pages, as JSON-LD: search engines read it there, and follow no link to it.

Addresses are relative to the page, so the data means the same wherever the site is put; a reader
resolves them against the address the page was read from (JSON-LD 1.1, base IRI).
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link
from niemyet.present.open_data.posted import posted_procedures
from niemyet.present.posting import Posting, made_once
from niemyet.publish.page import root_from
from niemyet.publish.schema_org.office_data import office_data
from niemyet.publish.schema_org.service_data import service_data
from niemyet.publish.schema_org.statistics_data import statistics_data

_CONTEXT = "https://schema.org"


@made_once
def linked_data(posting: Posting) -> Mapping[str, dict[str, Any]]:
    """Return what each page that is about one thing says in schema.org, by the page's path."""
    made = {at.HOME: office_data(posting), at.STATISTICS: statistics_data(posting)}
    for p in () if posting.commons else posted_procedures(posting):  # once for all communes
        made[at.procedure_path(p.id)] = service_data(p, posting)
    return {path: {"@context": _CONTEXT, "@graph": graph} for path, graph in made.items() if graph}


def data_blocks(
    data: dict[str, Any] | None,
    path: str,
    title: str,
    crumbs: Sequence[Link],
    posting: Posting,
    site_url: str,
) -> str:
    """Return the data blocks of a page: *data* on what it is about, where it stands in the site."""
    found = [data, _breadcrumbs(path, title, crumbs, posting, site_url)]
    return "".join(_block(data) for data in found if data)


def _breadcrumbs(
    path: str, title: str, crumbs: Sequence[Link], posting: Posting, site_url: str
) -> dict[str, Any] | None:
    if not crumbs:
        return None
    root, here = (site_url, site_url + path) if site_url else (root_from(path), "./")
    trail = [(posting.wording("page.home"), root), *((c.text, root + c.path) for c in crumbs)]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": item}
        for number, (name, item) in enumerate([*trail, (title, here)], 1)
    ]
    return {"@context": _CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def _block(data: dict[str, Any]) -> str:
    """Return a data block, which a browser does not run; no text can end it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>\n'
