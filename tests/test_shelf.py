"""The shelf believes nothing that is not what was put there, and stops nobody."""

from dataclasses import replace
from pathlib import Path

import pytest
from niemyet.history.shelf import Shelf


def test_a_full_disk_keeps_nothing_and_stops_nothing(tmp_path, monkeypatch):
    shelf = Shelf(tmp_path)
    monkeypatch.setattr(Path, "write_bytes", lambda *_: (_ for _ in ()).throw(OSError(28, "đầy")))
    shelf.put("a", b"b")

    assert shelf.take("a") is None
    assert [] == list(tmp_path.iterdir())


def test_a_program_that_was_killed_while_it_wrote_leaves_nothing_behind(tmp_path, monkeypatch):
    write = Path.write_bytes

    def die_half_way(path, content):
        write(path, content[: len(content) // 2])
        raise KeyboardInterrupt

    shelf = Shelf(tmp_path)
    with monkeypatch.context() as killed, pytest.raises(KeyboardInterrupt):
        killed.setattr(Path, "write_bytes", die_half_way)
        shelf.put("a", b"b")
    assert shelf.take("a") is None
    assert {tmp_path / "a"} >= set(tmp_path.iterdir())  # what the next one writes anew

    shelf.put("a", b"b")
    assert shelf.take("a") == b"b"


def test_what_was_kept_under_another_name_is_not_believed(tmp_path):
    shelf = Shelf(tmp_path)
    shelf.put("a", b"x")
    (tmp_path / "a").rename(tmp_path / "b")

    assert shelf.take("b") is None


def test_another_state_of_the_program_believes_nothing(tmp_path, wording):
    shelf = Shelf(tmp_path)
    shelf.of_program(wording).keep("so", int, 3)
    other = replace(wording, phrases={**wording.phrases, "home.title": "Khác"})

    assert 3 == shelf.of_program(wording).recall("so", int)
    assert shelf.of_program(other).recall("so", int) is None
