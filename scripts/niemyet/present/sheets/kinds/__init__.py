"""The sheets an office prints: every kind is a row (a ``SheetKind``) at the end of a module here.

``KINDS`` is the table of them all, and whoever needs to know something of a kind reads it there or
from the sheet itself. A new module with a row is found by being here.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from niemyet.present.sheets.kind import FOR_STAFF, GROUPS, SheetKind


def _rows() -> Iterator[SheetKind]:
    for module in sorted(found.name for found in iter_modules(__path__)):
        rows = vars(import_module(f"{__name__}.{module}")).values()
        yield from (row for row in rows if isinstance(row, SheetKind))


KINDS: dict[str, SheetKind] = {
    kind.id: kind for kind in sorted(_rows(), key=lambda k: (*GROUPS, FOR_STAFF).index(k.group))
}
"""Every kind by its id, in the order in which an office makes them."""
