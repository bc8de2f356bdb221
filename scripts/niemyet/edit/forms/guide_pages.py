"""The guides for staff as pages beside the forms, so that who works there reaches them."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode

SKELETON = "guide.html"
_FOLDER = "huong-dan/"
_NAMES = "huong-dan-*.md"
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_LINK = re.compile(r'<a href="([^"#]+)(#[^"]*)?">(.*?)</a>', re.DOTALL)


def guide_pages(folder: Path, skeleton: str) -> Iterator[tuple[str, bytes]]:
    """Yield each guide of *folder* as a page, and the pictures; paths counted from the forms.

    *skeleton* has places for title, content, the way to the forms, the links to other guides. A
    link to a file that is not published is written as text. No such folder, no pages.
    """
    texts = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob(_NAMES))}
    titles = {stem: _TITLE.search(text)[1] for stem, text in texts.items()}
    others = " ".join(f'<a href="{stem}.html">{title}</a>' for stem, title in titles.items())
    for stem, text in texts.items():
        page = Template(skeleton).substitute(
            title=titles[stem], content=_content(text, set(texts)), others=others, forms="../"
        )
        yield f"{_FOLDER}{stem}.html", page.encode()
    for path in sorted(folder.glob("anh/*.png")) if texts else ():
        yield f"{_FOLDER}anh/{path.name}", path.read_bytes()


def _content(text: str, published: set[str]) -> str:
    contents = TocExtension(slugify=slugify_unicode)
    made = Markdown(extensions=["tables", "fenced_code", "sane_lists", contents]).convert(text)
    return _LINK.sub(lambda link: _kept(link, published), made)


def _kept(link: re.Match[str], published: set[str]) -> str:
    stem, _, ending = link[1].rpartition(".")
    if ending != "md" or stem not in published:
        return link[3]
    return f'<a href="{stem}.html{link[2] or ""}">{link[3]}</a>'
