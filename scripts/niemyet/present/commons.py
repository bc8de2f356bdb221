"""What communes hosted together share: it says the same for each, so it lies once, above them."""

from niemyet.present import permalinks as at

_BELOW = (
    *(at.INSTRUMENTS, at.FEES, at.PAPERS, at.HISTORY),
    *(at.AUDIENCES, at.CHANNELS, at.CHARGES),
)
"""Of these a commune has the list; the pages and files of its parts are shared."""
_WHOLLY = (at.STAFF_FORMS, at.ATTACHMENTS, f"{at.HISTORY}atom.xml")
_ASSETS, _OWN_ASSETS = "assets/", "assets/offline/"
_DATA = at.open_data_path("")
_OWN_DATA = (at.STATISTICS, at.REDRESS, at.BOARD)
ONE_FILE = ("tat-ca.json", "luoc-do.json", "cpsv-ap.jsonld", "cpsv-ap.ttl")
"""The data that is of all records in one file: of all communes together, once."""


def is_common(path: str) -> bool:
    """Return whether a page or file lies above the communes, if they are hosted together."""
    if path.startswith(at.TO_VERIFY):  # each commune compares what it posts
        return False
    if path.startswith(_ASSETS):
        return not path.startswith(_OWN_ASSETS)
    if path.startswith(_DATA):
        name = path.removeprefix(_DATA)
        return name in ONE_FILE or ("/" in name and not name.startswith(_OWN_DATA))
    if path.startswith(at.PROCEDURES):  # a commune has the page of each procedure, not of its cases
        return path.count("/") > 2
    return path.startswith(_WHOLLY) or any(
        path.startswith(folder) and "/" in path.removeprefix(folder) for folder in _BELOW
    )
