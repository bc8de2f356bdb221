"""What a posting tells of a person beyond what the law asks to post. All are warnings."""

import re
from collections.abc import Iterator, Mapping

from niemyet.check.finding import Finding, doubt
from niemyet.check.office.board import rule_for
from niemyet.model.board import BoardPosting
from niemyet.model.catalog import Catalog
from niemyet.model.office import Contact
from niemyet.model.reference import RecordKey
from niemyet.model.vocabulary import PersonalDatum
from niemyet.model.walk import own_texts

_DAY = r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d\d|\d{1,2} tháng \d{1,2} năm (?:19|20)\d\d"
_SIGNS: Mapping[PersonalDatum, tuple[re.Pattern[str], str, str]] = {
    datum: (re.compile(sign, re.IGNORECASE), what, remedy)
    for datum, sign, what, remedy in (
        (
            PersonalDatum.BANK_ACCOUNT,
            r"\b(?:tài khoản|stk)\b\D{0,25}?(?P<datum>\d(?:[ .-]?\d){5,18})",
            "giống số tài khoản",
            "bỏ số tài khoản",
        ),
        (
            PersonalDatum.IDENTITY_NUMBER,
            r"(?<![\d.])(?P<datum>\d{3} ?\d{3} ?\d{3} ?\d{3})(?!\d)"
            r"|\b(?:cccd|cmnd|căn cước|chứng minh|hộ chiếu|định danh)\b\D{0,25}?"
            r"(?P<other>[a-z]?\d(?: ?\d){6,11})",
            "giống số căn cước, số giấy tờ tùy thân",
            "bỏ số, hoặc chỉ để ba chữ số cuối",
        ),
        (
            PersonalDatum.BIRTH_DATE,
            rf"(?<!vệ )(?<!khai )\bsinh(?: ngày)?[: ]+(?P<datum>{_DAY})",
            "giống ngày sinh đầy đủ",
            "chỉ ghi năm sinh",
        ),
        (
            PersonalDatum.TELEPHONE,
            r"(?<![\d./-])(?P<datum>(?:\+84|0)(?:[ .-]?\d){8,10})(?![\d/])",
            "giống số điện thoại",
            "bỏ số này, ghi số điện thoại của bộ phận một cửa",
        ),
        (
            PersonalDatum.EMAIL,
            r"(?P<datum>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
            "giống thư điện tử của một người",
            "bỏ địa chỉ này, ghi thư điện tử của bộ phận một cửa",
        ),
        (
            PersonalDatum.HOME_ADDRESS,
            r"\b(?P<datum>(?:số nhà|nhà số|ngõ|ngách|hẻm)[ :]+(?:số )?\d[\w/]*)",
            "giống địa chỉ nhà của một người",
            "chỉ ghi thôn, xã",
        ),
    )
}
"""How each looks, told after what is the most certain: an account is no telephone."""
_READ = ("name", "text", "remarks", "where")


def postings_tell_no_more_of_people_than_asked(catalog: Catalog) -> Iterator[Finding]:
    """Find numbers, birthdays and addresses that the kind of posting does not ask to post."""
    for record, path, fact in (part for part in catalog.parts if part.record.kind == "postings"):
        for place, words in own_texts(fact):
            if place[0] not in _READ:
                continue
            known, asked = _of_the_office(catalog, record.office), _asked(catalog, record)
            for datum, found in _data(words):
                if datum not in asked and _bare(found) not in known:
                    _, what, remedy = _SIGNS[datum]
                    why = f"{what}, luật không đòi niêm yết điều này"
                    yield doubt(record, (*path, *place), found, why, remedy)


def attached_files_hide_people(catalog: Catalog) -> Iterator[Finding]:
    """Ask about a file beside a posting about people: no program reads what it shows."""
    for record, _, posting in catalog.parts_of(BoardPosting):
        kind = catalog.posting_kinds.get(posting.kind)
        if posting.file and kind and kind.about_people:
            why = "là tệp về người cụ thể, máy không soát được trong tệp có gì"
            remedy = "mở tệp, che số giấy tờ, ngày sinh, điện thoại, tài khoản, địa chỉ nhà"
            yield doubt(record, ("file",), posting.file, why, remedy)


def _data(words: str) -> Iterator[tuple[PersonalDatum, str]]:
    """Yield each datum with its letters, none of them twice."""
    left = words
    for datum, (sign, _, _) in _SIGNS.items():
        for found in list(sign.finditer(left)):
            said = next(filter(None, found.groups()))
            yield datum, said
            left = left.replace(said, "·" * len(said))


def _asked(catalog: Catalog, posting: RecordKey) -> tuple[PersonalDatum, ...]:
    rule = rule_for(catalog.postings[posting.office][posting.id], catalog)
    return tuple(rule.may_show) if rule else ()


def _of_the_office(catalog: Catalog, office_id: str) -> frozenset[str]:
    """Return the numbers and addresses at which the office itself is reached."""
    own = RecordKey("offices", office_id)
    contacts = catalog.parts_of(Contact)
    return frozenset(_bare(c.value) for record, _, c in contacts if record == own)


def _bare(value: str) -> str:
    return re.sub(r"[ .-]", "", value).casefold()
