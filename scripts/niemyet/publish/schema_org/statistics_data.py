"""The office's figures as a schema.org Dataset, where there are any."""

from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.open_data.records import CC0, open_records
from niemyet.present.posting import Posting

_ROOT = "../"


def statistics_data(posting: Posting) -> list[dict[str, Any]]:
    """Return the data set, or nothing where no period has figures."""
    records = open_records("statistics", posting)
    if not records:
        return []
    w = posting.wording
    json, csv = at.records_path("statistics"), at.open_data_path("so-lieu.csv")
    return [
        {
            "@type": "Dataset",
            "@id": "./#so-lieu",
            "url": "./",
            "name": f"{w('page.statistics')}: {posting.office.name}",
            "description": w("statistics.description"),
            "inLanguage": "vi",
            "license": CC0,
            "isAccessibleForFree": True,
            "creator": {"@id": f"{_ROOT}#bo-phan"},
            "spatialCoverage": posting.office.unit.commune,
            "temporalCoverage": sorted(record.id for record in records),
            "distribution": [
                {"@type": "DataDownload", "contentUrl": f"{_ROOT}{path}", "encodingFormat": kind}
                for path, kind in ((json, "application/json"), (csv, "text/csv"))
            ],
        }
    ]
