"""Files that records name: they are there."""

from collections.abc import Iterator

from niemyet.check.finding import Finding
from niemyet.model.catalog import Catalog
from niemyet.model.paper import Form


def attached_files_exist(catalog: Catalog) -> Iterator[Finding]:
    """Find forms whose blank or sample is not among the files that lie beside the records."""
    for record, path, part in catalog.parts:
        if not isinstance(part, Form):
            continue
        for key in ("file", "sample"):
            name = getattr(part, key)
            if name and name not in catalog.attachments:
                yield Finding(
                    record,
                    (*path, key),
                    f"không có tệp «{name}» trong thư mục attachments của danh mục",
                    "gửi lại tệp ở mục này, hoặc bỏ tên tệp.",
                )
