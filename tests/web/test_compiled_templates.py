"""Compiled templates are kept from build to build, and never believed against their text."""

import pytest
from jinja2 import DictLoader, Environment
from niemyet.history.shelf import Shelf
from niemyet.publish.markup.compiled import CompiledTemplates


@pytest.fixture
def said(tmp_path):
    """What a new environment makes of a text, with one shelf for all of them."""

    def say(text: str) -> str:
        kept = CompiledTemplates(Shelf(tmp_path))
        return (
            Environment(loader=DictLoader({"a": text}), bytecode_cache=kept)
            .get_template("a")
            .render()
        )

    return say


def test_a_template_is_compiled_once(said, monkeypatch):
    said("{{ 1 + 1 }}")
    monkeypatch.delattr(Environment, "compile")

    assert "2" == said("{{ 1 + 1 }}")


def test_a_template_that_was_changed_is_compiled_again(said):
    said("old")

    assert "new" == said("new")


def test_what_was_damaged_is_not_believed(said, tmp_path):
    said("whole")
    [kept] = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"whole", b"wrong"))

    assert "whole" == said("whole")
