"""Where readers report faults: the same settings that say where the forms save."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from niemyet.edit.forms.settings import Backend, read_email, read_settings
from niemyet.present.report_ways import ReportWays

_NEW_ISSUE: Mapping[str, str] = {
    "github": "{web}/{repo}/issues/new",
    "gitlab": "{web}/{repo}/-/issues/new",
    "forgejo": "{web}/{repo}/issues/new",
}
_PUBLIC = {"github": "https://github.com", "gitlab": "https://gitlab.com"}


def read_ways(settings: Path, site_url: str = "") -> ReportWays:
    """Return the ways that the settings name. Raises Refused if they cannot be followed."""
    if not settings.is_file():
        return ReportWays(site_url=site_url)
    backend = read_settings(settings)
    forge = backend.get("name", "")
    return ReportWays(
        email=read_email(settings),
        new_issue=_new_issue(backend) if forge else "",
        forge=forge,
        site_url=site_url,
        forms=bool(forge),
    )


def _new_issue(backend: Backend) -> str:
    root = _PUBLIC.get(backend["name"], "")
    if "api_root" in backend:
        api = urlsplit(backend["api_root"])
        root = f"{api.scheme}://{api.netloc}{api.path.partition('/api/')[0].rstrip('/')}"
    if root == "https://api.github.com":
        root = _PUBLIC["github"]
    return _NEW_ISSUE[backend["name"]].format(web=root, repo=backend["repo"])
