"""What the kiosk says, as a script: a page opened from a folder may not fetch data."""

import json
from collections.abc import Iterator

from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

PATH = "assets/kiosk/words.js"
_PREFIX = "kiosk."


def kiosk_words(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the words; only a browser in kiosk mode loads them."""
    phrases = posting.wording.phrases.items()
    said = {k.removeprefix(_PREFIX): text for k, text in phrases if k.startswith(_PREFIX)}
    script = f"(globalThis.niemyet??={{}}).kioskWords={json.dumps(said, ensure_ascii=False)};\n"
    yield PublishedFile(PATH, script.encode())
