"""Who carries a procedure out, as the portal says it: the levels, and the bodies if named."""

import re

from niemyet.edit.national.cells import says_nothing
from niemyet.present.national.record import PortalAuthority, PortalReading

_NEXT = re.compile(r"[,;\n]\s*(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠÚÙỦŨỤỦỨỪỬỮỰ])")
"""Where another body begins; «Thuế tỉnh, thành phố» is one."""


def read_authority(levels: str, bodies: str) -> PortalReading:
    """Return levels and bodies, as far as either is named."""
    named = tuple(name for name in _parts(bodies) if not says_nothing(name))
    said = tuple(level.lower() for level in _parts(levels))
    return PortalReading(PortalAuthority(said, named)) if named or said else PortalReading()


def _parts(text: str) -> list[str]:
    plain = " ".join(text.split())
    return [part.strip(" .") for part in _NEXT.split(plain) if part.strip(" .")]
