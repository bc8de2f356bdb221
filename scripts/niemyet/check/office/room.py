"""The plan of a room: it names what is there, and its rows are as long as each other."""

from collections.abc import Iterator
from difflib import get_close_matches

from niemyet.check.finding import Finding
from niemyet.model.catalog import Catalog
from niemyet.model.counter import FREE, RoomThing, places_in
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey


def plans_name_counters_and_things(catalog: Catalog) -> Iterator[Finding]:
    """Find places of a plan that are neither a counter of the office nor a known thing."""
    for office_id, office in catalog.offices.items():
        known = [counter.id for counter in items_given(office.counters)] + list(RoomThing)
        for i, row in enumerate(office.plan):
            for place in dict.fromkeys(places_in(row)):
                if place not in (*known, FREE):
                    near = get_close_matches(place, known, 1)
                    meant = f"có phải là «{near[0]}»? " if near else ""
                    yield Finding(
                        RecordKey("offices", office_id),
                        ("plan", i),
                        f"không có quầy hay vật nào tên «{place}»",
                        f"{meant}chọn một trong: {', '.join(known)}; ô trống viết dấu chấm.",
                    )


def plans_have_even_rows(catalog: Catalog) -> Iterator[Finding]:
    """Find rows of a plan that are longer or shorter than its first."""
    for office_id, office in catalog.offices.items():
        lengths = [len(places_in(row)) for row in office.plan]
        for i, length in enumerate(lengths):
            if length != lengths[0]:
                yield Finding(
                    RecordKey("offices", office_id),
                    ("plan", i),
                    f"hàng này có {length} ô, hàng đầu có {lengths[0]} ô",
                    "thêm dấu chấm ở chỗ trống hoặc bỏ ô thừa, để mọi hàng dài bằng nhau.",
                )
