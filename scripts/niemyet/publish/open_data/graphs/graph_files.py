"""The graphs as files: JSON-LD and Turtle. rdflib is loaded only to make them."""

from collections.abc import Iterator
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

SERVICES = at.open_data_path("cpsv-ap")


def service_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the office's services in CPSV-AP 3.2, as JSON-LD and as Turtle."""
    from niemyet.publish.open_data.graphs.cpsv_ap import service_graph

    yield from graph_files(SERVICES, service_graph(posting, site_url))


def graph_files(name: str, statements: Any) -> Iterator[PublishedFile]:
    """Yield the statements in both ways of writing them."""
    from niemyet.publish.open_data.graphs.statements import in_turtle_and_json_ld

    turtle, json_ld = in_turtle_and_json_ld(statements)
    yield PublishedFile(f"{name}.ttl", turtle)
    yield PublishedFile(f"{name}.jsonld", json_ld)
