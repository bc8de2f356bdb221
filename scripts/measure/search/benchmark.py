"""What ``python3 scripts/bench_search.py tests/search/queries.json`` runs.

Each query is ``{"q": "...", "expect": ["1.001193", …], "group": "...", "split": "..."}``; only
``q`` and ``expect`` are needed. What is expected may be a national code, a record's id or its
address. A query that expects nothing is answered well by nothing, by «not in this list», or by
who does it elsewhere. ``wishes.json`` holds what the office does not handle beside what it does.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

from niemyet.check.report import as_text
from niemyet.check.rules import CatalogHasProblems, read_sound_catalog
from niemyet.mkdocs_plugin.defaults import today
from niemyet.present.office.day import NothingPosted
from niemyet.present.posting import Posting
from niemyet.present.whole_site.search import SearchRecord, view_search
from niemyet.problem import errors
from niemyet.publish.search.index import index_records
from niemyet.site import Site, Sources
from search.judging import Query, judge_all, read_queries
from search.node_engine import NodeFailed, require_node, run_engine

from measure.search.benchmark_tables import (
    print_confidence,
    print_cost,
    print_misses,
    print_quality,
)
from measure.search.large_catalogue import many_records, mistyped_names

ROOT = Path(__file__).resolve().parents[3]


def main() -> None:
    """Measure what was asked, or say what is missing and exit with status 1."""
    options = read_options()
    try:
        require_node()
        measure(options)
    except CatalogHasProblems as error:
        raise SystemExit(as_text(errors(error.problems))) from None
    except (NodeFailed, NothingPosted) as error:
        raise SystemExit(str(error)) from None


def read_options() -> argparse.Namespace:
    """Return the arguments; the program ends here if they make no sense."""
    parser = argparse.ArgumentParser(
        prog="bench_search.py", description="Đo phần tìm kiếm trên một tệp câu hỏi."
    )
    parser.add_argument("queries", type=Path, help="tệp JSON các câu hỏi và mã mong đợi")
    parser.add_argument("--office", default="lam-binh", help="mã đơn vị (lam-binh)")
    parser.add_argument("--catalog", type=Path, default=ROOT / "catalog", help="thư mục danh mục")
    parser.add_argument("--misses", action="store_true", help="in câu trượt, trừ nhóm unseen")
    parser.add_argument("--scale", type=int, nargs="*", default=[], metavar="SỐ", help="400 7000")
    options = parser.parse_args()
    if not options.queries.is_file():
        parser.error(f"không có tệp câu hỏi «{options.queries}»")
    if not options.catalog.is_dir():
        parser.error(f"không có thư mục danh mục «{options.catalog}»")
    return options


def measure(options: argparse.Namespace) -> None:
    """Print quality, time and bytes, and what else the options ask for."""
    posting = read_posting(options)
    records = view_search(posting)
    queries = read_queries(options.queries)
    files = index_records(records, posting)
    typed = sample(queries)
    answer = run_engine(files, [query.text for query in queries], typed)
    outcomes = judge_all(queries, answer["results"], answer["doubts"])
    print_quality(outcomes)
    print_confidence(outcomes)
    print_cost(answer, files)
    if options.misses:
        print_misses(outcomes, answer["results"])
    for number in options.scale:
        measure_large(number, records, posting, typed)


def read_posting(options: argparse.Namespace) -> Posting:
    """Return what the office posts today.

    Raises CatalogHasProblems if the catalogue is not sound, NothingPosted if the office is unknown.
    """
    sources = Sources(options.catalog, ROOT / "site_src")
    catalog, _ = read_sound_catalog(options.catalog)
    return Site(sources, catalog, options.office, None, today()).posting


def sample(queries: Sequence[Query]) -> list[str]:
    """Return sixty of the queries, to be typed letter by letter against the clock."""
    texts = [query.text for query in queries]
    return random.Random(60).sample(texts, min(60, len(texts)))


def measure_large(
    number: int, records: Sequence[SearchRecord], posting: Posting, typed: Sequence[str]
) -> None:
    """Print quality, time and bytes on *number* procedures with mistyped names."""
    chance = random.Random(2026)
    many = many_records(number, [r for r in records if r.kind == "procedure"], chance)
    files = index_records(many, posting)
    queries = mistyped_names(many, chance)
    answer = run_engine(files, [query.text for query in queries], typed)
    print_quality(judge_all(queries, answer["results"]))
    print_cost(answer, files)


if __name__ == "__main__":
    main()
