"""Whether a sheet still does its work on its paper: large enough to read, few enough to hang."""

from collections.abc import Iterator

from niemyet.present.text.formats import format_number
from niemyet.present.text.wording import Wording
from niemyet.publish.sheets.print_run import PrintRun


def misfits(run: PrintRun, w: Wording) -> Iterator[str]:
    """Yield a sentence for every sheet that cannot be printed or no longer fits, and what to do."""
    yield from map(str, run.refused)
    for p in run.printed:
        kind, made = p.sheet.kind, p.impression
        words = {"title": p.sheet.title, "id": p.sheet.id, "pages": made.pages}
        if kind.most_pages is not None and made.pages > kind.most_pages:
            yield w("sheet.misfit.pages", **words, most=kind.most_pages)
        if made.size < kind.smallest:
            size, smallest = (format_number(n, w) for n in (int(made.size), int(kind.smallest)))
            yield w("sheet.misfit.size", **words, size=size, smallest=smallest)
    cut: dict[str, list[str]] = {}
    for p in run.printed:
        if p.sheet.cut:
            cut.setdefault(p.sheet.kind.id, []).append(p.sheet.title)
    for kind_id, titles in cut.items():
        kind = w(f"sheet.offer.kind.{kind_id}")
        yield w("sheet.misfit.cut", kind=kind, number=len(titles), titles="; ".join(titles))
