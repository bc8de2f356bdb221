"""Pages whose links name files, because a folder opened in a browser knows no index pages."""

import re

_LINK = re.compile(r'(<(?:a|form)\b[^>]*?\s(?:href|action)=")([^"]*)(?=")')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|$", re.IGNORECASE)
_ONLY_ON_A_SERVER = re.compile(r'<link rel="manifest"[^>]*>\n?')


def for_folder(html: str) -> str:
    """Return the page as it works from a folder; nothing else of it changes."""
    plain = _ONLY_ON_A_SERVER.sub("", html)
    return _LINK.sub(lambda found: found[1] + file_address(found[2]), plain)


def file_address(address: str) -> str:
    """Return the address of the file that a server would send for *address* ("../tim/?q=a")."""
    if _ELSEWHERE.match(address):
        return address
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()
    if path.rpartition("/")[2] in (".", ".."):
        path += "/"
    return f"{path}index.html{rest}" if path.endswith("/") else address
