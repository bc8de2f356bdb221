"""Hand the site to MkDocs: three folders in, pages out. Only events, the work is elsewhere."""

import hashlib
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment
from mkdocs.config import Config
from mkdocs.config import config_options as opt
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from niemyet.mkdocs_plugin.shell import ShellMaker
from niemyet.mkdocs_plugin.site_folder import refuse_to_overwrite, sign
from niemyet.model.catalog import Catalog
from niemyet.present.shell_view import view_shell
from niemyet.problem import Problem, Refused
from niemyet.publish.search_index import search_setup
from niemyet.publish.stylesheet import Markup, reduce_stylesheet, used_markup
from niemyet.site import Site, Sources, read_sound_catalog

# Not below "mkdocs": its strict mode would end a server for a fault that the server outlives.
log = logging.getLogger("niemyet")

DEFAULT_OFFICE = "phuc-yen"
SHEET_CACHE = Path(".cache", "sheets")
"""Where sheets that have not changed are kept between builds, beside mkdocs.yml."""
MARK_CACHE = Path(".cache", "marks")
"""Where the marks of earlier commits are kept."""


THEME_FOLDERS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")
THEME_STYLESHEET = "assets/styles/material.css"


class NiemYetConfig(Config):
    """What to publish; the command line sets the same options."""

    catalog = opt.Dir(default="catalog")
    site_src = opt.Dir(exists=True, default="site_src")
    office = opt.Type(str, default=DEFAULT_OFFICE)
    as_of = opt.Optional(opt.Type((str, date)))
    sheets = opt.Type(bool, default=False)
    history_seconds = opt.Type((int, float), default=0)
    base_path = opt.Type(str, default="/")


class NiemYetPlugin(BasePlugin[NiemYetConfig]):
    """Adds the office's pages to a MkDocs site."""

    sound_catalog: Catalog | None = None
    """A catalogue that has been read and checked already, where several sites share one."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a server, which outlives a fault in the catalogue."""
        self.serving = command == "serve"
        self.site: Site | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the catalogue. A fault stops here, before MkDocs clears the site's folder.

        A server that has shown a good site goes on showing it, and tells the fault.
        """
        try:
            refuse_to_overwrite(Path(config.site_dir), self._never_overwritten(config))
            self.site = self._read_site()
        except Refused as error:
            if not (self.serving and self.site):
                raise PluginError(str(error)) from None
            log.error("%s\nĐang xem trang cũ. Sửa xong, trang tự làm lại.", error)
        config.site_name = self.site.posting.office.name
        return config

    def _read_site(self) -> Site:
        sources = Sources(Path(self.config.catalog), Path(self.config.site_src))
        catalog = self.sound_catalog
        if catalog is None:
            catalog, warnings = read_sound_catalog(sources.catalog)
            warn_of(warnings)
        return Site(sources, catalog, self.config.office, self._day(), today())

    def _never_overwritten(self, config: MkDocsConfig) -> tuple[Path, ...]:
        folders = (config.config_file_path, self.config.catalog, self.config.site_src)
        return tuple(map(Path, folders))

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Mark the folder as a site, so that the next build may replace it."""
        sign(Path(config.site_dir))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put ``site_src/assets`` in the place of the theme's own scripts and styles."""
        self.theme_stylesheet = take_theme_assets(files)
        folder = Path(self.config.site_src)
        for path in sorted((folder / "assets").rglob("*")):
            if path.is_file():
                name = path.relative_to(folder).as_posix()
                files.append(File(name, str(folder), config.site_dir, config.use_directory_urls))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the shells, which are rendered later."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Fill the theme's shell with every generated page; write them beside MkDocs's own."""
        if self.config.sheets:
            self._print(config)
        env.globals["w"] = self.site.wording
        env.globals["beside_others"] = self.config.base_path != "/"
        env.globals["shell"] = view_shell(self.site.posting, prints=self.config.sheets)
        version = assets_version(Path(self.config.site_src) / "assets")
        env.globals["asset_version"] = version
        env.globals["search_setup"] = search_setup(self.site.posting, self.site.search, version)
        for name, content in (*self.site.search, *self.site.files(config.site_url or "")):
            write_file(Path(config.site_dir, name), content)
        shells = ShellMaker(config, env, files, self.nav)
        site_url = config.site_url or ""
        documents = {
            page.file: shells.shell_for(page).fill(page, site_url) for page in self.site.pages
        }
        for name, html in documents.items():
            write_file(Path(config.site_dir, name), html.encode())
        css = reduced_stylesheet(self.theme_stylesheet, used_markup(documents.values()))
        write_file(Path(config.site_dir, THEME_STYLESHEET), css.encode())
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """A page that is sent for any missing address cannot know how deep it stands."""
        if not config.site_url:
            context["base_url"] = self.config.base_path
        return context

    def _print(self, config: MkDocsConfig) -> None:
        """Write every sheet beside the pages; say which no longer fits its paper."""
        cache = Path(config.config_file_path).parent / SHEET_CACHE
        try:
            printed = self.site.print(config.site_url or "", cache)
        except Refused as error:
            raise PluginError(str(error)) from None
        for p in printed:
            write_file(Path(config.site_dir, p.sheet.file), p.impression.pdf)
        for sentence in self.site.misfits:
            log.warning("%s", sentence)
        if self.config.history_seconds:
            marks = Path(config.config_file_path).parent / MARK_CACHE
            self.site.remember(config.site_url or "", marks, self.config.history_seconds)
            if self.site.old_marks.left:
                log.warning("Còn %d bản cũ chưa có mã; lần sau làm tiếp.", self.site.old_marks.left)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Rebuild when the catalogue or the page sources change."""
        server.watch(self.config.catalog)
        server.watch(self.config.site_src)
        return server

    def _day(self) -> date | None:
        written = self.config.as_of
        if not written:
            return None
        try:
            return date.fromisoformat(str(written))
        except ValueError:
            raise Refused(
                f"Ngày «{written}» không đúng; viết năm-tháng-ngày, ví dụ 2026-11-23."
            ) from None


def take_theme_assets(files: Files) -> str:
    """Take the theme's scripts and styles out of the site; return its main stylesheet."""
    assets = [f for f in files if f.src_uri.startswith(THEME_FOLDERS)]
    for file in assets:
        files.remove(file)
    main = next(f for f in assets if re.search(r"/main\.[0-9a-f]+\.min\.css$", f.src_uri))
    return main.content_string


@lru_cache(maxsize=8)
def reduced_stylesheet(css: str, markup: Markup) -> str:
    """Return the theme's rules that can touch these pages or a page written by hand."""
    by_hand = markup.elements | {"blockquote", "code", "em", "h4", "hr", "img", "pre"}
    return reduce_stylesheet(css, replace(markup, elements=by_hand))


def warn_of(warnings: Sequence[Problem]) -> None:
    """Say how many warnings the catalogue has, and how to read them."""
    if warnings:
        log.warning("Danh mục có %d cảnh báo; xem bằng: niemyet check", len(warnings))


def today() -> date:
    """Return the day in Vietnam. The only clock of the program."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def write_file(path: Path, content: bytes) -> None:
    """Write one generated file, with the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def assets_version(folder: Path) -> str:
    """Return a short mark of all assets, so that a browser never mixes old and new ones."""
    content = hashlib.blake2b(digest_size=4)
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        content.update(path.read_bytes())
    return content.hexdigest()
