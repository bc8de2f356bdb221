"""JSON: a file for each record, and one with all of them."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.open_data.records import open_records
from niemyet.present.posting import Posting
from niemyet.publish.published_file import CC0, PublishedFile, json_bytes

WHOLE = at.open_data_path("tat-ca.json")


def json_lines(values: Iterable[Any]) -> str:
    """Return *values* as a JSON array with one of them on each line: fast to write, easy to
    compare with an earlier copy."""
    lines = (json.dumps(value, ensure_ascii=False) for value in values)
    return "[\n" + ",\n".join(lines) + "\n]"


def record_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield a file for each published record."""
    for records in open_records(posting).values():
        for path, record in ((at.open_data_path(r.path), r) for r in records):
            if not posting.leaves(path):
                yield PublishedFile(path, json_bytes(record.plain))


def whole_file(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the file that holds every record, by kind, each the same as in its own file."""
    whole = {
        "format": f"niemyet/{at.OPEN_DATA_VERSION}",
        "office": posting.office.id,
        "name": posting.office.name,
        "as_of": posting.day.isoformat(),
        **({"site": site_url} if site_url else {}),
        "license": CC0,
    }
    start = json.dumps(whole, ensure_ascii=False).removesuffix("}")
    kinds = (
        f'"{kind}": {json_lines(record.plain for record in records)}'
        for kind, records in open_records(posting).items()
    )
    text = f'{start}, "records": {{\n{", ".join(kinds)}}}}}\n'
    yield PublishedFile(WHOLE, text.encode())
