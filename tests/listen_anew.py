"""Write anew what is heard on the pages of the invented commune; then read it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from browser import opened_chromium
from web.hearing import HELD, heard_on


def main() -> None:
    """Write the held text."""
    with opened_chromium() as browser, TemporaryDirectory() as folder:
        HELD.write_text(heard_on(browser, Path(folder) / "site"), "utf-8")


if __name__ == "__main__":
    main()
