"""The table of what builds cost: what it says of a target, and of a work that fails."""

from pathlib import Path

import pytest
from measure.build import benchmark
from measure.build.figures import Figures
from measure.build.program import NOW, THEN, Failed, cost_of
from measure.build.table import Row, rows, table
from measure.build.works import WORKS, Bench


@pytest.fixture
def figures():
    """Three runs of each program at one work."""
    figures = Figures()
    for program, seconds in ((THEN, (9, 10, 30)), (NOW, (4, 6, 5))):
        for cpu in seconds:
            figures.add(program, "commune", {"cpu": cpu, "MiB": 200})
    return figures


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (Row("commune", "cold", "commune: cpu", share=0.5), "0.50    ≤ 0.5  met"),
        (Row("commune", "cold", "commune: cpu", share=0.45), "0.50   ≤ 0.45  missed by 0.05"),
        (Row("commune", "memory", "commune: MiB", most=150), "≤ 150  missed by 50.00"),
        (Row("commune", "pages", "commune: pages", share=0.5), "≤ 0.5  not measured"),
        (Row("serve", "x", "x: cpu", beside={NOW: "commune: cpu"}), "5.00 CPU-s                –"),
    ],
)
def test_a_row_tells_the_ratio_of_medians_and_by_how_much_a_target_is_missed(figures, row, told):
    assert told in row.told(figures)


def test_a_further_office_is_worked_out_of_8_and_32(figures):
    figures.add(NOW, "8 offices", {"cpu": 20})
    figures.add(NOW, "32 offices", {"cpu": 50})
    figures.derive()

    (told,) = (line for line in table(figures, ["32-offices"]) if "further" in line)
    assert "5.00 CPU-s       1.25 CPU-s    0.25   ≤ 0.25  met" in told


def test_a_work_that_fails_is_told_as_failed_and_keeps_no_other_from_being_measured(monkeypatch):
    def fail(bench):
        raise Failed("build … ended with 1:\nno room")

    monkeypatch.setitem(WORKS, "serve", fail)
    bench = Bench((), Path(), 1, Figures(), ())
    benchmark.measure("serve", bench)

    (line,) = (line for line in table(bench.figures, ["serve"]) if "saving" in line)
    assert line.endswith("failed: build … ended with 1: no room")


def test_figures_of_an_earlier_run_stand_until_measured_again(figures, tmp_path):
    figures.write(tmp_path / "figures.json")
    later = Figures.read(tmp_path / "figures.json")
    newer = Figures()
    newer.add(NOW, "commune", {"cpu": 7})
    later.take(newer)

    assert (7, 10) == tuple(later.median(program, "commune: cpu") for program in (NOW, THEN))


def test_each_row_belongs_to_a_work():
    assert {row.rows for row in rows()} == set(WORKS)


def test_a_command_that_ends_badly_is_quoted(tmp_path):
    with pytest.raises(Failed, match="ended with 3: alas"):
        cost_of(["sh", "-c", "echo alas; exit 3"], tmp_path, {})
