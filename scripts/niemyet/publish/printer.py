"""Layouts, and the posting that they print."""

from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from niemyet.present.evidence.citation import Link
from niemyet.present.posting import Posting
from niemyet.publish.page import Page
from niemyet.publish.schema_org.linked_data import data_blocks


@dataclass(frozen=True)
class Printer:
    """Layouts, and the posting that they print."""

    templates: Environment
    posting: Posting

    def page(
        self,
        layout: str,
        path: str,
        section: str,
        title: str,
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        **views: Any,
    ) -> Page:
        """Return the page that *layout* makes of *views*."""
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
            html += data_blocks(path, title, crumbs, self.posting)
        in_tab = " – ".join([title, *(crumb.text for crumb in crumbs[-1:])])
        return Page(path, in_tab, description or title, section, html, layout)

    def words(self, key: str, **values: object) -> str:
        return self.posting.wording(key, **values)

    def crumb(self, key: str, path: str) -> Link:
        return Link(self.words(f"page.{key}"), path)
