"""The table of the kinds of sheets: nothing that is known of a kind can be forgotten."""

from pathlib import Path

import pytest
from niemyet import cli
from niemyet.present.sheets.kind import FOR_STAFF, GROUPS
from niemyet.present.sheets.kinds import KINDS
from niemyet.read.letters import fold

TEMPLATES = Path(__file__).resolve().parents[2] / "site_src" / "sheets"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_has_its_template_its_name_and_its_group(kind, wording):
    assert (TEMPLATES / f"{kind.layout}.typ").is_file()
    assert wording(f"sheet.offer.kind.{kind.id}")
    assert wording(f"sheet.offer.paper.{kind.paper}")
    assert kind.group == FOR_STAFF or wording(f"sheet.offer.{kind.group}")


def test_a_kind_is_named_once_in_letters_that_anybody_can_type():
    words = [kind.word for kind in KINDS.values()]

    assert len(words) > 12
    assert len(words) == len(set(words))
    assert [word for word in words if word != fold(word) or " " in word] == []


def test_the_kinds_are_made_in_the_order_of_their_groups():
    """The quarter's list comes last: it names what was made before it."""
    order = [(*GROUPS, FOR_STAFF).index(kind.group) for kind in KINDS.values()]

    assert order == sorted(order)


@pytest.mark.slow
def test_the_command_prints_one_kind_named_as_people_write_it(sample_folder, tmp_path, capsys):
    asked = ["sheets", "--office", "xa-mau", "--catalog", str(sample_folder), "--out"]

    assert 0 == cli.main([*asked, str(tmp_path), "--only", "Bảng phí"])
    assert ["bang-phi.pdf"] == [path.name for path in tmp_path.rglob("*.pdf")]


def test_a_kind_that_is_none_is_refused_with_the_words_that_are_known(capsys):
    with pytest.raises(SystemExit):
        cli.main(["sheets", "--only", "to-roi"])

    told = capsys.readouterr().err
    assert "«to-roi»" in told
    assert all(kind.word in told for kind in KINDS.values() if kind.group != FOR_STAFF)
