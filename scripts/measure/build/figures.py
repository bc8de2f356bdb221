"""What was measured, by program, work and unit; kept in a file if somebody wants to go on later."""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from measure.build.program import NOW, THEN, Cost

Runs = dict[str, list[float]]


class Figures:
    """The figures of each run, and why what has none has failed."""

    def __init__(self) -> None:
        self._runs: dict[str, Runs] = defaultdict(dict)
        self.failed: dict[str, str] = {}

    def add(self, program: str, work: str, figures: Mapping[str, float]) -> None:
        """Note the *figures* of one run, by their units."""
        for unit, figure in figures.items():
            self._runs[program].setdefault(f"{work}: {unit}", []).append(figure)

    def add_cost(self, program: str, work: str, cost: Cost) -> None:
        """Note what one run used."""
        self.add(program, work, {"cpu": cost.cpu, "wall": cost.wall, "MiB": cost.mib})

    def median(self, program: str, figure: str) -> float | None:
        """Return the median of the runs of ``work: unit``, if there were any."""
        runs = self._runs[program].get(figure)
        return median(runs) if runs else None

    def take(self, newer: "Figures") -> None:
        """Put what was measured later in the place of what was measured earlier."""
        for program, runs in newer._runs.items():
            self._runs[program].update(runs)
        self.failed.update(newer.failed)

    def derive(self) -> None:
        """Work out what one more of many offices costs, of 8 and 32."""
        for program in (THEN, NOW):
            few, many = (self.median(program, f"{n} offices: cpu") for n in (8, 32))
            if few and many:
                self._runs[program]["further office: cpu"] = [(many - few) / 24]

    @classmethod
    def read(cls, path: Path) -> "Figures":
        """Return what an earlier run left in a file; nothing, if it is not there."""
        figures = cls()
        if path.is_file():
            figures._runs.update(json.loads(path.read_text("utf-8")))
        return figures

    def write(self, path: Path) -> None:
        """Leave everything in a file, for the next run."""
        path.write_text(json.dumps(self._runs, indent=1), "utf-8")
