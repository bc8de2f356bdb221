"""Write anew what the calendar library says of Vietnam's days off, after an upgrade of it."""

from holidays.countries.vietnam import Vietnam
from niemyet.check.office.holidays import DAYS_OFF

YEARS = range(2000, 2061)
_HEAD = "# As the library «holidays» has the days off of Vietnam: python tests/days_off_anew.py\n"


def days_off_anew() -> str:
    """Return the table as the library would have it now."""
    days = {year: " ".join(f"{day:%m-%d}" for day in sorted(Vietnam(years=year))) for year in YEARS}
    return _HEAD + "".join(f"{year}: {written}\n" for year, written in days.items())


if __name__ == "__main__":
    DAYS_OFF.write_text(days_off_anew(), "utf-8")
