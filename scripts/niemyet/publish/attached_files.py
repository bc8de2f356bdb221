"""Blank forms and samples, the files of what hangs on the board, photographs of staff."""

from collections.abc import Iterator

from niemyet.model.record import items_given
from niemyet.present import permalinks as at
from niemyet.present.board.hanging import on_the_board
from niemyet.present.office.view import view_office
from niemyet.present.posting import Posting
from niemyet.present.province.whole import communes
from niemyet.publish.published_file import PublishedFile


def attached_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield every file that a posted form names, or a posting as long as it may, or a counter."""
    forms = (form for p in posting.procedures.values() for form in items_given(p.edition.forms))
    names = {name for form in forms for name in (form.file, form.sample) if name}
    for each in (posting, *communes(posting)):
        names |= {h.record.file for h in on_the_board(each) if h.record.file and not h.withheld}
        counters = view_office(each).counters.value or ()
        names |= {person.photo for counter in counters for person in counter.staff}
    for name in sorted(names & set(posting.catalog.attachments)):
        yield PublishedFile(at.attachment_path(name), posting.catalog.attachments[name].content)
