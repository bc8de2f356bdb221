"""The guides for staff say what is true: pictures, words on screens, commands and answers."""

import re
import shlex

import pytest
from building import REPOSITORY
from niemyet import cli
from PIL import Image
from staff_guide.command_blocks import BLOCK, answers, with_answers
from staff_guide.example import GUIDE, PICTURES
from staff_guide.guide_text import (
    GUIDES,
    commands,
    headings,
    is_said,
    links,
    pictures,
    prose,
    quoted,
)
from staff_guide.pictures import LARGEST_FOLDER, LARGEST_PICTURE

SHOTS = sorted(PICTURES.glob("*.png"))
DAY_PLACES = ("<ngày>", "<ngày của danh sách>")
MOST_WORDS = 40
each_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)


def test_there_is_a_guide_for_the_clerk_and_one_for_the_head():
    assert {"huong-dan-can-bo.md", "huong-dan-lanh-dao.md"} <= {guide.name for guide in GUIDES}


def test_every_picture_is_there_and_is_shown():
    named = {path for guide in GUIDES for _, path in pictures(guide)}

    assert len(SHOTS) >= 10
    assert {shot.relative_to(GUIDE).as_posix() for shot in SHOTS} == named


@each_guide
def test_every_picture_is_told_to_who_does_not_see_it(guide):
    told = [words for words, _ in pictures(guide)]

    assert told
    assert [] == [words for words in told if len(words.split()) < 5 or words.isascii()]


def test_pictures_are_small_enough_for_a_slow_line():
    sizes = {shot.name: shot.stat().st_size for shot in SHOTS}

    assert [] == [name for name, size in sizes.items() if size > LARGEST_PICTURE]
    assert sum(sizes.values()) <= LARGEST_FOLDER
    assert {"P"} == {Image.open(shot).mode for shot in SHOTS}


@each_guide
def test_every_link_leads_somewhere(guide):
    found = [link.partition("#") for link in links(guide)]

    assert found
    for path, _, anchor in found:
        target = (guide.parent / path).resolve() if path else guide
        assert target.is_file(), path
        assert not anchor or anchor in headings(target), anchor


@each_guide
def test_every_quoted_word_is_on_a_screen(guide):
    """A label, button or message that was renamed shows here."""
    words = quoted(guide)

    assert words
    assert [] == [said for said in words if not is_said(said)]


def test_every_command_can_be_typed():
    typed = [command for guide in GUIDES for command in commands(guide)]

    assert len(typed) >= 8
    for command in typed:
        program, *arguments = shlex.split(filled_in(command))
        if program == "python3":
            assert (REPOSITORY / arguments[0]).is_file(), command
        else:
            assert cli._parser(arguments[:1]).parse_args(arguments).run, command


def filled_in(command: str) -> str:
    for place in DAY_PLACES:
        command = command.replace(place, "2026-11-23")
    return re.sub("<[^>]+>", "x", command)


def test_every_answer_of_a_command_is_the_one_given_today():
    """Run ``python3 scripts/picture_guide.py --answers`` to renew them."""
    fresh = answers()
    shown = {guide: guide.read_text("utf-8") for guide in GUIDES}

    assert {name for text in shown.values() for _, name in BLOCK.findall(text)} == set(fresh)
    for text in shown.values():
        assert text == with_answers(text, fresh)


@each_guide
def test_sentences_are_short(guide):
    """Long ones are not read at a counter."""
    parts = re.split(r"\n\n|\n- |\n\d\. |\||(?<=[.?:;]) ", prose(guide))

    assert len(parts) > 30
    assert [] == [part for part in parts if len(part.split()) > MOST_WORDS]
