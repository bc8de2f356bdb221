"""Where each thing is published, from the site's root. An address never changes once public."""

HOME = ""
SEARCH = "tim/"
PROCEDURES = "thu-tuc/"
FIELDS = "linh-vuc/"
AUDIENCES = "doi-tuong/"
LIFE_EVENTS = "su-kien/"
PAPERS = "giay-to/"
FEES = "phi-le-phi/"
INSTRUMENTS = "van-ban/"
COUNTERS = "quay/"
HOURS = "gio-lam-viec/"
CONDUCT = "ung-xu/"
REDRESS = "gop-y-khieu-nai/"
STATISTICS = "so-lieu/"
PROMISE = "cam-ket/"
ANNOUNCED = "sap-thay-doi/"
ELSEWHERE = "viec-noi-khac/"
TRUST = "do-tin-cay/"
ABOUT = "gioi-thieu/"
HELP = "huong-dan/"
PRIVACY = "quyen-rieng-tu/"
MARK_CHECK = "kiem-tra/"


def procedure_path(procedure_id: str) -> str:
    return f"{PROCEDURES}{procedure_id}/"


def field_path(field_id: str) -> str:
    return f"{FIELDS}{field_id}/"


def audience_path(group: str) -> str:
    return f"{AUDIENCES}{group.replace('_', '-')}/"


def life_event_path(event_id: str) -> str:
    return f"{LIFE_EVENTS}{event_id}/"


def paper_path(paper_id: str) -> str:
    return f"{PAPERS}{paper_id}/"


def fee_path(fee_id: str) -> str:
    return f"{FEES}{fee_id}/"


def instrument_path(instrument_id: str) -> str:
    return f"{INSTRUMENTS}{instrument_id}/"


def redress_path(channel_id: str) -> str:
    return f"{REDRESS}{channel_id}/"


def statistics_path(period_id: str) -> str:
    return f"{STATISTICS}{period_id}/"


def mark_path(mark: str) -> str:
    return f"{MARK_CHECK}{mark}/"
