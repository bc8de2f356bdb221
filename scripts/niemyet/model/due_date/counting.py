"""How the time of an answer is counted: the law's rules, and conventions where none was found."""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from niemyet.model.legal import Citation
from niemyet.model.record import Element, Fact, Record
from niemyet.model.values import StartDay, Text
from niemyet.model.vocabulary import CountingQuestion, Weekday


class CountingRule(Fact):
    """The answer to one question of counting, in words, and what it rests on."""

    question: CountingQuestion = Field(
        title="Về việc gì", description="Mỗi việc trong danh sách một mục."
    )
    text: Text = Field(title="Cách tính", description="Một, hai câu cho người dân.")
    legal_basis: Element[list[Citation]] = Field(
        title="Căn cứ",
        description="Chưa thấy văn bản nào thì viết «unknown: lý do»; trang sẽ ghi là quy ước.",
    )


class WorkingWeek(Fact):
    """The days on which public offices work, where an office's own hours are not known."""

    days: list[Weekday] = Field(min_length=1, title="Các ngày", description="monday … sunday.")
    legal_basis: list[Citation] = Field(
        min_length=1, title="Căn cứ", description="Văn bản quy định tuần làm việc."
    )


class CountingEdition(Fact):
    """The rules from a day on, until the next edition begins."""

    in_force_from: StartDay = Field(title="Áp dụng từ ngày", description="Viết năm-tháng-ngày.")
    working_week: Element[WorkingWeek] = Field(
        title="Tuần làm việc chung", description="Dùng khi chưa biết giờ làm việc của đơn vị."
    )
    rules: list[CountingRule] = Field(
        title="Các cách tính", description="Đủ mọi việc, mỗi việc một mục."
    )

    @model_validator(mode="after")
    def _every_question_once(self) -> "CountingEdition":
        if sorted(rule.question for rule in self.rules) != sorted(CountingQuestion):
            raise PydanticCustomError("every_question_once", "each question answered once")
        return self


class CountingRules(Record):
    """How the day of an answer is counted in every office."""

    editions: list[CountingEdition] = Field(
        min_length=1, title="Quy định theo thời gian", description="Xếp từ cũ đến mới."
    )
