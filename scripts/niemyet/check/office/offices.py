"""Offices: their life, their hours, their counters and the ways to reach them."""

import re
from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.office import Contact
from niemyet.model.reference import RecordKey
from niemyet.model.values import WEB_ADDRESS
from niemyet.model.vocabulary import ContactKind
from niemyet.model.walk import KeyPath

_FORMS = {
    ContactKind.PHONE: (
        "số điện thoại",
        re.compile(r"(?:1[0-9]{2,3}|(?=(?:\D*\d){8,15}\D*$)\+?[0-9(][0-9 .()-]*)"),
        "chữ số, ví dụ: 0207 123 456",
    ),
    ContactKind.EMAIL: (
        "thư điện tử",
        re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        "ten@ten-mien",
    ),
    ContactKind.WEBSITE: (
        "địa chỉ trang",
        re.compile(WEB_ADDRESS),
        "địa chỉ bắt đầu bằng https://",
    ),
}


def offices_are_posted_while_they_work(catalog: Catalog) -> Iterator[Finding]:
    """Find offices posted as of a day when there was no office."""
    for office_id, office in catalog.offices.items():
        opened, closed, edition = office.open_from, office.closed_from, office.edition_on
        if edition and (edition < opened.day and opened.exact or closed and edition >= closed):
            yield Finding(
                RecordKey("offices", office_id),
                ("edition_on",),
                f"ngày {day_in_words(edition)} đơn vị chưa hoạt động hoặc không còn",
                "chọn một ngày trong thời gian đơn vị hoạt động.",
            )


def closed_offices_name_a_successor(catalog: Catalog) -> Iterator[Finding]:
    """Find closed offices that do not say who serves the area."""
    for office_id, office in catalog.offices.items():
        if office.closed_from and not office.succeeded_by:
            yield warning(
                RecordKey("offices", office_id),
                ("closed_from",),
                "đơn vị không còn nhưng chưa ghi nay do ai phục vụ",
                "thêm mục succeeded_by để người dân biết phải đến đâu.",
            )


def weekdays_have_one_schedule(catalog: Catalog) -> Iterator[Finding]:
    """Find a day of the week with two different hours."""
    for office_id, office in catalog.offices.items():
        seen: dict[tuple[KeyPath, str], KeyPath] = {}
        for row, hours in office.all_hours():
            for j, day in enumerate(hours.days):
                first = seen.setdefault((row[:-1], day), row)
                if first != row:
                    yield Finding(
                        RecordKey("offices", office_id),
                        (*row, "days", j),
                        f"«{day}» đã có giờ làm việc ở mục {first[-1] + 1}",
                        "mỗi ngày trong tuần chỉ ghi một lần.",
                    )


def security_contacts_are_addresses(catalog: Catalog) -> Iterator[Finding]:
    """Find contacts for faults of the site that RFC 9116, 2.5.3, does not accept."""
    for office_id, office in catalog.offices.items():
        for i, contact in enumerate(office.security_contacts):
            by_post = contact.kind is ContactKind.POSTAL
            if by_post or contact.value.startswith("http:"):
                yield Finding(
                    RecordKey("offices", office_id),
                    ("security_contacts", i, "kind" if by_post else "value"),
                    f"«{contact.kind if by_post else contact.value}» không dùng được để báo lỗi "
                    "an toàn của trang",
                    "ghi thư điện tử, số điện thoại, hoặc trang bắt đầu bằng https://.",
                )


def open_offices_have_services(catalog: Catalog) -> Iterator[Finding]:
    """Find offices whose page would post no procedure at all."""
    for office_id, office in catalog.offices.items():
        if office_id not in catalog.services and not office.closed_from:
            yield warning(
                RecordKey("offices", office_id),
                (),
                "đơn vị chưa có danh sách thủ tục, nên trang không niêm yết thủ tục nào",
                f"thêm tệp offices/{office_id}/services.yaml.",
            )


def contacts_can_be_used(catalog: Catalog) -> Iterator[Finding]:
    """Find phone numbers, addresses and sites that nobody could reach as written."""
    for record, path, contact in catalog.parts_of(Contact):
        if contact.kind not in _FORMS:
            continue
        name, form, example = _FORMS[contact.kind]
        if not form.fullmatch(contact.value):
            yield Finding(
                record,
                (*path, "value"),
                f"«{contact.value}» không dùng được làm {name}",
                f"viết {example}; chữ giải thích để ở note.",
            )
