"""When an office is open, week by week, and from which day otherwise."""

from pydantic import Field

from niemyet.model.record import Fact, Note
from niemyet.model.values import StartDay, TimeOfDay
from niemyet.model.vocabulary import Weekday


class Session(Fact):
    """One of the two sessions of a working day."""

    opens: TimeOfDay = Field(title="Mở cửa", description='Viết trong ngoặc kép: "07:30".')
    closes: TimeOfDay = Field(title="Đóng cửa", description='Viết trong ngoặc kép: "11:30".')


class DayHours(Fact):
    """The sessions of some days of the week."""

    days: list[Weekday] = Field(min_length=1, title="Các ngày", description="monday … sunday.")
    sessions: list[Session] = Field(
        min_length=1, title="Các buổi", description="Buổi sáng, buổi chiều."
    )


class LaterHours(Fact):
    """Other hours from a day on: those of winter, or of a new decision."""

    in_force_from: StartDay = Field(
        title="Áp dụng từ ngày", description="Viết năm-tháng-ngày; giờ cũ tự hết từ ngày này."
    )
    hours: list[DayHours] = Field(
        min_length=1, title="Giờ làm việc", description="Hai buổi mỗi ngày."
    )
    note: Note = None
