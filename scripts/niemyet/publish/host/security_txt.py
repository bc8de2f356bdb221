"""``.well-known/security.txt`` (RFC 9116): whom to tell of a fault in the site's security.

Who that is, the catalogue must know; where it does not, no file is made and the build says so.
"""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from niemyet.model.catalog import WHOLE
from niemyet.present.office.view import view_contacts
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

PATH = ".well-known/security.txt"
MONTHS_VALID = 11
"""Less than the year that RFC 9116, 2.5.5, recommends at most."""


def security_txt(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the file if it is known whom to tell, and the posting is not of a day gone by.

    It expires with the month that comes eleven months after the posting's, so that a site made
    anew every day has the same file all month.
    """
    contacts = view_contacts(posting.office.security_contacts, posting)
    if not contacts or posting.office.edition_on:
        return
    lines = [f"Contact: {contact.href}" for contact in contacts]
    lines += [
        f"Expires: {_first_of_month(posting.day, MONTHS_VALID):%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages: vi, en",
    ]
    if site_url and urlsplit(site_url).path == "/":
        lines.append(f"Canonical: {site_url}{PATH}")
    yield PublishedFile(PATH, "".join(f"{line}\n" for line in lines).encode())


def nobody_to_tell(posting: Posting) -> str:
    """Return a sentence on what is missing for the file; empty if nothing is, or none is made."""
    office = posting.office
    if office.security_contacts or office.edition_on or office.id == WHOLE:
        return ""
    return (
        f"Chưa có {PATH}: chưa biết ai nhận tin khi trang có lỗi an toàn. Hỏi người phụ trách máy "
        f"chủ của {office.name}, rồi ghi vào mục security_contacts của "
        f"catalog/offices/{office.id}/office.yaml."
    )


def _first_of_month(day: date, months_later: int) -> date:
    years, month = divmod(day.month - 1 + months_later, 12)
    return date(day.year + years, month + 1, 1)
