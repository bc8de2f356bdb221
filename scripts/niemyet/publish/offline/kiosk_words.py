"""What the kiosk says, as a script: a page opened from a folder may not fetch data."""

import json
from collections.abc import Iterator

from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

PATH = "assets/kiosk/words.js"


def kiosk_words(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the words; only a browser in kiosk mode loads them."""
    said = posting.wording.below("kiosk")
    script = f"(globalThis.niemyet??={{}}).kioskWords={json.dumps(said, ensure_ascii=False)};\n"
    yield PublishedFile(PATH, script.encode())
