"""What MkDocs or the theme bring along, and a site has elsewhere or not at all."""

from collections.abc import Iterable

from jinja2 import Environment
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

SITE_MAP = "sitemap.xml"
"""Ours lists the generated pages too."""


def publish_no_file_of(theme: Theme) -> None:
    """Let the files of *theme* be templates only: of 14,000 MkDocs looks at each."""
    environment = theme.get_env

    def without_a_list() -> Environment:
        env = environment()
        env.loader.list_templates = list
        return env

    theme.get_env = without_a_list


def leave_out_other_languages(files: Files, folders: Iterable[str]) -> list[File]:
    """Take the pages written in other languages out, which lie in *folders*; return them."""
    others = tuple(folder for folder in folders if folder)
    left_out = [file for file in files if file.src_uri.startswith(others)]
    for file in left_out:
        files.remove(file)
    return left_out
