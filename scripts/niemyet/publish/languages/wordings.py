"""The words of every language that ``site_src/wording`` offers."""

from collections.abc import Iterator
from pathlib import Path

from niemyet.present.text.wording import VIETNAMESE, Language, Wording, wording_in
from niemyet.read.wording_file import read_languages, read_wording


def vietnamese(site_src: Path) -> Wording:
    """Return every fixed word of the site."""
    return Wording(VIETNAMESE, read_wording(site_src / "wording", VIETNAMESE))


def wordings(site_src: Path) -> Iterator[tuple[Language, Wording]]:
    """Yield every language of the site with its words, Vietnamese first."""
    folder = site_src / "wording"
    vietnamese = read_wording(folder, VIETNAMESE)
    for code, about in read_languages(folder).items():
        language = Language(code, about["name"], about["direction"])
        yield language, wording_in(code, read_wording(folder, code), vietnamese)
