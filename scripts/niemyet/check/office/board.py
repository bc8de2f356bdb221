"""What an office posts for a time: it says something, ends, hangs where the law wants it."""

from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.words import day_in_words
from niemyet.model.board import BoardPosting, Hanging, PostingRule
from niemyet.model.catalog import Catalog
from niemyet.model.record import given, items_given
from niemyet.model.reference import RecordKey


def rule_for(posting: BoardPosting, catalog: Catalog) -> PostingRule | None:
    """Return what the kind of *posting* asks from its first day on, if that is known."""
    kind = catalog.posting_kinds.get(posting.kind)
    return kind.rule_on(posting.first_day) if kind else None


def _posted(catalog: Catalog) -> Iterator[tuple[RecordKey, BoardPosting, PostingRule | None]]:
    for record, _, posting in catalog.parts_of(BoardPosting):
        yield record, posting, rule_for(posting, catalog)


def postings_say_something(catalog: Catalog) -> Iterator[Finding]:
    """Find a sheet with a heading alone; once it is down its words may go and its log stays."""
    for record, posting, _ in _posted(catalog):
        sheets = [hanging for hanging in posting.hangings if hanging.is_sheet]
        down = sheets and all(hanging.taken_down for hanging in sheets)
        if not (posting.text or posting.file or down):
            yield Finding(
                record,
                (),
                "bản niêm yết chưa có nội dung",
                "viết nội dung vào text, hoặc gửi tệp vào file.",
            )


def postings_end_once(catalog: Catalog) -> Iterator[Finding]:
    """Find postings that nobody knows when to take down, or that say it twice."""
    for record, posting, rule in _posted(catalog):
        if posting.lasts and posting.last_day:
            yield Finding(
                record,
                ("last_day",),
                "ghi cả số ngày lẫn ngày cuối",
                "giữ một: lasts nếu văn bản nêu số ngày, last_day nếu văn bản hẹn đến một ngày.",
            )
        known = posting.lasts or posting.last_day or (rule and given(rule.lasts))
        if not known and posting.kind in catalog.posting_kinds:
            yield warning(
                record,
                ("first_day",),
                "chưa biết treo đến bao giờ: loại này chưa rõ số ngày",
                "ghi lasts hoặc last_day theo văn bản; chưa rõ thì hỏi công chức tư pháp.",
            )


def hangings_are_logged_in_order(catalog: Catalog) -> Iterator[Finding]:
    """Find sheets put up before their first day, or taken down before they were put up."""
    for record, posting, _ in _posted(catalog):
        for i, hanging in enumerate(posting.hangings):
            for key, what in _disorder(posting, hanging):
                remedy = "xem lại ngày trong nhật ký và ngày bắt đầu niêm yết."
                yield Finding(record, ("hangings", i, key), what, remedy)


def _disorder(posting: BoardPosting, hanging: Hanging) -> Iterator[tuple[str, str]]:
    up, down = hanging.put_up, hanging.taken_down
    if up and up.on < posting.first_day:
        first = day_in_words(posting.first_day)
        yield "put_up", f"treo ngày {day_in_words(up.on)}, trước ngày bắt đầu niêm yết ({first})"
    if down and not up:
        yield "taken_down", "ghi đã gỡ mà chưa ghi ai treo, ngày nào"
    elif down and down.on < up.on:
        told = f"gỡ ngày {day_in_words(down.on)}, trước ngày treo ({day_in_words(up.on)})"
        yield "taken_down", told


def postings_hang_where_the_law_wants(catalog: Catalog) -> Iterator[Finding]:
    """Find a place that the law names and where a posting does not hang."""
    for record, posting, rule in _posted(catalog):
        hung = {hanging.place for hanging in posting.hangings}
        for place in items_given(rule.places) if rule else ():
            if place not in hung:
                yield warning(
                    record,
                    ("hangings",),
                    f"luật đòi treo ở «{place}» mà chưa ghi nơi đó",
                    f"thêm mục «place: {place}», hoặc xem lại loại của bản niêm yết.",
                )
