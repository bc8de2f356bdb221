"""What a form writes: nothing but what was changed, in the one canonical form."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import pytest
from forms.conftest import FILES, job
from niemyet.edit.writing.canonical import canonical
from niemyet.model.kinds import KINDS
from niemyet.read.yaml_source import YamlReading, parse_yaml

SHOWN = PurePosixPath("x.yaml")
SAMPLED = 7
NEW_TEXT = "13:30"


def leaves(form: Any, path=()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of each text that a form shows."""
    entries = form.items() if isinstance(form, dict) else enumerate(form)
    for place, value in entries:
        if place in ("__original", "answer"):
            continue
        if isinstance(value, str):
            yield (*path, place)
        elif isinstance(value, (dict, list)):
            yield from leaves(value, (*path, place))


def values(text: str) -> Any:
    source = parse_yaml(text, SHOWN)
    assert isinstance(source, YamlReading), source
    return source.values


def changed_lines(before: str, after: str) -> list[tuple[str, str]]:
    """Return each line that differs, as it was and as it is; there are as many as before."""
    old, new = before.split("\n"), after.split("\n")
    assert len(old) == len(new)
    pairs = zip(old, new, strict=True)
    return [(was, now) for was, now in pairs if was != now]


def test_saving_without_a_change_changes_no_byte(opened):
    """Every file of both catalogues."""
    assert len(FILES) > 300
    assert [] == [
        file.shown_as
        for file, answer in zip(FILES, opened, strict=True)
        if answer["same"] != file.path.read_bytes().decode()
    ]


def test_one_changed_value_is_one_changed_line(config, run_format, opened):
    """Every seventh value of every file is made a text that YAML 1.1 would misread."""
    jobs = []
    for file, answer in zip(FILES, opened, strict=True):
        paths = list(leaves(answer["form"]))[::SAMPLED]
        changes = [{"path": path, "value": NEW_TEXT} for path in paths]
        jobs.append(job(config, file, changes=changes))
    answers = run_format(jobs)
    wrong = [
        (str(file.shown_as), change["path"], changed_lines(asked["text"], text)[:4])
        for file, asked, answer in zip(FILES, jobs, answers, strict=True)
        for change, text in zip(asked["changes"], answer["texts"], strict=True)
        if not one_line_says(NEW_TEXT, changed_lines(asked["text"], text))
    ]

    assert sum(len(asked["changes"]) for asked in jobs) > 1000
    assert [] == wrong


def one_line_says(value: str, lines: list[tuple[str, str]]) -> bool:
    return len(lines) == 1 and value in lines[0][1]


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_form_writes_is_canonical(config, run_format, opened, kind):
    """A changed text, a new item and a dropped item, in the first file of each kind."""
    file, answer = next((f, a) for f, a in zip(FILES, opened, strict=True) if f.kind == kind)
    form = answer["form"]
    lists = [key for key, value in form.items() if isinstance(value, list) and value]
    changes = [{"path": [key, len(form[key])], "value": form[key][0]} for key in lists]
    changes += [{"path": [key, 0], "value": None} for key in lists]
    changes += [{"path": path, "value": "Sửa: có dấu hai chấm"} for path in list(leaves(form))[:3]]
    [written] = run_format([job(config, file, changes=changes)])

    assert changes
    for text in written["texts"]:
        assert text == canonical(text, kind, SHOWN)
        assert text.splitlines()[0] == form["__original"].splitlines()[0]
