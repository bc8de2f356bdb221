"""The browser's matching, in node: its own unit tests, and every name of the catalogue."""

import subprocess

import pytest
from niemyet.present.whole_site.translated import posting_in
from niemyet.publish.languages.wordings import wordings
from niemyet.publish.search.index import search_files
from niemyet.read.letters import fold
from posted_site import SITE_SRC
from search.node_engine import FOLDER, run_engine

UNIT_TESTS = sorted(path.name for path in FOLDER.glob("*.test.cjs"))

pytestmark = pytest.mark.usefixtures("node")


def test_javascript_units_are_found():
    """The test below runs the Vietnamese layer and the ranking."""
    assert {"matcher.test.cjs", "vietnamese.test.cjs"} <= set(UNIT_TESTS)


@pytest.mark.parametrize("name", UNIT_TESTS)
def test_javascript_units(name):
    """The Vietnamese layer and the ranking, each on its own."""
    done = subprocess.run(
        ["node", "--test", str(FOLDER / name)], capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stdout


def test_every_name_and_code_finds_its_procedure_first(records, files):
    """Exactly typed, without marks, or by code: the procedure itself stands first."""
    typed = {}
    for r in records:
        if r.kind == "procedure":
            for text in (r.name, r.official_name, fold(r.name), *r.codes[:1]):
                typed.setdefault(text, []).append(r.path)

    assert typed
    for text, results in zip(typed, ranked(files, typed), strict=True):
        assert results[0]["path"] in typed[text], text


def test_everyday_names_find_all_their_procedures(records, files):
    """An ambiguous phrase shows each of its candidates, those of one phrase before the rest."""
    meant = {}
    for r in records:
        for phrase in (*(a.phrase for a in r.also), *r.phrases):
            if r.kind in ("procedure", "referral"):
                meant.setdefault(phrase, set()).add(r.path)

    assert meant
    for phrase, results in zip(meant, ranked(files, meant), strict=True):
        first = [r["path"] for r in results[: len(meant[phrase]) + 2]]
        assert meant[phrase] <= set(first), phrase


def test_a_birth_certificate_is_asked_for_in_english_and_found_first(posting):
    """Not the medical certificate of birth, which is a paper to bring."""
    (language, words) = next(w for w in wordings(SITE_SRC) if w[0].code == "en")
    english = search_files(posting_in(posting, words), language.folder)
    asked = ["birth certificate", "Birth certificate for my baby"]

    assert ["en/thu-tuc/dang-ky-khai-sinh/"] * 2 == [r[0]["path"] for r in ranked(english, asked)]


def ranked(files, queries):
    """Return the ten best results of each query."""
    return run_engine(files, list(queries))["results"]
