"""The zip: an entry to open first, a text to read first, and the site in a folder beside them.

Every name in it is ASCII, because old unpackers spoil others. The same site gives the same bytes.
"""

import os
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from niemyet.folder import paths_below
from niemyet.present import permalinks as at
from niemyet.problem import Refused
from niemyet.publish.bundle.folder_links import for_folder
from niemyet.publish.host import web_manifest
from niemyet.publish.host.policy import page_policy
from niemyet.publish.offline.service_worker import PACK_FOLDER, WORKER
from niemyet.publish.published_file import PublishedFile

ENTRY = "MO-TRANG-NAY.html"
README = "DOC-TRUOC.txt"
FOLDER = "trang"
ENDING = ".zip"
ONLY_ON_A_SERVER = frozenset(
    {"404.html", "_headers", web_manifest.PATH, WORKER, "robots.txt"}
    | {"sitemap.xml", "sitemap.xml.gz", at.STAFF_FORMS.rstrip("/")}
)
PACKS = Path(PACK_FOLDER)
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


class Cover(NamedTuple):
    """Whose site it is, and the day of its content, as it is read."""

    office: str
    day: str


def write_bundle(
    site: Path, templates: Environment, covers: Sequence[Cover], style: str, target: Path
) -> None:
    """Write the finished *site* of the offices *covers*, with its *style*, as a zip to *target*.

    Raises Refused if that is no place for it; what was there is then as it was before.
    """
    refuse_a_bad_place(site, target)
    fresh = target.with_name(f".{target.name}.moi")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name, content in (*front_matter(templates, covers, style), *folder_files(site)):
                archive.writestr(_member(name), content)
        os.replace(fresh, target)
    except OSError as error:
        raise Refused(f"Không ghi được tệp nén «{target}»: {error}.") from error
    finally:
        fresh.unlink(missing_ok=True)


def refuse_a_bad_place(site: Path, target: Path) -> None:
    """Raise Refused if *target* is not called a zip, or lies in the *site* that is replaced."""
    if target.suffix != ENDING:
        raise Refused(f"Tên tệp nén «{target}» phải kết thúc bằng {ENDING}.")
    if target.resolve().is_relative_to(site.resolve()):
        raise Refused(
            f"Không xếp tệp nén «{target}» vào «{site}»: lần làm trang sau sẽ xóa nó.\n"
            "Cách sửa: chọn nơi khác, ví dụ --bundle niem-yet.zip."
        )


def front_matter(
    templates: Environment, covers: Sequence[Cover], style: str
) -> Iterator[PublishedFile]:
    """Yield what lies at the top: the page to open and the text to read."""
    for name, layout in ((ENTRY, "bundle_entry.html"), (README, "bundle_readme.txt")):
        text = templates.get_template(f"layouts/{layout}").render(
            covers=covers,
            start=f"{FOLDER}/index.html",
            entry=ENTRY,
            style=Markup(style),
            policy=Markup(page_policy([style])),
        )
        is_text = name.endswith(".txt")
        # Notepad of old machines needs the mark and the carriage returns.
        content = ("\ufeff" + text.replace("\n", "\r\n")) if is_text else text
        yield PublishedFile(name, content.encode())


def folder_files(site: Path) -> Iterator[PublishedFile]:
    """Yield the files of the site that work from a folder, their names sorted."""
    for path in map(PurePosixPath, paths_below(site)):
        if _works_from_a_folder(path):
            content = (site / path).read_bytes()
            if path.suffix == ".html":
                content = for_folder(content.decode()).encode()
            yield PublishedFile(f"{FOLDER}/{path}", content)


def _works_from_a_folder(inside: PurePosixPath) -> bool:
    hidden = any(part.startswith(".") for part in inside.parts)
    return (
        not hidden
        and not ONLY_ON_A_SERVER & set(inside.parts)
        and PACKS.parts != (inside.parts[-3:-1])
    )


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _EARLIEST)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = _UNIX
    member.external_attr = _PLAIN_FILE
    return member
