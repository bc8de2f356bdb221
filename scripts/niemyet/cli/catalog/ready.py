"""``niemyet ready``: what an office still lacks before people can rely on its posting."""

import argparse
import sys

from niemyet.cli.arguments import SITE_SRC, add_choice, add_site_url
from niemyet.cli.catalog.edit import PORT
from niemyet.edit.readiness import REPORTS, ReadinessReport
from niemyet.mkdocs_plugin.defaults import today
from niemyet.present.office.readiness import view_readiness
from niemyet.site import Site, Sources, read_sound_catalog


def add_to(command: argparse.ArgumentParser) -> None:
    add_choice(command)
    command.add_argument("--format", choices=sorted(REPORTS), default="text", help="dạng kê")
    add_site_url(command)


def run(options: argparse.Namespace) -> int:
    """Say what is missing, whom to ask, and where each answer is written down."""
    catalog, _ = read_sound_catalog(options.catalog)
    sources = Sources(options.catalog, SITE_SRC)
    posting = Site(sources, catalog, options.office, options.as_of, today()).posting
    found, local = view_readiness(posting, options.site_url), f"http://127.0.0.1:{PORT}/"
    report = ReadinessReport(found, posting, options.site_url, local)
    sys.stdout.write(REPORTS[options.format](report))
    return 0
