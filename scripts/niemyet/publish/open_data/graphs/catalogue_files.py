"""The catalogue of the files in DCAT 3, made when all others are there."""

from collections.abc import Iterator, Sequence

from niemyet.present.posting import Posting
from niemyet.publish.open_data.graphs.graph_files import graph_files
from niemyet.publish.open_data.offered import CATALOGUE
from niemyet.publish.published_file import PublishedFile


def catalogue_files(
    files: Sequence[PublishedFile], posting: Posting, site_url: str
) -> Iterator[PublishedFile]:
    """Yield the catalogue of *files*, as JSON-LD and as Turtle."""
    from niemyet.publish.open_data.graphs.dcat import catalogue_graph

    yield from graph_files(CATALOGUE, catalogue_graph(files, posting, site_url))
