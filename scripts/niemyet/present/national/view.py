"""The comparison with the portal, in sections: what most needs somebody first."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from niemyet.model.kinds import file_of
from niemyet.model.procedure import Procedure
from niemyet.model.reference import RecordKey
from niemyet.present.national.compare import ComparedProcedure, PortalComparison, Verdict
from niemyet.present.national.record import Element, NationalRecord, PortalFault
from niemyet.present.national.sentences import element_name, faults_in_words, told
from niemyet.present.text.formats import format_day, sentence
from niemyet.present.text.wording import Wording

Item = tuple[str, list[str]]
Section = tuple[str, list[Item]]
"""A title, and items with their details."""
_SHORT = 6
"""How many procedures of a section a short report names."""
_TOLD = (Verdict.OLDER, Verdict.DIFFERS, Verdict.UNKNOWN_HERE, Verdict.FAULTY, Verdict.UNREAD)


@dataclass(frozen=True)
class PortalReport:
    """The comparison with a file, to be said in these words; short for a screen, or whole."""

    file: str
    comparison: PortalComparison
    words: Wording
    short: bool = False

    def summary(self) -> Iterator[str]:
        """Yield what was compared, and how many procedures came to what."""
        found, w = self.comparison, self.words
        day = format_day(found.day, w)
        yield w("portal.title", file=self.file, number=len(found.records), day=day)
        counts = {str(verdict): len(found.of(verdict)) for verdict in Verdict}
        yield w("portal.counted", number=len(found.compared), **counts)
        yield w("portal.one_sided", missing=len(found.missing), gone=len(found.gone))

    def sections(self) -> Iterator[Section]:
        """Yield each section that has something to say."""
        found, w = self.comparison, self.words
        parts = [(str(verdict), list(self._compared(verdict))) for verdict in _TOLD]
        parts.append(("missing", list(self._missing(found.missing))))
        parts.append(("gone", [(_named(p), []) for p in found.gone]))
        for key, items in parts:
            if items:
                title = w(f"portal.verdict.{key}")
                yield f"{title} ({self._number(key)})", self._cut(items)
        yield w("portal.verdict.read"), [(line, []) for line in self._read()]

    def _number(self, key: str) -> int:
        one_sided = {"missing": self.comparison.missing, "gone": self.comparison.gone}
        return len(one_sided[key] if key in one_sided else self.comparison.of(Verdict(key)))

    def _compared(self, verdict: Verdict) -> Iterator[Item]:
        found = self.comparison.of(verdict)
        if self.short and verdict is Verdict.FAULTY:
            yield from _by_fault(found, self.words)
            return
        for one in found:
            yield _named(one.procedure, one.record.code), list(told(one, self.words))

    def _missing(self, records: Sequence[NationalRecord]) -> Iterator[Item]:
        by_field: dict[str, list[str]] = defaultdict(list)
        for record in records:
            by_field[record.field_name].append(f"{record.code} {record.name}")
        for field, names in sorted(by_field.items(), key=lambda item: -len(item[1])):
            head = self.words("portal.by_field", field=field, number=len(names))
            yield head, [] if self.short else names

    def _cut(self, items: list[Item]) -> list[Item]:
        more = len(items) - _SHORT
        if not self.short or more <= 0:
            return items
        return [*items[:_SHORT], (self.words("portal.more", number=more), [])]

    def _read(self) -> Iterator[str]:
        for element in Element:
            holds, read = self.comparison.counted(element)
            name = element_name(element, self.words)
            share = f"{100 * read / holds:.1f}".replace(".", ",") if holds else "0"
            yield self.words("portal.read", element=name, read=read, holds=holds, share=share)


def _by_fault(found: Sequence[ComparedProcedure], w: Wording) -> Iterator[Item]:
    """Yield each fault of an element with how many procedures have it, and an example."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], str] = {}
    for one in found:
        for key, fault in _faults(one).items():
            counts[key] += 1
            said = next(faults_in_words([fault], w))
            first.setdefault(key, f"{_named(one.procedure, one.record.code)}: {said}")
    for (element, kind), number in counts.most_common():
        name = element_name(element, w)
        yield (
            w("portal.faults_of", element=name, fault=w(f"portal.kind.{kind}"), number=number),
            [sentence(first[element, kind])],
        )


def _faults(one: ComparedProcedure) -> dict[tuple[str, str], PortalFault]:
    """Return the first fault of each kind in each element."""
    found: dict[tuple[str, str], PortalFault] = {}
    for finding in one.findings:
        for fault in finding.theirs.faults:
            found.setdefault((finding.element, str(fault.kind)), fault)
    return found


def _named(procedure: Procedure, code: str = "") -> str:
    """Return what the procedure is called, with the file to open."""
    file = file_of(RecordKey("procedures", procedure.id))
    return f"{procedure.name} ({code}; {file})" if code else f"{procedure.name} ({file})"
