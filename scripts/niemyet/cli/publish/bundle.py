"""The finished site as one zip, loaded only when one is asked for."""

from collections.abc import Iterable
from pathlib import Path

from niemyet.cli.telling import short
from niemyet.mkdocs_plugin.order import Contents, Order
from niemyet.present.text.formats import format_day
from niemyet.problem import Refused
from niemyet.publish.bundle import archive
from niemyet.publish.bundle.archive import Cover, write_bundle
from niemyet.publish.host.extent import megabytes
from niemyet.publish.languages.wordings import vietnamese
from niemyet.publish.markup.page_style import page_style
from niemyet.publish.markup.templates import load_templates


def refuse_a_bad_place(order: Order, target: Path) -> None:
    """Raise Refused if *target* is no place for the zip, or the zip would lack the sheets."""
    if order.sheets_apart:
        raise Refused(
            "Tệp mở không cần mạng phải có cả tờ in, mà --sheets-url đặt tờ in ở nơi khác.\n"
            'Cách sửa: bỏ --bundle, hoặc thêm --sheets-url "" cho lần này.'
        )
    archive.refuse_a_bad_place(order.site_dir, target)


def bundle(order: Order, made: Iterable[Contents], target: Path) -> None:
    """Write the site into a zip and say so. Raises Refused if it cannot be written."""
    wording = vietnamese(order.site_src)
    covers = [Cover(contents.office, format_day(contents.day, wording)) for contents in made]
    templates = load_templates(order.site_src, wording)
    write_bundle(order.site_dir, templates, covers, page_style(order.site_src), target)
    size = megabytes(target.stat().st_size)
    print(f"Tệp mở được không cần mạng: {short(target)} ({size}).")
