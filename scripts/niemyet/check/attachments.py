"""Files that records name: they are there."""

from collections.abc import Iterator

from niemyet.check.finding import Finding
from niemyet.model.board import BoardPosting
from niemyet.model.catalog import Catalog
from niemyet.model.paper import Form

_NAMING = {Form: ("file", "sample"), BoardPosting: ("file",)}
"""The fields that name a file, by the part they are of."""


def attached_files_exist(catalog: Catalog) -> Iterator[Finding]:
    """Find forms and postings whose file is not among those that lie beside the records."""
    for record, path, part in catalog.parts:
        for key in _NAMING.get(type(part), ()):
            name = getattr(part, key)
            if name and name not in catalog.attachments:
                yield Finding(
                    record,
                    (*path, key),
                    f"không có tệp «{name}» trong thư mục attachments của danh mục",
                    "gửi lại tệp ở mục này, hoặc bỏ tên tệp.",
                )
