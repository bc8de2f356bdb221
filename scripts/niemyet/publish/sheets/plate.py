"""What a template gets: the sheet's data as JSON with its mark and day, and its QR code."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from niemyet.present.sheets.sheet import Sheet

_LONGEST_RUN = 20
"""Letters in a row that a narrow column still holds; more may be broken anywhere."""
_RUN = re.compile(rf"[^\s/\-–.?&=_]{{{_LONGEST_RUN + 1},}}")
ZERO_WIDTH_SPACE = "\u200b"


def plate(sheet: Sheet) -> str:
    """Return the JSON that *sheet* is printed from."""
    data = printable(sheet.data)
    content = {"kind": sheet.kind.id, "data": data, "mark": sheet.mark}
    content["day"] = [int(part) for part in sheet.data["frame"]["since"].split("-")]
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def printable(value: Any) -> Any:
    """Return *value* with every text composed (NFC) and breakable where it has no space."""
    if isinstance(value, str):
        composed = unicodedata.normalize("NFC", value)
        return _RUN.sub(lambda run: ZERO_WIDTH_SPACE.join(run[0]), composed)
    if isinstance(value, Mapping) and "code" in value:
        return {"text": printable(value["text"]), "svg": qr_code(value["code"])}
    if isinstance(value, Mapping):
        return {key: part if key == "photo" else printable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [printable(part) for part in value]
    return value


@lru_cache
def qr_code(url: str) -> str:
    """Return the QR code of *url* as SVG with its quiet zone, or nothing for no address."""
    if not url:
        return ""
    import segno  # with it come HTTP and TLS, which pages have no use for

    return segno.make(url, error="m").svg_inline(border=2, omitsize=True, light="#fff")


def digest(*parts: bytes) -> str:
    """Return one mark of all *parts*."""
    content = hashlib.blake2b(digest_size=16)
    for part in parts:
        content.update(len(part).to_bytes(8, "big") + part)
    return content.hexdigest()
