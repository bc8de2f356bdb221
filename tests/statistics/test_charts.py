"""Charts are text and shapes with a name, a description and a table; no inline style."""

import re
from dataclasses import replace

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.model.values import Bound, Quantity
from niemyet.present.figures.chart import ChartPart, ChartRow, ChartTable, ChartView
from niemyet.present.figures.period import view_statistics
from niemyet.publish.figures.chart_drawing import WIDTH, draw
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.pages.figures import statistics_pages
from niemyet.publish.printer import Printer


@pytest.fixture
def figures(sample):
    """Every chart of the invented commune's pages."""
    printer = Printer(load_templates(REPOSITORY / "site_src", sample.wording), sample)
    pages = [html.fromstring(f"<main>{page.html}</main>") for page in statistics_pages(printer)]
    found = [figure for page in pages for figure in page.iter("figure")]
    assert len(found) >= 10
    return found


def chart(*rows: ChartRow, kind: str = "bars") -> ChartView:
    return ChartView(kind, "thu", "Thử", "", rows, ChartTable((), ()))


def styles(drawing) -> list[str]:
    return [mark.style for mark in drawing.marks]


def test_a_chart_has_a_name_and_a_description(figures):
    """A screen reader says the title, and each row with its number."""
    for figure in figures:
        picture = figure.find("svg")
        named = picture.get("aria-labelledby").split()
        title, description = (picture.xpath(f".//*[@id='{name}']")[0] for name in named)
        assert "img" == picture.get("role")
        assert title.text
        assert all(
            text.text in description.text
            for text in picture.xpath(".//text[@class='chart__value']")
        )


def test_a_chart_has_its_table_and_its_page_names_the_files_once(figures):
    """Whoever cannot read the picture reads the table; whoever computes takes the file."""
    for figure in figures:
        (page,) = figure.iterancestors("main")
        files = [a.get("href").rpartition("/")[2] for a in page.iter("a")]
        assert figure.xpath(".//table//td")
        assert 1 == files.count("so-lieu.csv")


def test_a_chart_carries_no_inline_style(figures):
    """The site's policy allows none, and a printed page needs none."""
    text = "".join(html.tostring(figure, encoding="unicode") for figure in figures)

    assert "chart__series1" in text
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=", text)


def test_a_bound_is_drawn_open_and_hatched(sample):
    """A figure «over» is not drawn like one that is exact."""
    exact = draw(chart(ChartRow("a", "95", (ChartPart(0.5),))))
    over = draw(chart(ChartRow("a", "trên 95", (ChartPart(0.5, Bound.OVER),))))

    assert "open" not in styles(exact)
    assert {"open", "series1"} <= set(styles(over))


def test_an_unknown_is_a_gap_with_words():
    """No bar, no point; the line of a trend stops before it."""
    known = ChartRow("a", "1", (ChartPart(0.5),))
    silent = ChartRow("b", "không có số liệu")
    broken = draw(chart(known, silent, known, kind="trend"))

    assert ["series0", "series0"] == [s for s in styles(broken) if s == "series0"]
    assert "trend" not in styles(broken)
    assert "gap" in styles(broken)
    assert "trend" in styles(draw(chart(known, known, kind="trend")))


def test_a_true_zero_is_drawn_without_a_bar():
    """Nought has its number and no length."""
    (bar,) = (
        m for m in draw(chart(ChartRow("a", "0", (ChartPart(0.0),)))).marks if m.kind == "rect"
    )

    assert 0 == bar.at["width"]


def test_no_mark_lies_outside_its_drawing(sample):
    """Every shape and the start of every text is within the picture."""
    drawings = [draw(c) for view in view_statistics(sample) for c in view.charts]
    assert drawings
    for drawing in drawings:
        for mark in drawing.marks:
            if "x" in mark.at:
                assert 0 <= mark.at["x"] + mark.at.get("width", 0) <= WIDTH
                assert 0 <= mark.at["y"] + mark.at.get("height", 0) <= drawing.height


def test_shares_that_do_not_add_up_say_that_they_are_rounded(article, sample):
    """97,0 and 2,8 and 0,3 are 100,1; 73,1 and 26,9 are 100."""
    of_article = view_statistics(article)[0].charts[0]
    of_sample = view_statistics(sample)[0].charts[0]

    assert "100 % (từng số đã làm tròn)" == of_article.table.foot[-1]
    assert "100 %" == of_sample.table.foot[-1]


def test_no_group_is_called_the_largest_where_a_bound_leaves_it_open(sample_catalog, posting_of):
    """Over eighty may be more than eighty-five."""
    periods = sample_catalog.statistics["xa-mau"]
    first, second = periods["2026-q2"].by_field
    bounded = first.model_copy(
        update={"figures": first.figures.model_copy(update={"received": Quantity(80, Bound.OVER)})}
    )
    changed = periods["2026-q2"].model_copy(update={"by_field": [bounded, second]})
    statistics = {"xa-mau": {**periods, "2026-q2": changed}}
    posting = posting_of(replace(sample_catalog, statistics=statistics), "xa-mau")

    assert (
        "Giấy tờ: trên 80 hồ sơ. Cây xanh: 35 hồ sơ."
        == view_statistics(posting)[0].charts[0].summary
    )


def test_a_chart_is_drawn_only_where_there_is_something_to_draw(article):
    """The article has no outcomes and no other period: one chart, of the fields."""
    assert ["bars"] == [c.kind for c in view_statistics(article)[0].charts]
