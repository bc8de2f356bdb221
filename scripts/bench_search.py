"""Measure the search: ``python3 scripts/bench_search.py tests/search/queries.json --compare``.

Each query is ``{"q": "...", "expect": ["1.001193", …], "group": "...", "split": "..."}``; only
``q`` and ``expect`` are needed. What is expected may be a national code, a record's id or its
address. A query that expects nothing is answered well by nothing, or by who does it elsewhere.
"""

import sys

try:
    from niemyet.publish.search_index import search_files  # noqa: F401  in the environment?
except ImportError:
    from bootstrap import run

    run(__file__, *sys.argv[1:])

import argparse
import gzip
import json
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import material
from niemyet.mkdocs_plugin.plugin import today
from niemyet.present.search_view import SearchRecord, view_search
from niemyet.publish.search_index import SCRIPTS, SearchFiles, index_records
from niemyet.site import Site, Sources, read_sound_catalog

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests" / "search"
RIVALS = TESTS / "rivals"
ENGINE = ROOT / "site_src" / "assets" / "scripts" / "search"
NATIONAL = ROOT.parent / "shared" / "national" / "commune_records.jsonl"
NODE_MISSING = "Cần node để chạy đúng mã của trình duyệt; máy này chưa có."
RIVALS_MISSING = "chưa cài; chạy: npm ci --prefix tests/search/rivals"
PHONE = 4
"""How much slower a cheap phone is than this machine, as Chromium's throttling has it."""


@dataclass(frozen=True)
class Query:
    text: str
    expect: tuple[str, ...]
    group: str
    split: str


@dataclass(frozen=True)
class Outcome:
    """Where the first expected record stood (0: nowhere in ten), and how many are in the five."""

    query: Query
    rank: int
    found: float


def main() -> None:
    options = read_options()
    if shutil.which("node") is None:
        raise SystemExit(NODE_MISSING)
    posting = read_posting(options)
    records = view_search(posting)
    queries = read_queries(options.queries)
    files = index_records(records, posting)
    typed = sample(queries)
    answer = run_own(files, queries, typed)
    report(own_outcomes(answer, queries))
    report_cost(answer, files)
    if options.misses:
        report_misses(answer, queries)
    if options.compare:
        compare(records, queries, answer, files)
    for number in options.scale:
        report_scale(number, records, posting, typed)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Đo phần tìm kiếm trên một tệp câu hỏi.")
    parser.add_argument("queries", type=Path, help="tệp JSON các câu hỏi và mã mong đợi")
    parser.add_argument("--office", default="lam-binh", help="mã đơn vị (lam-binh)")
    parser.add_argument("--catalog", type=Path, default=ROOT / "catalog", help="thư mục danh mục")
    parser.add_argument("--compare", action="store_true", help="so với các bộ máy khác")
    parser.add_argument("--misses", action="store_true", help="in câu trượt, trừ nhóm unseen")
    parser.add_argument("--scale", type=int, nargs="*", default=[], metavar="SỐ", help="400 7000")
    return parser.parse_args()


def read_posting(options: argparse.Namespace):
    sources = Sources(options.catalog, ROOT / "site_src")
    catalog, _ = read_sound_catalog(options.catalog)
    return Site(sources, catalog, options.office, None, today()).posting


def read_queries(path: Path) -> list[Query]:
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        Query(r["q"], tuple(r.get("expect", ())), r.get("group", "-"), r.get("split", "-"))
        for r in rows
    ]


def sample(queries: Sequence[Query]) -> list[str]:
    """Return sixty of the queries, to be typed letter by letter against the clock."""
    texts = [query.text for query in queries]
    return random.Random(60).sample(texts, min(60, len(texts)))


def run_own(files: SearchFiles, queries: Sequence[Query], typed: Sequence[str]) -> dict:
    """Run the browser's own scripts in node over the queries."""
    with tempfile.TemporaryDirectory() as folder:
        core, details = Path(folder, "core.js"), Path(folder, "details.js")
        core.write_bytes(files.core)
        details.write_bytes(files.details)
        order = {"core": str(core), "details": str(details), "typed": typed}
        order["queries"] = [query.text for query in queries]
        return node(TESTS / "run_engine.cjs", order)


def node(script: Path, order: dict) -> dict:
    done = subprocess.run(
        ["node", str(script)], input=json.dumps(order), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr.strip().splitlines()[0] if done.stderr else "node lỗi")
    return json.loads(done.stdout[done.stdout.index("{") :])


def own_outcomes(answer: dict, queries: Sequence[Query]) -> list[Outcome]:
    return [judge(q, results) for q, results in zip(queries, answer["results"], strict=True)]


def judge(query: Query, results: Sequence[dict]) -> Outcome:
    """Return the rank of the first result that is expected."""
    if not query.expect:
        good = not results or results[0]["kind"] == "referral"
        return Outcome(query, int(good), float(good))
    hits = [i for i, r in enumerate(results, start=1) if any(is_it(r, e) for e in query.expect)]
    first_five = sum(any(is_it(r, e) for r in results[:5]) for e in query.expect)
    return Outcome(query, hits[0] if hits else 0, first_five / min(5, len(query.expect)))


def is_it(result: dict, expected: str) -> bool:
    """Whether a result is the record meant: by code without its suffix, by id or by address."""
    path = result["path"].strip("/")
    ids = {path, path.rpartition("/")[2].rpartition("#")[2]}
    return expected.strip("/") in ids or short_code(expected) in result["codes"]


def short_code(code: str) -> str:
    """Return 1.001193 for 1.001193.000.00.00.H60."""
    return ".".join(code.split(".")[:2]) if code[:1].isdigit() else code


def report(outcomes: Sequence[Outcome]) -> None:
    """Print the figures for each split, group by group."""
    for split in dict.fromkeys(o.query.split for o in outcomes):
        chosen = [o for o in outcomes if o.query.split == split]
        print(f"\n{split}: {len(chosen)} câu")
        print(f"{'nhóm':14}{'câu':>5}{'recall@1':>10}{'recall@5':>10}{'MRR@10':>8}{'đủ@5':>8}")
        for group in dict.fromkeys(o.query.group for o in chosen):
            print(line(group, [o for o in chosen if o.query.group == group]))
        print(line("tất cả", chosen))


def line(name: str, outcomes: Sequence[Outcome]) -> str:
    first, five, mrr, found = figures(outcomes)
    return f"{name:14}{len(outcomes):5}{first:10.1f}{five:10.1f}{mrr:8.3f}{found:8.1f}"


def figures(outcomes: Sequence[Outcome]) -> tuple[float, float, float, float]:
    """Return recall@1 and @5 in percent, MRR@10, and how many of all expected are in the five."""
    n = len(outcomes) or 1
    return (
        100 * sum(o.rank == 1 for o in outcomes) / n,
        100 * sum(0 < o.rank <= 5 for o in outcomes) / n,
        sum(1 / o.rank for o in outcomes if o.rank) / n,
        100 * sum(o.found for o in outcomes) / n,
    )


def report_cost(answer: dict, files: SearchFiles) -> None:
    times = sorted(answer["keystrokes"])
    middle, slow = median(times), times[int(0.95 * len(times))]
    engine, core, details = engine_bytes(), packed(files.core), packed(files.details)
    print(f"\nMột phím gõ: {middle:.2f} ms (giữa), {slow:.2f} ms (95 %).")
    print(f"Máy chậm {PHONE} lần, ước tính: {PHONE * middle:.1f} ms và {PHONE * slow:.1f} ms.")
    print(f"Mở chỉ mục {answer['rows']} mục: {answer['coreMs']:.0f} ms.")
    print(f"Nén gzip: bộ máy {engine} + chỉ mục {core} = {engine + core} byte", end=" ")
    print(f"trước kết quả đầu; phần chi tiết tải sau {details} byte.")


def engine_bytes() -> int:
    names = (*SCRIPTS, "box", "results")
    return sum(packed((ENGINE / f"{name}.js").read_bytes()) for name in names)


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


def report_misses(answer: dict, queries: Sequence[Query]) -> None:
    """Print what did not come first. Misses of unseen queries are never shown."""
    print("\nCâu chưa đứng đầu (không in nhóm unseen):")
    for outcome, results in zip(own_outcomes(answer, queries), answer["results"], strict=True):
        if outcome.rank != 1 and outcome.query.split != "unseen":
            names = "; ".join(r["name"] for r in results[:3])
            print(f"  {outcome.rank or '–':>2}  {outcome.query.text}  →  {names}")


def compare(
    records: Sequence[SearchRecord], queries: Sequence[Query], answer: dict, files: SearchFiles
) -> None:
    """Print our figures beside those of other engines on the same queries and records."""
    splits = list(dict.fromkeys(q.split for q in queries))
    print("\nSo với bộ máy khác, cùng câu hỏi và cùng nội dung (recall@1 / recall@5)")
    titles = "".join(f"{split:>16}" for split in splits)
    print(f"{'bộ máy':34}{titles}{'byte gzip':>11}{'ms/câu':>8}")
    own = own_outcomes(answer, queries)
    ours = engine_bytes() + packed(files.core) + packed(files.details)
    print(comparison("trang này", own, splits, ours, median(answer["keystrokes"])))
    for name, rival, settings in rivals():
        if isinstance(settings, str):
            print(f"{name:34}{settings}")
            continue
        done = run_rival(rival, settings, records, queries)
        outcomes = [
            judge(q, [as_result(records[i]) for i in ids])
            for q, ids in zip(queries, done["results"], strict=True)
        ]
        print(comparison(name, outcomes, splits, done["bytes"], median(done["times"])))


def comparison(
    name: str, outcomes: Sequence[Outcome], splits: Sequence[str], size: int, milliseconds: float
) -> str:
    parts = []
    for split in splits:
        first, five, *_ = figures([o for o in outcomes if o.query.split == split])
        parts.append(f"{first:8.1f} /{five:6.1f}")
    return f"{name:34}{''.join(parts)}{size:11}{milliseconds:8.2f}"


def rivals() -> Iterator[tuple[str, str, dict | str]]:
    installed = (RIVALS / "node_modules").is_dir()
    yield "Material (lunr, vi)", "material", {"material": str(Path(material.__file__).parent)}
    for name, rival, settings in (
        ("MiniSearch, như hướng dẫn của nó", "minisearch_plain", {}),
        ("MiniSearch, thêm lớp tiếng Việt", "minisearch_layered", {}),
        ("Pagefind", "pagefind", {"with_folded": False}),
        ("Pagefind, thêm chữ bỏ dấu", "pagefind", {"with_folded": True}),
    ):
        yield name, rival, settings if installed else RIVALS_MISSING


def run_rival(
    rival: str, settings: dict, records: Sequence[SearchRecord], queries: Sequence[Query]
) -> dict:
    order = {
        "rival": rival,
        "records": [as_rival_sees(i, r) for i, r in enumerate(records)],
        "queries": [q.text for q in queries],
        "options": settings,
    }
    return node(RIVALS / "run.cjs", order)


def as_rival_sees(number: int, record: SearchRecord) -> dict:
    aliases = [also.phrase for also in record.also]
    return {
        "id": number,
        "kind": record.kind,
        "name": record.name,
        "official": record.official_name or record.number,
        "also": ". ".join(aliases),
        "aliases": aliases,
        "codes": list(record.codes),
        "text": ". ".join([*record.named_inside, *record.text, record.note]),
    }


def as_result(record: SearchRecord) -> dict:
    return {"codes": record.codes, "path": record.path, "kind": record.kind}


def report_scale(
    number: int, records: Sequence[SearchRecord], posting, typed: Sequence[str]
) -> None:
    """Print quality, time and bytes on *number* procedures with mistyped names."""
    sys.path.insert(0, str(TESTS))
    from mistyped import KINDS, mistyped

    chance = random.Random(2026)
    many = many_records(number, [r for r in records if r.kind == "procedure"], chance)
    files = index_records(many, posting)
    queries = [
        Query(mistyped(r.name, kind, chance), (r.codes[0],), kind, f"{number} thủ tục")
        for r in chance.sample(many, min(200, number))
        for kind in [chance.choice(sorted(KINDS))]
    ]
    answer = run_own(files, queries, typed)
    report(own_outcomes(answer, queries))
    report_cost(answer, files)


def many_records(
    number: int, patterns: Sequence[SearchRecord], chance: random.Random
) -> list[SearchRecord]:
    """Return invented procedures; their names are crossed from real ones when there are too few."""
    names = names_to_cross(patterns)
    chance.shuffle(names)
    while len(names) < number:
        first, second = chance.choice(names).split(), chance.choice(names).split()
        start, end = chance.randint(1, len(first)), chance.randrange(len(second))
        names.append(" ".join([*first[:start], *second[end:]][:30]))
    return [
        replace(
            chance.choice(patterns),
            id=f"thu-{i}",
            name=name,
            path=f"thu-tuc/thu-{i}/",
            official_name="",
            codes=(f"{i % 3 + 1}.{i:06}",),
            also=(),
        )
        for i, name in enumerate(names[:number])
    ]


def names_to_cross(patterns: Sequence[SearchRecord]) -> list[str]:
    """Return the names of the national portal's records where they are at hand, else our own."""
    if not NATIONAL.is_file():
        return [p.official_name for p in patterns]
    lines = NATIONAL.read_text(encoding="utf-8").splitlines()
    names = (" ".join(json.loads(text)["ten_thu_tuc"].split()) for text in lines)
    return list(dict.fromkeys(names))


if __name__ == "__main__":
    main()
