"""Files that belong to a record: a blank form, the same filled in as a sample, a photograph."""

from dataclasses import dataclass

FOLDER = "attachments"
"""Where they lie, below the catalogue's folder."""
LARGEST = 2_000_000
"""Bytes that a phone still fetches over a weak network."""
ENDINGS = ("pdf", "docx", "odt")
PHOTO_ENDING = "jpg"
LARGEST_PHOTO = 150_000
"""Bytes of a photograph of somebody at a counter; a page may show several."""


@dataclass(frozen=True)
class Attachment:
    """A file as it is kept; its name tells its kind."""

    name: str
    content: bytes

    @property
    def ending(self) -> str:
        """One of ENDINGS, or PHOTO_ENDING."""
        return self.name.rpartition(".")[2]

    @property
    def kilobytes(self) -> int:
        """Its size, rounded, at least 1."""
        return max(1, round(len(self.content) / 1000))
