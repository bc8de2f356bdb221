"""Write anew what the invented commune publishes, and what each fact changes; then read it."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from niemyet.read.catalog_folder import read_catalog
from posted_site import PostedSite, post
from publication import published, written
from test_facts import OF_RECORDS, OFFICE, WHOLE, published_by

SAMPLE = Path(__file__).parent / "sample_catalog"


def main(names: list[str]) -> None:
    """Write the whole, and the facts of these *names* or all."""
    whole = published(PostedSite(post(read_catalog(SAMPLE).catalog, OFFICE)))
    WHOLE.write_text(written(whole), "utf-8")
    for folder in OF_RECORDS:
        if not names or folder.name in names:
            with TemporaryDirectory() as into:
                told = published_by(folder, SAMPLE, Path(into))
            (folder / "published.txt").write_text(told, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
