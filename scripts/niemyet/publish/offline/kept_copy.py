"""The copy of a page that a device keeps: what a reader needs, without what proves it.

Left out is what is for search engines, and the sections marked ``data-online``: where the facts
were read, what is another table each morning. A sentence in their place says so. How signs are
said aloud is left out too: a voice says them as it can, and 5,3 of 79 kB stay free (lam-binh, its
60 most asked procedures, 30 November 2026), the room of four procedures. The cases of
a procedure stay as words: their pages are not kept, and its own page tells of them all. So do
links to other sites, which open nothing without network.
"""

import re

from niemyet.publish.markup.page_style import sheet_address
from niemyet.publish.markup.spoken import ELEMENT as SPOKEN

_FOR_MACHINES = re.compile(
    r'<script type="application/ld\+json">.*?</script>\n?'
    rf'|<script type="application/json" id="{SPOKEN}">.*?</script>\n?'
    r'|<meta name="description"[^>]*>\n'
    r'|<link rel="(?:alternate|canonical|search|apple-touch-icon)"[^>]*>\n',
    re.DOTALL,
)
# A section within a section would end too early; it is rather kept whole.
_ONLINE_ONLY = re.compile(
    r"<section data-online>[^<]*(?:<(?!section|h2)[^<]*)*"
    r'<h2 id="([\w-]+)">([^<]*)</h2>[^<]*(?:<(?!/?section)[^<]*)*</section>'
)
_CASES = re.compile(r'(<nav class="cases"[\s\S]*?)(</nav>)')
_STYLE = re.compile(r"<style>([^<]*(?:<(?!/style>)[^<]*)*)</style>")
_SHARED = '<link rel="stylesheet" href="{}{}">'
_LINK = re.compile(r"</?a\b[^>]*>")
_ELSEWHERE = re.compile(r'<a\b[^>]*\bhref="https?:[^>]*>([\s\S]*?)</a>')


def kept_copy(html: str, absent: str, root: str) -> str:
    """Return the page to be kept; *absent* is said in place of what is left out.

    Its style is the file that pages share, which is kept too; *root* leads to the site's root.
    """
    kept = _FOR_MACHINES.sub("", html)
    kept = _STYLE.sub(lambda found: _SHARED.format(root, sheet_address(found[1])), kept)
    kept = _ONLINE_ONLY.sub(
        lambda found: (
            f'<section><h2 id="{found[1]}">{found[2]}</h2><p class="soft">{absent}</p></section>'
        ),
        kept,
    )
    kept = _ELSEWHERE.sub(r"\1", kept)
    return _CASES.sub(
        lambda found: f'{_LINK.sub("", found[1])}<p class="soft">{absent}</p>{found[2]}', kept
    )
