"""How due dates are counted: one way for every office."""

from collections.abc import Iterator

from niemyet.check.finding import Finding
from niemyet.model.catalog import Catalog
from niemyet.model.reference import RecordKey


def due_dates_are_counted_one_way(catalog: Catalog) -> Iterator[Finding]:
    """Find a second file of counting rules: which one holds?"""
    first, *others = [*catalog.counting_rules, ""]
    for record_id in filter(None, others):
        yield Finding(
            RecordKey("counting_rules", record_id),
            (),
            f"đã có cách tính ngày hẹn ở tệp {first}.yaml",
            f"chỉ giữ một tệp; quy định mới thì thêm một mục vào editions của {first}.yaml.",
        )
