"""What records say in another language: beside the Vietnamese, never in its place.

A translation keeps the Vietnamese sentence that it was made from, so everybody can see whether
the record has moved since. Only texts are translated: amounts, days and times have no words here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from pydantic import BeforeValidator, Field

from niemyet.model.leaves import leaves
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey, RefersTo
from niemyet.model.values import Text


class TranslatedText(Fact):
    """One text of a record, and the Vietnamese that it was translated from."""

    at: Text = Field(
        title="Mục được dịch",
        description="Khóa của mục trong bản ghi, nối bằng dấu chấm: name, editions.1.summary "
        "(bản thứ nhất), rates.chu-ky.name (mức có mã chu-ky).",
    )
    of: Text = Field(
        title="Câu tiếng Việt đã dịch",
        description="Chép đúng câu tiếng Việt lúc dịch. Bản ghi đổi câu đó thì trang ghi là bản "
        "dịch cũ.",
    )
    text: Text = Field(
        title="Bản dịch",
        description="Chữ giữ nguyên tiếng Việt, như tên xã, đặt trong [[hai ngoặc vuông]].",
    )


class Translation(Fact):
    """The texts of one record in one language; the file stands where the record does."""

    translated_by: Text = Field(
        title="Người dịch", description="Ai dịch, hoặc ai chịu trách nhiệm về bản dịch."
    )
    texts: list[TranslatedText] = Field(
        min_length=1, title="Các câu đã dịch", description="Mục nào chưa dịch thì không ghi."
    )


class Phrase(Fact):
    """A short text that many records share, wherever it stands alone."""

    of: Text = Field(title="Tiếng Việt", description="Đúng như trong các bản ghi, ví dụ: trang.")
    text: Text = Field(title="Bản dịch", description="Dùng ở mọi bản ghi có đúng chữ đó.")


class PhraseBook(Fact):
    """The phrases of one language."""

    translated_by: Text = Field(
        title="Người dịch", description="Ai dịch, hoặc ai chịu trách nhiệm về bản dịch."
    )
    phrases: list[Phrase] = Field(
        min_length=1, title="Các cụm từ chung", description="Mỗi cụm từ một mục."
    )


@dataclass(frozen=True)
class Translations:
    """Everything that one language has: records by their keys, and the shared phrases."""

    records: Mapping[RecordKey, Translation] = field(default_factory=dict)
    phrases: PhraseBook | None = None


F = TypeVar("F", bound=Fact)
Change = Callable[[str, str], str]
"""Of the place of a text in its record ("editions.1.summary") and the text, what stands there."""


def rewritten(fact: F, change: Change, at: str = "", made: dict[int, Any] | None = None) -> F:
    """Return *fact* with every text of it, and of its parts, as *change* says.

    If no place matters to *change*, *made* holds what was made of a part that stands in several
    records, by its id: all of them must live as long.
    """
    if made is not None and id(fact) in made:
        return made[id(fact)]
    texts = text_fields(type(fact))
    new = {}
    for name, value in vars(fact).items():
        if value is not None:
            told = _rewritten(value, change, f"{at}{name}", made, is_text=name in texts)
            if told is not value:
                new[name] = told
    result = fact.model_copy(update=new) if new else fact
    if made is not None:
        made[id(fact)] = result
    return result


def texts_of(fact: Fact) -> dict[str, str]:
    """Return every text of a record by its place."""
    return dict(_texts(vars(fact), text_fields(type(fact)), ""))


def _texts(values: Mapping[str, Any], texts: frozenset[str], at: str) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, list):
            steps = zip(_steps(value), value, strict=True)
            items = {f"{name}.{step}": item for step, item in steps}
            yield from _texts(items, frozenset(items if name in texts else ()), at)
        elif isinstance(value, Fact):
            yield from _texts(vars(value), text_fields(type(value)), f"{at}{name}.")
        elif name in texts and isinstance(value, str):
            yield f"{at}{name}", value


def _rewritten(
    value: Any, change: Change, at: str, made: dict[int, Any] | None, *, is_text: bool
) -> Any:
    if isinstance(value, Fact):
        return rewritten(value, change, f"{at}.", made)
    if isinstance(value, list):
        items = [
            _rewritten(item, change, f"{at}.{step}", made, is_text=is_text)
            for item, step in zip(value, _steps(value), strict=True)
        ]
        return value if all(a is b for a, b in zip(items, value, strict=True)) else items
    return change(at, value) if is_text and isinstance(value, str) else value


def _steps(items: Sequence[Any]) -> list[str | int]:
    """Return how each item is called: by its id or key, or by its number if others share it."""
    own = [vars(item) if isinstance(item, Fact) else {} for item in items]
    names = [values.get("id") or values.get("key") for values in own]
    return [name if name and names.count(name) == 1 else i for i, name in enumerate(names, start=1)]


def left_behind(translation: Translation, record: Fact) -> Iterator[tuple[int, str]]:
    """Yield the place in ``texts`` of each whose Vietnamese is another now, and what it is."""
    texts = texts_of(record)
    for i, text in enumerate(translation.texts):
        now = texts.get(text.at, text.of)
        if now != text.of:
            yield i, now


@cache
def text_fields(fact_type: type[Fact]) -> frozenset[str]:
    """Return the fields of *fact_type* that hold words for readers, not ids or addresses."""
    return frozenset(
        name
        for name, info in fact_type.model_fields.items()
        for leaf in leaves(info)
        if leaf.type is str
        and not any(isinstance(mark, BeforeValidator | RefersTo) for mark in leaf.marks)
    )
