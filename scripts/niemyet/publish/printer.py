"""Layouts, and the posting that they print."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link
from niemyet.present.office.view import place_of
from niemyet.present.posting import Posting
from niemyet.present.readings import readings_of
from niemyet.publish.kept_pages import KeptPages
from niemyet.publish.markup.parts import flush_left
from niemyet.publish.page import Page
from niemyet.publish.schema_org.linked_data import data_blocks, has_linked_data, linked_data


@dataclass(frozen=True)
class Printer:
    """Layouts, and the posting that they print."""

    templates: Environment
    posting: Posting
    site_url: str = ""
    """Where the site will be found; empty where nobody knows."""
    lacking: Collection[str] = ()
    """Pages of records that are left out, with all below them."""
    kept: KeptPages = KeptPages()
    """What earlier builds have printed."""

    def prints(self, path: str) -> bool:
        """Return whether there is to be a page at *path*, which is a record's or lies below it."""
        lacking = path in self.lacking or at.page_above(path) in self.lacking
        return not lacking and not self.posting.leaves(path)

    def page(self, layout: str, path: str, *about: Any, **views: Any) -> Page:
        """Return what ``printed`` makes of the same; one that was told the same is kept."""
        made_of = (layout, path, *about)
        told = (*made_of, views, self.linked_data(path), self.offers.get(path), not self.offers)
        name = path.replace("/", ".")  # no id has one
        (page,) = self.kept.pages(name, told, lambda: [self.printed(*made_of, **views)])
        return page

    def printed(
        self,
        layout: str,
        path: str,
        section: str,
        title: str,
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        **views: Any,
    ) -> Page:
        """Return the page that *layout* makes of *views*, printed anew."""
        self.templates.globals["addresses"].stand_at(path)
        html = self.templates.get_template(f"layouts/{layout}.html").render(
            title=title,
            crumbs=crumbs,
            path=path,
            dated=self.posting.office.edition_on is not None,
            **views,
        )
        if crumbs:
            trail = self.templates.get_template("components/crumbs.html")
            html += trail.render(title=title, crumbs=crumbs)
        if self.posting.wording.is_vietnamese:
            data = self.linked_data(path)
            html += data_blocks(data, path, title, crumbs, self.posting, self.site_url)
        html = flush_left(html)
        in_tab = " – ".join([title, *(crumb.text for crumb in crumbs[-1:])])
        language = self.posting.wording.language
        return Page(path, in_tab, description or title, section, html, layout, language)

    @property
    def offers(self) -> Mapping[str, Any]:
        """What of each page, by its path, can be had on paper."""
        return self.templates.globals["offers"]

    def linked_data(self, path: str) -> dict[str, Any] | None:
        """Return what the page at *path* says to machines; all of it is told of a kept page."""
        with readings_of(self.posting.catalog).aside():
            says = self.posting.wording.is_vietnamese and has_linked_data(path, self.posting)
            return linked_data(path, self.posting) if says else None

    def site_page(
        self,
        key: str,
        *,
        layout: str = "",
        title: str = "",
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        **views: Any,
    ) -> Page:
        """Return the page called *key* in the table of pages, as the wording entitles it.

        Its layout bears the same name, and its words are ``page.<key>`` and ``<key>.description``,
        unless others are given.
        """
        shown = description or self._description(key)
        heading = title or self.words(f"page.{key}")
        found = at.OF_SITE[key]
        return self.page(layout or key, found.path, found.section, heading, shown, crumbs, **views)

    def page_below(
        self,
        key: str,
        layout: str,
        view: Any,
        description: str = "",
        above: tuple[Link, ...] = (),
        /,
        **views: Any,
    ) -> Page:
        """Return the page of a *view* with a path and a name, which stands in the list *key*."""
        section, crumbs = at.OF_SITE[key].section, (*above, self.crumb(key))
        return self.page(layout, view.path, section, view.name, description, crumbs, **views)

    def _description(self, key: str) -> str:
        named, office = f"{key}.description", self.posting.office
        if named not in self.posting.wording.phrases:
            return ""
        number = len(self.posting.procedures)
        return self.words(named, office=office.name, place=place_of(office), number=number)

    def words(self, key: str, **values: object) -> str:
        return self.posting.wording(key, **values)

    def crumb(self, key: str) -> Link:
        """Return the title of a page of the table, leading to it."""
        return Link(self.words(f"page.{key}"), at.OF_SITE[key].path)
