"""The queue of what to compare as a page beside the forms, for whoever has no terminal."""

from html import escape
from pathlib import Path
from string import Template

from markdown import Markdown
from markdown.extensions.toc import TocExtension

from niemyet.edit.verification.comparing import compare_wanted
from niemyet.edit.verification.report import FIRST, VerificationReport, as_page
from niemyet.edit.verification.wanted import Wanted
from niemyet.present.lists.to_verify import view_verification
from niemyet.present.permalinks import STAFF_FORMS, TO_VERIFY
from niemyet.present.posting import Posting

_GUIDE = "huong-dan/huong-dan-can-bo.html#đối-chiếu-với-văn-bản"


def queue_page(skeleton: str, folder: Path, posting: Posting) -> str:
    """Return the page, dressed like the guides; *folder* is the catalogue.

    Its git says who wrote a record where two people are asked for.
    """
    root = "../" * TO_VERIFY.count("/")
    report = VerificationReport(posting, view_verification(posting), root, "", whole=True)
    wanted = (Wanted(str(entry.record)) for entry in report.queue.waiting[:FIRST])
    first = [compare_wanted(folder, posting, one) for one in wanted]
    converter = Markdown(extensions=["sane_lists", TocExtension(toc_depth="2-2")])
    converter.ESCAPED_CHARS = [*converter.ESCAPED_CHARS, *"|~"]  # as on a forge
    told = escape(as_page(report, first), False).replace(r"\&lt;", "&lt;").replace(r"\&gt;", "&gt;")
    content = converter.convert(told)
    forms, guide = f"{root}{posting.commons}{STAFF_FORMS}", posting.wording("verifying.guide")
    title = posting.wording("verifying.queue").capitalize()
    others = f'<a href="{forms}{_GUIDE}">{guide}</a>'
    words = {"title": title, "content": content, "others": others}
    return Template(skeleton).substitute(words, forms=forms)
