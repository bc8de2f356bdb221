"""Page, sheet, chart, CSV and JSON say the same of every figure, and invent none."""

import csv
import io
import json
import re
from decimal import Decimal

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.model.values import Bound, Quantity
from niemyet.model.vocabulary import FigureName
from niemyet.present.figures.figure import format_value
from niemyet.present.figures.period import view_statistics
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kinds.statistics_sheets import statistics_sheets
from niemyet.publish.figures.statistics_files import COLUMNS, statistics_files
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.pages.figures import statistics_pages
from niemyet.publish.printer import Printer
from sheets.reading import strings

SHARES = {"phần trăm": 0, "phần nghìn": 1, "phần vạn": 2}


@pytest.fixture(params=["sample", "article"])
def posting(request):
    """The invented commune, then the office of the article."""
    return request.getfixturevalue(request.param)


def files(posting) -> dict[str, bytes]:
    return {file.path: file.content for file in statistics_files(posting, "")}


def rows(content: bytes) -> list[dict[str, str]]:
    reader = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    next(reader)
    return [dict(zip(COLUMNS, row, strict=True)) for row in reader]


def pages(posting) -> dict[str, str]:
    """The words of each page of figures, pictures and tables included."""
    printer = Printer(load_templates(REPOSITORY / "site_src", posting.wording), posting)
    made = {
        page.path: html.fromstring(f"<main>{page.html}</main>")
        for page in statistics_pages(printer)
    }
    return {path: re.sub(r"\s+", " ", page.text_content()) for path, page in made.items()}


def shown(row: dict, posting) -> str:
    """A figure of the JSON as a reader sees it."""
    number = Decimal(str(row["value"]))
    value = int(number) if number == int(number) else number
    return format_value(
        FigureName(row["figure"]), Quantity(value, Bound(row["bound"])), posting.wording
    )


def test_the_page_says_every_figure_of_the_json(posting):
    """Each figure stands on its page as text, with its bound."""
    words, told = pages(posting), files(posting)
    figures = [
        (view.path, shown(row, posting))
        for view in view_statistics(posting)
        for row in json.loads(told[view.json])["figures"]
    ]

    assert len(figures) >= 5
    assert [] == [(path, text) for path, text in figures if text not in words[path]]


def test_the_csv_and_the_json_hold_the_same_figures(posting):
    """Row by row, the same groups, figures, numbers and bounds."""
    told = files(posting)
    bounds = {posting.wording(f"statistics.bound.{bound}"): bound.value for bound in Bound}
    views = view_statistics(posting)

    assert views
    for view in views:
        of_csv = [
            (
                r["group"],
                r["figure_id"],
                Decimal(r["value"]).scaleb(-SHARES.get(r["unit"], 0)),
                bounds[r["bound"]],
            )
            for r in rows(told[view.csv])
        ]
        of_json = [
            (f["group"]["name"], f["figure"], Decimal(str(f["value"])), f["bound"])
            for f in json.loads(told[view.json])["figures"]
        ]
        assert of_json
        assert of_json == of_csv


def test_the_file_of_all_periods_is_the_files_of_each(posting):
    """Nothing is in one that is not in the other."""
    told = files(posting)
    each = [row for view in view_statistics(posting) for row in rows(told[view.csv])]

    assert each == rows(told["so-lieu/so-lieu.csv"])


def test_the_sheet_shows_the_charts_of_the_page(posting):
    """Every label and number drawn on the page is on the paper, and the main figures too."""
    sheets = {s.page: set(strings(s.data)) for s in statistics_sheets(Frame(posting, ""))}
    views = view_statistics(posting)
    drawn = [
        (v.path, t) for v in views for c in v.charts for r in c.rows for t in (r.label, r.text)
    ]
    main = [(v.path, f.text) for v in views for f in v.total if f.published]

    assert drawn
    assert [] == [(path, text) for path, text in (*drawn, *main) if text not in sheets[path]]


def test_every_number_of_the_csv_is_whole(posting):
    """No decimal point or comma that a spreadsheet could read in two ways."""
    told = rows(files(posting)["so-lieu/so-lieu.csv"])

    assert told
    assert [] == [row for row in told if not row["value"].isdecimal()]


def test_the_csv_opens_in_a_spreadsheet_with_its_letters(posting):
    """It begins with the mark by which a spreadsheet knows UTF-8; its head is Vietnamese."""
    content = files(posting)["so-lieu/so-lieu.csv"]

    assert content.startswith(b"\xef\xbb\xbf")
    assert "Giá trị,Mức biết,Đơn vị tính" in content.decode("utf-8-sig").splitlines()[0]


def test_the_quarter_of_the_article_is_told_as_in_the_article(article):
    """Over 1.050 dossiers, 1.019 + 29 + 3 by field, over 90 percent on time, and nothing else."""
    told = [
        (f["group"]["name"], f["figure"], f["value"], f["bound"])
        for f in json.loads(files(article)["so-lieu/2018-q1/so-lieu.json"])["figures"]
    ]

    assert [
        ("Toàn đơn vị", "received", 1050, "over"),
        ("Toàn đơn vị", "on_time_rate", 90, "over"),
        ("Tư pháp – hộ tịch", "received", 1019, "exact"),
        ("Văn hóa – xã hội", "received", 29, "exact"),
        ("Lâm nghiệp", "received", 3, "exact"),
    ] == told


def test_a_figure_nobody_said_has_no_row_and_a_true_zero_has(sample):
    """Silence and nought are never the same."""
    told = {
        (r["period_id"], r["group"], r["figure_id"]): r["value"]
        for r in rows(files(sample)["so-lieu/so-lieu.csv"])
    }

    assert "0" == told["2025-q3", "Toàn đơn vị", "resolved_late"]
    assert ("2025-q3", "Toàn đơn vị", "received") not in told
