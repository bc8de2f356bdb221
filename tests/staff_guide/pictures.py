"""Pictures for the guide: what is marked gets a frame and its number; files stay small."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

LARGEST_PICTURE, LARGEST_FOLDER = 120_000, 1_500_000
"""Bytes of one picture and of them all: the guide is read over a slow line too."""
_RED, _WHITE = "#c4001a", "#ffffff"
_COLOURS = 64
_FRAME, _GAP, _DISC = 3, 4, 13
_LETTER = 18
_BETWEEN = 40


class Box(NamedTuple):
    """An element's place in the picture, in pixels."""

    x: float
    y: float
    width: float
    height: float


def photograph(page, marked: Sequence = ()) -> bytes:
    """Return what *page* shows as PNG, with the elements *marked* framed and numbered."""
    boxes = [Box(**element.bounding_box()) for element in marked]
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    for number, box in enumerate(boxes, 1):
        _mark(ImageDraw.Draw(picture), box, number, picture.size)
    return small_png(picture)


def small_png(picture: Image.Image) -> bytes:
    """Return *picture* as PNG with few colours."""
    few = picture.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


def beside(left: bytes, right: bytes) -> bytes:
    """Return two pictures of one size side by side, as PNG."""
    first, second = (Image.open(BytesIO(png)).convert("RGB") for png in (left, right))
    both = Image.new("RGB", (2 * first.width + _BETWEEN, first.height), _WHITE)
    both.paste(first, (0, 0))
    both.paste(second, (first.width + _BETWEEN, 0))
    return small_png(both)


def printed_page(pdf: Path, width: int) -> bytes:
    """Return the first page of a PDF as PNG, *width* pixels wide, with a thin edge."""
    page = pypdfium2.PdfDocument(pdf)[0]
    picture = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    edge = (0, 0, picture.width - 1, picture.height - 1)
    ImageDraw.Draw(picture).rectangle(edge, outline="#888888")
    return small_png(picture)


def _mark(draw: ImageDraw.ImageDraw, box: Box, number: int, size: tuple[int, int]) -> None:
    frame = (
        max(box.x - _GAP, 1),
        max(box.y - _GAP, 1),
        min(box.x + box.width + _GAP, size[0] - 2),
        min(box.y + box.height + _GAP, size[1] - 2),
    )
    draw.rounded_rectangle(frame, radius=6, outline=_RED, width=_FRAME)
    x, y = min(frame[2] + 2, size[0] - _DISC - 2), (frame[1] + frame[3]) / 2
    draw.ellipse((x - _DISC, y - _DISC, x + _DISC, y + _DISC), fill=_RED, outline=_WHITE, width=2)
    letters = ImageFont.load_default(_LETTER)
    draw.text((x, y), str(number), fill=_WHITE, font=letters, anchor="mm")
