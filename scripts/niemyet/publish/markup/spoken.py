"""What a page gives to the script that reads it aloud: how its signs are said.

Only what is said otherwise than it is written, each once: the text itself is in the page.
"""

import json
import re
from html import unescape
from itertools import islice

from niemyet.present.speech.sayings import sayings
from niemyet.present.text.wording import VIETNAMESE

ELEMENT = "doc-thanh-tieng"
MOST = 100
"""So many signs are told, the first on the page: longer ones are registers, looked up by eye."""
_UNREAD = re.compile(
    r"<(script|style|svg|form|code|pre)\b.*?</\1>"
    r'|<span class="[^"]*\bsilent\b[^"]*">[^<]*</span>'
    r"|<section data-online\b(?:(?!<section).)*?</section>",
    re.DOTALL,
)
"""What is not read aloud; more stays unread that would be found only by reading the page whole."""
_INLINE = re.compile(r"</?(?:a|b|em|small|strong)\b[^>]*>|<span(?![^>]*__)[^>]*>|</span>")
"""What stands within a word or beside it; a span named after a part («rows__meta») is a block."""
_TAG = re.compile(r"<[^>]+>")
_VIETNAMESE_PART = re.compile(r'<([a-z]+)\b[^>]*\blang="vi"[^>]*>(.*?)</\1>', re.DOTALL)


def spoken_signs(html: str, language: str) -> str:
    """Return the element of a page's main part that says how its signs are said; "" for none."""
    own = html
    said: dict[str, dict[str, str]] = {}
    if language != VIETNAMESE:
        own = _VIETNAMESE_PART.sub(" ", html)
        lent = "\n".join(found[2] for found in _VIETNAMESE_PART.finditer(html))
        said[VIETNAMESE] = sayings(_words(lent), VIETNAMESE)
    said[language] = sayings(_words(own), language)
    told = {code: dict(islice(signs.items(), MOST)) for code, signs in said.items() if signs}
    if not told:
        return ""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/json" id="{ELEMENT}">{text}</script>'


def _words(html: str) -> str:
    """Return the text of each block on a line of its own, without double spaces."""
    blocks = _TAG.split(_INLINE.sub("", _UNREAD.sub(" ", html)))
    return "\n".join(" ".join(unescape(block).split()) for block in blocks if not block.isspace())
