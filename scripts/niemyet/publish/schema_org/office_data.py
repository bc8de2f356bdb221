"""The office and its site in schema.org."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.record import given, items_given
from niemyet.present import permalinks as at
from niemyet.present.due_date.calendar import holiday_years
from niemyet.present.office.view import place_of
from niemyet.present.posting import Posting

Data = dict[str, Any]
_ALL_DAY_CLOSED = "00:00"
"""Opens and closes at midnight: schema.org's way to write a day that is closed."""
_CONTACTS = {"phone": "telephone", "email": "email"}


def office_data(posting: Posting) -> list[Data]:
    """Return the office, the body it belongs to, and the site with its search."""
    office = posting.office
    return [
        {
            "@type": "GovernmentOffice",
            "@id": "./#bo-phan",
            "url": "./",
            "name": office.name,
            "alternateName": office.short_name,
            "address": _address(posting),
            "parentOrganization": {
                "@type": "GovernmentOrganization",
                "@id": f"{at.ABOUT}#co-quan",
                "name": office.parent_body,
            },
            "areaServed": {"@type": "AdministrativeArea", "name": place_of(office)},
            **_reached(posting),
            **_hours(posting),
        },
        {
            "@type": "WebSite",
            "@id": "./#trang",
            "url": "./",
            "name": office.name,
            "inLanguage": "vi",
            "publisher": {"@id": "./#bo-phan"},
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{at.SEARCH}?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        },
    ]


def _address(posting: Posting) -> Data:
    office = posting.office
    street = {"streetAddress": office.address} if given(office.address) else {}
    return {
        "@type": "PostalAddress",
        **street,
        "addressLocality": office.unit.commune,
        "addressRegion": office.unit.province,
        "addressCountry": "VN",
    }


def _reached(posting: Posting) -> Data:
    found: dict[str, list[str]] = {}
    for contact in items_given(posting.office.contacts):
        if key := _CONTACTS.get(contact.kind):
            found.setdefault(key, []).append(contact.value)
    return {key: values[0] if len(values) == 1 else values for key, values in found.items()}


def _hours(posting: Posting) -> Data:
    rows = items_given(posting.hours)
    if not rows:
        return {}
    weekly = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [day.title() for day in row.days],
            "opens": f"{session.opens:%H:%M}",
            "closes": f"{session.closes:%H:%M}",
        }
        for row in rows
        for session in row.sessions
    ]
    closed = list(_closed(posting))
    special = {"specialOpeningHoursSpecification": closed} if closed else {}
    return {"openingHoursSpecification": weekly, **special}


def _closed(posting: Posting) -> Iterator[Data]:
    for holiday in (holiday for year in holiday_years(posting) for holiday in year.holidays):
        yield {
            "@type": "OpeningHoursSpecification",
            "name": holiday.name,
            "validFrom": holiday.first_day.isoformat(),
            "validThrough": holiday.last.isoformat(),
            "opens": _ALL_DAY_CLOSED,
            "closes": _ALL_DAY_CLOSED,
        }
