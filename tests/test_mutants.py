"""Three hundred catalogues broken by a seed: each is read, checked and told of in clear words.

``python3 scripts/try_catalogues.py`` takes thousands through the same, and publishes what passes.
"""

from catalogue_mutants import CHANGES, Mutant, mutants, trial

NUMBER, SEED = 300, 2026


def test_no_broken_catalogue_gets_a_traceback_or_unclear_words(catalog_copy):
    tried = [*mutants(catalog_copy, NUMBER, SEED)]
    told = [(m.file, m.change, t) for m in tried for t in trial(catalog_copy, m, publish_every=12)]

    assert {change.__name__.strip("_") for change in CHANGES} == {m.change for m in tried}
    assert [] == told


def test_an_id_of_thousands_of_letters_is_told_in_few(catalog_copy):
    """Found by seed 1530: the name of a kind of posting with a number of 4.400 digits in it."""
    file = "offices/xa-mau/postings/2026-11-16-ke-hoach-cay-xanh.yaml"
    written = (catalog_copy / file).read_text("utf-8")
    broken = written.replace("kind: quyet-dinh-", f"kind: quyet-dinh-{'9' * 4400}-")

    assert broken != written
    assert [] == [*trial(catalog_copy, Mutant(0, file, "letters", broken.encode()))]


def test_the_same_seed_breaks_the_same(sample_folder):
    assert [*mutants(sample_folder, 20, SEED)] == [*mutants(sample_folder, 20, SEED)]
