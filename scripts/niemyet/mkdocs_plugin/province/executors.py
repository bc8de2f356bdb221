"""Who builds the sites of many offices: the cores of this machine, or the workers of a cluster."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from threading import Thread

from niemyet.problem import Refused


@contextmanager
def executor(scheduler: str, tasks: int) -> Iterator[Executor]:
    """Yield what runs *tasks*: the cluster whose Dask scheduler is at an address, or our cores.

    Raises Refused where the cluster cannot be asked.
    """
    if scheduler:
        with _cluster(scheduler) as cluster:
            yield cluster
    else:
        workers = min(tasks, _cores())
        with ProcessPoolExecutor(workers, _start(), initializer=_end_with_the_first) as cores:
            yield cores


@contextmanager
def _cluster(scheduler: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError:
        raise Refused(
            "--scheduler cần gói distributed (Dask), máy này chưa có.\n"
            "Cách sửa: trong .venv chạy pip install --require-hashes -r requirements-cluster.lock"
        ) from None
    try:
        client = Client(scheduler)
    except (OSError, ValueError) as error:
        raise Refused(
            f"Không gọi được bộ điều phối «{scheduler}»: {error}.\n"
            "Cách sửa: bật dask scheduler ở địa chỉ đó, hoặc bỏ --scheduler để làm trên máy này."
        ) from None
    with client:
        if set(client.nthreads().values()) != {1}:  # offices share what a process has only once
            raise Refused(
                f"Cụm máy ở «{scheduler}» phải có máy làm việc, mỗi tiến trình một luồng.\n"
                "Cách sửa: chạy dask worker với --nthreads 1."
            )
        # An office whose worker is gone is built by another one, three times at most.
        yield client.get_executor(pure=False)


def _end_with_the_first() -> None:
    """Let this process end when the one that began it does; killed, it could not say so.

    Left alone, a worker waits for ever, and holds the folder that the next build should remove.
    What it has of the first it never takes apart: the cycles it looks for are its own.
    """
    gc.freeze()

    def watch() -> None:
        multiprocessing.parent_process().join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _start() -> multiprocessing.context.BaseContext:
    """Return how processes begin: as copies of this one, which has all modules, where safe."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else None)


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
