"""Links of a translated page: to the same language where the page is there, else to the rest."""

import re
from collections.abc import Collection

_LINK = re.compile(r'(<(\w+)\b[^<>]*?\s(?:href|src|action|data-\w+)=")((?:\.\./)+|\./)([^"<>]*)"')


def settled(html: str, pages: Collection[str]) -> str:
    """Return the page, which lies one folder deeper than its layout thinks, with true links.

    *pages* are the paths that the language has, from its own folder. Everything else, a file or
    a page that is only Vietnamese, lies one folder further up.
    """

    def settle(found: re.Match[str]) -> str:
        start, element, way, rest = found.groups()
        path = re.split("[#?]", rest, maxsplit=1)[0]
        if path in pages:
            return found[0]
        spoken = ' hreflang="vi"' if element == "a" and (not path or path.endswith("/")) else ""
        return f'{start}../{way.removeprefix("./")}{rest}"{spoken}'

    return _LINK.sub(settle, html)
