"""Publish the open data of an office in tests, and read it back as others do."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from building import REPOSITORY
from niemyet.model.catalog import Catalog
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Wording
from niemyet.publish.files import all_files
from niemyet.read.wording_file import read_wording
from rdflib import Graph, Namespace

SITE_URL = "https://xa.example/niem-yet/"
TODAY = date(2026, 11, 23)
CHANGED = date(2026, 7, 25)
"""When every record of these catalogues was last changed, as the tests have it."""


@dataclass(frozen=True, eq=False)
class Data:
    """What one office publishes, by path."""

    posting: Posting
    files: Mapping[str, bytes]
    site_url: str = SITE_URL

    def json(self, name: str):
        return json.loads(self.files[f"du-lieu/v2/{name}"])

    @property
    def records(self) -> dict[tuple[str, str], dict]:
        """Every record, by the kind that its file says and its id."""
        found = {
            (whole["kind"], id): record
            for whole in self.wholes.values()
            for id, record in whole["records"].items()
        }
        assert len(found) > 20
        return found

    @property
    def wholes(self) -> dict[str, dict]:
        """Each file of records."""
        folder = "du-lieu/v2/"
        inside = {p: c for p, c in self.files.items() if p.startswith(folder) and p[-5:] == ".json"}
        told = {path.removeprefix(folder): json.loads(text) for path, text in inside.items()}
        return {name: whole for name, whole in told.items() if "records" in whole}


def post(catalog: Catalog, office: str, changed: date | None = CHANGED) -> Posting:
    """Return what the office posts on its own day, or today."""
    wording = Wording("vi", read_wording(REPOSITORY / "site_src" / "wording", "vi"))
    chosen = catalog.offices[office]
    days = {key: changed for key, _ in catalog.records()} if changed else {}
    return Posting(catalog, chosen, chosen.edition_on or TODAY, wording, days)


def publish(posting: Posting, site_url: str = SITE_URL) -> Data:
    """Return every file of the office's site that is no page."""
    return Data(posting, dict(all_files(posting, site_url)), site_url)


CPSV = Namespace("http://purl.org/vocab/cpsv#")
CV = Namespace("http://data.europa.eu/m8g/")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCT = Namespace("http://purl.org/dc/terms/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VN = Namespace("urn:niemyet:v1:")


@cache
def graph_of(data: Data, name: str) -> Graph:
    """Return the graph of a published file, read once for all tests: change only a copy."""
    return Graph().parse(data=data.files[f"du-lieu/v2/{name}"], format="json-ld")
