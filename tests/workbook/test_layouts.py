"""The layouts in which offices keep their figures are read whole, each as its headings say."""

import pytest
from niemyet.problem import errors
from workbook.importing import import_table, is_sound, said
from workbook.layouts import HALF_YEARLY, LAYOUTS, QUARTERLY, THREE_ROWS, repeated
from workbook.workbooks import merged_workbook


def test_the_quarterly_form_is_read_whole(reading):
    """Biểu II.06a: early, on time and late, in time and overdue, and new dossiers by channel."""
    found = reading(*QUARTERLY)

    assert () == errors(tuple(found.problems))
    assert {
        "received": 60, "carried_over": 5, "resolved": 55, "resolved_early": 29,
        "resolved_on_time": 25, "resolved_late": 1, "pending": 5, "pending_in_time": 3,
        "pending_overdue": 2,
    } == said(found)["total"]  # fmt: skip
    assert {"received_new": 34} == said(found)["channel/online"]
    assert {"received_new": 15} == said(found)["field_channel/Giấy tờ/in_person_or_post"]


def test_the_older_form_is_read_whole(reading):
    """Biểu 07a: what came from the period before, what is new; a column without a place is told."""
    found = reading(*HALF_YEARLY)

    assert () == errors(tuple(found.problems))
    assert {
        "received": 60, "carried_over": 5, "received_new": 55, "resolved": 55,
        "resolved_on_time": 54, "resolved_late": 1, "pending": 5, "pending_in_time": 3,
        "pending_overdue": 2, "returned": 0,
    } == said(found)["total"]  # fmt: skip
    assert ("Bổ sung",) == found.unplaced


def test_what_is_pending_is_never_read_as_resolved(reading):
    """Under «Đang giải quyết», «Trong hạn» and «Quá hạn» are of what is pending."""
    found = said(reading(*THREE_ROWS))["total"]

    assert (54, 1) == (found["resolved_on_time"], found["resolved_late"])
    assert (3, 2) == (found["pending_in_time"], found["pending_overdue"])


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_without_merged_cells_is_read_alike(reading, name):
    """As in a CSV, or where headings were centred over several cells."""
    rows, merged = LAYOUTS[name]

    assert said(reading(rows, merged)) == said(reading(rows))


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_whose_headings_are_repeated_is_read_alike(reading, name):
    """Some programs write the heading of a group into each of its cells."""
    rows, merged = LAYOUTS[name]
    table = repeated(rows, merged)

    assert said(reading(rows, merged)) == said(reading(table))


def test_a_table_of_several_rows_of_headings_in_a_workbook_is_imported(catalog_copy, tmp_path):
    """From the file to the record, which passes the check."""
    outcome = import_table(catalog_copy, merged_workbook(tmp_path / "q3.xlsx", *QUARTERLY), "")

    assert is_sound(outcome), outcome.problems
    assert (
        "by_channel:\n  - channel: online\n    figures:\n      received_new: 34\n" in outcome.text
    )
