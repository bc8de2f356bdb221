"""What the index holds, that the browser reads all of it, and what it weighs."""

import json

import pytest
from niemyet.publish.search import index as search_index
from niemyet.publish.search.index import index_records, search_setup
from search.node_engine import engine_bytes, packed, unpack_index

MOST_BYTES = 50_000


def test_everything_that_has_a_page_can_be_found(records, posting):
    """Procedures, referrals, redress, fees, papers, lists, pages and legal instruments."""
    kinds = {record.kind for record in records}

    assert kinds == set(search_index.KINDS)
    assert {r.id for r in records if r.kind == "procedure"} == set(posting.procedures)
    assert len({(r.kind, r.path) for r in records}) == len(records)


def test_the_same_catalogue_gives_the_same_index(records, posting, files):
    """The names of the files change with their content only."""
    assert dict(index_records(records, posting)) == dict(files)
    assert files.core_path != files.details_path


def test_the_setup_cannot_end_its_script_element(posting, files):
    """Whatever the wording says, the page's JSON holds no tag."""
    setup = search_setup(posting, "v</script>")

    assert "<" not in setup
    assert json.loads(setup)["core"] == files.core_path


def test_no_page_changes_because_something_else_is_found_otherwise(records, posting, files):
    """What every page says of the index stays; the index itself names its details by content."""
    fewer = index_records(records[1:], posting)

    assert fewer.core_path == files.core_path
    assert fewer.details_path != files.details_path
    assert fewer.details_path.encode() in fewer.core


def test_engine_and_index_are_small(files):
    """What is loaded before the first result, compressed."""
    assert engine_bytes() + packed(files.core) <= MOST_BYTES


@pytest.mark.usefixtures("node")
def test_the_browser_reads_what_python_wrote(records, files):
    """Names, addresses, codes, times, fees and everyday names survive the packing."""
    rows = unpack_index(files, [])["rows"]

    for row, record in zip(rows, records, strict=True):
        assert (row["kind"], row["name"], row["path"]) == (record.kind, record.name, record.path)
        assert (row["time"], row["fee"], row["field"]) == (record.time, record.fee, record.field)
        assert row["codes"] == list(record.codes)
        assert row["note"] == record.note
        assert [(a["phrase"], a["when"]) for a in row["also"]] == [
            *((a.phrase, a.when) for a in record.also),
            *((phrase, "") for phrase in record.phrases),
        ]


@pytest.mark.usefixtures("node")
def test_python_and_the_browser_split_words_alike(records, files):
    """Details are split at build time, queries in the browser: they must meet."""
    texts = [text for r in records for text in (r.name, *r.text, *r.named_inside)]

    assert unpack_index(files, texts)["words"] == [search_index.words(t) for t in texts]
