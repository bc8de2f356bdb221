"""How much a finished site takes, and which hosts soon refuse it.

A host counts what is published, not what is packed: files as they are sent, without compression.
"""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NEAR = 0.8
"""Of a limit: from there on a build says so, while there is time to move."""
_HEAVIEST = 4
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Host:
    """A host that many use, what it takes at most, and where that was read."""

    name: str
    source: str
    most_files: int | None = None
    most_bytes: int | None = None
    counts_folders: bool = False


HOSTS = (
    Host(
        "GitHub Pages",
        "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
        most_bytes=1000 * _MEGABYTE,
    ),
    # Free of charge; whoever pays may have 100.000 files since 23 January 2026.
    Host(
        "Cloudflare Pages",
        "https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/",
        most_files=20_000,
    ),
    Host(
        "GitLab Pages",
        "https://gitlab.com/gitlab-org/gitlab/-/issues/405048",
        most_files=200_000,
        most_bytes=1000 * _MEGABYTE,
        counts_folders=True,
    ),
)


@dataclass(frozen=True)
class Extent:
    """What a finished site takes; *parts* are its folders, and "." for the files beside them."""

    files: int
    folders: int
    parts: tuple[tuple[str, int], ...]
    """Bytes of each, the heaviest first."""

    @property
    def bytes(self) -> int:
        """The bytes of all files."""
        return sum(size for _, size in self.parts)


def extent_of(site: Path) -> Extent:
    """Return what the finished *site* takes."""
    files, folders, parts = 0, 0, Counter[str]()
    for place, below, names in os.walk(site):
        part = Path(place).relative_to(site).parts[:1] or (".",)
        files += len(names)
        folders += len(below)
        parts[part[0]] += sum(os.lstat(os.path.join(place, name)).st_size for name in names)
    return Extent(files, folders, tuple(parts.most_common()))


def told(extent: Extent) -> str:
    """Return how much the site takes and what of it is heaviest, in one line."""
    parts = ", ".join(f"{name} {megabytes(size)}" for name, size in extent.parts[:_HEAVIEST])
    return f"Cả thảy {_files(extent.files)}, {megabytes(extent.bytes)}; nặng nhất: {parts}."


def megabytes(size: int) -> str:
    """Return *size* in bytes as "135,4 MB"."""
    return f"{size / _MEGABYTE:.1f} MB".replace(".", ",")


def near_limits(extent: Extent) -> Iterator[str]:
    """Yield a sentence for each limit of a known host that the site is near or beyond."""
    for host in HOSTS:
        entries = extent.files + (extent.folders if host.counts_folders else 0)
        if host.most_files and entries >= NEAR * host.most_files:
            yield _said(host, entries > host.most_files, _files(entries), _files(host.most_files))
        if host.most_bytes and extent.bytes >= NEAR * host.most_bytes:
            beyond = extent.bytes > host.most_bytes
            yield _said(host, beyond, megabytes(extent.bytes), megabytes(host.most_bytes))


def _said(host: Host, beyond: bool, has: str, most: str) -> str:
    how = "Đã quá" if beyond else "Sắp tới"
    return (
        f"{how} giới hạn của {host.name}: trang có {has}, nơi đó nhận nhiều nhất {most} "
        f"({host.source}).\nCách sửa: thêm --no-sheets, hoặc đặt mỗi đơn vị ở một nơi."
    )


def _files(number: int) -> str:
    return f"{number:,} tệp".replace(",", ".")
