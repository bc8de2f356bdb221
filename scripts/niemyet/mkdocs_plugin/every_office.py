"""The sites of many offices, each in a process of its own, as many at a time as there are cores."""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from niemyet.mkdocs_plugin.heard import heard, log
from niemyet.mkdocs_plugin.order import Contents
from niemyet.model.catalog import Catalog
from niemyet.problem import Refused

BuildOne = Callable[[str, Catalog], Contents]
"""Builds the site of the office with this id, from the catalogue of all."""


class OfficeFailed(Refused):
    """The site of one office could not be made; the text names it."""


class _Made(NamedTuple):
    contents: Contents
    warnings: list[str]


_shared: list[Catalog] = []
"""In a process that builds: the catalogue, which was read and checked once for all."""


def build_each(
    offices: Sequence[str], catalog: Catalog, build_one: BuildOne
) -> Mapping[str, Contents]:
    """Return what the site of each office holds; *build_one* can be told to another process.

    Raises OfficeFailed for the first that cannot be made.
    """
    built, begun = {}, time.monotonic()
    workers = min(len(offices), _cores())
    with ProcessPoolExecutor(workers, initializer=_shared.append, initargs=(catalog,)) as pool:
        made = pool.map(_build, offices, [build_one] * len(offices))
        for office, (contents, warnings) in zip(offices, made, strict=True):
            for sentence in warnings:
                log.warning("%s", sentence)
            built[office] = contents
            _tell_progress(len(built), len(offices), time.monotonic() - begun)
    return built


def _build(office: str, build_one: BuildOne) -> _Made:
    with heard(aloud=False) as warnings:
        try:
            contents = build_one(office, _shared[-1])
        except Refused as error:
            raise OfficeFailed(f"{office}: {error}") from None
    return _Made(contents, warnings)


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _tell_progress(done: int, of: int, seconds: float) -> None:
    """Say on a terminal how many sites are made, and how long the rest will take."""
    if sys.stderr.isatty() and done < of:
        minutes = seconds / done * (of - done) / 60
        sys.stderr.write(f"Đã xong {done}/{of} đơn vị, còn khoảng {minutes:.0f} phút.\n")
