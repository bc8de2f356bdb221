"""How much a finished site takes, and which hosts soon refuse it.

A host counts what is published, not what is packed: files as they are sent, without compression.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

NEAR = 0.8
"""Of a limit: from there on a build says so, while there is time to move."""
_HEAVIEST = 4
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Extent:
    """What a finished site takes; *parts* are its folders, and "." for the files beside them."""

    files: int
    folders: int
    parts: tuple[tuple[str, int], ...]
    """Bytes of each, the heaviest first."""
    largest: tuple[str, int]
    """The path and the bytes of the largest file."""

    @property
    def bytes(self) -> int:
        """The bytes of all files."""
        return sum(size for _, size in self.parts)


def _files(number: int) -> str:
    return f"{number:,} tệp".replace(",", ".")


def megabytes(size: int) -> str:
    """Return *size* in bytes as "135,4 MB"."""
    return f"{size / _MEGABYTE:.1f} MB".replace(".", ",")


class Measure(NamedTuple):
    """What a host counts of a site, and how that is said."""

    of: Callable[[Extent], int]
    said: Callable[[int], str]
    what: Callable[[Extent], str] = lambda extent: "trang"


FILES = Measure(lambda extent: extent.files, _files)
ENTRIES = Measure(lambda extent: extent.files + extent.folders, _files)
BYTES = Measure(lambda extent: extent.bytes, megabytes)
LARGEST = Measure(
    lambda extent: extent.largest[1], megabytes, lambda extent: f"tệp {extent.largest[0]}"
)


class Limit(NamedTuple):
    """What a host that many use takes at most, and where that was read."""

    host: str
    measure: Measure
    most: int
    source: str


_CLOUDFLARE = "https://developers.cloudflare.com/pages/platform/limits/"
_GITLAB = "https://gitlab.com/gitlab-org/gitlab/-/issues/405048"
LIMITS = (
    Limit(
        "GitHub Pages",
        BYTES,
        1000 * _MEGABYTE,
        "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
    ),
    # Free of charge; whoever pays may have 100.000 files since 23 January 2026.
    Limit("Cloudflare Pages", FILES, 20_000, _CLOUDFLARE),
    Limit("Cloudflare Pages", LARGEST, 25 * 2**20, _CLOUDFLARE),
    Limit("GitLab Pages", ENTRIES, 200_000, _GITLAB),
    Limit("GitLab Pages", BYTES, 1000 * _MEGABYTE, _GITLAB),
)


def extent_of(site: Path) -> Extent:
    """Return what the finished *site* takes."""
    files, folders, parts, largest = 0, 0, Counter[str](), ("", 0)
    for place, below, names in os.walk(site):
        inside = Path(place).relative_to(site)
        sizes = {name: os.lstat(os.path.join(place, name)).st_size for name in sorted(names)}
        files += len(names)
        folders += len(below)
        parts[(inside.parts or (".",))[0]] += sum(sizes.values())
        for name, size in sizes.items():
            if size > largest[1]:
                largest = ((inside / name).as_posix(), size)
    return Extent(files, folders, tuple(parts.most_common()), largest)


def told(extent: Extent) -> str:
    """Return how much the site takes and what of it is heaviest, in one line."""
    parts = ", ".join(f"{name} {megabytes(size)}" for name, size in extent.parts[:_HEAVIEST])
    return f"Cả thảy {_files(extent.files)}, {megabytes(extent.bytes)}; nặng nhất: {parts}."


def near_limits(extent: Extent) -> Iterator[str]:
    """Yield a sentence for each limit of a known host that the site is near or beyond."""
    for host, (of, said, what), most, source in LIMITS:
        has = of(extent)
        if has >= NEAR * most:
            how = "Đã quá" if has > most else "Sắp tới"
            yield (
                f"{how} giới hạn của {host}: {what(extent)} có {said(has)}, nơi đó nhận nhiều nhất "
                f"{said(most)} ({source}).\nCách sửa: đặt tờ in ở nơi khác bằng --sheets-url, hoặc "
                "đặt mỗi đơn vị ở một nơi."
            )
