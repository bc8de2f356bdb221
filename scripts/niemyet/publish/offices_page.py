"""The page that lets a visitor choose an office, when several are built together."""

from collections.abc import Sequence

from jinja2 import Environment
from markupsafe import Markup

from niemyet.model.catalog import WHOLE
from niemyet.present import law_address
from niemyet.present.posting import Posting
from niemyet.present.province.entries import view_entries
from niemyet.publish.host.policy import page_policy


def offices_page(
    templates: Environment, postings: Sequence[Posting], style: str, missing_below: str = ""
) -> str:
    """Return a whole HTML document in *style* with a link to each office's site.

    *missing_below* is the path from a host's root to the page, for what is sent in the place of
    any address that is missing there: it cannot know how deep it stands.
    """
    catalog, entries = postings[0].catalog, view_entries(postings)
    together = bool(catalog.hosted_together)
    return templates.get_template("layouts/offices.html").render(
        entries=entries,
        whole=together,
        name=catalog.offices[WHOLE].name if together else "",
        assets="" if together else f"{entries[0].id}/",
        style=Markup(style),
        policy=Markup(page_policy([style])),
        root=missing_below,
        laws=law_address,
    )
