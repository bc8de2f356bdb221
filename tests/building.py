"""Build sites in tests, and read their pages as a visitor does."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from lxml import html
from niemyet.mkdocs_plugin.run import Order

REPOSITORY = Path(__file__).parent.parent
CATALOG = REPOSITORY / "catalog"
OFFICES = ("phuc-yen", "lam-binh")


def order(
    site_dir: Path,
    office: str,
    catalog: Path = CATALOG,
    as_of: date | None = None,
    **options: Any,
) -> Order:
    """Return the order to build *office* with this repository's layouts."""
    return Order(
        config_file=REPOSITORY / "mkdocs.yml",
        catalog=catalog,
        site_src=REPOSITORY / "site_src",
        site_dir=site_dir,
        office=office,
        as_of=as_of,
        **options,
    )


def text(path: Path) -> str:
    """Return the words of a page's main part, spaces run together."""
    main = html.document_fromstring(path.read_bytes()).find(".//main")
    return re.sub(r"\s+", " ", main.text_content())
