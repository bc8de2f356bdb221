"""Where a law is told: its own part of the page of a year. It never changes once public."""

import re

INSTRUMENTS = "van-ban/"
WITHOUT_YEAR = f"{INSTRUMENTS}khong-ghi-nam/"
YEAR = "-((?:19|20)[0-9]{2})(?:-|$)"
"""Where the id of an instrument bears the year of its number; a script asks it, too."""


def instrument_path(id: str) -> str:
    """Return where an instrument is told: in its part of the page of the year of its number."""
    year = re.search(YEAR, id)
    return f"{f'{INSTRUMENTS}{year[1]}/' if year else WITHOUT_YEAR}#{id}"


def without_part(path: str) -> str:
    """Return the path of the whole page."""
    return path.partition("#")[0]
