"""A kind of sheet: all that is known of it before any is made, in one row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

GROUPS = ("procedures", "boards", "posted", "office", "signs", "large", "lists")
"""How the page of prints groups the kinds, in the order that an office makes and prints them."""
FOR_STAFF = "staff"
"""The group of what nobody hangs up or offers."""


@dataclass(frozen=True)
class SheetKind:
    """One kind of sheet; each is a row beside its maker in ``present/sheets/kinds``."""

    id: str
    """Its name is the wording ``sheet.offer.kind.<id>``."""
    word: str
    """What people type to print only this kind: its name without diacritics."""
    paper: str
    """``a4``, ``a4-landscape`` or ``a3``."""
    smallest: float
    """Points below which it is too small for the distance it is read from (a sign: 5 m)."""
    most_pages: int | None
    """Pages that can still be hung side by side where it hangs; None for what is bound."""
    group: str
    """One of GROUPS, or FOR_STAFF."""
    make: Callable[[Any], Iterable[Any]] = lambda _: ()
    """Gives the sheets of this kind for a Frame; those for the staff are made when asked for."""
    template: str = ""
    """``site_src/sheets/<template>.typ``; "" for the one named as the kind."""
    listed: bool = True
    """Whether the quarter's list of what is posted names each of them."""
    speaks_of_others: bool = False
    """Whether it tells of the sheets made before it, so that it is made after all of them."""
    passing: bool = False
    """Whether it hangs for some days and may tell of people: what it said is not remembered."""
    named_by: int = 0
    """Which cell names a row of its tables: a code or a number says too little."""

    @property
    def layout(self) -> str:
        """The name of the template that prints it."""
        return self.template or self.id
