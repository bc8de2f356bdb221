"""Where the files of figures lay until 2026: each says where they are now, and holds no figure."""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.figures.period import ended_periods
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile, json_bytes


def moved_figures(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the old CSV and JSON of every period and of all: one line, the new address."""
    periods = ended_periods(posting)
    for folder in (
        *(at.statistics_path(p.id) for p in periods),
        *([at.STATISTICS] if periods else []),
    ):
        up = "../" * folder.count("/")
        table, json = at.open_data_path("so-lieu.csv"), at.records_path("statistics")
        yield PublishedFile(f"{folder}so-lieu.csv", f"moved_to\r\n{up}{table}\r\n".encode())
        yield PublishedFile(f"{folder}so-lieu.json", json_bytes({"moved_to": f"{up}{json}"}))
