"""The commits of the catalogue, and the days on which each was what is posted."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from niemyet.check.words import day_in_words
from niemyet.history.git import ask_git, git_says, has_whole_history
from niemyet.problem import Refused

_FORMAT = "--format=%H %cI"
_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HOW = (
    "Cách sửa: viết ngày theo năm-tháng-ngày (ví dụ 2026-11-23), hoặc mã một bản trong git; "
    "xem các mã bằng: git log --oneline -- {folder}"
)


class NoSuchRevision(Refused):
    """The catalogue has no such revision; the text says why and what to do."""


@dataclass(frozen=True)
class Revision:
    """A commit of the catalogue, and the last day that it was posted as it was then."""

    commit: str
    day: date

    @property
    def short(self) -> str:
        """The commit as people write it."""
        return self.commit[:8]


def revisions(folder: Path, *, published: bool = False) -> tuple[Revision, ...]:
    """Return the commits that touched the catalogue, the newest first, with their days.

    Of a branch that was merged only the merge, if only what was *published* counts. Nothing
    without git, and nothing in a shallow clone, which does not know what came before.
    """
    if not has_whole_history(folder):
        return ()
    which = ["--first-parent"] if published else []
    lines = git_says(folder, "log", *which, _FORMAT, "--", ".").splitlines()
    return tuple(map(_revision, lines))


def revision_since(folder: Path, since: str) -> Revision:
    """Return the catalogue as it was at the commit *since*, or just before the day *since*.

    Its day is then that of the commit, or the day before. Raises NoSuchRevision.
    """
    if not git_says(folder, "rev-parse", "--git-dir"):
        raise NoSuchRevision(
            f"Danh mục «{folder}» không nằm trong kho git, nên không biết trước đây ra sao.\n"
            "Cách sửa: chạy lệnh này trong bản sao của kho do git quản lý."
        )
    found = _before(folder, since) if _DAY.fullmatch(since) else _named(folder, since)
    tree = f"{found.commit}:{git_says(folder, 'rev-parse', '--show-prefix')}"
    if ask_git(folder, "cat-file", "-e", tree) is None:
        raise NoSuchRevision(f"Ở bản {found.short} chưa có thư mục danh mục «{folder.name}».")
    return found


@dataclass(frozen=True)
class Fork:
    """What to compare with, and whether it is where two branches parted, not what was asked."""

    base: Revision
    parted: bool


def fork_of(folder: Path, base: str, head: str | None) -> Fork:
    """Return where the branch of *head* left that of *base*. Raises NoSuchRevision.

    What the branch of *base* has gained since is no change of *head*.
    """
    asked = revision_since(folder, base)
    tip = git_says(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", head or "HEAD")
    shared = git_says(folder, "merge-base", asked.commit, tip) if tip else ""
    if not shared or shared in (asked.commit, tip):
        return Fork(asked, parted=False)
    return Fork(revision_since(folder, shared), parted=True)


def _before(folder: Path, written: str) -> Revision:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise NoSuchRevision(f"Không có ngày «{written}».\n{_how(folder)}") from None
    until = f"--before={written}T00:00:00+07:00"
    line = git_says(folder, "log", "-1", _FORMAT, until, "--", ".")
    if not line:
        raise NoSuchRevision(
            f"Trước ngày {day_in_words(day)} kho git chưa có bản nào của "
            f"danh mục.{_first(folder)}\n{_how(folder)}"
        )
    return Revision(_revision(line).commit, date.fromordinal(day.toordinal() - 1))


def _named(folder: Path, written: str) -> Revision:
    asked = f"{written}^{{commit}}"
    commit = git_says(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", asked)
    if not re.fullmatch("[0-9a-f]{40,64}", commit):
        raise NoSuchRevision(f"Kho git không có bản «{written}».\n{_how(folder)}")
    return _revision(git_says(folder, "log", "-1", _FORMAT, commit))


def _first(folder: Path) -> str:
    """Return since when there is a history, as a sentence; why it is short in a shallow clone."""
    if not has_whole_history(folder):
        return " Kho này thiếu lịch sử; lấy đủ bằng: git fetch --unshallow."
    lines = git_says(folder, "log", _FORMAT, "--", ".").splitlines()
    if not lines:
        return ""
    return f" Bản đầu tiên có từ ngày {day_in_words(_revision(lines[-1]).day)}."


def _how(folder: Path) -> str:
    return _HOW.format(folder=folder)


def _revision(line: str) -> Revision:
    commit, moment = line.split(" ", 1)
    return Revision(commit, day_in_vietnam(moment))


def day_in_vietnam(moment: str) -> date:
    """Return the day that it was in Vietnam at a moment as git writes it (``%cI``)."""
    return datetime.fromisoformat(moment).astimezone(_VIETNAM).date()
