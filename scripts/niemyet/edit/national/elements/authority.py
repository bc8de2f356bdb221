"""Who carries a procedure out, as the portal says it: the levels, and the bodies if named."""

import re

from niemyet.edit.national.cells import says_nothing
from niemyet.present.national.record import (
    PortalAuthority,
    PortalFault,
    PortalFaultKind,
    PortalReading,
)

_NEXT = re.compile(r"[,;\n]\s*(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠÚÙỦŨỤỦỨỪỬỮỰ])")
"""Where another body begins; «Thuế tỉnh, thành phố» is one."""
_ABOLISHED = re.compile(r"(?:cấp )?huyện\b|\bquận\b|\bthị trấn\b|\bthị xã\b", re.IGNORECASE)
"""Districts and townships: none since 1 July 2025 (Law on the Organisation of Local Government
72/2025/QH15)."""


def read_authority(levels: str, bodies: str) -> PortalReading:
    """Return levels and bodies; a body of a level that was abolished is a fault."""
    named = [name for name in _parts(bodies) if not says_nothing(name)]
    said = tuple(level[:1].lower() + level[1:] for level in _parts(levels))
    if not named and not said:
        return PortalReading()
    gone = [name for name in named if _ABOLISHED.search(name)]
    faults = tuple(PortalFault(PortalFaultKind.ABOLISHED, name) for name in gone)
    return PortalReading(PortalAuthority(said, tuple(named)), faults=faults)


def _parts(text: str) -> list[str]:
    plain = " ".join(text.split())
    return [part.strip(" .") for part in _NEXT.split(plain) if part.strip(" .")]
