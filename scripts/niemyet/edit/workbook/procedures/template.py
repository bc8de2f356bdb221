"""The workbook in which an office lists its procedures."""

from niemyet.edit.workbook.procedures.columns import TITLES
from niemyet.edit.workbook.template_book import (
    TEMPLATE_WORDS,
    Template,
    TemplateColumn,
    template_bytes,
)
from niemyet.model.catalog import Catalog

_ROWS = 60
_WORDS = TEMPLATE_WORDS["procedures"]


def procedures_template(catalog: Catalog) -> bytes:
    """Return the workbook, with the catalogue's fields to choose from."""
    fields = sorted(catalog.fields.values(), key=lambda field: field.order)
    names = tuple(field.name for field in fields if "," not in field.name)
    columns = [
        TemplateColumn(
            TITLES[key], said["note"], int(said["width"]), choices=names if key == "field" else ()
        )
        for key, said in _WORDS["columns"].items()
    ]
    listed = "; ".join(field.name for field in fields)
    guidance = tuple(line.format(fields=listed) for line in _WORDS["guidance"])
    titles = ("DANH SÁCH THỦ TỤC HÀNH CHÍNH",)
    return template_bytes(Template("Thủ tục", titles, columns, (), _ROWS, guidance))
