"""Tables of figures as offices might vary them: made from a seed, with what they truly say.

``python -m workbook.variations 1000`` (in ``tests``, with the package installed) reads that many
and prints how many were read, refused and misread.
"""

import random
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

from niemyet.edit.workbook.layout import find_header
from niemyet.edit.workbook.statistics.columns import by_commune, vocabulary
from niemyet.edit.workbook.statistics.communes import read_commune
from niemyet.edit.workbook.statistics.table import read_rows
from niemyet.model.figures.statistics import GroupKey
from niemyet.problem import errors
from workbook.variation_forms import (
    COMMUNE_LABELS,
    COMMUNES,
    FIELD_LABELS,
    FIELDS,
    FORMS,
    NAMES,
    Variation,
    figures_of,
)
from workbook.variation_heads import add_header, add_numbering, add_title, columns_of


def vary(seed: int) -> Variation:
    """Return the variation that a seed makes."""
    rng = random.Random(seed)
    form = rng.choice(list(FORMS))
    made = Variation(form, [], [])
    columns = columns_of(rng, made)
    made.by_commune = rng.random() < 0.1
    label = rng.choice(COMMUNE_LABELS if made.by_commune else FIELD_LABELS)
    before = [[], ["STT"], ["TT"]][rng.randrange(3)]
    paths = [*((text,) for text in before), (label,), *(path for path, _ in columns)]
    add_title(rng, made)
    add_header(rng, made, paths, len(before))
    add_numbering(rng, made, len(paths))
    _data(rng, made, [name for _, name in columns], len(before))
    _foot(rng, made, len(before))
    if rng.random() < 0.1:
        _add_empty_column(rng, made, len(before))
    return made


def _add_empty_column(rng: random.Random, made: Variation, before: int) -> None:
    """Put an empty column beside the labels: tables are often spaced out by hand."""
    at = rng.choice((0, before + 1))
    made.rows = [[*row[:at], "", *row[at:]] for row in made.rows]
    made.merged = [
        tuple(s._replace(column=s.column + (s.column >= at)) for s in area) for area in made.merged
    ]


def _data(rng: random.Random, made: Variation, names: Sequence[str], before: int) -> None:
    every = COMMUNES if made.by_commune else FIELDS
    fields = rng.sample(every, rng.randrange(2, len(every) + 1))
    made.wrong = made.by_commune and NAMES.commune not in fields
    values = {f: figures_of(rng) for f in fields}
    total = {name: sum(v[name] for v in values.values()) for name in values[fields[0]]}
    shown = rng.choice(("number", "number", "float", "text", "unit"))
    sums = _sums(rng, [_cell(total.get(n, ""), shown) for n in names], before)
    at_top, grouped = rng.random() < 0.2, bool(rng.random() < 0.25 and before)
    grouped = grouped and not made.by_commune
    made.rows += [sums] if at_top else []
    for i, name in enumerate(fields):
        if grouped and i in (0, 2):
            _group(rng, made, names, [values[f] for f in (fields[:2] if i == 0 else fields[2:])])
        ordinal = [str(i + 1) if shown in ("text", "unit") else i + 1] * before
        _field(rng, made, names, name, values[name], ordinal, shown)
        if i == 2 and rng.random() < 0.15:
            made.rows += [list(row) for row in made.head]
    made.rows += [] if at_top else [sums]
    _say(made, GroupKey("total"), names, total)
    _below(rng, made, names, before, closed=not at_top)


def _sums(rng: random.Random, cells: list[Any], before: int) -> list[Any]:
    whole = rng.choice(("Tổng cộng", "TỔNG SỐ", "Cộng", "Tổng"))
    left = rng.random() < 0.3 and before
    return [whole, "", *cells] if left else [*[""] * before, whole, *cells]


def _field(
    rng: random.Random,
    made: Variation,
    names: Sequence[str],
    name: str,
    values: dict[str, int],
    ordinal: list[Any],
    shown: str,
) -> None:
    before = "UBND" if made.by_commune else "Lĩnh vực"
    label = rng.choice((name, name.upper(), f"{before} {name}", f"{name} (*)"))
    gaps = {n for n in names if n in values and rng.random() < 0.02}
    own = [
        rng.choice(("-", "", "…")) if n in gaps else _cell(values.get(n, ""), shown) for n in names
    ]
    made.rows.append([*ordinal, label, *own])
    _say(made, GroupKey("field", name), [n for n in names if n not in gaps], values)
    made.rows += [[]] if rng.random() < 0.05 else []


def _below(
    rng: random.Random, made: Variation, names: Sequence[str], before: int, closed: bool
) -> None:
    """Put a way of submitting below the total, or a whole second table."""
    by_channel = any("/" in name for name in names)
    if closed and "received" in names and not by_channel and rng.random() < 0.2:
        own = [7 if n == "received" else "" for n in names]
        called = rng.choice(("Trong đó: trực tuyến", "- Trực tuyến"))
        made.rows.append([*[""] * before, called, *own])
        if not made.by_commune:
            made.truth[GroupKey("channel", "online"), "received"] = 7
    if closed and rng.random() < 0.05:
        second = [*[1] * before, "Hộ tịch", *[1] * len(names)]
        made.rows += [[], *([*row] for row in made.head), second]
        made.wrong = True


def _group(rng: random.Random, made: Variation, names: Sequence[str], of: list) -> None:
    summed = rng.random() < 0.5
    row = [rng.choice(("I", "II.")), "Nhóm việc tư pháp"]
    counts = {n: sum(values[n] for values in of) for n in of[0]}
    if summed and rng.random() < 0.1:
        counts = {name: number + 1 for name, number in counts.items()}
        made.wrong = True
    made.rows.append([*row, *(counts.get(n, "") if summed else "" for n in names)])


def _cell(value: Any, shown: str) -> Any:
    if value == "":
        return ""
    written = f"{value:,}".replace(",", ".")
    plain = {"number": value, "float": float(value), "unit": f"{written} hồ sơ"}
    return plain.get(shown, written)


def _say(made: Variation, key: GroupKey, names: Sequence[str], values: dict[str, int]) -> None:
    if made.by_commune:
        if key.id != NAMES.commune:
            return
        key = GroupKey("total")
    for name in names:
        figure, _, channel = name.partition("/")
        if name in values:
            whose = key
            if channel:
                total = GroupKey("channel", channel)
                whose = total if key.kind == "total" else GroupKey("field_channel", key.id, channel)
            figure = "resolved_on_time" if figure == "not_late" else figure
            made.truth[whose, figure] = values[name]


def _foot(rng: random.Random, made: Variation, before: int) -> None:
    lines = (
        [],
        ["Ghi chú: số liệu tính theo hồ sơ trên hệ thống."],
        ["(*) Kể cả hồ sơ nộp thay 3 hồ sơ."],
        ["", "", "", "Lâm Bình, ngày 20 tháng 3 năm 2026"],
        ["", "NGƯỜI LẬP BIỂU", "", "KT. CHỦ TỊCH"],
        ["", "(Ký, ghi rõ họ tên)", "", "PHÓ CHỦ TỊCH"],
    )
    made.rows += [list(line) for line in lines if rng.random() < 0.5]


def outcome_of(made: Variation) -> str:
    """Return whether a variation is read, refused at named cells, or misread, and where."""
    words, table = by_commune() if made.by_commune else vocabulary(), made.table
    header = find_header(table, words)
    if header is None:
        return "refused"
    reading = (read_commune if made.by_commune else read_rows)(table, header, words, NAMES)
    told = errors(tuple(reading.problems))
    if told:
        return "refused" if all(p.place.cell for p in told) else "refused without a cell"
    if made.wrong:
        return "misread, though it contradicts itself"
    said = {
        (key, str(name)): int(quantity.value)
        for key, figures in reading.figures.items()
        for name, quantity in figures.items()
    }
    unlike = {k for k in said.keys() | made.truth.keys() if said.get(k) != made.truth.get(k)}
    return f"misread {sorted(unlike)[:3]}" if unlike else "read"


def count(seeds: range) -> tuple[Counter[str], list[int], list[int]]:
    """Return how many were read, refused, misread; which were misread; benign ones refused."""
    found: Counter[str] = Counter()
    misread, turned_away = [], []
    for seed in seeds:
        made = vary(seed)
        outcome = outcome_of(made)
        found[outcome.partition(" [")[0].partition(",")[0]] += 1
        misread += [seed] if outcome.startswith("misread") else []
        plain = made.benign and not made.wrong
        turned_away += [seed] if plain and outcome.startswith("refused") else []
    return found, misread, turned_away


if __name__ == "__main__":
    counts, misread_seeds, refused = count(range(int(sys.argv[1]) if sys.argv[1:] else 1000))
    print(dict(counts), "misread:", misread_seeds[:20], "plain ones refused:", refused[:20])
