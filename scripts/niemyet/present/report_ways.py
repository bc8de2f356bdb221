"""Where a reader may say that something is wrong, as far as the site's settings name a place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportWays:
    """The places that the settings name; empty for those that nobody has named."""

    email: str = ""
    """An address that somebody of the office reads."""
    new_issue: str = ""
    """Where the forge takes a new issue, without what fills it in beforehand."""
    forge: str = ""
    """``github``, ``gitlab`` or ``forgejo``: each is filled in differently."""
    site_url: str = ""
    """The site's address, which a report names; with a slash at its end."""
    forms: bool = False
    """Whether the staff forms of this site can save."""
