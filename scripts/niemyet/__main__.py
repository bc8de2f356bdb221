"""``python -m niemyet``."""

from niemyet.cli import run

run()
