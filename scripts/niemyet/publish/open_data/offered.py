"""The files that are offered by name to download: what each is, for whom, of which data set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from niemyet.model.kinds import KINDS
from niemyet.present import permalinks as at
from niemyet.present.open_data.records import PUBLISHED, open_records
from niemyet.present.open_data.tables import open_tables, table_title
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_number, sentence
from niemyet.present.text.wording import Wording
from niemyet.publish.open_data.calendars import HOLIDAYS, HOURS
from niemyet.publish.open_data.contact_card import CARD
from niemyet.publish.open_data.csv_files import csv_name
from niemyet.publish.open_data.datapackage import DATAPACKAGE
from niemyet.publish.open_data.graphs.cpsv_ap import SERVICES
from niemyet.publish.open_data.json_files import SCHEMA
from niemyet.publish.open_data.laid_aside import LaidAside
from niemyet.publish.open_data.workbook import WORKBOOK

CATALOGUE = at.open_data_path("dcat.jsonld")
"""Where the catalogue of the offered files lies."""
DATASETS = ("niem-yet", "so-lieu", "lich")
"""What the catalogue of files calls a data set: what is posted, the figures, the calendars."""
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_JSON, _LD = "application/json", "application/ld+json"

_NAMED = (
    (WORKBOOK, "workbook", _XLSX, "niem-yet"),
    (SCHEMA, "schema", "application/schema+json", "niem-yet"),
    (DATAPACKAGE, "datapackage", _JSON, "niem-yet"),
    (SERVICES, "services", _LD, "niem-yet"),
    (CATALOGUE, "catalogue", _LD, ""),
    (HOURS, "hours", "text/calendar", "lich"),
    (HOLIDAYS, "holidays", "text/calendar", "lich"),
    (CARD, "card", "text/vcard", "niem-yet"),
)


@dataclass(frozen=True)
class Offered:
    """A file to download."""

    path: str
    title: str
    about: str
    media_type: str
    dataset: str
    """Empty for the catalogue, which does not list itself."""
    file: LaidAside = field(repr=False)
    size: str
    """How much there is to download, as it is told."""

    @property
    def name(self) -> str:
        """Where the file lies: below the data's folder, or else below the site's root."""
        return self.path.removeprefix(at.open_data_path(""))


def offered_files(files: Sequence[LaidAside], posting: Posting) -> Iterator[Offered]:
    """Yield each of *files* that is offered: all there are."""
    laid = {file.path: file for file in files}
    w = posting.wording
    for kind in PUBLISHED:
        path = at.records_path(kind)
        if path in laid:
            number = format_number(len(open_records(kind, posting)), w)
            said = sentence(KINDS[kind].name), w("data.records_in", number=number)
            dataset = "so-lieu" if kind == "statistics" else "niem-yet"
            yield Offered(path, *said, _JSON, dataset, laid[path], _size(laid[path], w))
    for path, key, media_type, dataset in _NAMED:
        if path in laid:
            said = (w(f"data.file.{key}.title"), w(f"data.file.{key}.about"))
            held = laid[path], _size(laid[path], w)
            yield Offered(path, *said, media_type, dataset, *held)
    for table in open_tables(posting):
        path = at.open_data_path(csv_name(table))
        dataset = "so-lieu" if table.name == "so-lieu" else "niem-yet"
        said = (table_title(table, posting), w(f"data.about.{table.name}"))
        held = laid[path], _size(laid[path], w)
        yield Offered(path, *said, "text/csv", dataset, *held)


def _size(file: LaidAside, w: Wording) -> str:
    return w("data.size", kilobytes=format_number(max(1, round(file.size / 1000)), w))
