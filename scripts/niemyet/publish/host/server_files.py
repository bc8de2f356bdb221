"""What a web server is told: what it may send, how long it may be kept, what each file is.

The files come from the templates in ``site_src/hosting``.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from niemyet.folder import paths_below
from niemyet.present import permalinks as at
from niemyet.publish.host.policy import header_policy, lasting_policy, staff_forms_policy
from niemyet.publish.host.security_txt import PATH as SECURITY_TXT
from niemyet.publish.markup.templates import escaped
from niemyet.publish.published_file import PublishedFile

TEMPLATES = "hosting"
SNIPPETS = ".hosting/"
"""Where the texts lie that somebody copies into a server's settings; no server sends them."""

SECURITY = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
)
"""Sent with every answer. Browsers heed the last only over HTTPS."""

HIDDEN = ("X-Robots-Tag", "noindex, nofollow")

TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".jsonld": "application/ld+json",
    ".ttf": "font/ttf",
    ".vcf": "text/vcard; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".yaml": "application/yaml",
}
"""Of the files a site may hold, those whose type an older server does not know."""


class Kept(NamedTuple):
    """Folders whose files never change under the same address, and what to say about them."""

    folders: tuple[str, ...]
    control: str


IMMUTABLE = Kept(
    ("assets/offline/", "assets/scripts/", "assets/search/", "assets/styles/"),
    "public, max-age=31536000, immutable",
)
"""Every address into them ends in a version or holds a mark of the content; a test holds it."""


@dataclass(frozen=True)
class Hosting:
    """What the templates are filled with."""

    host: str
    base: str
    """The path of the site's root on its host, with slashes: "/", "/niem-yet/"."""
    policy: str
    """With the hashes of this build, for what is sent together with the pages."""
    lasting_policy: str
    """For what somebody copies once into a server's settings."""
    forms_policy: str
    """For the staff forms."""
    forms: tuple[str, ...]
    """The paths of staff forms on the host; none where the site has none."""
    security: tuple[tuple[str, str], ...]
    types: tuple[tuple[str, str], ...]
    immutable: tuple[str, ...]
    kept: str
    open_data: tuple[str, ...]
    sites: tuple[str, ...]
    """The root of each office's site, below ``base``: "" alone, or "lam-binh/" and others."""

    @property
    def several(self) -> bool:
        """Whether the sites lie below a page that lets choose one, and has its own 404."""
        return self.sites != ("",)

    def of_any_office(self, folders: Iterable[str]) -> Iterable[str]:
        """Return *folders*, those of all offices as one: Cloudflare reads 100 rules at most."""
        alike = (self._office_left_open(folder) for folder in folders)
        return dict.fromkeys(alike) if self.several else folders

    def _office_left_open(self, folder: str) -> str:
        office, _, rest = folder.partition("/")
        return f":office/{rest}" if f"{office}/" in self.sites else folder


def hosting_files(
    folder: Path, templates: Path, site_url: str, style: str, hidden: bool = False
) -> Iterator[PublishedFile]:
    """Yield the files by which common hosts learn how to send the finished site in *folder*.

    *style* is the one of its pages. *hidden* from search engines, if it is not what is really
    posted.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=escaped,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    view = view_hosting(folder, site_url, style, hidden)
    for path, template in (
        ("_headers", "headers.txt"),
        (".htaccess", "htaccess.txt"),
        (f"{SNIPPETS}nginx.conf", "nginx.conf"),
        (f"{SNIPPETS}Caddyfile", "Caddyfile"),
    ):
        text = environment.get_template(template).render(h=view)
        yield PublishedFile(path, text.encode())
    yield from _security_txt_of_all(folder, view.sites)


def _security_txt_of_all(folder: Path, sites: Iterable[str]) -> Iterator[PublishedFile]:
    """Yield the one file that is read at the root of a host, from those of the offices below."""
    paths = [folder / site / SECURITY_TXT for site in sites if site]
    texts = [path.read_text(encoding="utf-8") for path in paths if path.is_file()]
    lines = dict.fromkeys(line for text in texts for line in text.splitlines())
    if lines:
        yield PublishedFile(SECURITY_TXT, "".join(f"{line}\n" for line in lines).encode())


def view_hosting(folder: Path, site_url: str, style: str, hidden: bool = False) -> Hosting:
    """Return what there is to say about the finished site in *folder*."""
    address = urlsplit(site_url)
    sites = _sites(folder)
    places = (*sites, "") if sites != ("",) else sites  # what they share lies above them
    present = {os.path.splitext(path)[1] for path in paths_below(folder)}
    base = f"{address.path.rstrip('/')}/"
    forms = (place + at.STAFF_FORMS for place in places)
    return Hosting(
        host=address.hostname or "",
        base=base,
        policy=header_policy([style]),
        lasting_policy=lasting_policy(),
        forms_policy=staff_forms_policy(),
        forms=tuple(base + path for path in forms if (folder / path).is_dir()),
        security=(*SECURITY, HIDDEN) if hidden else SECURITY,
        types=tuple((suffix, kind) for suffix, kind in TYPES.items() if suffix in present),
        immutable=tuple(f"{site}{inside}" for site in places for inside in IMMUTABLE.folders),
        kept=IMMUTABLE.control,
        open_data=tuple(s + at.OPEN_DATA for s in places if (folder / s / at.OPEN_DATA).is_dir()),
        sites=sites,
    )


def _sites(folder: Path) -> tuple[str, ...]:
    """Return the folders that have a page for missing addresses, below the one that chooses."""
    return tuple(sorted(f"{path.parent.name}/" for path in folder.glob("*/404.html"))) or ("",)
