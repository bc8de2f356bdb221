"""Procedures: cases, codes, sets, channels and time limits that agree with each other."""

from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.repetition import repeated
from niemyet.check.timelines import Span, editions
from niemyet.check.words import listed, start_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition
from niemyet.model.record import items_given
from niemyet.model.walk import KeyPath
from niemyet.read.sentences import did_you_mean

_BY_CASE = ("documents", "time_limits", "fees")


def _cases_named(edition: Edition) -> Iterator[tuple[KeyPath, str]]:
    for name in _BY_CASE:
        for i, item in enumerate(items_given(getattr(edition, name))):
            if item.case:
                yield (name, i, "case"), item.case


def named_cases_exist(catalog: Catalog) -> Iterator[Finding]:
    """Find documents, times and fees for a case that the edition does not list."""
    for edition in editions(catalog):
        known = [case.id for case in edition.entry.cases]
        for path, named in _cases_named(edition.entry):
            if named not in known:
                choices = f"chọn trong: {listed(known)}." if known else "bản này chưa có cases."
                yield Finding(
                    edition.record,
                    (*edition.path, *path),
                    f"bản này không có trường hợp nào mang mã «{named}»",
                    f"{did_you_mean(named, known)}{choices}",
                )


def cases_are_used(catalog: Catalog) -> Iterator[Finding]:
    """Find cases on which nothing depends."""
    for edition in editions(catalog):
        used = {named for _, named in _cases_named(edition.entry)}
        for i, case in enumerate(edition.entry.cases):
            if case.id not in used:
                yield warning(
                    edition.record,
                    (*edition.path, "cases", i, "id"),
                    f"không có giấy tờ, thời hạn hay phí nào dùng trường hợp «{case.id}»",
                    f"thêm «case: {case.id}» vào chỗ chỉ dành cho trường hợp này, hoặc xóa nó.",
                )


def national_codes_are_unique(catalog: Catalog) -> Iterator[Finding]:
    """Find one national code on two procedures at the same time."""
    coded: dict[str, list[Span]] = {}
    for edition in editions(catalog):
        if not isinstance(edition.entry.code, str):
            continue
        others = coded.setdefault(edition.entry.code, [])
        taken = [
            s
            for s in others
            if s.record != edition.record and s.overlaps(edition.start.day, edition.end)
        ]
        if taken:
            yield Finding(
                edition.record,
                (*edition.path, "code"),
                f"mã {edition.entry.code} cùng lúc là mã của «{taken[0].record.id}» "
                f"({start_in_words(taken[0].start)})",
                "xem lại mã của hai thủ tục; mã mà các nguồn ghi khác nhau thì ghi ở other_codes.",
            )
        others.append(edition)


def channels_are_listed_once(catalog: Catalog) -> Iterator[Finding]:
    """Find a way to hand in that is listed twice, or is timed without being listed."""
    for edition in editions(catalog):
        kinds = [channel.kind for channel in items_given(edition.entry.channels)]
        for i, first, kind in repeated(kinds):
            yield warning(
                edition.record,
                (*edition.path, "channels", i, "kind"),
                f"cách nộp «{kind}» đã có ở mục {first + 1}",
                "gộp hai mục thành một.",
            )
        for i, limit in enumerate(items_given(edition.entry.time_limits)):
            if kinds and limit.channel and limit.channel not in kinds:
                yield warning(
                    edition.record,
                    (*edition.path, "time_limits", i, "channel"),
                    f"có thời hạn cho cách nộp «{limit.channel}» mà mục channels không có",
                    "thêm cách nộp vào channels, hoặc sửa thời hạn.",
                )


def time_limits_do_not_compete(catalog: Catalog) -> Iterator[Finding]:
    """Find two time limits for the same case and channel: which one holds?"""
    for edition in editions(catalog):
        seen: dict[tuple[object, object], int] = {}
        for i, limit in enumerate(items_given(edition.entry.time_limits)):
            first = seen.setdefault((limit.case, limit.channel), i) if not limit.adds else i
            if first != i:
                yield warning(
                    edition.record,
                    (*edition.path, "time_limits", i),
                    f"cùng trường hợp và cách nộp với thời hạn ở mục {first + 1}",
                    "ghi case hoặc channel để phân biệt, hoặc «adds: true» nếu là thời gian cộng "
                    "thêm.",
                )
