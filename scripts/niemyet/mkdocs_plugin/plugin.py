"""Hand the site to MkDocs: three folders in, pages out. Only events, the work is elsewhere."""

import hashlib
import logging
from collections.abc import Callable, Sequence
from datetime import date, datetime
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

from niemyet.mkdocs_plugin.shell import ShellMaker
from niemyet.mkdocs_plugin.site_folder import refuse_to_overwrite, sign
from niemyet.model.catalog import Catalog
from niemyet.present.shell_view import view_shell
from niemyet.problem import Problem, Refused
from niemyet.publish.search_index import search_setup
from niemyet.site import Site, Sources, read_sound_catalog

# Not below "mkdocs": its strict mode would end a server for a fault that the server outlives.
log = logging.getLogger("niemyet")

DEFAULT_OFFICE = "phuc-yen"


class NiemYetConfig(Config):
    """What to publish; the command line sets the same options."""

    catalog = opt.Dir(default="catalog")
    site_src = opt.Dir(exists=True, default="site_src")
    office = opt.Type(str, default=DEFAULT_OFFICE)
    as_of = opt.Optional(opt.Type((str, date)))


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
        """Add the styles, scripts and fonts of ``site_src/assets``."""
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
        env.globals["w"] = self.site.wording
        env.globals["shell"] = view_shell(self.site.posting)
        env.globals["material_stylesheet"] = material_stylesheet(files)
        version = assets_version(Path(self.config.site_src) / "assets")
        env.globals["asset_version"] = version
        env.globals["search_setup"] = search_setup(self.site.posting, self.site.search, version)
        for name, content in self.site.search:
            write_file(Path(config.site_dir, name), content)
        shells = ShellMaker(config, env, files, self.nav)
        site_url = config.site_url or ""
        for page in self.site.pages:
            html = shells.shell_for(page).fill(page, site_url)
            write_file(Path(config.site_dir, page.file), html.encode())
        return env

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


def warn_of(warnings: Sequence[Problem]) -> None:
    """Say how many warnings the catalogue has, and how to read them."""
    if warnings:
        log.warning("Danh mục có %d cảnh báo; xem bằng: niemyet check", len(warnings))


def today() -> date:
    """Return the day in Vietnam. The only clock of the program."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def material_stylesheet(files: Files) -> str:
    """Return the name of Material's main stylesheet, which carries a hash of its version."""
    names = (Path(file.src_uri).name for file in files if "assets/stylesheets/" in file.src_uri)
    return next(name for name in names if name.startswith("main.") and name.endswith(".css"))


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
