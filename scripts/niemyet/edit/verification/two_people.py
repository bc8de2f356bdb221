"""Where two people are wanted: who wrote a content, and that nobody verifies his own."""

from pathlib import Path

from niemyet.check.evidence.four_eyes import REMEDY, told, writer_named
from niemyet.check.report import as_text
from niemyet.history.writers import writers_of
from niemyet.model.procedure import Edition
from niemyet.model.record import Sourced
from niemyet.model.walk import KeyPath
from niemyet.problem import Problem, Refused
from niemyet.read.yaml_source import YamlSource


def writers_by_git(file: Path, facts: Sourced) -> tuple[str, ...]:
    """Return who wrote the content of *facts* as git, or else its verification, tells."""
    edition = str(facts.in_force_from) if isinstance(facts, Edition) else ""
    earlier = facts.verified.written_by if facts.verified else []
    return writers_of(file, edition) or tuple(earlier)


def known_writers(file: Path, facts: Sourced, named: str) -> tuple[str, ...]:
    """Return who wrote; *named* is who somebody says it was, or a git name told more exactly.

    Raises Refused if nobody knows, or if git knows of others only.
    """
    known = writers_by_git(file, facts)
    if named and known and not writer_named(named, known):
        raise Refused(
            f"Git ghi người viết là {', '.join(known)}, không phải «{named}». "
            "--written-by chỉ để ghi rõ thêm tên ấy, hoặc khi git không biết ai viết."
        )
    if not known and not named:
        raise Refused(
            "Đơn vị đòi người viết và người đối chiếu là hai người, nhưng git không cho biết ai "
            'viết bản ghi này. Ghi rõ: thêm --written-by "họ tên người viết".'
        )
    others = (name for name in known if not writer_named(named, [name]))
    return tuple(filter(None, (named, *others)))


def refuse_one_hand(source: YamlSource, path: KeyPath, by: str, writers: tuple[str, ...]) -> None:
    """Raise Refused with the problem if *by* names one of the *writers*."""
    if writer := writer_named(by, writers):
        place = source.key_place((*path, "sources"))
        field = Sourced.model_fields["verified"].title or ""
        raise Refused(as_text((Problem(place, field, told(by, writer), REMEDY),)))
