"""The one Jinja environment, shared by everything that is printed from templates."""

from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context, Macro

from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact
from niemyet.present import permalinks
from niemyet.present.procedure.charges import charges_alike
from niemyet.present.text.formats import lower_first, sentence
from niemyet.present.text.wording import Wording
from niemyet.publish.figures.chart_drawing import draw
from niemyet.publish.markup.addresses import Addresses
from niemyet.publish.markup.asset_version import assets_version
from niemyet.publish.markup.compiled import CompiledTemplates
from niemyet.read.audit_file import read_audit
from niemyet.read.field_names import models_within

COMPACT_JSON = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
"""What scripts read is written as it is spelled: «Tết» takes 5 bytes, escaped 8."""


def _with_parts(model: type[Fact]) -> Iterator[type[Fact]]:
    yield model
    for info in model.model_fields.values():
        for part in models_within(info):
            yield from _with_parts(part)


_FACTS = {part.__name__: part for kind in KINDS.values() for part in _with_parts(kind.model)}
"""The models, whose titles the layouts print."""


def escaped(name: str | None) -> bool:
    """Return whether a template escapes what is put into it: each does, but a server's settings.

    The one rule for every environment, MkDocs' own included.
    """
    return (name or ".html").endswith(".html")


class _Told(Context):
    """What a layout is told. Jinja looks twice at all that is called whether it wants to know."""

    def call(self, called: Any, /, *args: Any, _loop_vars=None, _block_vars=None, **given: Any):
        """Call a macro with the rule of escaping, anything else with what it is given alone."""
        told = (self.eval_ctx, *args) if type(called) is Macro else args
        return called(*told, **given)


class _Layouts(Environment):
    """Every template has the globals of the environment and none of its own.

    Jinja else chains two mappings for each and walks both, in Python, at every import.
    """

    context_class = _Told

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return self.globals


def load_templates(
    site_src: Path,
    wording: Wording,
    compiled: CompiledTemplates | None = None,
    sheets_url: str = "",
) -> Environment:
    """Return the environment: everything escaped, a missing value is an error.

    Links to printed sheets lead below *sheets_url*, if there is one.
    """
    environment = _Layouts(
        loader=FileSystemLoader(site_src),
        autoescape=escaped,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled,
        auto_reload=False,  # each build begins with a new environment
    )
    environment.policies["json.dumps_kwargs"] = COMPACT_JSON
    addresses = Addresses(sheets_url)
    environment.globals |= {"w": wording, "at": permalinks, "addresses": addresses}
    environment.globals |= {"to": addresses.to, "href": addresses.href}
    environment.globals["facts"] = _FACTS
    environment.globals["asset_version"] = assets_version(site_src)
    environment.globals["audit"] = read_audit(site_src)
    environment.globals |= {"offers": {}, "commons": ""}
    environment.globals["draw"] = draw
    environment.filters["sentence"] = sentence
    environment.filters["alike"] = charges_alike
    environment.filters["lower_first"] = lower_first
    return environment
