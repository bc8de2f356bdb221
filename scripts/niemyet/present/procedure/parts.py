"""The smaller parts of a procedure: audience, channels, steps, forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.model.paper import Form
from niemyet.model.procedure import Audience, Step
from niemyet.model.record import items_given
from niemyet.present.evidence.attached import FileView, view_file
from niemyet.present.evidence.citation import Link, link_to
from niemyet.present.permalinks import audience_path
from niemyet.present.posting import Posted, Posting
from niemyet.present.text.formats import lower_first


@dataclass(frozen=True)
class AudienceView:
    groups: tuple[Link, ...]
    description: str


@dataclass(frozen=True)
class ChannelView:
    """A way to hand in. What it takes and costs is said with the times and fees, and not again."""

    name: str
    where: str
    url: str
    note: str


@dataclass(frozen=True)
class StepView:
    actor: str
    actor_kind: str
    text: str
    takes: str


@dataclass(frozen=True)
class FormView:
    name: str
    number: str
    instrument: Link | None
    url: str
    note: str
    files: tuple["FileView", ...] = ()
    """The blank form and the sample filled in, where the site has them."""


def view_step(step: Step, posting: Posting) -> StepView:
    """Return the step as text."""
    actor = step.who or posting.wording(f"actor.{step.actor}")
    return StepView(actor, step.actor, step.text, step.takes or "")


def view_form(form: Form, posting: Posting) -> FormView:
    """Return the form as text."""
    instrument = posting.catalog.legal_instruments.get(form.instrument or "")
    link = link_to(instrument) if instrument else None
    named = (("file", form.file), ("sample", form.sample))
    files = (
        view_file(posting.wording(f"procedure.form_{role}"), name, posting)
        for role, name in named
        if name
    )
    return FormView(
        form.name,
        form.number or "",
        link,
        form.url or "",
        form.note or "",
        tuple(file for file in files if file),
    )


def view_audience(audience: Audience, posting: Posting) -> AudienceView:
    """Return who may ask; a description that only repeats the groups is left out."""
    groups = tuple(
        Link(posting.wording(f"audience.{g}"), audience_path(g)) for g in audience.groups
    )
    described = audience.description or ""
    named = {lower_first(group.text) for group in groups}
    repeated = {lower_first(who.strip()) for who in re.split("[,;]", described.rstrip("."))}
    return AudienceView(groups, "" if repeated <= named else described)


def view_channels(posted: Posted, posting: Posting) -> tuple[ChannelView, ...]:
    """Return each way to hand in."""
    return tuple(
        ChannelView(
            name=posting.wording(f"channel.{channel.kind}"),
            where=channel.where or "",
            url=channel.url or "",
            note=channel.note or "",
        )
        for channel in items_given(posted.edition.channels)
    )


def view_successors(ids: Sequence[str], posting: Posting) -> tuple[Link, ...]:
    """Return the procedures that take this one's place; a link where the office posts them."""
    links = [link_to(posting.catalog.procedures[id]) for id in ids]
    return tuple(
        link if id in posting.procedures else Link(link.text, "")
        for id, link in zip(ids, links, strict=True)
    )
