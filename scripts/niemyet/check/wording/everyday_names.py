"""What people say: once in a record, and explained where it may mean several things."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from niemyet.check.finding import Finding, warning
from niemyet.check.repetition import repeated
from niemyet.check.words import listed
from niemyet.model.catalog import Catalog
from niemyet.model.reference import RecordKey


def _same(phrase: str) -> str:
    return " ".join(phrase.casefold().split())


def phrases_are_written_once(catalog: Catalog) -> Iterator[Finding]:
    """Find what one procedure says people call it, or type for it, and says twice."""
    for procedure_id, procedure in catalog.procedures.items():
        names = [alias.phrase for alias in procedure.also_known_as]
        said = [*names, *procedure.phrases]
        for i, first, _ in repeated([_same(text) for text in said]):
            named = i < len(names)
            yield Finding(
                RecordKey("procedures", procedure_id),
                ("also_known_as", i, "phrase") if named else ("phrases", i - len(names)),
                f"cách gọi «{said[i]}» đã có ở mục {first + 1}",
                "xóa một trong hai mục.",
            )


def shared_phrases_say_when(catalog: Catalog) -> Iterator[Finding]:
    """Find an everyday name of several records that does not say when it means this one."""
    holders = _holders(catalog)
    for procedure_id, procedure in catalog.procedures.items():
        for i, alias in enumerate(procedure.also_known_as):
            others = [other for other in holders[_same(alias.phrase)] if other != procedure_id]
            if others and not alias.when:
                yield warning(
                    RecordKey("procedures", procedure_id),
                    ("also_known_as", i, "phrase"),
                    f"cách gọi «{alias.phrase}» cũng chỉ: {listed(others)}",
                    "thêm dòng «when: …» nói khi nào cách gọi này là thủ tục này.",
                )


def _holders(catalog: Catalog) -> Mapping[str, list[str]]:
    holders: dict[str, list[str]] = defaultdict(list)
    for procedure_id, procedure in catalog.procedures.items():
        for phrase in {_same(alias.phrase) for alias in procedure.also_known_as}:
            holders[phrase].append(procedure_id)
    for referral_id, referral in catalog.referrals.items():
        for phrase in {_same(phrase) for phrase in referral.phrases}:
            holders[phrase].append(f"referrals/{referral_id}")
    return holders
