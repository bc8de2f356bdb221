"""What a page gives to the script that reads it aloud: how its signs are said.

Only what is said otherwise than it is written, each once: the text itself is in the page.
"""

import re
from functools import lru_cache
from html import unescape
from itertools import islice

from niemyet.present.speech.sayings import sayings
from niemyet.present.text.wording import VIETNAMESE
from niemyet.publish.published_file import compact

ELEMENT = "doc-thanh-tieng"
MOST = 100
"""So many signs are told, the first on the page: longer ones are registers, looked up by eye."""
_UNREAD = re.compile(
    r"<(script|style|svg|form|code|pre)\b[^<]*(?:<(?!/\1>)[^<]*)*</\1>"
    r'|<span class="[^"]*\bsilent\b[^"]*">[^<]*</span>'
    r"|<section data-online\b[^<]*(?:<(?!/?section)[^<]*)*</section>"
)
"""What is not read aloud; more stays unread that would be found only by reading the page whole."""
_INLINE = re.compile(r"</?(?:a|b|em|small|strong)\b[^>]*>|<span(?![^>]*__)[^>]*>|</span>")
"""What stands within a word or beside it; a span named after a part («rows__meta») is a block."""
_TAG = re.compile(r"<[^>]+>")
_VIETNAMESE_PART = re.compile(r'<([a-z]+)\b[^>]*\blang="vi"[^>]*>([^<]*(?:<(?!/\1>)[^<]*)*)</\1>')


def spoken_signs(html: str, language: str) -> str:
    """Return the element of a page's main part that says how its signs are said; "" for none."""
    said: dict[str, dict[str, str]] = {}
    if language != VIETNAMESE:
        parts = _VIETNAMESE_PART.split(html)
        html, said[VIETNAMESE] = " ".join(parts[::3]), _said("<br>".join(parts[2::3]), VIETNAMESE)
    said[language] = _said(html, language)
    told = {code: dict(islice(signs.items(), MOST)) for code, signs in said.items() if signs}
    if not told:
        return ""
    text = compact(told)
    return f'<script type="application/json" id="{ELEMENT}">{text}</script>'


def _said(html: str, language: str) -> dict[str, str]:
    """Return how the signs in each block of the text are said."""
    blocks = dict.fromkeys(_TAG.split(_INLINE.sub("", _UNREAD.sub(" ", html))))
    return dict(sign for block in blocks for sign in _said_in(block, language))


@lru_cache(maxsize=8192)
def _said_in(block: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return each sign of a block and how it is said; the same blocks stand on many pages."""
    return tuple(sayings(" ".join(unescape(block).split()), language).items())
