"""Reminders as files, apart from what every command loads: whoever writes loads half a site."""

from collections.abc import Iterable
from pathlib import Path

from niemyet.folder import write_file


def write_reminders(folder: Path, reminders: Iterable[str]) -> None:
    """Write a file for each reminder, its title first, for the forge to be told of."""
    for number, text in enumerate(reminders, 1):
        write_file(folder / f"{number:03}.md", text.encode())
