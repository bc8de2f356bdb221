"""The closed lists of words that records may use.

The Vietnamese words shown to readers are in ``site_src/wording``.
"""

from enum import StrEnum


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Reading(StrEnum):
    """How much of a source was read; apart from how far the source can be trusted."""

    IN_FULL = "in_full"
    IN_PART = "in_part"
    SUMMARY = "summary"
    RECALL = "recall"


class InstrumentKind(StrEnum):
    """Kinds of legal instrument (Law on Promulgation of Legal Normative Documents)."""

    LAW = "law"
    CODE = "code"
    ORDINANCE = "ordinance"
    RESOLUTION = "resolution"
    DECREE = "decree"
    DECISION = "decision"
    CIRCULAR = "circular"
    JOINT_CIRCULAR = "joint_circular"
    JOINT_RESOLUTION = "joint_resolution"
    DIRECTIVE = "directive"


class AmendmentEffect(StrEnum):
    """What one legal instrument does to another: to all of it, or to some provisions."""

    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    OVERRIDES = "overrides"


class FeeKind(StrEnum):
    """Phí and lệ phí are defined by the Law on Fees and Charges 97/2015/QH13, article 3;
    chi phí is a cost repaid, not a fee. English has no three words for them."""

    PHI = "phi"
    LE_PHI = "le_phi"
    CHI_PHI = "chi_phi"


class ChannelKind(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"
    POST = "post"


class CountedChannel(StrEnum):
    """By which way dossiers came in, as far as reports tell them apart."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    POST = "post"
    IN_PERSON_OR_POST = "in_person_or_post"


class TimeUnit(StrEnum):
    """A day is not a working day: the unit is always said."""

    SAME_DAY = "same_day"
    HOUR = "hour"
    WORKING_HOUR = "working_hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    MONTH = "month"
    YEAR = "year"


class CountingQuestion(StrEnum):
    """What must be settled before the day of an answer can be counted."""

    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    WORKING_DAYS = "working_days"
    END_ON_DAY_OFF = "end_on_day_off"
    MONTHS = "months"
    HOURS = "hours"
    CLOSED_AT_RECEIPT = "closed_at_receipt"
    CUTOFF = "cutoff"
    MAKE_UP_DAY = "make_up_day"
    ADDED_TIME = "added_time"


class DocumentAction(StrEnum):
    """What happens to a paper: handed in, shown, shown if it is not found, or looked up."""

    SUBMIT = "submit"
    PRESENT = "present"
    IF_NOT_FOUND = "if_not_found"
    LOOKED_UP = "looked_up"


class AudienceGroup(StrEnum):
    CITIZEN = "citizen"
    HOUSEHOLD = "household"
    COMMUNITY = "community"
    OVERSEAS_VIETNAMESE = "overseas_vietnamese"
    FOREIGNER = "foreigner"
    OFFICIAL = "official"
    ENTERPRISE = "enterprise"
    FOREIGN_ENTERPRISE = "foreign_enterprise"
    COOPERATIVE = "cooperative"
    ORGANISATION = "organisation"
    FOREIGN_ORGANISATION = "foreign_organisation"


class Actor(StrEnum):
    """Who acts in a step."""

    CITIZEN = "citizen"
    OFFICE = "office"
    OTHER_BODY = "other_body"


class ExemptionKind(StrEnum):
    """An exemption belongs to a person or to an event; both are printed."""

    PERSON = "person"
    EVENT = "event"


class CodeRelation(StrEnum):
    """Why a procedure has another code beside its own."""

    REPLACED = "replaced"
    CONFLICTING = "conflicting"
    FULLY_ONLINE = "fully_online"


class RedressKind(StrEnum):
    """Three channels that are never mixed, and the reception of citizens."""

    FEEDBACK = "feedback"
    COMPLAINT = "complaint"
    DENUNCIATION = "denunciation"
    RECEPTION = "reception"


class Weekday(StrEnum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class ContactKind(StrEnum):
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    POSTAL = "postal"


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    DAYS = "days"


class FigureName(StrEnum):
    """The figures of a period, as their keys in a record of statistics."""

    RECEIVED = "received"
    CARRIED_OVER = "carried_over"
    RECEIVED_NEW = "received_new"
    RESOLVED = "resolved"
    RESOLVED_EARLY = "resolved_early"
    RESOLVED_ON_TIME = "resolved_on_time"
    RESOLVED_LATE = "resolved_late"
    ON_TIME_RATE = "on_time_rate"
    PENDING = "pending"
    PENDING_IN_TIME = "pending_in_time"
    PENDING_OVERDUE = "pending_overdue"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    SURVEYED = "surveyed"
    SATISFIED = "satisfied"
    SATISFACTION_RATE = "satisfaction_rate"


class Listing(StrEnum):
    """Whether a list of parts makes up the whole, or names only some of it."""

    ALL = "all"
    SOME = "some"


class BoardPlace(StrEnum):
    """Where a posting hangs or is told (Law on Grassroots Democracy 10/2022/QH15, article 13)."""

    DESK = "desk"
    HEAD_OFFICE = "head_office"
    VILLAGE_HALL = "village_hall"
    LOUDSPEAKER = "loudspeaker"
    WEBSITE = "website"


class PersonalDatum(StrEnum):
    """What tells more of a person than her name, and is posted only where the law asks for it."""

    IDENTITY_NUMBER = "identity_number"
    BIRTH_DATE = "birth_date"
    TELEPHONE = "telephone"
    EMAIL = "email"
    BANK_ACCOUNT = "bank_account"
    HOME_ADDRESS = "home_address"
