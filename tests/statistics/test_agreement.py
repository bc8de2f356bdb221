"""Page, sheet, chart, CSV, XLSX and JSON say the same of every figure, and invent none."""

import csv
import io
import json
import re
from datetime import date
from decimal import Decimal

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.model.figures.statistics import RATES
from niemyet.model.values import Bound, Quantity
from niemyet.model.vocabulary import FigureName
from niemyet.present.figures.figure import format_value
from niemyet.present.figures.period import view_statistics
from niemyet.present.posting import Posting
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kinds.statistics_sheets import statistics_sheets
from niemyet.publish.files import all_files
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.pages.figures import statistics_pages
from niemyet.publish.printer import Printer
from python_calamine import CalamineWorkbook
from sheets.reading import strings

DATA = "du-lieu/v2/"
KEY = ("Kỳ", "Tính theo", "Mã của nhóm", "Mã chỉ tiêu")
ON_TIME = ("toàn đơn vị", "total", "resolved_on_time")
UNIT, BOUND = "Đơn vị số liệu", "So với số thật"
CORRECTED = date(2026, 8, 3)


@pytest.fixture(
    params=["sample", "before", pytest.param("article", marks=pytest.mark.of_real_records)]
)
def posting(request):
    """The invented commune, the same on the eve of a correction, and the office of the article."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def before(sample_catalog, posting_of) -> Posting:
    """The invented commune on the last day on which 42 dossiers were on time."""
    return posting_of(sample_catalog, "xa-mau", date(2026, 8, 2))


def files(posting) -> dict[str, bytes]:
    return {file.path: file.content for file in all_files(posting, "")}


def rows(told: dict[str, bytes]) -> list[dict[str, str]]:
    text = told[f"{DATA}so-lieu.csv"].decode("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(text)))
    assert found
    return found


def pages(posting) -> dict[str, str]:
    """The words of each page of figures, pictures and tables included."""
    printer = Printer(load_templates(REPOSITORY / "site_src", posting.wording), posting)
    made = {
        page.path: html.fromstring(f"<main>{page.html}</main>")
        for page in statistics_pages(printer)
    }
    return {path: re.sub(r"\s+", " ", page.text_content()) for path, page in made.items()}


def shown(row: dict[str, str], posting) -> str:
    """A figure of the CSV as a reader sees it."""
    name, value = FigureName(row["Mã chỉ tiêu"]), Decimal(row["Giá trị"])
    if name in RATES:
        value = value / 100
    value = int(value) if value == int(value) else value
    words = {posting.wording(f"data.bound.{bound}"): bound for bound in Bound}
    return format_value(name, Quantity(value, words[row[BOUND]]), posting.wording)


def figures_of_record(record: dict) -> list[tuple[str, str, str, dict]]:
    """Whose figure, which, and what the JSON of a period says of it."""
    facts = record["facts"]
    groups = [("toàn đơn vị", "total", facts["total"])]
    for key, kind, own in (
        ("by_field", "lĩnh vực", "label"),
        ("by_procedure", "thủ tục", "procedure"),
        ("by_channel", "cách nộp", "channel"),
    ):
        groups += [(kind, part[own], part["figures"]) for part in facts.get(key, ())]
    return [
        (kind, group, name, figures[name])
        for kind, group, figures in groups
        for name in FigureName
        if name in figures
    ]


def test_the_page_says_every_figure_of_the_csv(posting):
    """Each figure stands on its page as text, with its bound."""
    words = pages(posting)
    figures = [(f"so-lieu/{row['Kỳ']}/", shown(row, posting)) for row in rows(files(posting))]

    assert len(figures) >= 5
    assert [] == [(path, text) for path, text in figures if text not in words[path]]


def test_the_first_page_says_the_main_figures_and_charts_of_the_latest_period(posting):
    """They are read there, not behind a link."""
    words, latest = pages(posting)["so-lieu/"], view_statistics(posting)[0]
    drawn = [row.text for chart in latest.charts for row in chart.rows]
    published = [figure.text for figure in latest.total if figure.published]

    assert published
    assert [] == [text for text in (latest.name, *published, *drawn) if text not in words]


def test_the_json_of_a_period_holds_the_figures_of_the_csv(posting):
    """The same groups, numbers, bounds and units; what was computed is not a fact."""
    told, w = files(posting), posting.wording
    views = view_statistics(posting)

    assert views
    for view in views:
        record = json.loads(told[f"{DATA}so-lieu.json"])["records"][view.id]
        of_json = [
            (*whose, str(f["value"]), w(f"data.bound.{f['bound']}"), w(f"data.unit.{f['unit']}"))
            for *whose, f in figures_of_record(record)
        ]
        of_csv = [
            (*(row[key] for key in KEY[1:]), row["Giá trị"], row[BOUND], row[UNIT])
            for row in rows(told)
            if row["Kỳ"] == view.id and row["Lấy từ đâu"] == "nguồn nêu"
        ]
        assert of_json
        assert of_json == of_csv


def test_the_workbook_holds_the_rows_of_the_csv(posting):
    """Cell by cell; a number is a number."""
    told = files(posting)
    book = CalamineWorkbook.from_filelike(io.BytesIO(told[f"{DATA}niem-yet.xlsx"]))
    head, *cells = book.get_sheet_by_name("Số liệu").to_python()
    of_csv = rows(told)
    values = [row[head.index("Giá trị")] for row in cells]

    assert list(head) == list(of_csv[0])
    assert values == [int(row["Giá trị"]) for row in of_csv]
    assert [[row[head.index(key)] for key in KEY] for row in cells] == [
        [row[key] for key in KEY] for row in of_csv
    ]


def test_every_figure_is_a_whole_number_of_one_unit(sample, article):
    """No decimal point that a spreadsheet reads in two ways; 90 % is 9000 beside 95,5 % as 9550."""
    told = [row for posting in (sample, article) for row in rows(files(posting))]
    units = {(row["Mã chỉ tiêu"], row[UNIT]) for row in told}

    assert [] == [row for row in told if not row["Giá trị"].isdecimal()]
    assert len(units) == len({figure for figure, _ in units})
    assert ("on_time_rate", "phần vạn") in units


@pytest.mark.parametrize(("day", "number"), [(date(2026, 8, 2), "42"), (CORRECTED, "40")])
def test_a_corrected_figure_changes_everywhere_on_its_day(sample_catalog, posting_of, day, number):
    """On the eve 42 in the table and the record; from the day 40, with what it was."""
    told = files(posting_of(sample_catalog, "xa-mau", day))
    (row,) = [r for r in rows(told) if [r[k] for k in KEY] == ["2026-q2", *ON_TIME]]
    total = json.loads(told[f"{DATA}so-lieu.json"])["records"]["2026-q2"]["facts"]["total"]

    assert number == row["Giá trị"] == str(total["resolved_on_time"]["value"])
    assert bool(total.get("corrections")) == (day >= CORRECTED)


def test_the_old_addresses_say_where_the_figures_are_and_hold_none(posting):
    """So that nobody reads two files that may differ."""
    told = files(posting)
    old = [path for path in told if path.startswith("so-lieu/") and "/so-lieu." in path]

    assert len(old) == 2 * (len(view_statistics(posting)) + 1)
    assert "moved_to\r\n../du-lieu/v2/so-lieu.csv\r\n" == told["so-lieu/so-lieu.csv"].decode()
    for path in old:
        where = re.search(r"\.\./(du-lieu/v2/[^\s\"]+)", told[path].decode())[1]
        assert where in told


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


def test_the_quarter_of_the_article_is_told_as_in_the_article(article):
    """Over 1.050 dossiers, 1.019 + 29 + 3 by field, over 90 percent on time, and nothing else."""
    told = [
        (row["Của lĩnh vực, thủ tục, cách nộp"], row["Mã chỉ tiêu"], row["Giá trị"], row[BOUND])
        for row in rows(files(article))
    ]

    assert [
        ("Toàn đơn vị", "received", "1050", "trên"),
        ("Toàn đơn vị", "on_time_rate", "9000", "trên"),
        ("Tư pháp – hộ tịch", "received", "1019", "đúng bằng"),
        ("Văn hóa – xã hội", "received", "29", "đúng bằng"),
        ("Lâm nghiệp", "received", "3", "đúng bằng"),
    ] == told


def test_a_figure_nobody_said_has_no_row_and_a_true_zero_has(sample):
    """Silence and nought are never the same."""
    told = {tuple(row[key] for key in KEY): row["Giá trị"] for row in rows(files(sample))}

    assert "0" == told["2025-q3", "toàn đơn vị", "total", "resolved_late"]
    assert ("2025-q3", "toàn đơn vị", "total", "received") not in told
