"""The page that lets a visitor choose an office, when several are built together."""

from collections.abc import Iterable

from jinja2 import Environment
from markupsafe import Markup

from niemyet.present.posting import Posting
from niemyet.present.whole_site.shell import view_shell
from niemyet.publish.host.policy import page_policy


def offices_page(
    templates: Environment, postings: Iterable[Posting], style: str, missing_below: str = ""
) -> str:
    """Return a whole HTML document in *style* with a link to each office's site.

    *missing_below* is the path from a host's root to the page, for what is sent in the place of
    any address that is missing there: it cannot know how deep it stands.
    """
    entries = [(posting.office.id, view_shell(posting)) for posting in postings]
    return templates.get_template("layouts/offices.html").render(
        entries=entries,
        style=Markup(style),
        policy=Markup(page_policy([style])),
        root=missing_below,
    )
