"""Indices of service quality: points that add up, and a reason for what is not counted."""

from collections.abc import Iterator

from niemyet.check.figures.equations import ADD_UP, Term, contradiction
from niemyet.check.finding import Finding
from niemyet.model.catalog import Catalog
from niemyet.model.record import Element, given
from niemyet.model.time.interval import Interval
from niemyet.model.values import Quantity


def points_add_up(catalog: Catalog) -> Iterator[Finding]:
    """Find points of groups, or of parts, that do not make up those of the whole."""
    for index in catalog.quality_indices.values():
        terms = [Term(group.name, _points(group.points)) for group in index.groups]
        if fault := contradiction(_points(index.points), terms):
            yield Finding(
                "quality_indices", index.id, ("points",), f"cộng các nhóm được {fault}", ADD_UP
            )
        for i, group in enumerate(index.groups):
            terms = [Term(part.name, _points(part.points)) for part in group.parts]
            if fault := contradiction(_points(group.points), terms):
                yield Finding(
                    "quality_indices",
                    index.id,
                    ("groups", i, "points"),
                    f"cộng các thành phần được {fault}",
                    ADD_UP,
                )


def _points(points: Element[int]) -> Interval:
    return Interval.of(Quantity(points)) if given(points) else Interval()


def what_is_not_measured_says_why(catalog: Catalog) -> Iterator[Finding]:
    """Find parts with neither a measure nor a reason, and with both."""
    for index in catalog.quality_indices.values():
        for i, group in enumerate(index.groups):
            for j, part in enumerate(group.parts):
                if bool(part.measures) == bool(part.not_measured):
                    yield Finding(
                        "quality_indices",
                        index.id,
                        ("groups", i, "parts", j),
                        f"«{part.name}» phải có số đo (measures) hoặc lý do không tính được "
                        "(not_measured), và chỉ một trong hai",
                        "thêm mục còn thiếu, hoặc bỏ một mục.",
                    )
