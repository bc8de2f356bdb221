"""schema.org in the pages, as JSON-LD: search engines read it there, and follow no link to it.

Addresses are relative to the page, so the data means the same wherever the site is put; a reader
resolves them against the address the page was read from (JSON-LD 1.1, base IRI).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link
from niemyet.present.open_data.posted import posted_procedures
from niemyet.present.posting import Posting, made_once
from niemyet.publish.page import root_from
from niemyet.publish.published_file import compact
from niemyet.publish.schema_org.office_data import office_data
from niemyet.publish.schema_org.service_data import service_data
from niemyet.publish.schema_org.statistics_data import statistics_data

_CONTEXT = "https://schema.org"


@lru_cache(maxsize=1)
def linked_data(path: str, posting: Posting) -> dict[str, Any] | None:
    """Return what the page at *path* says in schema.org, if it is about one thing.

    It is asked for twice, when it is known whether the page is kept and when it is printed.
    """
    if path == at.HOME:
        graph = office_data(posting)
    elif path == at.STATISTICS:
        graph = statistics_data(posting)
    else:
        procedure = posted_procedures(posting)[_services(posting)[path]]
        graph = service_data(procedure, posting)
    return {"@context": _CONTEXT, "@graph": graph} if graph else None


def has_linked_data(path: str, posting: Posting) -> bool:
    """Return whether the page at *path* is about one thing."""
    return path in (at.HOME, at.STATISTICS) or path in _services(posting)


@made_once
def _services(posting: Posting) -> Mapping[str, int]:
    """Return at which place of the posted procedures stands that of each page."""
    found = () if posting.commons else posted_procedures(posting)  # once for all communes
    return {at.procedure_path(procedure.id): place for place, procedure in enumerate(found)}


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
    text = compact(data).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>\n'
