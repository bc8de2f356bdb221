"""The folder a site is put into: what may be replaced there, and how a new site takes its place.

A build fills a scratch folder beside it. Whoever kills it leaves that folder, and if it was between
two renames the last good site lies there: the next build puts it back and removes the rest.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from niemyet.problem import Refused

try:
    import fcntl
except ImportError:  # Windows, where nobody can tell whether a folder is still in use
    fcntl = None

SIGN = ".niemyet-site"
"""The file by which a folder is known as a site of ours. MkDocs leaves hidden files alone."""

_SIGN_TEXT = (
    "niemyet build làm ra thư mục này và mỗi lần thay mới toàn bộ; đừng để tệp riêng ở đây.\n"
)
PREVIOUS = "previous"
"""In the scratch folder, the last good site from one rename to the other."""

_CHOOSE = "Cách sửa: chọn một thư mục khác bằng --site-dir, cho tờ in là --sheets-dir."


class NotASiteFolder(Refused):
    """A site must not be put there, because something else would be lost."""


def sign(folder: Path) -> None:
    """Mark *folder* as a site, which the next build may replace."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SIGN).write_text(_SIGN_TEXT, encoding="utf-8")


def is_site(folder: Path) -> bool:
    """Return whether *folder* holds a site made here."""
    return (folder / SIGN).is_file()


def may_share_files(folder: Path, last: Path) -> bool:
    """Return whether the files of two sites belong to, and may be read by, the same people."""
    try:
        signs = [(place / SIGN).stat() for place in (folder, last)]
    except OSError:
        return False
    return len({(sign.st_mode, sign.st_uid, sign.st_gid) for sign in signs}) == 1


def refuse_to_overwrite(folder: Path, sources: Sequence[Path]) -> None:
    """Raise NotASiteFolder unless *folder* is absent, empty, or a site made here.

    Nor may it hold one of the *sources* of the site, or lie within one.
    """
    whole = folder.resolve()
    for source in (path.resolve() for path in sources):
        if source.is_relative_to(whole):
            raise NotASiteFolder(
                f"Không xếp trang vào «{folder}»: làm thế sẽ xóa «{source.name}».\n{_CHOOSE}"
            )
        if whole.is_relative_to(source):
            raise NotASiteFolder(
                f"Không xếp trang vào «{folder}», vì nó nằm trong «{source.name}».\n{_CHOOSE}"
            )
    if whole.exists() and not whole.is_dir():
        raise NotASiteFolder(f"«{folder}» là một tệp, không phải thư mục.\n{_CHOOSE}")
    if whole.is_dir() and not is_site(whole):
        _refuse_the_files_of_others(folder)


def _refuse_the_files_of_others(folder: Path) -> None:
    found = next(iter(sorted(path.name for path in folder.iterdir())), None)
    if found:
        raise NotASiteFolder(
            f"Thư mục «{folder}» có sẵn tệp không phải do niemyet làm ra (ví dụ «{found}»), và xếp "
            f"trang vào đó sẽ xóa chúng.\n{_CHOOSE[:-1]}, hoặc tự xóa thư mục này trước."
        )


@contextmanager
def replaced_on_success(folder: Path, sources: Sequence[Path]) -> Iterator[Path]:
    """Yield a folder to fill, which then takes the place of *folder*; not if anything is raised.

    Raises NotASiteFolder if *folder* must not be replaced, Refused if it cannot be written.
    """
    refuse_to_overwrite(folder, sources)
    place = folder.resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _mend(place)
        with (
            tempfile.TemporaryDirectory(prefix=_prefix(place), dir=place.parent) as scratch,
            _held(Path(scratch)),
        ):
            fresh = Path(scratch) / "site"
            sign(fresh)
            yield fresh
            _put_in_place(place, fresh)
    except OSError as error:
        raise Refused(
            f"Không ghi được trang vào «{folder}»: {error}.\n"
            "Cách sửa: kiểm tra quyền ghi và chỗ trống trên đĩa, hoặc chọn thư mục khác bằng "
            "--site-dir."
        ) from error


def _put_in_place(place: Path, fresh: Path) -> None:
    """Rename *fresh* to *place*; what was there stays beside it until that has succeeded."""
    if not place.exists():
        fresh.rename(place)
        return
    aside = fresh.with_name(PREVIOUS)
    place.rename(aside)
    try:
        fresh.rename(place)
    except BaseException:  # even an interruption: the folder beside is about to be removed
        aside.rename(place)
        raise


def _mend(place: Path) -> None:
    """Put back the last good site if a build was killed between its renames; remove leftovers."""
    ours = re.compile(rf"{re.escape(_prefix(place))}\w+")
    left = (path for path in sorted(place.parent.iterdir()) if ours.fullmatch(path.name))
    for scratch in left:
        with _held(scratch) as abandoned:
            abandoned = abandoned and any(scratch.iterdir())  # an empty one has just been made
            if abandoned and not place.exists() and is_site(scratch / PREVIOUS):
                (scratch / PREVIOUS).rename(place)
            if abandoned:
                shutil.rmtree(scratch, ignore_errors=True)


def _prefix(place: Path) -> str:
    """Return how scratch folders of the site at *place* begin; a site beside it has others."""
    return f".niemyet-{place.name}."


@contextmanager
def _held(scratch: Path) -> Iterator[bool]:
    """Keep a scratch folder for this process, and tell whether no other one has it."""
    if fcntl is None:
        yield False
        return
    handle = os.open(scratch, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
            return
        yield True
    finally:
        os.close(handle)
