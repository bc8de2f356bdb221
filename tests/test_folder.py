"""The files of a folder are known by their paths from there."""

from niemyet.folder import paths_below, write_file


def test_files_are_written_with_their_folders_and_found_again_by_their_paths(tmp_path):
    for path in ("b.html", "a/z/c.json", "a/.nojekyll"):
        write_file(tmp_path / path, b"x")
    (tmp_path / "empty").mkdir()

    assert ["a/.nojekyll", "a/z/c.json", "b.html"] == paths_below(tmp_path)
    assert ["c.json"] == paths_below(tmp_path / "a/z")
