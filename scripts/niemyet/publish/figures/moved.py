"""Where the files of figures lay until 2026: each says where they are now, and holds no figure."""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.figures.period import ended_periods
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile, json_bytes


def moved_figures(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the old CSV and JSON of every period and of all: one line, the new address."""
    for statistics in ended_periods(posting):
        folder = at.statistics_path(statistics.id)
        yield from _moved(folder, f"{at.STATISTICS}{statistics.id}.json")
    if ended_periods(posting):
        yield from _moved(at.STATISTICS, "tat-ca.json")


def _moved(folder: str, record: str) -> Iterator[PublishedFile]:
    up = "../" * folder.count("/")
    table, json = (f"{up}{at.open_data_path(name)}" for name in ("so-lieu.csv", record))
    yield PublishedFile(f"{folder}so-lieu.csv", f"moved_to\r\n{table}\r\n".encode())
    yield PublishedFile(f"{folder}so-lieu.json", json_bytes({"moved_to": json}))
