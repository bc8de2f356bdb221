"""DCAT 3: the catalogue of the published files, with their sizes and checksums."""

from collections.abc import Iterator, Sequence

from niemyet.present import permalinks as at
from niemyet.present.open_data.records import CC0, open_records
from niemyet.present.posting import Posting
from niemyet.present.province.compared import commune_path
from niemyet.present.province.whole import communes
from niemyet.publish.open_data.graphs.json_ld import (
    VIETNAMESE,
    Names,
    Node,
    json_ld,
    readable,
    said,
)
from niemyet.publish.open_data.laid_aside import LaidAside
from niemyet.publish.open_data.offered import CATALOGUE, DATASETS, Offered, offered_files
from niemyet.publish.published_file import PublishedFile

_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_QUARTERLY = "http://publications.europa.eu/resource/authority/frequency/QUARTERLY"
_LICENCE: Node = {"@id": CC0, "@type": "dct:LicenseDocument"}
_SHA_256: Node = {"@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"}


def catalogue_file(files: Sequence[LaidAside], posting: Posting, site_url: str) -> PublishedFile:
    """Return what tells of the *files* that the site offers to download."""
    names = Names(posting.office, site_url)
    nodes = _nodes(tuple(offered_files(files, posting)), posting, names, site_url)
    return PublishedFile(CATALOGUE, json_ld(nodes, names))


def _nodes(
    offers: Sequence[Offered], posting: Posting, names: Names, site_url: str
) -> Iterator[Node]:
    yield names.area()
    yield names.organisation(names.authority, posting.office.parent_body)
    found = {name: [o for o in offers if o.dataset == name] for name in DATASETS}
    title = posting.wording("data.workbook_title", office=posting.office.name)
    yield said(
        {
            "@id": names.of(at.OPEN_DATA),
            "@type": "dcat:Catalog",
            **_entitled(title, names),
            "dct:description": posting.wording("data.description"),
            "dcat:dataset": [
                _dataset(name, of, posting, names) for name, of in found.items() if of
            ],
            "dcat:catalog": [_catalogue(c, names, site_url) for c in communes(posting)],
        }
    )


def _catalogue(commune: Posting, names: Names, site_url: str) -> Node:
    """Return the catalogue of a commune, which lies with its site."""
    office = commune.office
    own_url = f"{site_url}{commune_path(office.id)}" if site_url else ""
    node, body = (at.absolute(p, office.id, own_url) for p in (at.OPEN_DATA, f"{at.ABOUT}#co-quan"))
    return {
        "@id": node,
        "@type": "dcat:Catalog",
        "dct:title": commune.wording("data.workbook_title", office=office.name),
        "dct:description": commune.wording("data.description"),
        "dct:publisher": names.organisation(body, office.parent_body),
        "dct:license": _LICENCE,
        "dcat:landingPage": readable(node),
    }


def _entitled(title: str, names: Names) -> Node:
    return {
        "dct:title": title,
        "dct:publisher": names.authority,
        "dct:license": _LICENCE,
        "dct:language": {"@id": VIETNAMESE, "@type": "dct:LinguisticSystem"},
    }


def _dataset(name: str, offers: Sequence[Offered], posting: Posting, names: Names) -> Node:
    w = posting.wording
    return said(
        {
            "@id": names.of(at.OPEN_DATA, name),
            "@type": "dcat:Dataset",
            "dct:identifier": f"{posting.office.id}/{name}",
            **_entitled(w(f"data.dataset.{name}.title"), names),
            "dct:description": w(f"data.dataset.{name}.about"),
            "dct:spatial": names.of(at.ABOUT, "dia-ban"),
            "dcat:landingPage": readable(names.of(at.OPEN_DATA)),
            "dcat:version": at.OPEN_DATA_VERSION,
            **(_periods(posting, names) if name == "so-lieu" else {}),
            "dcat:distribution": [_distribution(offer, names) for offer in offers],
        }
    )


def _periods(posting: Posting, names: Names) -> Node:
    records = open_records("statistics", posting)
    quarterly = {record.facts.period.kind for record in records} == {"quarter"}
    periods = [
        {
            "@id": names.of(record.page, "ky"),
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": record.facts.period.first_day.isoformat(),
            "dcat:endDate": record.facts.period.last_day.isoformat(),
        }
        for record in records
    ]
    frequency = {"@id": _QUARTERLY, "@type": "dct:Frequency"}
    return {
        "dct:accrualPeriodicity": frequency if quarterly else None,
        "dct:temporal": periods,
    }


def _distribution(offer: Offered, names: Names) -> Node:
    name = offer.name.replace("/", "-").replace(".", "-")
    return {
        "@id": names.of(at.OPEN_DATA, f"tep-{name}"),
        "@type": "dcat:Distribution",
        "dct:title": offer.title,
        "dct:license": _LICENCE,
        "dcat:accessURL": names.of(at.OPEN_DATA),
        "dcat:downloadURL": names.of(offer.path),
        "dcat:mediaType": {"@id": _MEDIA_TYPES + offer.media_type, "@type": "dct:MediaType"},
        "dcat:byteSize": str(offer.file.size),
        "spdx:checksum": {
            "@id": names.of(at.OPEN_DATA, f"ma-{name}"),
            "@type": "spdx:Checksum",
            "spdx:algorithm": _SHA_256,
            "spdx:checksumValue": offer.file.sha256,
        },
    }
