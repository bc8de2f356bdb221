"""What is laid aside is fetched as it was, and its size and digest are known meanwhile."""

import hashlib

from niemyet.publish.open_data import laid_aside
from niemyet.publish.published_file import PublishedFile


def test_files_are_fetched_as_they_were_laid_aside_in_any_order(monkeypatch):
    monkeypatch.setattr(laid_aside, "_MOST_IN_MEMORY", 4)  # so that they come to lie on disk
    files = [PublishedFile("a", b"123"), PublishedFile("b", b""), PublishedFile("c", b"4567")]
    lay = laid_aside.aside()
    laid = [lay(file) for file in files]

    assert [file.fetched() for file in reversed(laid)] == files[::-1]
    assert [file.size for file in laid] == [3, 0, 4]
    assert laid[2].sha256 == hashlib.sha256(b"4567").hexdigest()
