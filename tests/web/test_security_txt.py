"""Whom to tell of a fault in the site's security: said when known, never invented."""

from dataclasses import replace
from datetime import date

import pytest
from building import REPOSITORY
from niemyet.model.office import Contact
from niemyet.present.posting import Posting
from niemyet.publish.host.security_txt import nobody_to_tell, security_txt
from niemyet.site import Site, Sources

MAIL = Contact(kind="email", value="may-chu@xa-mau.example")
PHONE = Contact(kind="phone", value="0207 123 456")


@pytest.fixture
def posting(sample_catalog) -> Posting:
    sources = Sources(REPOSITORY / "tests/sample_catalog", REPOSITORY / "site_src")
    day = date(2026, 11, 23)
    return Site(sources, sample_catalog, "xa-mau", day, day).posting


def known(posting: Posting, **changes: object) -> Posting:
    office = posting.office.model_copy(update={"security_contacts": [MAIL, PHONE], **changes})
    return replace(posting, office=office)


def lines(posting: Posting, site_url: str = "") -> list[str]:
    [file] = security_txt(posting, site_url)
    return file.content.decode().splitlines()


def test_each_contact_is_an_address(posting):
    contacts = [line for line in lines(known(posting)) if line.startswith("Contact")]

    assert ["Contact: mailto:may-chu@xa-mau.example", "Contact: tel:0207123456"] == contacts


def test_it_expires_within_a_year_and_is_the_same_all_month(posting):
    later = replace(known(posting), day=date(2026, 11, 30))

    assert "Expires: 2027-10-01T00:00:00Z" in lines(known(posting))
    assert lines(known(posting)) == lines(later)


def test_its_own_address_stands_only_where_it_is_known_and_read(posting):
    at_the_root = lines(known(posting), "https://xa.example/")

    assert "Canonical: https://xa.example/.well-known/security.txt" in at_the_root
    assert not any("Canonical" in line for line in lines(known(posting)))
    assert not any("Canonical" in line for line in lines(known(posting), "https://t.example/xa/"))


def test_nobody_known_means_no_file_and_a_word_to_the_builder(posting):
    unknown = known(posting, security_contacts=[])

    assert [] == list(security_txt(unknown, ""))
    assert posting.office.name in nobody_to_tell(unknown)
    assert "" == nobody_to_tell(known(posting))


def test_a_dated_edition_names_nobody(posting):
    """It would be a file that had expired on the day it was made."""
    dated = known(posting, edition_on=date(2018, 3, 31))

    assert [] == list(security_txt(dated, ""))
    assert "" == nobody_to_tell(dated)
