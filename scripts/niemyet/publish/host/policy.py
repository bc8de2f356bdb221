"""What a browser may do with a page, by Content Security Policy 3: nothing inline, nothing foreign.

Only the one style element of each page is allowed, by its hash.
"""

import base64
import hashlib
from collections.abc import Iterable

_NOTHING_ELSE = ("default-src", "'none'")
# WebKitGTK, built without manifests, says that it does not know manifest-src, and refuses nothing;
# without the word Chromium and Firefox refuse the manifest, for nothing else is allowed.
_PAGE = (
    ("script-src", "'self'"),
    ("img-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
)
_NEVER_USED = ("font-src", "frame-src", "media-src", "object-src")
_ONLY_IN_A_HEADER = (("frame-ancestors", "'none'"),)
_STAFF_FORMS = (
    ("default-src", "'none'"),
    ("script-src", "'self' 'unsafe-eval'"),
    ("style-src", "'self' 'unsafe-inline'"),
    ("img-src", "'self' data: blob: https:"),
    ("font-src", "'self' data:"),
    ("connect-src", "'self' blob: https:"),
    ("frame-src", "'self' blob:"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
    ("frame-ancestors", "'none'"),
)
"""The forms compile their checks as they run, and talk to the forge that the office chose."""


def page_policy(styles: Iterable[str]) -> str:
    """Return the policy for a page's own ``meta`` element; *styles* are its style elements."""
    return _written((_NOTHING_ELSE, *_PAGE, _style_source(styles)))


def header_policy(styles: Iterable[str]) -> str:
    """Return the policy for a server to send with pages whose style elements are *styles*."""
    return _written((_NOTHING_ELSE, *_PAGE, _style_source(styles), *_ONLY_IN_A_HEADER))


def lasting_policy() -> str:
    """Return the policy for a server whose settings are not changed with every build.

    It leaves the style to the page's own policy, whose hash changes with the style: a hash that
    somebody forgot to renew would take the style off every page.
    """
    none = ((name, "'none'") for name in _NEVER_USED)
    return _written((*_PAGE, *none, *_ONLY_IN_A_HEADER))


def staff_forms_policy() -> str:
    """Return the policy for a server to send with the staff forms, and nothing else."""
    return _written(_STAFF_FORMS)


def hash_of(content: str) -> str:
    """Return the source expression that allows an element with this content (CSP 3, 2.3.1)."""
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _style_source(styles: Iterable[str]) -> tuple[str, str]:
    # 'self' for the kiosk's own sheet, which an ordinary page never loads.
    return "style-src", " ".join(["'self'", *sorted({hash_of(style) for style in styles})])


def _written(directives: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives)
