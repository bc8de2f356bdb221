"""The theme's page, rendered once per language, section and depth with holes, then filled.

Rendering Material's template for every record costs more than everything else together;
the pieces between the holes are the same for all pages of a section.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from niemyet.mkdocs_plugin.frames import Frames
from niemyet.present.permalinks import opened_first, page_above
from niemyet.present.text.marked_words import bare
from niemyet.publish.markup.parts import finished, flush_left, with_languages
from niemyet.publish.page import Page
from niemyet.publish.published_file import PublishedFile

_HOLES = TITLE, ALONE, NAME, DESCRIPTION, CANONICAL, CONTENT, HERE, WHOLE = tuple(
    f"x{hole}x9f2c71" for hole in ("ti", "al", "na", "de", "ca", "co", "he", "wh")
)
"""ALONE is the title where nothing follows it, which may be Vietnamese; NAME is the title in a
text, which may have parts in Vietnamese; HERE is the page's path without its language: what its
versions in all languages share; WHOLE is that of the procedure."""
_HOLE = re.compile(f"({'|'.join(_HOLES)})")


@dataclass(frozen=True)
class Shell:
    """The constant pieces of a page, with holes between them."""

    pieces: tuple[str, ...]

    def fill(self, page: Page, site_url: str) -> str:
        """Return the whole HTML document of *page*."""
        page = finished(page)
        title = escape(page.title, quote=True)
        holes = {
            TITLE: bare(title),
            ALONE: with_languages(f"<title>{title}</title>"),
            NAME: with_languages(title),
            DESCRIPTION: bare(escape(page.description, quote=True)),
            CANONICAL: escape(site_url + page.path, quote=True),
            CONTENT: f"{page.html}{page.signs}",
            HERE: page.place,
            WHOLE: page_above(page.place),
        }
        return "".join(holes.get(piece, piece) for piece in self.pieces)


class ShellMaker:
    """Makes shells, one for each language, section and depth, from the theme as MkDocs has it."""

    def __init__(
        self, config: MkDocsConfig, env: Environment, files: Files, nav: Navigation, frames: Frames
    ) -> None:
        self._template, self._env = env.get_template("main.html"), env
        self._config = config
        self._files = files
        self._nav = nav
        self._frames = frames
        self._made: dict[tuple[Any, ...], Shell] = {}

    def file_of(self, page: Page) -> PublishedFile:
        """Return the file of a generated page."""
        document = self._shell_for(page).fill(page, self._config.site_url or "")
        return PublishedFile(page.file, document.encode())

    def written_by_hand(self, files: Iterable[File]) -> Iterator[str]:
        """Write each page that is somebody's own text, and yield its name."""
        for file in files:
            page = MkDocsPage(None, file, self._config)
            _populate_page(page, self._config, self._files)
            _build_page(page, self._config, self._files, self._nav, self._env)
            yield file.dest_uri

    def _shell_for(self, page: Page) -> Shell:
        """Return the shell of pages that differ in their own part only, making it once."""
        first = opened_first(page.path)
        wholes = self._frames.whole_in(page.place) - page.versions
        about = (page.language, page.section, page.depth)
        key = (*about, page.versions, wholes, first, page.passing)
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def _make(
        self,
        language: str,
        section: str,
        depth: int,
        versions: Collection[str],
        wholes: Collection[str],
        opened_first: bool,
        passing: bool,
    ) -> Shell:
        folder = "/".join(["x"] * depth)
        name = f"{folder}/index.md" if folder else "index.md"
        hollow = MkDocsPage(TITLE, File.generated(self._config, name, content=""), self._config)
        site = "" if self._config.site_url else "/"
        hollow.meta = {"title": TITLE, "description": DESCRIPTION, "section": section}
        hollow.meta |= {"opened_first": opened_first, "passing": passing}
        hollow.meta["address"] = site + CANONICAL
        hollow.content = CONTENT
        hollow.canonical_url = CANONICAL if self._config.site_url else None
        context = get_context(self._nav, self._files, self._config, hollow)
        context |= self._frames.context(language, HERE, versions, WHOLE, wholes)
        html = with_languages(flush_left(self._template.render(context)))
        above, content, below = html.partition(CONTENT)
        above = above.replace(f"<title>{TITLE}</title>", ALONE)
        whole = above + content + below.replace(TITLE, NAME)
        return Shell(tuple(piece for piece in _HOLE.split(whole) if piece))
