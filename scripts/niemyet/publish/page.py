"""A page of the site before it is put into the theme's shell."""

from dataclasses import dataclass

from niemyet.present.text.wording import VIETNAMESE, Language


@dataclass(frozen=True)
class Page:
    """The path from the site's root ("thu-tuc/dang-ky-ket-hon/"), and what the page holds."""

    path: str
    title: str
    """What a browser's tab shows: the heading, and the list it belongs to."""
    description: str
    section: str
    """Which entry of the main menu the page belongs to."""
    html: str
    layout: str
    """Which layout of ``site_src/layouts`` made it: what kind of page it is."""
    language: str = VIETNAMESE
    signs: str | None = None
    """The element that says how the page's signs are said, once somebody has looked for them."""
    versions: frozenset[str] = frozenset()
    """The languages of the site that have this page, if several do."""

    passing: bool = False
    """Whether it tells of people for some days only, so that no search engine may keep it."""

    @property
    def place(self) -> str:
        """The path without the language: the same for the page in every language."""
        return self.path.removeprefix(Language(self.language).folder)

    @property
    def depth(self) -> int:
        """How many folders below the site's root the page lies."""
        return self.path.count("/")

    @property
    def file(self) -> str:
        """The file that a web server sends for this path."""
        return f"{self.path}index.html"


def root_from(path: str) -> str:
    """Return the way from a page's folder to the site's root: "./", "../", "../../"."""
    return "../" * path.count("/") or "./"
