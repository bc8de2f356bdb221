"""What the theme brings along: of its files none is published, of its stylesheet what is used."""

import re
from functools import lru_cache
from pathlib import Path

from mkdocs.structure.files import Files

from niemyet.publish.markup.page_style import own_sheets, page_style
from niemyet.publish.markup.stylesheet import Markup, reduce_stylesheet

SITE_MAP = "sitemap.xml"
THEME_FOLDERS = (
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/images/favicon.png",
    SITE_MAP,  # ours lists the generated pages too
)
STYLES = Path("assets", "styles")
"""Our own style sheets: not files of the site, they stand inside its pages."""


def take_theme_assets(files: Files) -> str:
    """Take the theme's scripts and styles out of the site; return its main stylesheet."""
    assets = [f for f in files if f.src_uri.startswith(THEME_FOLDERS)]
    for file in assets:
        files.remove(file)
    main = next(f for f in assets if re.search(r"/main\.[0-9a-f]+\.min\.css$", f.src_uri))
    return main.content_string


def style_for(theme_css: str, markup: Markup, own: Path) -> str:
    """Return the one style of all pages, with our sheets of the folder *own*."""
    return _kept_in_memory(theme_css, markup, tuple(own_sheets(own)))


@lru_cache(maxsize=8)
def _kept_in_memory(theme_css: str, markup: Markup, own: tuple[str, ...]) -> str:
    """A server that is asked for the same style again does not work it out again."""
    return page_style(reduce_stylesheet(theme_css, markup), own)
