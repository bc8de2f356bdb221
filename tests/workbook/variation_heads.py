"""Headings as offices might write them: in other words, another order, capitals, over rows."""

import random
from collections.abc import Sequence
from typing import Any

from niemyet.edit.workbook.cells import CellSpot
from niemyet.read.letters import fold
from workbook.variation_forms import FORMS, Variation

Columns = list[tuple[tuple[str, ...], str]]
"""The path of headings of each column, and the figure that it truly holds."""


def columns_of(rng: random.Random, made: Variation) -> Columns:
    """Return the columns of the variation's form: in another order, some lacking, some more."""
    groups = _groups(rng, made.form)
    if rng.random() < 0.3:
        rng.shuffle(groups)
        made.benign = made.form != "flat"
    if rng.random() < 0.3:
        for group in groups:
            rng.shuffle(group)
    columns = [column for group in groups for column in group]
    for change in (_less, _only_leaves, _shares, _notes, _strange):
        columns = change(rng, made, columns)
    return _dressed(rng, columns)


def _groups(rng: random.Random, form: str) -> list[Columns]:
    groups: dict[str, Columns] = {}
    chosen: dict[Any, str] = {}
    for *levels, name in FORMS[form]:
        path = tuple(
            chosen.setdefault((i, names), rng.choice(names)) for i, names in enumerate(levels)
        )
        groups.setdefault(path[0], []).append((path, name))
    return list(groups.values())


def _less(rng: random.Random, made: Variation, columns: Columns) -> Columns:
    if rng.random() < 0.25:
        columns.pop(rng.randrange(len(columns)))
        made.benign = made.benign and made.form != "flat"
    return columns


def _only_leaves(rng: random.Random, made: Variation, columns: Columns) -> Columns:
    """Return headings without those above them: «Quá hạn» may then mean two things."""
    if rng.random() > 0.1:
        return columns
    made.benign = False
    return [(path[-1:], name) for path, name in columns]


def _shares(rng: random.Random, made: Variation, columns: Columns) -> Columns:
    if rng.random() < 0.2:
        path, _ = rng.choice([c for c in columns if len(c[0]) > 1] or columns)
        at = next(i for i, column in enumerate(columns) if column[0] == path) + 1
        share = (*path[:-1], "Tỷ lệ (%)") if len(path) > 1 else (f"Tỷ lệ {path[-1].lower()}",)
        columns.insert(at, (share, "share"))
        made.benign = made.benign and len(path) > 1
    return columns


def _notes(rng: random.Random, made: Variation, columns: Columns) -> Columns:
    if rng.random() < 0.15:
        columns.insert(rng.randrange(len(columns) + 1), (("Ghi chú",), "note"))
    return columns


def _strange(rng: random.Random, made: Variation, columns: Columns) -> Columns:
    if rng.random() < 0.1:
        odd = rng.choice(("Số biên lai", "Hồ sơ khác", "Trong hạn", "Rất hài lòng"))
        columns.append(((odd,), "odd"))
        made.benign = False
    return columns


def _dressed(rng: random.Random, columns: list) -> list:
    """Return the columns with headings in capitals, without marks, with units, wrapped."""
    dress = rng.choice((str, str, str.upper, str.lower, fold))
    unit = rng.choice(("", "", " (hồ sơ)", "\n(HS)"))
    wrap = rng.random() < 0.3
    words: dict[str, str] = {}

    def dressed(text: str, leaf: bool) -> str:
        if text not in words:
            cut = rng.choice([i for i, c in enumerate(text) if c == " "] or [0])
            words[text] = f"{text[:cut]}\n{text[cut + 1 :]}" if wrap and cut else text
        return dress(words[text]) + (unit if leaf else "")

    return [
        (tuple(dressed(text, i == len(path) - 1) for i, text in enumerate(path)), name)
        for path, name in columns
    ]


def add_title(rng: random.Random, made: Variation) -> None:
    """Put a letterhead, a title, citations and units above the table."""
    lines = (
        ["ỦY BAN NHÂN DÂN", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 12/BC-UBND", "", "", "Lâm Bình, ngày 05 tháng 4 năm 2026"],
        ["TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC"],
        ["Kỳ báo cáo: Quý I/2026"],
        ["(Ban hành kèm theo Thông tư số 01/2020/TT-VPCP ngày 21 tháng 10 năm 2020)"],
        ["", "", "", "Đơn vị tính: Số hồ sơ TTHC."],
        [],
    )
    made.rows += [list(line) for line in lines if rng.random() < 0.6]


def add_header(rng: random.Random, made: Variation, paths: Sequence[tuple], before: int) -> None:
    """Put the header: merged, repeated, or in its first cells alone."""
    depth = max(map(len, paths))
    top = len(made.rows)
    how = rng.choice(("merged", "merged", "bare", "repeated"))
    grid = [["" for _ in paths] for _ in range(depth)]
    for column, path in enumerate(paths):
        for row, text in enumerate(path):
            new = row >= len(paths[column - 1]) or paths[column - 1][: row + 1] != path[: row + 1]
            grid[row][column] = text if column == 0 or new or how == "repeated" else ""
        if how == "repeated":
            for row in range(len(path), depth):
                grid[row][column] = path[-1]
    if how == "merged":
        made.merged += _merges(paths, depth, top)
    made.rows += grid
    made.head = grid
    if rng.random() < 0.1:
        made.rows.append(["" if i <= before else "(hồ sơ)" for i in range(len(paths))])


def _merges(paths: Sequence[tuple], depth: int, top: int) -> list[tuple[CellSpot, CellSpot]]:
    found = []
    for row in range(depth):
        start = 0
        for column in range(1, len(paths) + 1):
            same = column < len(paths) and paths[column][: row + 1] == paths[start][: row + 1]
            if same and row < len(paths[start]) - 1:
                continue
            last = depth - 1 if len(paths[start]) == row + 1 else row
            if row < len(paths[start]) and (column - 1 > start or last > row):
                found.append((CellSpot(top + row, start), CellSpot(top + last, column - 1)))
            start = column
    return found


def add_numbering(rng: random.Random, made: Variation, width: int) -> None:
    """Put a row that numbers the columns, or none."""
    how = rng.randrange(4)
    if how == 1:
        made.rows.append([f"({i + 1})" for i in range(width)])
    elif how == 2:
        made.rows.append(["A", "B", *range(1, width - 1)])
    elif how == 3:
        row = [f"({i + 1})" for i in range(width)]
        row[2] = "(3)=(4)+(5)+(6)"
        made.rows.append(row)
