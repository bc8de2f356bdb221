"""What an office posts: procedures that hold, counters that exist, promises within the law."""

from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.timelines import held_between
from niemyet.check.words import day_in_words, length_in_words, listed, start_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.office import Office
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey
from niemyet.model.services import Commitment, OfficeServices, Service
from niemyet.model.time.duration import Duration, TimeLimit
from niemyet.model.time.timeline import in_force_on
from niemyet.model.vocabulary import TimeUnit
from niemyet.model.walk import KeyPath

_WHOLE_DAYS = (TimeUnit.DAY, TimeUnit.WORKING_DAY, TimeUnit.MONTH, TimeUnit.YEAR)
_OWN_REMEDY = "cam kết phải bằng hoặc ngắn hơn quy định: xem lại hai thời hạn này."
_SHARED_REMEDY = "ghi committed_time riêng cho thủ tục này, vì mục chung lâu hơn quy định."


def _posted(
    catalog: Catalog,
) -> Iterator[tuple[Office, OfficeServices, KeyPath, Service, Procedure]]:
    for office_id, listing in catalog.services.items():
        office = catalog.offices.get(office_id)
        for i, service in enumerate(listing.services):
            procedure = catalog.procedures.get(service.procedure)
            if office and procedure:
                yield office, listing, ("services", i), service, procedure


def named_counters_exist(catalog: Catalog) -> Iterator[Finding]:
    """Find services at a counter that the office does not have."""
    for office, _, path, service, _ in _posted(catalog):
        ids = [counter.id for counter in items_given(office.counters)]
        if service.counter and service.counter not in ids:
            yield Finding(
                RecordKey("services", office.id),
                (*path, "counter"),
                f"đơn vị không có quầy nào mang mã «{service.counter}»",
                f"chọn trong: {listed(ids)}." if ids else "thêm quầy vào office.yaml trước.",
            )


def every_service_has_a_counter(catalog: Catalog) -> Iterator[Finding]:
    """Find fields of what an office with counters posts that none of them serves, all at once."""
    unserved: dict[str, dict[str, KeyPath]] = {}
    for office, _, path, service, procedure in _posted(catalog):
        counters = items_given(office.counters)
        served = {field for counter in counters for field in counter.fields}
        elsewhere = service.counter or procedure.handled_elsewhere
        if counters and not elsewhere and procedure.field not in served:
            unserved.setdefault(office.id, {}).setdefault(procedure.field, path)
    for office_id, fields in unserved.items():
        names = (catalog.fields[id].name if id in catalog.fields else id for id in fields)
        yield warning(
            RecordKey("services", office_id),
            (*next(iter(fields.values())), "procedure"),
            f"chưa quầy nào nhận lĩnh vực {listed(f'«{name}»' for name in names)}",
            "thêm lĩnh vực vào một quầy, hoặc chọn quầy riêng cho từng thủ tục.",
        )


def posted_procedures_hold_on_the_edition_day(catalog: Catalog) -> Iterator[Finding]:
    """Find an office's dated edition that posts a procedure with nothing in force that day."""
    for office, _, path, service, procedure in _posted(catalog):
        day = office.edition_on
        repealed = day and procedure.repealed_from and procedure.repealed_from.day <= day
        if day and (repealed or in_force_on(procedure.editions, day) is None):
            yield Finding(
                RecordKey("services", office.id),
                (*path, "procedure"),
                f"«{service.procedure}» không có bản nào áp dụng vào ngày {day_in_words(day)}",
                "thêm bản của thời gian đó vào thủ tục, hoặc bỏ thủ tục khỏi danh sách.",
            )


def what_is_shown_is_posted(catalog: Catalog) -> Iterator[Finding]:
    """Find highlights and notices about procedures that the office does not post."""
    for office_id, listing in catalog.services.items():
        posted = {service.procedure for service in listing.services}
        office = catalog.offices.get(office_id)
        for path, procedure_id in _shown(office) if office else ():
            if procedure_id not in posted:
                yield _not_posted(office_id, path, procedure_id)


def _shown(office: Office) -> Iterator[tuple[KeyPath, str]]:
    for i, procedure_id in enumerate(office.highlights):
        yield ("highlights", i), procedure_id
    for i, notice in enumerate(office.notices):
        for j, procedure_id in enumerate(notice.procedures):
            yield ("notices", i, "procedures", j), procedure_id


def _not_posted(office_id: str, path: KeyPath, procedure_id: str) -> Finding:
    return Finding(
        RecordKey("offices", office_id),
        path,
        f"đơn vị không niêm yết thủ tục «{procedure_id}»",
        "thêm thủ tục vào services.yaml của đơn vị, hoặc xóa dòng này.",
    )


def promises_keep_the_law(catalog: Catalog) -> Iterator[Finding]:
    """Find a committed time that is longer than the longest the law allows."""
    for office, listing, path, service, procedure in _posted(catalog):
        own = service.committed_time
        committed = own or listing.committed_time
        if not isinstance(committed, Commitment):
            continue
        held = _editions(office, procedure)
        broken = [edition for edition in held if _exceeds(committed, edition)]
        if broken:
            allowed = listed(length_in_words(limit) for limit in _limits(broken[0]))
            what = (
                f"cam kết {length_in_words(committed)}, lâu hơn quy định {allowed} "
                f"(áp dụng {start_in_words(broken[0].in_force_from)})"
            )
            where = (*path, "committed_time") if own else (*path, "procedure")
            tell = Finding if own and len(broken) == len(held) else warning
            yield tell(
                RecordKey("services", office.id),
                where,
                what,
                _OWN_REMEDY if own else _SHARED_REMEDY,
            )


def _editions(office: Office, procedure: Procedure) -> list[Edition]:
    """Return the editions that hold while the office does, or on the day it is posted as of."""
    if office.edition_on:
        edition = in_force_on(procedure.editions, office.edition_on)
        return [edition] if edition else []
    return held_between(procedure.editions, office.open_from.day, office.closed_from)


def _limits(edition: Edition) -> list[TimeLimit]:
    return [limit for limit in items_given(edition.time_limits) if not limit.adds]


def _exceeds(committed: Commitment, edition: Edition) -> bool:
    limits = _limits(edition)
    return bool(limits) and all(_longer(committed, limit) for limit in limits)


def _longer(committed: Duration, limit: TimeLimit) -> bool:
    """Return whether the commitment is surely longer; different units prove nothing."""
    if limit.unit is TimeUnit.SAME_DAY:
        return committed.unit in _WHOLE_DAYS and committed.value > 1
    return committed.unit is limit.unit and committed.value > limit.value
