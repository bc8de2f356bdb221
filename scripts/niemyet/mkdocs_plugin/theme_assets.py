"""What MkDocs or the theme bring along, and a site has elsewhere or not at all."""

from collections.abc import Iterable

from mkdocs.structure.files import File, Files

from niemyet.publish.markup.page_style import THEME

SITE_MAP = "sitemap.xml"
THEME_FOLDERS = (
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/images/favicon.png",
    THEME.name,
    SITE_MAP,  # ours lists the generated pages too
)


def leave_out_theme_assets(files: Files) -> None:
    """Take the theme's scripts and styles out of the site."""
    for file in [file for file in files if file.src_uri.startswith(THEME_FOLDERS)]:
        files.remove(file)


def leave_out_other_languages(files: Files, folders: Iterable[str]) -> list[File]:
    """Take the pages written in other languages out, which lie in *folders*; return them."""
    others = tuple(folder for folder in folders if folder)
    left_out = [file for file in files if file.src_uri.startswith(others)]
    for file in left_out:
        files.remove(file)
    return left_out
