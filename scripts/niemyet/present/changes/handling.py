"""What the log of a posting gains: put up or taken down, where, on which day, by whom."""

from niemyet.model.board import Handling, Hanging
from niemyet.present.changes.difference import Difference
from niemyet.present.changes.speaker import Speaker
from niemyet.present.text.formats import format_day


def handling_in_words(found: Difference, speaker: Speaker) -> str:
    """Return the sentence of a line that is new in the log; nothing for one that is mended."""
    handling, hanging = found.after, found.holder
    told = found.before is None and isinstance(handling, Handling)
    if not (told and isinstance(hanging, Hanging)):
        return ""
    where = hanging.where or speaker.value(hanging.place)
    day = format_day(handling.on, speaker.words)
    return speaker.words(f"change.{found.name}", where=where, day=day, by=handling.by)
