"""What is asked of a build, and what it made."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Order:
    """What to build, from where, to where."""

    config_file: Path
    catalog: Path
    site_src: Path
    site_dir: Path
    office: str
    as_of: date | None
    base_path: str = "/"
    """Where a server puts the site, for the page that answers missing addresses."""
    sheets: bool = False
    """Whether every sheet is printed and offered on the pages."""
    sheets_url: str = ""
    """The address at which the sheets will be found, if they are hosted apart from the pages."""
    sheets_dir: Path = Path("site-ban-in")
    """Where the sheets are then put."""
    history: bool = False
    """Whether git is asked what was edited and which sheets have grown old."""
    preview: str = ""
    """What is tried out; the site and its sheets then say that they are not what is posted."""
    scheduler: str = field(default="", repr=False)
    """The address of the cluster that builds many offices; nothing of a site depends on it."""

    @property
    def sheets_apart(self) -> bool:
        """Whether the sheets are put into a folder of their own."""
        return self.sheets and bool(self.sheets_url)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are filled, that of the pages first."""
        return (self.site_dir, self.sheets_dir) if self.sheets_apart else (self.site_dir,)

    @property
    def never_overwritten(self) -> tuple[Path, ...]:
        """What a site must not be put over."""
        return (self.config_file, self.catalog, self.site_src)


@dataclass(frozen=True)
class Contents:
    """How many pages and printed sheets a site holds, whose it is and of which day."""

    pages: int
    sheets: int
    office: str
    day: date


@dataclass(frozen=True)
class Built:
    """What the site of each office holds, and of those that could not be made, why not."""

    made: dict[str, Contents] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
