"""The graphs: CPSV-AP of the services, DCAT of the files. rdflib is loaded only to make them."""

from collections.abc import Iterator, Sequence

from niemyet.present import permalinks as at
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

SERVICES = at.open_data_path("cpsv-ap")
CATALOGUE = at.open_data_path("dcat")


def service_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the office's services in CPSV-AP 3.2, as JSON-LD and as Turtle."""
    from niemyet.publish.open_data.graphs.cpsv_ap import service_graph

    yield from _written(SERVICES, service_graph(posting, site_url))


def catalogue_files(
    files: Sequence[PublishedFile], posting: Posting, site_url: str
) -> Iterator[PublishedFile]:
    """Yield the catalogue of *files* in DCAT 3, as JSON-LD and as Turtle."""
    from niemyet.publish.open_data.graphs.dcat import catalogue_graph

    yield from _written(CATALOGUE, catalogue_graph(files, posting, site_url))


def _written(name: str, statements) -> Iterator[PublishedFile]:
    from niemyet.publish.open_data.graphs.statements import as_json_ld, as_turtle

    yield PublishedFile(f"{name}.ttl", as_turtle(statements))
    yield PublishedFile(f"{name}.jsonld", as_json_ld(statements))
