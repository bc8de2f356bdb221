"""The finished site as one zip, loaded only when one is asked for."""

from collections.abc import Iterable
from pathlib import Path

from niemyet.cli.telling import short
from niemyet.mkdocs_plugin.order import Contents, Order
from niemyet.present.text.formats import format_day
from niemyet.problem import Refused
from niemyet.publish.bundle.archive import Cover, refuse_a_bad_place, write_bundle
from niemyet.publish.markup.page_style import page_style
from niemyet.publish.markup.templates import load_templates
from niemyet.site import Sources, vietnamese

__all__ = ["bundle", "refuse_a_bad_place"]


def bundle(order: Order, made: Iterable[Contents], target: Path) -> str:
    """Write the site into a zip and say so; return why it was refused, if it was."""
    wording = vietnamese(Sources(order.catalog, order.site_src))
    covers = [Cover(contents.office, format_day(contents.day, wording)) for contents in made]
    templates = load_templates(order.site_src, wording)
    try:
        write_bundle(order.site_dir, templates, covers, page_style(order.site_src), target)
    except Refused as error:
        return str(error)
    megabytes = f"{target.stat().st_size / 1e6:.1f}".replace(".", ",")
    print(f"Tệp mở được không cần mạng: {short(target)} ({megabytes} MB).")
    return ""
