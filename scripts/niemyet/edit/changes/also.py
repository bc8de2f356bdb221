"""Other branches that change the same records: whoever is second overwrites the first."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from niemyet.history.revisions import fork_of, revision_since
from niemyet.history.states import state_at
from niemyet.model.reference import RecordKey
from niemyet.present.change import weight
from niemyet.present.changes.compare import compare
from niemyet.present.changes.doubts import Doubt
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused

_SHOWN = 2


def touched_elsewhere(
    folder: Path, base: str, branches: Sequence[str], records: Collection[RecordKey], w: Wording
) -> Iterator[Doubt]:
    """Yield a doubt for each of *records* that one of the *branches* changes too."""
    for branch in branches:
        try:
            after = state_at(folder, revision_since(folder, branch))
            before = state_at(folder, fork_of(folder, base, branch).base)
        except Refused as error:
            why = str(error).splitlines()[0]
            yield _doubt("also_unread", RecordKey("", ""), branch, w, revision=branch, why=why)
            continue
        unread = before.reading.unread | after.reading.unread
        found = compare(before.catalog, after.catalog, w, unread)
        for record in sorted(set(records) & {change.record for change in found}):
            of_record = sorted((c for c in found if c.record == record), key=weight)
            told = " ".join(change.sentence for change in of_record[:_SHOWN])
            subject = of_record[0].subject
            yield _doubt("also", record, subject, w, revision=branch, changes=told)


def _doubt(rule: str, record: RecordKey, subject: str, w: Wording, **values: str) -> Doubt:
    what, remedy = w(f"doubt.{rule}.what", **values), w(f"doubt.{rule}.remedy")
    return Doubt(rule, record, subject, what, remedy)
