"""What many records say alike is held once, and translated once."""

from datetime import date
from pathlib import Path

from niemyet.model.figures.statistics import Correction
from niemyet.model.legal import Citation
from niemyet.model.record import Source
from niemyet.model.sharing import Sharing
from niemyet.model.translation import rewritten
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.yaml_source import YamlSource

SAMPLE = Path(__file__).parent / "sample_catalog"


def source(**told):
    return Source.model_validate({"title": "Luật", "confidence": "high", **told})


def test_what_is_said_alike_is_one_object_and_what_is_not_stays_apart():
    sharing = Sharing()
    first = sharing.of(source(seen_on="2026-01-02", note="Đọc hai lần."))
    again = sharing.of(source(seen_on="2026-01-02", note="Đọc hai lần."))
    other = sharing.of(source(seen_on="2026-01-03", note="Đọc hai lần."))
    assert again is first and other == source(seen_on="2026-01-03", note="Đọc hai lần.")
    assert other.note is first.note and first.seen_on == date(2026, 1, 2)


def test_a_field_that_was_left_out_is_told_from_one_that_was_written_so():
    sharing = Sharing()
    empty, silent = sharing.of(source(note=None)), sharing.of(source())
    assert "note" in empty.model_fields_set and "note" not in silent.model_fields_set


def test_values_that_are_equal_but_written_otherwise_stay_apart():
    """30 of a hundred must not become 30 dossiers, whichever is read first."""
    sharing = Sharing()
    told = {"figure": "received", "corrected_on": "2026-11-23", "reason": "Sót một hồ sơ."}
    for written in ("30.0", "30", "30.00"):
        fact = sharing.of(Correction.model_validate({**told, "earlier": written}))
        assert written == str(fact.earlier)


def test_the_records_of_a_catalogue_share_the_laws_that_they_cite():
    parts = [p.fact for p in read_catalog(SAMPLE).catalog.parts if isinstance(p.fact, Citation)]
    said = {repr(fact) for fact in parts}
    assert len({id(fact) for fact in parts}) == len(said) < len(parts)


def test_a_reading_keeps_of_a_file_its_letters_alone():
    assert {type(one) for one in read_catalog(SAMPLE).sources.values()} == {YamlSource}


def test_a_part_of_several_records_is_rewritten_once():
    shared, made, asked = source(note="Đọc."), {}, []
    change = lambda at, text: asked.append(text) or text.upper()  # noqa: E731
    first, again = rewritten(shared, change, made=made), rewritten(shared, change, made=made)
    assert first is again and first.note == "ĐỌC." and asked.count("Đọc.") == 1
