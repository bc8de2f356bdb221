"""The workbook of statistics that an office fills in: a row for each field, a column a figure."""

import re

from niemyet.edit.workbook.periods import period_in_words
from niemyet.edit.workbook.statistics.columns import LABEL, NOTE, TITLES, TOTAL_TITLE
from niemyet.edit.workbook.statistics.row_names import WAYS, row_names
from niemyet.edit.workbook.template_book import (
    TEMPLATE_WORDS,
    Template,
    TemplateColumn,
    template_bytes,
)
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import RATES, Figures
from niemyet.model.time.period import Period

_CHANNEL_ROWS = tuple(WAYS.values())[:3]


def statistics_template(catalog: Catalog, office: str, period: Period | None) -> bytes:
    """Return the workbook of an office, for one period or with its line left open."""
    of_office = catalog.offices[office]
    when = (
        period_in_words(period).upper()
        if period
        else "KỲ: (ghi tháng, quý, năm, hoặc từ ngày đến ngày)"
    )
    guidance = TEMPLATE_WORDS["statistics"]["guidance"]
    labels = row_names(catalog, office).expected
    return template_bytes(
        Template(
            "Số liệu",
            (f"SỐ LIỆU GIẢI QUYẾT HỒ SƠ – {when}", f"Đơn vị: {of_office.name}"),
            tuple(_column(key) for key in TITLES),
            tuple((label,) for label in (*labels, "Tổng cộng", *_CHANNEL_ROWS)),
            empty_rows=0,
            guidance=tuple(g.format(office=office) for g in guidance),
            bold_row=len(labels),
        )
    )


def _note(description: str) -> str:
    """Return what the model says of a figure, without how the YAML file writes a bound."""
    said = [part for part in re.split(r"(?<=[.;]) ", description) if "«over" not in part]
    return " ".join(said).rstrip(";.") + "."


def _column(key: str) -> TemplateColumn:
    if key == LABEL:
        note = f"Tên lĩnh vực như đơn vị vẫn ghi; dòng «Tổng cộng» là số của {TOTAL_TITLE.lower()}."
        return TemplateColumn(TITLES[key], note, 34, "label")
    info = Figures.model_fields[key]
    note = _note(info.description or "")
    if key == NOTE:
        return TemplateColumn(TITLES[key], note, 30)
    unknown = " Chưa có số liệu thì để trống."
    kind = "share" if key in RATES else "count"
    return TemplateColumn(TITLES[key], note + unknown, 12, kind)
