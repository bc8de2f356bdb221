"""``datapackage.json``: the CSV files with their columns, types and keys (Data Package 1)."""

from collections.abc import Iterator, Mapping
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.open_data.records import CC0
from niemyet.present.open_data.table import Column, Table
from niemyet.present.open_data.tables import open_tables, table_title
from niemyet.present.posting import Posting
from niemyet.publish.open_data.csv_files import csv_name
from niemyet.publish.published_file import PublishedFile, json_bytes

DATAPACKAGE = at.open_data_path("datapackage.json")
_ID = "id"


def datapackage_file(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the description of the CSV files, which stands beside them."""
    w = posting.wording
    tables = {table.name: table for table in open_tables(posting)}
    described = {
        "profile": "tabular-data-package",
        "name": f"niem-yet-{posting.office.id}",
        "title": w("data.workbook_title", office=posting.office.name),
        "version": f"{at.OPEN_DATA_VERSION}-{posting.day.isoformat()}",
        "created": f"{posting.day.isoformat()}T00:00:00+07:00",
        **({"homepage": site_url + at.OPEN_DATA} if site_url else {}),
        "licenses": [{"name": "CC0-1.0", "path": CC0, "title": w("data.licence_short")}],
        "resources": [_resource(table, tables, posting) for table in tables.values()],
    }
    yield PublishedFile(DATAPACKAGE, json_bytes(described))


def _resource(table: Table, tables: Mapping[str, Table], posting: Posting) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table_title(table, posting),
        "description": posting.wording(f"data.about.{table.name}"),
        "path": csv_name(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
        "schema": {
            "fields": [_field(column, table, posting) for column in table.columns],
            "primaryKey": [table.title_of(key) for key in table.primary_key],
            "foreignKeys": [_foreign_key(c, tables[c.to]) for c in table.columns if c.to in tables],
            "missingValues": [""],
        },
    }


def _field(column: Column, table: Table, posting: Posting) -> dict[str, Any]:
    rules: dict[str, Any] = {"required": True} if column.required else {}
    if table.primary_key == (column.key,):
        rules["unique"] = True
    if column.type in ("integer", "number"):
        rules["minimum"] = 0
    words = ("data.yes", "data.no")
    yes, no = (posting.wording(word) for word in words)
    return {
        "name": column.title,
        "key": column.key,
        "type": column.type,
        **({"trueValues": [yes], "falseValues": [no]} if column.type == "boolean" else {}),
        **({"constraints": rules} if rules else {}),
    }


def _foreign_key(column: Column, other: Table) -> dict[str, Any]:
    return {
        "fields": [column.title],
        "reference": {"resource": other.name, "fields": [other.title_of(_ID)]},
    }
