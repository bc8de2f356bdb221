"""Pages for a folder: links name files, because a browser knows no index pages there.

A stick lies in a drawer for years, so each page says from the start of which day its content is.
"""

import re

_LINK = re.compile(r'(<(?:a|form)\b[^>]*?\s(?:href|action)=")([^"]*)(?=")')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|$", re.IGNORECASE)
_ONLY_ON_A_SERVER = re.compile(
    r'<link rel="manifest"[^>]*>\n?|<span class="online">.*?</span>', re.DOTALL
)
_NOTICE_OF_A_COPY = re.compile(
    r'<script type="text/html" id="mau-ban-luu">(.*?)</script>', re.DOTALL
)
_SAYS_ITS_DAY = '<aside class="edition"'


def for_folder(html: str) -> str:
    """Return the page as it works from a folder, with the notice that it is a copy."""
    plain = _ONLY_ON_A_SERVER.sub("", html)
    if _SAYS_ITS_DAY not in plain:
        plain = _NOTICE_OF_A_COPY.sub(r"\1", plain)
    return _LINK.sub(lambda found: found[1] + file_address(found[2]), plain)


def file_address(address: str) -> str:
    """Return the address of the file that a server would send for *address* ("../tim/?q=a")."""
    if _ELSEWHERE.match(address):
        return address
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()
    if path.rpartition("/")[2] in (".", ".."):
        path += "/"
    return f"{path}index.html{rest}" if path.endswith("/") else address
