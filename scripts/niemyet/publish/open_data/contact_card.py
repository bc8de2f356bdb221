"""vCard 4.0 (RFC 6350) of the office: what is not known of it has no line."""

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from niemyet.model.office import Office
from niemyet.model.record import given, items_given
from niemyet.model.reference import RecordKey
from niemyet.present import permalinks as at
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

CARD = at.open_data_path("lien-he.vcf")
_LINE = 75
_PROPERTIES = {"phone": "TEL;VALUE=text", "email": "EMAIL", "website": "URL"}


def card_file(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the card."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", *_lines(posting, site_url), "END:VCARD"]
    yield PublishedFile(CARD, "".join(f"{_folded(line)}\r\n" for line in lines).encode())


def _lines(posting: Posting, site_url: str) -> Iterator[str]:
    office = posting.office
    uid = site_url or uuid5(NAMESPACE_URL, f"niemyet/{office.id}").urn
    yield f"UID:{uid}"
    yield "KIND:org"
    yield f"FN:{_escaped(office.name)}"
    yield f"ORG:{_escaped(office.parent_body)};{_escaped(office.name)}"
    yield f"ADR:{';'.join(map(_escaped, _address(office)))}"
    for contact in items_given(office.contacts):
        if contact.kind in _PROPERTIES:
            value = contact.value if contact.kind == "website" else _escaped(contact.value)
            yield f"{_PROPERTIES[contact.kind]}:{value}"
    if site_url:
        yield f"URL:{site_url}"
    yield "TZ:Asia/Ho_Chi_Minh"
    yield "LANG:vi"
    if changed := posting.changed.get(RecordKey("offices", office.id)):
        yield f"REV:{changed:%Y%m%d}T000000Z"


def _address(office: Office) -> tuple[str, ...]:
    """Return the seven parts of an address; what the street repeats of them is left out there."""
    unit, street = office.unit, office.address if given(office.address) else ""
    for part in filter(None, (unit.province, unit.district, unit.commune)):
        street = street.removesuffix(part).rstrip(" ,")
    locality = ", ".join(filter(None, [unit.commune, unit.district]))
    return "", "", street, locality, unit.province, "", ""


def _escaped(text: str) -> str:
    for mark in ("\\", ",", ";"):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return the line cut after 75 octets, never within a letter."""
    pieces, size = [""], 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += letter
        size += width
    return "\r\n".join(pieces)
