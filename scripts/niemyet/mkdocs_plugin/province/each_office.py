"""The sites of many offices, each a task of its own for whoever runs tasks.

A worker may be another machine: it shares the folders, not the memory. What it is killed over is
done again; a site appears under its office's name only when it is whole, so nothing is there twice.
"""

import gc
import pickle
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from niemyet.mkdocs_plugin.heard import heard, log
from niemyet.mkdocs_plugin.order import Built, Contents
from niemyet.mkdocs_plugin.province.executors import executor
from niemyet.model.catalog import Catalog
from niemyet.problem import Refused

BuildOne = Callable[[str, Catalog], Contents]
"""Builds the site of the office with this id, from the catalogue of all."""

_COLLECTED_AFTER = 8
"""So many sites, each of which leaves some 9 MB of cycles: to look for them each time costs 5 %."""
_built = count(1)
_held: dict[Path, Catalog] = {}
"""The catalogue that this process has, by the file in which others find it."""


@dataclass(frozen=True)
class _Told:
    """What became of one office, and what was warned of meanwhile."""

    contents: Contents | None
    failure: str
    warnings: list[str]


def build_each(
    offices: Sequence[str],
    catalog: Catalog,
    build_one: BuildOne,
    scratch: Path,
    scheduler: str = "",
) -> Built:
    """Return what became of each office; *build_one* can be told to another process.

    *scratch* is a folder that every worker sees. Raises Refused if nobody can be asked to work.
    """
    begun, told = time.monotonic(), dict[str, _Told]()
    with _handed_over(catalog, scratch) as handed:
        for office, one in _told(offices, (build_one, handed), scheduler):
            told[office] = one
            _tell_progress(len(told), len(offices), time.monotonic() - begun)
    outcome = Built()
    warnings = (sentence for office in offices for sentence in told[office].warnings)
    for sentence in dict.fromkeys(warnings):  # in the offices' order, whoever was ready first
        log.warning("%s", sentence)
    for office in offices:
        if told[office].contents is None:
            outcome.failed[office] = told[office].failure
        else:
            outcome.made[office] = told[office].contents
    return outcome


@contextmanager
def _handed_over(catalog: Catalog, scratch: Path) -> Iterator[Path]:
    """Yield a file from which any process takes the catalogue, once; a copy of this one has it."""
    handed = scratch / "catalog.pickle"
    handed.write_bytes(pickle.dumps(catalog, pickle.HIGHEST_PROTOCOL))
    _held[handed] = catalog
    try:
        yield handed
    finally:
        del _held[handed]


def _told(
    offices: Sequence[str], work: tuple[BuildOne, Path], scheduler: str
) -> Iterator[tuple[str, _Told]]:
    """Yield what became of each office.

    A process that dies takes those along that wait: they are tried again by halves, until the one
    that it dies over is alone.
    """
    left = list(offices)
    with executor(scheduler, len(offices)) as pool:
        for office, told in _finished(pool, offices, work):
            if told:
                left.remove(office)
                yield office, told
    if left and len(offices) == 1:
        why = "tiến trình làm trang này bị dừng giữa chừng, có thể do thiếu bộ nhớ."
        yield left[0], _Told(None, why, [])
        return
    half = (len(left) + 1) // 2
    for part in filter(None, (left[:half], left[half:])):
        yield from _told(part, work, scheduler)


def _finished(
    pool: Executor, offices: Sequence[str], work: tuple[BuildOne, Path]
) -> Iterator[tuple[str, _Told | None]]:
    """Yield what became of each office as it is ready; nothing, if nobody lived to tell."""
    asked: dict[Future[_Told], str] = {pool.submit(_build, o, *work): o for o in offices}
    for future in as_completed(asked):
        yield asked[future], None if future.exception() else future.result()


def _build(office: str, build_one: BuildOne, handed: Path) -> _Told:
    with heard(aloud=False) as warnings:
        try:
            return _Told(build_one(office, _catalog_in(handed)), "", warnings)
        except Refused as error:
            return _Told(None, str(error), warnings)
        except Exception:  # a fault of ours in one office must not take the others along
            return _Told(None, traceback.format_exc(), warnings)
        finally:
            if next(_built) % _COLLECTED_AFTER == 0:  # a command that ends looks for no cycles
                gc.collect()


def _catalog_in(handed: Path) -> Catalog:
    if handed not in _held:
        _held.clear()
        _held[handed] = pickle.loads(handed.read_bytes())
    return _held[handed]


def _tell_progress(done: int, of: int, seconds: float) -> None:
    """Say on a terminal how many sites are made, and how long the rest will take."""
    if sys.stderr.isatty() and done < of:
        minutes = round(seconds / done * (of - done) / 60)
        left = f"còn khoảng {minutes} phút" if minutes else "còn chưa tới một phút"
        sys.stderr.write(f"Đã xong {done}/{of} đơn vị, {left}.\n")
