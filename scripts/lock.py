"""Write the lock files anew from pyproject.toml, for every platform and Python from 3.11 on.

``python3 scripts/lock.py`` keeps the versions already locked where they still fit;
``python3 scripts/lock.py --upgrade`` takes the newest of everything.
uv does the work in an environment of its own; UV_DEFAULT_INDEX names another package index.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from bootstrap import BUILD_LOCK, LOCK, PYPROJECT, ROOT, create_environment, python_of

COMPILE = [
    *("pip", "compile", "pyproject.toml", "-", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--custom-compile-command", "python3 scripts/lock.py [--upgrade]"),
    *("--quiet", "--output-file"),
]
LOCKS = (
    [LOCK.name, "--extra", "test"],
    [BUILD_LOCK.name, "--no-annotate", "--constraint", LOCK.name],
    ["requirements-cluster.lock", "--no-annotate", "--extra", "cluster", "--constraint", LOCK.name],
)
"""What is needed for everything; the part of it that building takes, in the same versions; and
that with what lets a cluster build, which no environment has unasked."""


def build_tools() -> str:
    """Return the requirements that building the project itself has, one a line."""
    return "\n".join(tomllib.loads(PYPROJECT.read_text("utf-8"))["build-system"]["requires"])


def main(options: list[str]) -> int:
    """Install uv in a passing environment, compile the lock files and return uv's exit status."""
    with tempfile.TemporaryDirectory() as folder:
        create_environment(Path(folder))
        python = python_of(Path(folder))
        subprocess.run([python, "-m", "pip", "install", "-qq", "uv<1"], check=True)
        for lock in LOCKS:
            command = [python, "-m", "uv", *COMPILE, *lock, *options]
            done = subprocess.run(command, cwd=ROOT, input=build_tools(), text=True)
            if done.returncode:
                return done.returncode
        return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
