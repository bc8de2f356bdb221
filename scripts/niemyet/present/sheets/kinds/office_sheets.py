"""The office on paper: working hours, conduct, and the signs that lead people to it."""

from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from niemyet.model.directory import Holiday, HolidayYear
from niemyet.model.office import Office
from niemyet.present import permalinks as at
from niemyet.present.office.room import view_room
from niemyet.present.office.view import (
    CounterView,
    OfficeView,
    RuleView,
    StaffView,
    view_office,
)
from niemyet.present.posting import Posting
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.formats import sentence
from niemyet.present.text.wording import Wording


def working_hours(frame: Frame) -> Iterator[Sheet]:
    """Yield the working hours and the days off."""
    office = view_office(frame.posting)
    w, hours = frame.posting.wording, office.hours
    trust = [office.trust, *filter(None, [hours.years[0].trust])]
    yield frame.sheet(
        HOURS,
        "gio-lam-viec",
        frame.words("hours_title"),
        frame.words("hangs.hours"),
        at.HOURS,
        verified=all(t.verified for t in trust),
        head=[w("hours.day"), w("hours.sessions")],
        rows=[[sentence(r.days), *r.sessions] for r in hours.weekly.value or ()],
        unknown=[] if hours.weekly.given else [b.missing(hours.weekly, w)],
        sections=[*_coming(office, w), *_days_off(office, w)],
    )


def _coming(office: OfficeView, w: Wording) -> Iterator[dict[str, Any]]:
    for later in office.hours.coming:
        rows = ([sentence(row.days), "; ".join(row.sessions)] for row in later.rows)
        notes = [b.text(later.note)] if later.note else []
        table = b.table("holidays", (w("hours.day"), w("hours.sessions")), rows)
        yield b.section(later.since, table, *notes)


def _days_off(office: OfficeView, w: Wording) -> Iterator[dict[str, Any]]:
    year = office.hours.years[0]
    title = w("hours.holidays", year=year.year)
    if year.holidays.given:
        rows = ([day.name, sentence(day.when)] for day in year.holidays.value)
        yield b.section(
            title, b.table("holidays", (w.of_field(Holiday, "name"), w("hours.when")), rows)
        )
    else:
        yield b.section(title, b.missing(year.holidays, w))
    made_up = year.make_up_days
    days = [sentence(day.text) for day in made_up.value or ()]
    worked = b.items(days) if made_up.given else b.missing(made_up, w)
    yield b.section(w.of_field(HolidayYear, "make_up_days"), worked)


def conduct(frame: Frame) -> Iterator[Sheet]:
    """Yield the code of conduct."""
    office, w = view_office(frame.posting), frame.posting.wording
    rules = _rules(office.conduct.value, w) if office.conduct.given else None
    sections = [b.section(w("conduct.rules"), rules or b.missing(office.conduct, w))]
    if office.rights:
        sections.append(b.section(w.of_field(Office, "rights"), _rules(office.rights, w)))
    yield frame.sheet(
        CONDUCT,
        "ung-xu",
        w("page.conduct"),
        frame.words("hangs.conduct"),
        at.CONDUCT,
        verified=office.trust.verified,
        lead=w("conduct.lead"),
        sections=sections,
    )


def _rules(rules: tuple[RuleView, ...], w: Wording) -> dict[str, Any]:
    return b.items(b.item(rule.text, b.basis(rule.legal_basis, w)) for rule in rules)


def signs(frame: Frame) -> Iterator[Sheet]:
    """Yield the sign on the door and one above every counter."""
    office = view_office(frame.posting)
    yield _door(frame, office)
    for counter in office.counters.value or ():
        yield _counter_sign(frame, office, counter)


def _door(frame: Frame, office: OfficeView) -> Sheet:
    w = frame.posting.wording
    return frame.sheet(
        SIGN,
        "bien-cua",
        frame.words("sign.door"),
        frame.words("hangs.door"),
        at.ABOUT,
        verified=office.trust.verified,
        number="",
        name=office.name,
        below=[office.parent_body, office.place],
        small=[_line(w.of_field(Office, "address"), office.address, w)],
    )


def _counter_sign(frame: Frame, office: OfficeView, counter: CounterView) -> Sheet:
    w = frame.posting.wording
    small = [] if counter.number.given else [_line(w("counters.number"), counter.number, w)]
    return frame.sheet(
        SIGN,
        f"bien-quay/{counter.id}",
        frame.words("sign.counter", counter=counter.name),
        frame.words("hangs.counter", counter=counter.name),
        at.COUNTERS,
        verified=office.trust.verified,
        number=counter.number.value if counter.number.given else "",
        name=counter.name,
        below=[", ".join(field.text for field in counter.fields)],
        small=[*small, *filter(None, [counter.note])],
    )


def desk_plates(frame: Frame) -> Iterator[Sheet]:
    """Yield a plate for the desk of every counter."""
    office = view_office(frame.posting)
    for counter in office.counters.value or ():
        yield _desk_plate(frame, office, counter)


def _desk_plate(frame: Frame, office: OfficeView, counter: CounterView) -> Sheet:
    """Return the plate with the counter's name, and who sits there where the office says so."""
    return frame.sheet(
        DESK_PLATE,
        f"bien-ban/{counter.id}",
        frame.words("sign.desk", counter=counter.name),
        frame.words("hangs.desk", counter=counter.name),
        at.COUNTERS,
        verified=office.trust.verified,
        name=counter.name,
        staff=[_person(person, frame.posting) for person in counter.staff],
        fold=frame.words("sign.fold"),
    )


def _person(person: StaffView, posting: Posting) -> str | dict[str, str]:
    """Return who it is, with the picture itself where there is one."""
    said = f"{person.name}, {person.position}"
    kept = posting.catalog.attachments.get(person.photo)
    return {"text": said, "photo": b64encode(kept.content).decode()} if kept else said


def room_plan(frame: Frame) -> Iterator[Sheet]:
    """Yield the plan of the room, drawn and told, where the office has one."""
    if room := view_room(frame.posting):
        w = frame.posting.wording
        yield frame.sheet(
            ROOM,
            "so-do-phong",
            w("room.title"),
            frame.words("hangs.room"),
            at.COUNTERS,
            verified=view_office(frame.posting).trust.verified,
            plan=[
                [{"text": place.name, "shape": place.kind, "span": place.span} for place in row]
                for row in room.rows
            ],
            told=list(room.told),
        )


def _line(label: str, answer, w: Wording) -> str:
    if answer.given:
        return f"{label}: {answer.value}"
    return f"{label}: {w(f'answer.{answer.status}')}. {b.why(answer)}".strip()


HOURS = SheetKind("hours", "gio-lam-viec", "a4", 13, 1, "office", working_hours)
CONDUCT = SheetKind("conduct", "ung-xu", "a4", 13, 2, "office", conduct, template="notice")
ROOM = SheetKind("room", "so-do-phong", "a4", 13, 1, "office", room_plan)
SIGN = SheetKind("sign", "bien", "a4-landscape", 55, 1, "signs", signs)
DESK_PLATE = SheetKind("desk_plate", "bien-ban", "a4", 45, 1, "signs", desk_plates)
