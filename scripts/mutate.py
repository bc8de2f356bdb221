"""Break the code in small ways and see whether a test notices: ``mutate.py --sample 400 --seed 1``.

mutmut makes the mutants, finds the tests that reach each, and runs those: quick ones, which build
no site and read none of this repository's records. No part of CI; it shows facts that nobody holds.
It needs ``.venv/bin/python -m pip install -e '.[mutation]'`` and a system that can fork.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

try:
    import mutmut  # noqa: F401  in the environment?
except ImportError:
    from bootstrap import run

    if len(sys.argv) > 1 and sys.argv[-1] == "--in-environment":
        sys.exit("mutmut is missing: .venv/bin/python -m pip install -e '.[mutation]'")
    run(__file__, *sys.argv[1:], "--in-environment")

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".cache" / "mutation"
"""A copy laid out as mutmut wants it, with the package in ``src``; mutants are made below it."""
COPIED = ("catalog", "site_src", "guide", "tests", "mkdocs.yml")
ROOMS = ("model", "read", "check", "present")
SEED_ROOM = "problem"
"""The smallest room: to mutate it makes the mutants of all, and finds the tests that reach them."""
QUICK = (
    *("tests/test_facts.py", "tests/test_check.py", "tests/test_present.py", "tests/test_read.py"),
    *(
        "tests/test_model.py",
        "tests/test_timeline.py",
        "tests/test_days.py",
        "tests/test_promise.py",
        "tests/test_reports.py",
        "tests/test_attachments.py",
        "tests/test_speech.py",
    ),
    *("tests/test_elements.py", "tests/test_fee_amounts.py", "tests/test_dated_editions.py"),
    *("tests/changes", "tests/statistics", "tests/due_date", "tests/open_data", "tests/sheets"),
    "tests/test_git_memory.py",
    *("tests/languages/test_translated.py", "tests/languages/test_formats.py"),
    *("-m", "not slow and not of_real_records"),
    *("-k", "not a_public_function_that_finds_something"),
)
"""Without one that would count each mutant of a rule. Tests that print are slow ones: Typst's
threads do not follow into the process that mutmut forks for a mutant, which would wait for them
until its time is over and count as killed."""
KILLED = ("killed", "timeout", "segfault", "suspicious", "caught by type check")


def main() -> None:
    """Print how many mutants of each room a test noticed, and the others as differences."""
    options = read_options()
    if not options.keep:
        lay_out()
    if not options.keep or not found():
        mutmut_says("run", "--max-children", str(options.processes), f"niemyet.{SEED_ROOM}*")
    chosen = sample(options)
    mutmut_says("run", "--max-children", str(options.processes), *chosen)
    report({name: status for name, status in found().items() if name in set(chosen)})


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sample", type=int, default=400, help="how many mutants (400)")
    parser.add_argument("--seed", type=int, default=1, help="which sample (1)")
    parser.add_argument("--room", choices=ROOMS, action="append", help="only these rooms")
    parser.add_argument("--processes", type=int, default=1, help="at a time (1)")
    parser.add_argument("--keep", action="store_true", help="use the mutants made by the last run")
    parser.add_argument("--in-environment", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def lay_out() -> None:
    """Copy what the tests need, and say to mutmut what to mutate and which tests to run."""
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.copytree(ROOT / "scripts" / "niemyet", WORK / "src" / "niemyet", ignore=leave_out)
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, WORK / name, **({"ignore": leave_out} if copy is shutil.copytree else {}))
    settings = {
        "source_paths": ["src"],
        "only_mutate": [f"src/niemyet/{room}/*" for room in ROOMS]
        + [f"src/niemyet/{SEED_ROOM}.py"],
        "also_copy": [name for name in COPIED if name != "tests"],
        "pytest_add_cli_args_test_selection": list(QUICK),
        "pytest_add_cli_args": ["-p", "no:cacheprovider", "-p", "no:xdist"],
        "max_stack_depth": -1,
        "timeout_constant": 20.0,
        "timeout_multiplier": 6.0,
    }
    written = "\n".join(f"{key} = {json.dumps(value)}" for key, value in settings.items())
    own = (ROOT / "pyproject.toml").read_text("utf-8")
    (WORK / "pyproject.toml").write_text(
        f"{own}\n[tool.mutmut]\n{written}\ntrack_dependencies = false\n"
        "use_git_change_detection = false\n",
        "utf-8",
    )


def leave_out(folder: str, names: list[str]) -> set[str]:
    """Return what is no source, or has nothing to do with facts."""
    return {"__pycache__", "node_modules", "node_tools"} & set(names)


def mutmut_says(*arguments: str) -> str:
    """Return what mutmut prints; its progress goes to a file. Stop with it if it fails."""
    command = [sys.executable, "-m", "mutmut", *arguments]
    done = subprocess.run(command, cwd=WORK, capture_output=True, text=True)
    (WORK / "mutmut.log").write_text(done.stdout + done.stderr, "utf-8")
    if done.returncode:
        sys.exit(f"mutmut failed:\n{(done.stdout + done.stderr)[-4000:]}")
    return done.stdout


def found() -> dict[str, str]:
    """Return what became of every mutant of the rooms, by its name."""
    if not (WORK / "mutants").exists():
        return {}
    lines = mutmut_says("results", "--all", "true").splitlines()
    told = (line.strip().rpartition(": ") for line in lines if "__mutmut_" in line)
    return {name: status for name, _, status in told if room_of(name) in ROOMS}


def room_of(name: str) -> str:
    return name.split(".")[1]


def sample(options: argparse.Namespace) -> list[str]:
    """Return the mutants to try: the same for the same seed and the same code."""
    names = sorted(name for name in found() if room_of(name) in (options.room or ROOMS))
    return sorted(random.Random(options.seed).sample(names, min(options.sample, len(names))))


def report(statuses: dict[str, str]) -> None:
    """Print the counts of each room, then every mutant that nobody noticed."""
    rooms: dict[str, Counter[str]] = defaultdict(Counter)
    for name, status in statuses.items():
        rooms[room_of(name)][status] += 1
    every = sum(rooms.values(), Counter())
    for room, counts in [*sorted(rooms.items()), ("all", every)]:
        killed = sum(counts[status] for status in KILLED)
        share = 100 * killed / counts.total() if counts else 0
        rest = ", ".join(f"{n} {status}" for status, n in counts.items() if status not in KILLED)
        print(f"{room:8} {killed:4} of {counts.total():4} killed, {share:5.1f} %  {rest}")
    for name, status in statuses.items():
        if status not in KILLED:
            print(f"\n{mutmut_says('show', name).strip() if status == 'survived' else name}")


if __name__ == "__main__":
    main()
