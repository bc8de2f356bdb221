"""Every page of one office's site, made from views by the layouts in ``site_src/layouts``.

A module of this folder says in ``MAKERS`` what makes its pages, or in ``VIETNAMESE_MAKERS`` if
scripts, tests or git tell on them in Vietnamese only, or a browser keeps them once.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pkgutil import iter_modules

from jinja2 import Environment

from niemyet.present.posting import Posting
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer

PageMaker = Callable[[Printer], Iterator[Page]]
Elsewhere = Callable[[str], frozenset[str]]


def _makers(of: str) -> tuple[PageMaker, ...]:
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(make for module in modules for make in getattr(module, of, ()))


TRANSLATED_MAKERS = _makers("MAKERS")
PAGE_MAKERS = (*TRANSLATED_MAKERS, *_makers("VIETNAMESE_MAKERS"))


def all_pages(templates: Environment, posting: Posting) -> Iterator[Page]:
    """Yield every page of the office's site."""
    return chain.from_iterable(page_parts(Printer(templates, posting)))


def page_parts(printer: Printer, elsewhere: Elsewhere | None = None) -> Iterator[Iterator[Page]]:
    """Yield the pages of each maker, made as they are taken; *elsewhere*: who else has one."""
    for make in PAGE_MAKERS:
        yield _pages_of(make, printer, elsewhere if make in TRANSLATED_MAKERS else None)


def _pages_of(make: PageMaker, printer: Printer, elsewhere: Elsewhere | None) -> Iterator[Page]:
    for page in make(printer):
        yield replace(page, versions=elsewhere(page.path)) if elsewhere else page
