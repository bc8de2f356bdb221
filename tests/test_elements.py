"""The one table of a procedure's elements: every field of the model has a place in it."""

from niemyet.model.procedure import Edition, Procedure
from niemyet.present.procedure import elements


def test_every_field_of_a_procedure_is_placed_or_told_elsewhere():
    told = {name for names in elements.placed().values() for name in names}

    assert len(told) > 15
    assert {*Procedure.model_fields, *Edition.model_fields} == told | elements.ELSEWHERE.keys()


def test_a_field_nobody_placed_comes_after_the_one_before_it(monkeypatch):
    class Later(Edition):
        waiting_place: str | None = None

    fields = {**Edition.model_fields}
    names = [*fields]
    names.insert(names.index("channels") + 1, "waiting_place")
    both = {**fields, "waiting_place": Later.model_fields["waiting_place"]}
    monkeypatch.setattr(Edition, "__pydantic_fields__", {name: both[name] for name in names})
    elements.placed.cache_clear()
    try:
        assert ("channels", "waiting_place", "authority") == elements.placed()["o-dau"]
    finally:
        elements.placed.cache_clear()
