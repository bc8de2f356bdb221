"""``niemyet translations``: what each language has, what is out of date, what nobody translated."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from niemyet.cli.arguments import catalog_folder
from niemyet.edit.translation_state import TranslationState, state_of
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.translation_files import TRANSLATED


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument("catalog", nargs="?", type=Path, default=Path("catalog"))
    command.add_argument("--missing", choices=TRANSLATED, help="kể từng bản ghi loại này chưa dịch")


def run(options: argparse.Namespace) -> int:
    """Tell the state of every language; 1 if a translation is out of date."""
    catalog = read_catalog(catalog_folder(options)).catalog
    states = [state_of(language, catalog) for language in catalog.translations]
    for line in (line for state in states for line in _told(state, options.missing)):
        print(line)
    return 1 if any(state.stale for state in states) else 0


def _told(state: TranslationState, listed: str | None) -> Iterator[str]:
    yield f"{state.language}:"
    for kind, (translated, missing) in state.kinds.items():
        yield f"  {kind}: có {translated}, chưa dịch {len(missing)}"
        yield from (f"    {record}" for record in missing if kind == listed)
    for place, text in state.stale:
        yield f"  cũ: {place}, {text.at}: dịch từ «{text.of}»"
    if not state.stale:
        yield "  không có bản dịch nào cũ"
