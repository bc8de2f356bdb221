"""Journeys by engine: what went well, told as a table and for the record of the site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

FILE = "engines/test_journeys.py::test_"
SIGNS = {"passed": "✓", "failed": "✗", "error": "✗", "skipped": "–"}


@dataclass
class Journeys:
    """What became of each journey in each engine; fed with the reports of pytest."""

    outcomes: dict[str, dict[str, str]] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    reasons: dict[tuple[str, str], str] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report) -> None:
        """Keep what a report says, if it is of a journey; a failed part is the last word."""
        _, found, rest = report.nodeid.partition(FILE)
        if not found or (report.passed and report.when != "call"):
            return
        journey, _, engine = rest.rstrip("]").partition("[")
        told = self.outcomes.setdefault(journey, {})
        if told.get(engine) != "failed":
            told[engine] = report.outcome
        self.versions[engine] = dict(report.user_properties).get("engine", engine)
        if report.skipped:
            self.reasons[journey, engine] = report.longrepr[-1].removeprefix("Skipped: ")

    def read(self, stats: Mapping[str, Iterable]) -> "Journeys":
        """Take in what a whole run has gathered."""
        for outcome in SIGNS:
            for report in stats.get(outcome, ()):
                if hasattr(report, "when"):
                    self.pytest_runtest_logreport(report)
        return self

    def passed_in(self, engine: str) -> list[str]:
        """Return the journeys that went well in the engine."""
        return [name for name, told in self.outcomes.items() if told.get(engine) == "passed"]

    def lines(self) -> Iterator[str]:
        """Yield the table, and why something was not tried."""
        engines = list(dict.fromkeys(name for told in self.outcomes.values() for name in told))
        heads = [self.versions.get(engine, engine) for engine in engines]
        yield f"{'':<26}" + "  ".join(heads)
        for journey, told in sorted(self.outcomes.items()):
            signs = [SIGNS.get(told.get(engine, ""), "") for engine in engines]
            cells = [f"{sign:<{len(head)}}" for sign, head in zip(signs, heads, strict=True)]
            yield f"{journey.replace('_', ' '):<26}" + "  ".join(cells)
        for reason in dict.fromkeys(self.reasons.values()):
            asked = [
                f"{name} ({engine})" for (name, engine), r in self.reasons.items() if r == reason
            ]
            yield f"– {', '.join(asked).replace('_', ' ')}: {reason}"
