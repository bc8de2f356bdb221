"""The command that measures the search: its queries, its figures, and the floor under them."""

import json
import os
import runpy
import subprocess
import sys

import bootstrap
import pytest
from building import REPOSITORY
from search.node_engine import FOLDER, NODE_MISSING

COMMAND = REPOSITORY / "scripts" / "bench_search.py"
BENCHMARK = "measure.search.benchmark"
FOLDERS = os.pathsep.join(str(REPOSITORY / name) for name in ("scripts", "tests"))
QUERIES = FOLDER / "queries.json"


def test_the_command_hands_its_arguments_on(monkeypatch):
    """bench_search.py runs the benchmark in the environment with the reader's own options."""
    received = []
    monkeypatch.setattr(bootstrap, "run", lambda *arguments: received.append(arguments))
    monkeypatch.setenv("PYTHONPATH", "")
    monkeypatch.setattr(sys, "argv", ["bench_search.py", "q.json", "--misses"])
    runpy.run_path(str(COMMAND), run_name="__main__")

    assert received == [("-m", BENCHMARK, "q.json", "--misses")]


def test_missing_node_is_said(tmp_path):
    """Without node there is one message that says what to install, and no traceback."""
    done = run_benchmark(str(QUERIES), PATH=str(tmp_path))

    assert done.returncode == 1
    assert done.stderr.strip() == NODE_MISSING


def test_missing_queries_are_said(tmp_path):
    """A file that is not there is named, without a traceback."""
    done = run_benchmark(str(tmp_path / "queries.json"))

    assert done.returncode == 2
    assert f"không có tệp câu hỏi «{tmp_path / 'queries.json'}»" in done.stderr


@pytest.mark.usefixtures("node")
def test_queries_keep_their_floor():
    """The tuned queries through the very command that reports them."""
    figures = dict(row.split(None, 1) for row in table(str(QUERIES), split="tune"))
    count, first, five, *_ = figures["tất"].split()[1:]

    assert int(count) >= 250
    assert float(first) >= 90
    assert float(five) >= 98


@pytest.mark.usefixtures("node")
def test_a_stranger_may_bring_queries(tmp_path):
    """Query, codes with or without suffix, group; nothing else."""
    queries = [
        {"q": "dang ky khai sinh", "expect": ["1.001193.000.00.00.H60"], "group": "a"},
        {"q": "zzzz", "expect": ["1.001193"], "group": "b"},
        {"q": "ly dị", "expect": [], "group": "c"},
    ]
    path = tmp_path / "queries.json"
    path.write_text(json.dumps(queries), encoding="utf-8")

    rows = {row.split()[0]: row.split()[1:4] for row in table(str(path), split="-")}

    assert rows["a"] == ["1", "100.0", "100.0"]
    assert rows["b"] == ["1", "0.0", "0.0"]
    assert rows["c"] == ["1", "100.0", "100.0"]


def test_queries_are_our_own(real_catalog):
    """Enough of them, over all groups, none copied from the catalogue's everyday names."""
    queries = json.loads(QUERIES.read_text(encoding="utf-8"))
    procedures, referrals = real_catalog.procedures.values(), real_catalog.referrals.values()
    copied = {
        text for p in procedures for text in (*(a.phrase for a in p.also_known_as), *p.phrases)
    }
    copied |= {phrase for r in referrals for phrase in r.phrases}
    copied -= {p.name for p in procedures}
    lower = {phrase.lower() for phrase in copied}

    assert len(queries) >= 250
    assert {q["split"] for q in queries} == {"tune", "unseen"}
    assert not [q["q"] for q in queries if q["q"].lower() in lower and q["group"] != "exact"]


def table(*arguments, split):
    """Return the rows of one split's table."""
    done = run_benchmark(*arguments)
    assert done.returncode == 0, done.stderr
    rows = done.stdout[done.stdout.index(f"\n{split}:") + 1 :].splitlines()[2:]
    return [row for row in rows[: rows.index("")] if row.strip()]


def run_benchmark(*arguments, **environment):
    """Run the benchmark in this Python, so that no environment is made for it."""
    return subprocess.run(
        [sys.executable, "-m", BENCHMARK, *arguments],
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": FOLDERS, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
