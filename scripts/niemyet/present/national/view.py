"""The comparison with the portal, in sections: what most needs somebody first."""

from collections import defaultdict
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
        parts = (
            *((str(verdict), found.of(verdict), self._compared) for verdict in _TOLD),
            ("missing", found.missing, self._missing),
            ("gone", found.gone, lambda gone: ((_named(p), []) for p in gone)),
        )
        for key, those, items in parts:
            if those:
                title = w(f"portal.verdict.{key}")
                yield f"{title} ({len(those)})", self._cut(list(items(those)))
        yield w("portal.verdict.read"), [(line, []) for line in self._read()]

    def _compared(self, found: Sequence[ComparedProcedure]) -> Iterator[Item]:
        if self.short and found[0].verdict is Verdict.FAULTY:
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
    """Yield each kind of fault of an element with how many procedures have it, and an example."""
    having: dict[tuple[Element, str], dict[str, tuple[ComparedProcedure, PortalFault]]] = {}
    for one in found:
        for finding in one.findings:
            for fault in finding.theirs.faults:
                those = having.setdefault((finding.element, fault.kind), {})
                those.setdefault(one.procedure.id, (one, fault))
    for (element, kind), those in sorted(having.items(), key=lambda item: -len(item[1])):
        one, fault = next(iter(those.values()))
        name, called = element_name(element, w), w(f"portal.kind.{kind}")
        said = next(faults_in_words([fault], w))
        yield (
            w("portal.faults_of", element=name, fault=called, number=len(those)),
            [sentence(f"{_named(one.procedure, one.record.code)}: {said}")],
        )


def _named(procedure: Procedure, code: str = "") -> str:
    """Return what the procedure is called, with the file to open."""
    file = file_of(RecordKey("procedures", procedure.id))
    return f"{procedure.name} ({code}; {file})" if code else f"{procedure.name} ({file})"
