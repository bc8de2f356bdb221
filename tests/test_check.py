"""Every fault a clerk can make is told once, in words, at its line."""

import ast
import re
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
from niemyet import check as check_room
from niemyet.check.relations.table import RELATIONS
from niemyet.check.report import as_text
from niemyet.check.rules import AMONG_ALL, OF_TEXTS, ON_A_DAY, RULES, check_catalog
from niemyet.problem import Place, Problem, Severity, errors
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.sentences import FILE_SENTENCES

BAD_CATALOGS = sorted((Path(__file__).parent / "bad_catalogs").iterdir())


def lay_over(sample: Path, layers: tuple[Path, ...], parent: Path) -> Path:
    """Return a copy of the sample with the files of each layer laid over it."""
    catalog = parent / "catalog"
    for layer in (sample, *layers):
        leave_out = shutil.ignore_patterns("expected.txt")
        shutil.copytree(layer, catalog, dirs_exist_ok=True, ignore=leave_out)
    return catalog


def check(folder: Path, today: date | None = date(2026, 11, 30)) -> tuple[Problem, ...]:
    """Return every problem of a catalogue folder."""
    return check_catalog(read_catalog(folder), today)


@pytest.fixture(scope="module")
def told(sample_folder, tmp_path_factory) -> Callable[[Path], tuple[Problem, ...]]:
    """Return the problems of a bad catalogue beyond what the sample itself says, read once."""
    known = set(check(lay_over(sample_folder, (), tmp_path_factory.mktemp("sample"))))

    @cache
    def problems(folder: Path) -> tuple[Problem, ...]:
        catalog = lay_over(sample_folder, (folder,), tmp_path_factory.mktemp("bad"))
        return tuple(p for p in check(catalog) if p not in known)

    return problems


@pytest.fixture(scope="module")
def broken(told) -> set[str]:
    """Every rule that some bad catalogue breaks."""
    return {problem.rule for folder in BAD_CATALOGS for problem in told(folder)}


def test_there_are_bad_catalogs():
    """The tests below look at many faults, each with the words its author must read."""
    assert len(BAD_CATALOGS) >= 45
    assert [] == [folder for folder in BAD_CATALOGS if not (folder / "expected.txt").exists()]


@pytest.mark.parametrize("folder", BAD_CATALOGS, ids=lambda folder: folder.name)
def test_a_fault_is_told_in_words(folder, told):
    """The report says file, line, field, value and remedy, and counts the problems."""
    problems = told(folder)
    report = as_text(problems).rpartition("\n\n")[0]
    count, _, lines = (folder / "expected.txt").read_text("utf-8").partition("\n\n")

    assert lines.rstrip() == report
    assert count == f"problems: {len(problems)}"


def test_every_rule_has_a_bad_catalog(broken):
    """No rule is without a catalogue that breaks it."""
    rules = {rule.__name__.replace("_", "-") for rule in (*RULES, *ON_A_DAY)}
    assert len(rules) > 40
    assert set() == rules - broken


def test_a_public_function_that_finds_something_in_a_catalogue_is_a_rule():
    """None asks besides for what nobody gives, and would so be left out."""
    modules = Path(check_room.__path__[0]).rglob("*.py")
    written = {
        function.name
        for module in modules
        for function in ast.parse(module.read_text("utf-8")).body
        if isinstance(function, ast.FunctionDef) and not function.name.startswith("_")
        if ast.unparse(function.returns) == "Iterator[Finding]"
        if function.args.args[0].arg == "catalog"
    }

    tabled = {relation.name for relation in RELATIONS}
    assert len(written) > 60 and len(tabled) > 20
    assert written | tabled == {
        rule.__name__ for rule in (*RULES, *AMONG_ALL, *ON_A_DAY, *OF_TEXTS)
    }


def test_every_sentence_about_a_file_has_a_bad_catalog(broken):
    """No sentence about the writing of a file is without a file that earns it."""
    untold = {"no_catalog", "cannot_open", "not_yaml", "not_a_plain_file", "attachment_too_large"}
    untold.add("photo_too_large")  # tests/test_photographs.py
    untold.add("folder_not_listed")  # tests/test_odd_files.py
    assert untold == set(FILE_SENTENCES) - broken


def test_the_sample_is_sound_but_for_a_withdrawn_verification(sample_folder):
    """The invented commune breaks no rule; one of its verified records has changed since."""
    problems = check(sample_folder)

    assert () == errors(problems)
    assert ["verified-content-has-not-changed"] == [problem.rule for problem in problems]


def test_an_odd_value_is_asked_about_until_somebody_confirms_it(catalog_copy):
    """80.000.000 đồng is told once; whoever writes it under ``confirmed`` is believed."""
    path = catalog_copy / "fees" / "phi-ban-sao.yaml"
    odd = re.sub(r"amount: [1-9][0-9]*", "amount: 80000000", path.read_text("utf-8"))

    def asked() -> list[str]:
        return [p.what for p in check(catalog_copy) if p.rule == "amounts-are-likely"]

    path.write_text(odd, "utf-8")
    assert any("80.000.000" in what for what in asked())
    path.write_text(f"{odd}confirmed:\n  - 80.000.000 đồng\n", "utf-8")
    assert [] == asked()


def test_days_to_come_are_judged_only_where_the_day_is_known(catalog_copy):
    """An old commit is read as it was: its days are not compared with today."""
    path = catalog_copy / "fields" / "giay-to.yaml"
    future = path.read_text("utf-8").replace(
        "confidence:", "seen_on: 2026-12-24\n    confidence:", 1
    )
    path.write_text(future, "utf-8")

    assert () == errors(check(catalog_copy, None))
    assert () == errors(check(catalog_copy, date(2026, 12, 24)))
    assert ["nothing-happened-after-today"] == [p.rule for p in errors(check(catalog_copy))]


def test_the_example_of_the_readme_is_what_a_clerk_reads():
    """The error explained in catalog/README.md is the one that an amount with dots gives."""
    readme = (BAD_CATALOGS[0].parents[2] / "catalog" / "README.md").read_text("utf-8")
    expected = (BAD_CATALOGS[0].parent / "amount-with-dots" / "expected.txt").read_text("utf-8")

    assert expected.partition("\n\n")[2] in readme


def test_problems_come_by_file_and_line(catalog_copy):
    """A report can be worked through from top to bottom."""
    for name in ("giay-to", "cay-xanh"):
        path = catalog_copy / "fields" / f"{name}.yaml"
        path.write_text("name: 1\nname: 2\nname: 3\n", "utf-8")
    places = [problem.place for problem in check(catalog_copy)]

    assert len(places) >= 4
    assert sorted(places) == places


def test_a_record_that_cannot_be_read_is_not_also_missing(catalog_copy):
    """One broken file is one problem, however many records name it."""
    (catalog_copy / "legal_instruments" / "02-2019-tt-vd.yaml").write_text("name: [", "utf-8")

    assert 1 == len(errors(check(catalog_copy)))


def test_a_repeal_announced_for_an_earlier_entry_is_no_problem(catalog_copy):
    """An instrument may end while an entry that is over cites it; nobody is told before it ends."""
    path = catalog_copy / "legal_instruments" / "02-2019-tt-vd.yaml"
    path.write_text(path.read_text("utf-8") + "repealed_from: 2028-01-01\n", "utf-8")

    def told_on(day: date) -> list[Problem]:
        return [p for p in check(catalog_copy, day) if p.rule == "cited-instruments-still-hold"]

    assert [] == told_on(date(2027, 12, 31))
    told = told_on(date(2028, 1, 1))
    assert len({problem.place.file for problem in told}) == len(told)
    assert {Severity.WARNING} == {problem.severity for problem in told}
    assert all("2028" in problem.what for problem in told)
    assert [] == [p for p in told if "Các bản theo thời gian › mục 1" in p.field]


def test_a_bound_that_the_sum_keeps_is_no_problem(catalog_copy):
    """«Over 95» with parts that make 96 is as the office published it."""
    path = catalog_copy / "offices" / "xa-mau" / "statistics" / "2025-q4.yaml"

    assert "received: over 95" in path.read_text("utf-8")
    assert () == errors(check(catalog_copy))


def test_a_folder_without_records_is_a_problem(tmp_path):
    """Checking the wrong folder does not pass for a sound catalogue."""
    (problem,) = check(tmp_path)

    assert "no_catalog" == problem.rule
    assert str(tmp_path).lstrip("/") in str(problem.place.file)


def test_a_long_line_is_cut_around_the_caret():
    """The caret stays on the screen, below the value it means."""
    line = "x" * 300 + "!" + "y" * 300
    place = Place(PurePosixPath("a.yaml"), 1, 301)
    report = as_text((Problem(place, "Tệp", "sai", "sửa", excerpt=line),)).splitlines()

    assert len(report[2]) < 115
    assert "!" == report[2][report[3].index("^")]


def test_no_problem_is_said_in_so_many_words():
    """A sound catalogue gets a sentence, not silence."""
    assert "Danh mục không có lỗi.\n" == as_text(())
