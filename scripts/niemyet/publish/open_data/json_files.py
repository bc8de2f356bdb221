"""JSON: a file for each kind of record, in which each is found by its id, and the schema of all."""

from collections.abc import Iterator
from pathlib import Path

from niemyet.model.kinds import KINDS
from niemyet.present import permalinks as at
from niemyet.present.open_data.records import CC0, FORMAT, PUBLISHED, open_records
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile, compact

SCHEMA = at.open_data_path("luoc-do.json")


def record_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the file of each kind of which there are records."""
    for kind in PUBLISHED:
        path = at.records_path(kind)
        if not posting.leaves(path) and open_records(kind, posting):
            yield PublishedFile(path, _records(kind, posting, site_url))


def _records(kind: str, posting: Posting, site_url: str) -> bytes:
    """Return the records with one on each line, so that copies can be compared."""
    head = {
        "format": FORMAT,
        "kind": KINDS[kind].singular,
        "office": posting.office.id,
        "name": posting.office.name,
        "as_of": posting.day.isoformat(),
        **({"site": site_url} if site_url else {}),
        "license": CC0,
    }
    records = ((record.id, record.plain()) for record in open_records(kind, posting))
    lines = b",\n".join(f"{compact(id)}:{compact(record)}".encode() for id, record in records)
    return b'%s,"records":{\n%s\n}}\n' % (compact(head)[:-1].encode(), lines)


def schema_file(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the JSON Schema by which each of these files is valid; it changes with the models."""
    yield PublishedFile(SCHEMA, Path(__file__).with_name("luoc-do.json").read_bytes())
