"""A cluster builds the offices: one of two workers is killed midway, nothing is lost or double.

Needs what ``requirements-cluster.lock`` holds; where it is not there, these are passed over.
"""

import os
import signal
from functools import partial

import pytest
from niemyet.mkdocs_plugin.province.build import put_once
from niemyet.mkdocs_plugin.province.each_office import build_each
from niemyet.mkdocs_plugin.site_folder import sign

distributed = pytest.importorskip("distributed", reason="the extra «cluster» is not set up")

OFFICES = [f"xa-{number}" for number in range(12)]


def _make_or_die(folder, office, catalog):
    """Write the office's site whole; whoever is the first to begin the fifth is killed over it."""
    if office == "xa-5" and not (folder / "died").exists():
        (folder / "died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    aside = folder.parent / "scratch" / f"{office}.{os.getpid()}"
    sign(aside)
    (aside / "index.html").write_text(catalog[office])
    put_once(aside, folder / office)
    return os.getpid()


@pytest.fixture
def scheduler():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def test_a_worker_killed_midway_loses_no_office_and_makes_none_twice(scheduler, tmp_path):
    scratch, sites = tmp_path / "scratch", tmp_path / "sites"
    scratch.mkdir()
    sites.mkdir()
    catalog = {office: f"trang của {office}" for office in OFFICES}
    outcome = build_each(OFFICES, catalog, partial(_make_or_die, sites), scratch, scheduler)

    assert {} == outcome.failed
    assert OFFICES == list(outcome.made)
    assert {*OFFICES, "died"} == {path.name for path in sites.iterdir()}
    assert catalog == {o: (sites / o / "index.html").read_text() for o in OFFICES}
    assert os.getpid() not in outcome.made.values()
