"""What holds if nobody says: whose site, of which day, and where builds keep what spares work."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from niemyet.problem import Refused

DEFAULT_OFFICE = "phuc-yen"
SITE_URL = "NIEMYET_SITE_URL"
"""The variable that holds the site's address where no option says it."""
SHEETS_URL = "NIEMYET_SHEETS_URL"
"""The same for the printed sheets, if they are hosted apart."""
MKDOCS = Path("mkdocs.yml")
CACHE = Path(".cache")
"""Where builds keep what spares the next one work, beside mkdocs.yml."""


def today() -> date:
    """Return the day in Vietnam. The only clock of the program."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def day_given(written: str | date | None) -> date | None:
    """Return the day that settings name. Raises Refused for what is none."""
    try:
        return date.fromisoformat(str(written)) if written else None
    except ValueError:
        raise Refused(
            f"Ngày «{written}» không đúng; viết năm-tháng-ngày, ví dụ 2026-11-23."
        ) from None
