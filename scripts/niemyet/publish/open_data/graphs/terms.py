"""Our own terms for what the standards have no word for. Their definitions are in the wording."""

from collections.abc import Iterator

from niemyet.model.vocabulary import AudienceGroup, ChannelKind, DocumentAction, TimeUnit
from niemyet.present.open_data.shapes import ChargeStatus
from niemyet.present.text.wording import Wording

NAMESPACE = "urn:niemyet:v1:"
"""The same for every office: a term means the same wherever the data comes from."""

_VALUES = (
    ("document", tuple(DocumentAction)),
    ("channel", tuple(ChannelKind)),
    ("unit", tuple(unit for unit in TimeUnit if unit is not TimeUnit.SAME_DAY)),
    ("format", (TimeUnit.SAME_DAY,)),
    ("audience", tuple(AudienceGroup)),
    ("data.charge", tuple(ChargeStatus)),
    ("data.standing", ("verified", "unverified", "withdrawn")),
    ("data.role", ("receives",)),
)


def term_values(w: Wording) -> Iterator[tuple[str, str]]:
    """Yield each word of a closed list that the data uses as a value, and what it is called."""
    for group, words in _VALUES:
        for word in words:
            yield str(word), w(f"{group}.{word}")
