"""The one Jinja environment, shared by everything that is printed from templates."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from niemyet.present.formats import sentence
from niemyet.present.wording import Wording


def load_templates(site_src: Path, wording: Wording) -> Environment:
    """Return the environment: everything escaped, a missing value is an error."""
    environment = Environment(
        loader=FileSystemLoader(site_src),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["w"] = wording
    environment.globals["offers"] = {}
    environment.filters["sentence"] = sentence
    return environment
