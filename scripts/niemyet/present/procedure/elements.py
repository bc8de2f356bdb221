"""The elements of a procedure in the order in which a reader meets them, on page and sheet.

A field of the model that nobody has placed here is seen all the same: after the field before it,
as text or as a list of texts, under its own title.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import Fact
from niemyet.model.values import Start
from niemyet.present.evidence.citation import link_to, view_citations
from niemyet.present.posting import Posted, Posting
from niemyet.present.procedure import parts
from niemyet.present.procedure.case import DECIDED
from niemyet.present.procedure.charges import view_charges
from niemyet.present.procedure.documents import view_documents
from niemyet.present.procedure.row import rows_named
from niemyet.present.procedure.times import view_duty, view_limit
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import format_start, sentence
from niemyet.present.text.wording import Wording

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "mang-gi": ("documents", "sets"),
    "bao-lau": ("time_limits", "duties"),
    "bao-nhieu": ("fees",),
    "o-dau": ("channels", "authority"),
    "cac-buoc": ("steps",),
    "nhan-gi": ("results",),
    "mau-don": ("forms",),
    "cho-ai": ("audience", "conditions"),
    "can-cu": ("legal_basis",),
    "lien-quan": ("related", "life_events"),
    "ho-so-goc": (
        *("official_name", "code", "other_codes", "decision", "in_force_from"),
        *("also_known_as", "replaced_by"),
    ),
}
"""The parts of a page, and the fields that each tells."""

ELSEWHERE: Mapping[str, str] = {
    "id": "the address",
    "name": "the heading",
    "field": "the trail, and over a sheet",
    "phrases": "nowhere: what the search reads",
    "summary": "before the sections",
    "handled_elsewhere": "the answer to where",
    "ask_first": "after the answers",
    "cases": "what papers, times and fees are told by",
    "repealed_from": "among the coming changes",
    "repealed_by": "where the page of it was",
    "editions": "one is shown, the others are named in the record",
    "sources": "with the trust",
    "verified": "with the trust",
    "source_notes": "with the trust",
}
"""The fields that a page tells outside its sections, and where."""

View = Callable[[Any, Posted, Posting], Any]
_VIEWS: Mapping[str, View] = {
    "documents": lambda value, posted, posting: view_documents(value, _cases(posted), posting),
    "sets": lambda value, _, posting: posting.wording("document.sets", number=value),
    "time_limits": lambda value, posted, posting: tuple(
        view_limit(limit, _cases(posted), posting) for limit in value
    ),
    "duties": lambda value, _, posting: tuple(view_duty(duty, posting) for duty in value),
    "fees": lambda _, posted, posting: view_charges(posted, posting).value,
    "channels": lambda _, posted, posting: parts.view_channels(posted, posting),
    "authority": lambda value, _, __: value,
    "steps": lambda value, _, posting: tuple(parts.view_step(s, posting) for s in value),
    "results": lambda value, _, __: tuple(value),
    "forms": lambda value, _, posting: tuple(parts.view_form(f, posting) for f in value),
    "audience": lambda value, _, posting: parts.view_audience(value, posting),
    "legal_basis": lambda value, _, posting: view_citations(value, posting),
    "related": lambda value, _, posting: rows_named(value, posting),
    "life_events": lambda value, _, posting: tuple(
        link_to(posting.catalog.life_events[id]) for id in value
    ),
    "other_codes": lambda value, _, __: tuple(value),
    "also_known_as": lambda value, _, __: tuple(alias.phrase for alias in value),
    "replaced_by": lambda value, _, posting: parts.view_successors(value, posting),
}


@dataclass(frozen=True)
class ElementView:
    """One element: its title and what it says; ``look`` is ``text``, ``list`` or its field."""

    field: str
    title: str
    look: str
    answer: Answer[Any]


@dataclass(frozen=True)
class SectionView:
    """A part of a page: its elements that say something, or that they are not known."""

    id: str
    elements: tuple[ElementView, ...]

    def titled(self, element: ElementView) -> bool:
        """Return whether an element needs its own title below that of the part."""
        return element.field != placed()[self.id][0]

    @property
    def given(self) -> tuple[ElementView, ...]:
        return tuple(element for element in self.elements if element.answer.given)


def view_sections(posted: Posted, posting: Posting) -> tuple[SectionView, ...]:
    """Return every part in the page's order; an element that is left out in the record is not."""
    return tuple(
        SectionView(section, tuple(_elements(names, posted, posting)))
        for section, names in placed().items()
    )


def seen_in_case(section: SectionView, within: Posted, posting: Posting) -> SectionView:
    """Return the part with what the case that *within* is in decides."""
    fields = [element.field for element in section.elements]
    if not DECIDED.intersection(fields):
        return section
    anew = {e.field: e for e in _elements(DECIDED.intersection(fields), within, posting)}
    return replace(section, elements=tuple(anew.get(e.field, e) for e in section.elements))


@cache
def placed() -> Mapping[str, tuple[str, ...]]:
    """Return the sections with every field of the models; new ones after those before them."""
    found = dict(SECTIONS)
    for model in (Procedure, Edition):
        for name, before in _unplaced(tuple(model.model_fields)):
            section, names = _holding(before, found)
            at = names.index(before) + 1 if before in names else 0
            found[section] = (*names[:at], name, *names[at:])
    return found


def _unplaced(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each field that has no place, with the field it comes after ("" for none)."""
    known = {name for group in SECTIONS.values() for name in group}
    before = ""
    for name in names:
        if name not in ELSEWHERE:
            if name not in known:
                yield name, before
            before = name


def _holding(before: str, sections: Mapping[str, tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    return next(
        ((section, names) for section, names in sections.items() if before in names),
        next(iter(sections.items())),
    )


def _elements(names: Iterable[str], posted: Posted, posting: Posting) -> Iterator[ElementView]:
    for name in names:
        holder = next(f for f in (posted.edition, posted.procedure) if hasattr(f, name))
        value = getattr(holder, name)
        if value is None or value == []:
            continue
        view = _VIEWS.get(name)
        shown = answer(value, lambda v, view=view: (view or _plain)(v, posted, posting))
        look = name if view else "list" if isinstance(shown.value, tuple) else "text"
        yield ElementView(name, title_of(type(holder), name, posting.wording), look, shown)


def title_of(holder: type[Fact], name: str, w: Wording) -> str:
    """Return what a reader is told that the field is: mostly as the model says."""
    return w.phrases.get(f"procedure.title.{name}") or w.of_field(holder, name)


def _plain(value: Any, posted: Posted, posting: Posting) -> Any:
    """Return a value as text, or a list as texts; other kinds need a view of their own."""
    if isinstance(value, Fact):
        raise TypeError(f"say in _VIEWS how {type(value).__name__} is told")
    if isinstance(value, list):
        return tuple(_plain(item, posted, posting) for item in value)
    if isinstance(value, Start):
        return sentence(format_start(value, posting.wording))
    return str(value)


def _cases(posted: Posted) -> dict[str, str]:
    return {case.id: case.name for case in posted.edition.cases}
