"""All files of open data, made once: the page that tells of them knows their sizes.

They lie aside until they are written, for together they are as large as the catalogue.
"""

from collections.abc import Iterator

from niemyet.present.posting import Posting, made_once
from niemyet.publish.open_data.calendars import calendar_files
from niemyet.publish.open_data.contact_card import card_file
from niemyet.publish.open_data.csv_files import csv_files
from niemyet.publish.open_data.datapackage import datapackage_file
from niemyet.publish.open_data.graphs.cpsv_ap import services_file
from niemyet.publish.open_data.graphs.dcat import catalogue_file
from niemyet.publish.open_data.json_files import record_files, schema_file
from niemyet.publish.open_data.laid_aside import LaidAside, aside
from niemyet.publish.open_data.workbook import workbook_file
from niemyet.publish.published_file import PublishedFile

_MAKERS = (
    record_files,
    schema_file,
    csv_files,
    datapackage_file,
    workbook_file,
    services_file,
    calendar_files,
    card_file,
)

_OF_ALL_AT_ONCE = (schema_file, services_file)
"""What communes hosted together leave to what they share, before it is made."""


@made_once
def open_data(site_url: str, posting: Posting) -> tuple[LaidAside, ...]:
    """Return every file of open data, the catalogue of them last."""
    makers = [make for make in _MAKERS if not (posting.commons and make in _OF_ALL_AT_ONCE)]
    lay_aside = aside()
    made = [lay_aside(file) for make in makers for file in make(posting, site_url)]
    return (*made, lay_aside(catalogue_file(made, posting, site_url)))


def open_data_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield every file of open data."""
    return (file.fetched() for file in open_data(site_url, posting))
