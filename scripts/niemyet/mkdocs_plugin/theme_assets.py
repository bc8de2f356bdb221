"""What the theme brings along, of which no file is published."""

from mkdocs.structure.files import Files

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
