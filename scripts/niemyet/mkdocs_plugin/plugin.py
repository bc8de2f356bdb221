"""Hand the site to MkDocs: three folders in, pages out. Only events, the work is elsewhere."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config import Config
from mkdocs.config import config_options as opt
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from niemyet.check.rules import read_sound_catalog
from niemyet.folder import write_into
from niemyet.mkdocs_plugin.defaults import CACHE, DEFAULT_OFFICE, day_given, today
from niemyet.mkdocs_plugin.frames import Frames
from niemyet.mkdocs_plugin.heard import log, warn_of
from niemyet.mkdocs_plugin.served import MadeWhenAsked, answers_here_only, made_when_asked
from niemyet.mkdocs_plugin.shell import ShellMaker
from niemyet.mkdocs_plugin.site_folder import refuse_to_overwrite, sign
from niemyet.mkdocs_plugin.theme_assets import (
    SITE_MAP,
    leave_out_other_languages,
    publish_no_file_of,
)
from niemyet.mkdocs_plugin.written_files import leave_out, write_hosting
from niemyet.model.catalog import WHOLE, Catalog
from niemyet.present.office.day import doubts_of_the_day
from niemyet.present.text.wording import VIETNAMESE
from niemyet.problem import Refused
from niemyet.publish.host.policy import page_policy
from niemyet.publish.host.security_txt import nobody_to_tell
from niemyet.publish.markup.asset_version import assets_version
from niemyet.publish.markup.page_style import (
    OWN,
    SHEET,
    page_style,
    refuse_a_stale_style,
    sheet_address,
)
from niemyet.publish.markup.parts import flush_left, with_languages
from niemyet.publish.markup.templates import COMPACT_JSON, escaped
from niemyet.publish.offline.service_worker import assets_in
from niemyet.publish.page import Page
from niemyet.publish.published_file import PublishedFile
from niemyet.publish.search.engine import is_part
from niemyet.publish.sheets.fit import misfits
from niemyet.site import Extras, Site, Sources


class NiemYetConfig(Config):
    """What to publish; the command line sets the same options."""

    catalog = opt.Dir(default="catalog")
    site_src = opt.Dir(exists=True, default="site_src")
    office = opt.Type(str, default=DEFAULT_OFFICE)
    as_of = opt.Optional(opt.Type((str, date)))
    sheets = opt.Type(bool, default=False)
    sheets_url = opt.Type(str, default="")
    history = opt.Type(bool, default=False)
    base_path = opt.Type(str, default="/")
    preview = opt.Type(str, default="")
    when_asked = opt.Type(bool, default=False)
    """Whether a server makes a page only when somebody looks at it."""


class NiemYetPlugin(BasePlugin[NiemYetConfig]):
    """Adds the office's pages to a MkDocs site."""

    last_site: Path | None = None
    """The site that this one will replace, and with which it may share files."""
    sound_catalog: Catalog | None = None
    """A catalogue that has been read and checked already, where several sites share one."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a server, which outlives a fault in the catalogue."""
        self.serving = command == "serve"
        self.when_asked = self.serving and self.config.when_asked
        self.site: Site | None = None
        self.made = MadeWhenAsked()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the catalogue. A fault stops here, before MkDocs clears the site's folder.

        A server that has shown a good site goes on showing it, and tells the fault.
        """
        try:
            refuse_to_overwrite(Path(config.site_dir), self._never_overwritten(config))
            refuse_a_stale_style(Path(self.config.site_src), config.theme.dirs)
            self.site = self._read_site(config)
        except Refused as error:
            if not (self.serving and self.site):
                raise PluginError(str(error)) from None
            log.error("%s\nĐang xem trang cũ. Sửa xong, trang tự làm lại.", error)
        config.site_name = self.site.posting.office.name
        config.theme.static_templates.discard(SITE_MAP)
        publish_no_file_of(config.theme)
        return config

    def _read_site(self, config: MkDocsConfig) -> Site:
        sources = Sources(Path(self.config.catalog), Path(self.config.site_src))
        # MkDocs gives one plugin to all sites of a process; a server reads what lies there now.
        catalog = None if self.serving else self.sound_catalog
        if catalog is None:
            catalog, warnings = read_sound_catalog(sources.catalog)
            warn_of(warnings)
        cache = Path(config.config_file_path).parent / CACHE
        extras = Extras(self.config.sheets, self.config.sheets_url, self.config.history, cache)
        about = (day_given(self.config.as_of), today(), config.site_url or "", self.config.preview)
        return Site(sources, catalog, self.config.office, *about, extras)

    def _never_overwritten(self, config: MkDocsConfig) -> tuple[Path, ...]:
        folders = (config.config_file_path, self.config.catalog, self.config.site_src)
        return tuple(map(Path, folders))

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Mark the folder as a site, so that the next build may replace it."""
        sign(Path(config.site_dir))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add ``site_src/assets``; the theme's own scripts and styles are not published."""
        if self.site.posting.commons or self.when_asked:
            folders = [language.folder for language, _ in self.site.languages]
            self.others = leave_out_other_languages(files, folders)
        folder = Path(self.config.site_src)
        for path in sorted((folder / "assets").rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and path.parent != folder / OWN and not is_part(name):
                files.append(File(name, str(folder), config.site_dir, config.use_directory_urls))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the shells, which are rendered later."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Fill the theme's shell with every generated page; write them beside MkDocs's own."""
        env.autoescape, env.bytecode_cache = escaped, self.site.compiled
        env.policies["json.dumps_kwargs"] = COMPACT_JSON
        self._write_sheets(config)
        self._tell_the_theme(env)
        self.assets = frozenset({sheet_address(self.style)})
        write_into(Path(config.site_dir), SHEET, self.style.encode())
        shells = ShellMaker(config, env, files, self.nav, self.frames)
        write = partial(self._write, config, shells)
        if self.when_asked:
            parts = (map(write, part) for part in self.site.parts())
            self.made.begin(Path(config.site_dir), (*parts, shells.written_by_hand(self.others)))
        else:
            for made in chain(self.site.pages, self.site.files()):
                write(made)
        return env

    def _write(self, config: MkDocsConfig, shells: ShellMaker, made: Page | PublishedFile) -> str:
        """Write a page in the theme's shell, or a file; return its name."""
        if isinstance(made, Page) and made.language == VIETNAMESE:
            self.assets |= assets_in(made.html)
        name, content = shells.file_of(made) if isinstance(made, Page) else made
        write_into(Path(config.site_dir), name, content, self.last_site)
        return name

    def _tell_the_theme(self, env: Environment) -> None:
        """Give the theme's templates what stands around every page."""
        site_src = Path(self.config.site_src)
        version, self.style = assets_version(site_src), page_style(site_src)
        self.frames = Frames(self.site, version, self.config.sheets)
        env.globals.update(
            self.frames.context(VIETNAMESE),
            beside_others=self.config.base_path != "/",
            keeps_pages=self._keeps_pages,
            asset_version=version,
            style=Markup(self.style),
            sheet=sheet_address(self.style),
            policy=Markup(page_policy([self.style])),
            commons=self.site.posting.commons,
        )

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """A page written by hand lies in the folder of its language, and has its frame."""
        context.update(self.frames.of_page(page.url))
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Tell the language of what is still Vietnamese in the frame; note what that asks for."""
        if self.frames.language_of(page.url).code == VIETNAMESE:
            self.assets |= assets_in(output)
        return flush_left(with_languages(output))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what depends on the finished site: what is kept offline, what hosts are told."""
        posting = self.site.posting
        if self._keeps_pages:
            for made in self.site.kept_offline(Path(config.site_dir), self.assets):
                write_into(Path(config.site_dir), *made, self.last_site)
        leave_out(Path(config.site_dir), posting.leaves)
        if self.config.base_path == "/" and not self.serving:
            about = (config.site_url or "", self.style, self.config.preview)
            write_hosting(Path(config.site_dir), Path(self.config.site_src), *about)
        for sentence in (nobody_to_tell(posting), *doubts_of_the_day(posting)):
            if sentence:
                log.warning("%s", sentence)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """A page that is sent for any missing address cannot know how deep it stands."""
        if not config.site_url:
            context["base_url"] = self.config.base_path
        return context

    @property
    def _keeps_pages(self) -> bool:
        """Whether a browser may keep the pages: not those that change as somebody works on them.

        Nor those above many offices: each of these keeps its own.
        """
        return not (self.serving or self.config.preview or self.config.office == WHOLE)

    def _write_sheets(self, config: MkDocsConfig) -> None:
        """Write every sheet beside the pages; say which no longer fits its paper."""
        for p in self.site.printed:
            write_into(Path(config.site_dir), p.sheet.file, p.impression.pdf, self.last_site)
        for sentence in misfits(self.site.print_run, self.site.wording):
            log.warning("%s", sentence)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Callable[..., None]) -> Any:
        """Rebuild when the catalogue or the page sources change."""
        app = server.get_app()
        if self.when_asked:
            server.builder = self.made.rebuilt(builder)
            app = made_when_asked(app, self.made, server.mount_path)
        server.set_app(answers_here_only(app, server.server_address))
        server.watch(self.config.catalog)
        server.watch(self.config.site_src)
        return server
