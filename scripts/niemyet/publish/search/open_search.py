"""The OpenSearch 1.1 description, by which a browser can offer the site's own search."""

from collections.abc import Iterator
from xml.etree import ElementTree

from niemyet.present import permalinks as at
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

OPEN_SEARCH = f"{at.SEARCH}opensearch.xml"
_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_LONGEST_SHORT_NAME, _LONGEST_LONG_NAME = 16, 48


def open_search_file(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the description; nothing where the site's address is not known."""
    if not site_url:
        return
    w, office = posting.wording, posting.office
    root = ElementTree.Element("OpenSearchDescription", xmlns=_NAMESPACE)
    for name, text in (
        ("ShortName", office.unit.commune[:_LONGEST_SHORT_NAME]),
        ("LongName", office.name[:_LONGEST_LONG_NAME]),
        ("Description", w("data.open_search", office=office.name)),
        ("Language", "vi"),
        ("InputEncoding", "UTF-8"),
        ("OutputEncoding", "UTF-8"),
    ):
        ElementTree.SubElement(root, name).text = text
    template = f"{site_url}{at.SEARCH}?q={{searchTerms}}"
    ElementTree.SubElement(root, "Url", type="text/html", template=template)
    image = ElementTree.SubElement(root, "Image", width="16", height="16", type="image/svg+xml")
    image.text = f"{site_url}{posting.commons}assets/images/icon.svg"
    ElementTree.indent(root, " ")
    content = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    yield PublishedFile(OPEN_SEARCH, content + b"\n")
