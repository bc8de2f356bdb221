"""The page that lets a visitor choose an office, when several are built together."""

from collections.abc import Sequence
from datetime import date

from niemyet.model.catalog import Catalog
from niemyet.model.office import Office
from niemyet.present.posting import Posting
from niemyet.present.shell_view import ShellView, view_shell
from niemyet.present.wording import Wording
from niemyet.publish.templates import load_templates
from niemyet.read.wording_file import read_wording


def offices_page(sources, catalog: Catalog, offices: Sequence[Office], today: date) -> str:
    """Return a whole HTML document with a link to each office's site."""
    wording = Wording("vi", read_wording(sources.site_src / "wording", "vi"))
    templates = load_templates(sources.site_src, wording)
    entries = [(o.id, _shell(catalog, o, today, wording)) for o in offices]
    return templates.get_template("layouts/offices.html").render(entries=entries)


def _shell(catalog: Catalog, office: Office, today: date, wording: Wording) -> ShellView:
    return view_shell(Posting(catalog, office, office.edition_on or today, wording))
