"""What every sheet carries around its content: whose it is, its page, whether it is checked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from niemyet.present import permalinks as at
from niemyet.present.posting import Posting
from niemyet.present.sheets.kept_sheets import KeptSheets
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet

V = TypeVar("V")


@dataclass(frozen=True)
class Frame:
    """Makes sheets of one posting; *site_url* is "" while the site has no address."""

    posting: Posting
    site_url: str
    made: tuple[Sheet, ...] = ()
    """The sheets that were made before, for those that speak of them."""
    kept: KeptSheets = field(default_factory=KeptSheets)

    def once(self, name: str, make: Callable[[], V]) -> V:
        """Return what *make* makes, or made before if it would be the same again."""
        return self.kept.once(name, make, self.posting)

    def words(self, key: str, **values: object) -> str:
        """Return fixed words of the sheets."""
        return self.posting.wording(f"sheet.{key}", **values)

    def sheet(
        self,
        kind: SheetKind,
        id: str,
        title: str,
        hangs: str,
        page: str,
        *,
        verified: bool,
        national_heading: bool = False,
        cut: bool = False,
        chapters: tuple[str, ...] = (),
        **content: Any,
    ) -> Sheet:
        """Return the sheet with its frame; the standing day is added when all are made."""
        office = self.posting.office
        frame = {
            "body": office.parent_body,
            "office": office.name,
            "heading": [self.words("nation"), self.words("motto")] if national_heading else [],
            "draft": self._draft(verified),
            **({"preview": self.posting.preview} if self.posting.preview else {}),
            "way": self._way(page),
            "title": title,
            "turned": self.words("continued"),
            "page": self.words("page"),
            "mark": self.words("mark"),
        }
        return Sheet(kind, id, title, hangs, page, {"frame": frame, **content}, cut, chapters)

    def _draft(self, verified: bool) -> list[str]:
        """Return the band that says why the sheet must not hang, and the reason; or nothing."""
        w, preview = self.posting.wording, self.posting.preview
        if preview:
            return [w("preview.sheet"), w("preview.text", label=preview)]
        return [] if verified else [self.words("draft"), self.words("draft_why")]

    def _way(self, page: str) -> dict[str, str]:
        """Return where to see the same facts; without an address, whom to ask."""
        site = self.site_url.rstrip("/")
        if site:
            check = {
                "check_say": self.posting.wording("mark_check.say"),
                "check": f"{site}/{at.MARK_CHECK}",
            }
            return {"say": self.words("scan"), "url": f"{site}/{page}", **check}
        return {"say": self.words("ask", office=self.posting.office.name), "url": ""}


def staff_sheet(kind: SheetKind, id: str, title: str, posting: Posting, **content: Any) -> Sheet:
    """Return a sheet for the staff alone: it hangs nowhere, and no page shows the same."""
    w, office = posting.wording, posting.office.name
    frame = {"title": title, "office": office, "draft": [], "way": {"url": ""}}
    frame |= {"page": w("sheet.page"), "since": posting.day.isoformat()}
    return Sheet(kind, id, title, "", "", {"frame": frame, **content})
