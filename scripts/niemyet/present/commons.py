"""What communes hosted together share: it says the same for each, so it lies once, above them."""

from niemyet.present import permalinks as at

_BELOW = (
    *(at.INSTRUMENTS, at.FEES, at.PAPERS, at.HISTORY),
    *(at.AUDIENCES, at.CHANNELS, at.CHARGES),
)
"""Of these a commune has the list; the pages and files of its parts are shared."""
_WHOLLY = (at.STAFF_FORMS, at.ATTACHMENTS, f"{at.HISTORY}atom.xml")
_ASSETS, _OWN_ASSETS = "assets/", "assets/offline/"
_SHARED_RECORDS = (
    *("procedures", "fees", "fields", "life_events", "papers", "legal_instruments", "referrals"),
    *("holidays", "counting_rules"),
)
_SHARED_DATA = (
    *map(at.records_path, _SHARED_RECORDS),
    *map(at.open_data_path, ("luoc-do.json", "cpsv-ap.jsonld")),
)
"""The data of all communes together; each has its own tables, figures and contacts."""


def is_common(path: str) -> bool:
    """Return whether a page or file lies above the communes, if they are hosted together."""
    if path.startswith(at.TO_VERIFY):  # each commune compares what it posts
        return False
    if path.startswith(_ASSETS):
        return not path.startswith(_OWN_ASSETS)
    if path.startswith(at.OPEN_DATA):
        return path in _SHARED_DATA
    if path.startswith(at.PROCEDURES):  # a commune has the page of each procedure, not of its cases
        return path.count("/") > 2
    return path.startswith(_WHOLLY) or any(
        path.startswith(folder) and "/" in path.removeprefix(folder) for folder in _BELOW
    )
