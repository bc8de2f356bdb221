"""What stands on each sheet that an engine printed, as its reader finds it."""

import re

import pypdfium2
from web.paper import tight

FOOT = "Nộidungtínhđếnngày"
LINE = 10
"""Points: twice what parts of one line may differ in height."""


def sheets_of(pdf: bytes) -> list[str]:
    """Return the text of each sheet of paper from top to bottom, without spaces."""
    return [tight(_from_top(page.get_textpage())) for page in pypdfium2.PdfDocument(pdf)]


def _from_top(text: pypdfium2.PdfTextPage) -> str:
    """Return the text by where it stands: engines write letters of one weight together."""
    places = [text.get_rect(number) for number in range(text.count_rects())]
    lines: list[list[tuple[float, float, float, float]]] = []
    for place in sorted(places, key=lambda place: -place[1] - place[3]):
        if lines and abs(lines[-1][0][1] + lines[-1][0][3] - place[1] - place[3]) < LINE:
            lines[-1].append(place)
        else:
            lines.append([place])
    return "".join(text.get_text_bounded(*place) for line in lines for place in sorted(line))


def lonely(sheet: str, headings: set[str]) -> bool:
    """Return whether the last thing above the foot is a heading."""
    above = re.split(r"(?:Bộphậnmộtcửa|Trungtâm)[^.]*" + FOOT, sheet)[0]
    return any(heading and above.endswith(heading) for heading in headings)
