"""The tables the benchmark prints: quality by group, cost, misses."""

from collections.abc import Callable, Sequence
from statistics import median

from niemyet.publish.search.index import SearchFiles
from search.judging import OUTSIDE, Outcome, figures
from search.node_engine import engine_bytes, packed

PHONE = 4
"""How much slower a cheap phone is than this machine, as Chromium's throttling has it."""


def print_quality(outcomes: Sequence[Outcome]) -> None:
    """Print the figures for each split, group by group."""
    for split in dict.fromkeys(o.query.split for o in outcomes):
        chosen = [o for o in outcomes if o.query.split == split]
        print(f"\n{split}: {len(chosen)} câu")
        print(f"{'nhóm':14}{'câu':>5}{'recall@1':>10}{'recall@5':>10}{'MRR@10':>8}{'đủ@5':>8}")
        for group in dict.fromkeys(o.query.group for o in chosen):
            print(quality_row(group, [o for o in chosen if o.query.group == group]))
        print(quality_row("tất cả", chosen))


def quality_row(name: str, outcomes: Sequence[Outcome]) -> str:
    """Return one group's row."""
    first, five, mrr, found = figures(outcomes)
    return f"{name:14}{len(outcomes):5}{first:10.1f}{five:10.1f}{mrr:8.3f}{found:8.1f}"


def print_confidence(outcomes: Sequence[Outcome]) -> None:
    """Print how often something wrong is shown as the answer, and something right as absent."""
    for split in dict.fromkeys(o.query.split for o in outcomes):
        outside = [o for o in outcomes if o.query.split == split and o.query.group in OUTSIDE]
        here = [o for o in outcomes if o.query.split == split and o.query.group not in OUTSIDE]
        print(
            f"\n{split}, việc xã không làm:",
            share(outside, "nói chắc mà sai", lambda o: o.misleads),
        )
        print(
            f"{split}, việc xã làm:", share(here, "nói chắc mà sai", lambda o: o.misleads), end="; "
        )
        print(share(here, "đúng mà nói chưa chắc", lambda o: o.rank == 1 and o.doubt), end="; ")
        print(share(here, "đúng mà nói không có", lambda o: o.rank == 1 and o.doubt == "absent"))


def share(outcomes: Sequence[Outcome], name: str, fits: Callable[[Outcome], object]) -> str:
    """Return "name 4/109 (3.7 %)"."""
    number = sum(bool(fits(o)) for o in outcomes)
    return f"{name} {number}/{len(outcomes)} ({100 * number / (len(outcomes) or 1):.1f} %)"


def print_cost(answer: dict, files: SearchFiles) -> None:
    """Print milliseconds and compressed bytes."""
    times = sorted(answer["keystrokes"])
    middle, slow = median(times), times[int(0.95 * len(times))]
    engine, core, details = engine_bytes(), packed(files.core), packed(files.details)
    print(f"\nMột phím gõ: {middle:.2f} ms (giữa), {slow:.2f} ms (95 %).")
    print(f"Máy chậm {PHONE} lần, ước tính: {PHONE * middle:.1f} ms và {PHONE * slow:.1f} ms.")
    print(f"Mở chỉ mục {answer['rows']} mục: {answer['coreMs']:.0f} ms.")
    print(f"Nén gzip: bộ máy {engine} + chỉ mục {core} = {engine + core} byte", end=" ")
    print(f"trước kết quả đầu; phần chi tiết tải sau {details} byte.")


def print_misses(outcomes: Sequence[Outcome], results: Sequence[Sequence[dict]]) -> None:
    """Print what did not come first. Misses of unseen queries are never shown."""
    print("\nCâu chưa đứng đầu (không in nhóm unseen):")
    for outcome, found in zip(outcomes, results, strict=True):
        if outcome.rank != 1 and outcome.query.split != "unseen":
            names = "; ".join(result["name"] for result in found[:3])
            print(f"  {outcome.rank or '–':>2}  {outcome.query.text}  →  {names}")
