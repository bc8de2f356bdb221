"""``niemyet ready``: what an office still lacks before people can rely on its posting."""

import argparse
import sys
from datetime import date
from pathlib import Path

from niemyet.check.rules import read_sound_catalog
from niemyet.cli.arguments import SITE_SRC, add_choice, add_site_url
from niemyet.cli.catalog.edit import PORT
from niemyet.edit.readiness import REPORTS, ReadinessReport
from niemyet.mkdocs_plugin.defaults import today
from niemyet.present.office.readiness import view_readiness
from niemyet.site import Site, Sources


def add_to(command: argparse.ArgumentParser) -> None:
    add_choice(command)
    command.add_argument("--format", choices=sorted(REPORTS), default="text", help="dạng kê")
    add_site_url(command)


def run(options: argparse.Namespace) -> int:
    """Say what is missing, whom to ask, and where each answer is written down."""
    tell_missing(options.catalog, options.office, options.as_of, options.format, options.site_url)
    return 0


def tell_missing(
    folder: Path, office: str, as_of: date | None, written_as: str, site_url: str
) -> None:
    """Print what an office still lacks."""
    catalog, _ = read_sound_catalog(folder)
    posting = Site(Sources(folder, SITE_SRC), catalog, office, as_of, today()).posting
    found, local = view_readiness(posting, site_url), f"http://127.0.0.1:{PORT}/"
    sys.stdout.write(REPORTS[written_as](ReadinessReport(found, posting, site_url, local)))
