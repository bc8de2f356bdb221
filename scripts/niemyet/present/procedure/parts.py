"""The smaller parts of a procedure: steps, authority, results, forms."""

from dataclasses import dataclass

from niemyet.model.paper import Form, Outcome
from niemyet.model.procedure import Authority, Step
from niemyet.present.evidence.citation import Link
from niemyet.present.permalinks import instrument_path
from niemyet.present.posting import Posting


@dataclass(frozen=True)
class StepView:
    actor: str
    actor_kind: str
    text: str
    takes: str


@dataclass(frozen=True)
class AuthorityView:
    decides: str
    receives: str
    coordinates: str


@dataclass(frozen=True)
class OutcomeView:
    name: str
    code: str
    validity: str
    note: str


@dataclass(frozen=True)
class FormView:
    name: str
    number: str
    instrument: Link | None
    url: str
    note: str


def view_step(step: Step, posting: Posting) -> StepView:
    """Return the step as text."""
    actor = step.who or posting.wording(f"actor.{step.actor}")
    return StepView(actor, step.actor, step.text, step.takes or "")


def view_authority(authority: Authority) -> AuthorityView:
    """Return the authority as text."""
    return AuthorityView(authority.decides, authority.receives or "", authority.coordinates or "")


def view_outcome(outcome: Outcome) -> OutcomeView:
    """Return the outcome as text."""
    return OutcomeView(outcome.name, outcome.code or "", outcome.validity or "", outcome.note or "")


def view_form(form: Form, posting: Posting) -> FormView:
    """Return the form as text."""
    instrument = posting.catalog.legal_instruments.get(form.instrument or "")
    link = Link(instrument.name, instrument_path(instrument.id)) if instrument else None
    return FormView(form.name, form.number or "", link, form.url or "", form.note or "")
