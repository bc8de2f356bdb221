"""The files of a folder are known by their paths from there."""

from niemyet.folder import paths_below, write_file, write_into


def test_files_are_written_with_their_folders_and_found_again_by_their_paths(tmp_path):
    for path in ("b.html", "a/z/c.json", "a/.nojekyll"):
        write_file(tmp_path / path, b"x")
    (tmp_path / "empty").mkdir()

    assert ["a/.nojekyll", "a/z/c.json", "b.html"] == paths_below(tmp_path)
    assert ["c.json"] == paths_below(tmp_path / "a/z")


def test_a_file_that_somebody_names_is_written_where_its_name_leads(tmp_path):
    """As `--out /dev/stdout` does, whose name must not be taken away."""
    (tmp_path / "here").write_bytes(b"")
    (tmp_path / "name").symlink_to("here")
    write_file(tmp_path / "name", b"x")

    assert (tmp_path / "name").is_symlink()
    assert b"x" == (tmp_path / "here").read_bytes()


def test_what_says_the_same_is_one_file_with_two_names_until_it_is_written_anew(tmp_path):
    last, fresh = tmp_path / "last", tmp_path / "fresh"
    for name in ("a/same", "a/other"):
        write_into(last, name, b"x")
    (last / "lead").symlink_to("a/same")
    for name, content in (("a/same", b"x"), ("a/other", b"y"), ("new", b"z"), ("lead", b"x")):
        write_into(fresh, name, content, last)

    shared = [name for name in paths_below(fresh) if (fresh / name).stat().st_nlink > 1]
    assert ["a/same"] == shared
    assert not (fresh / "lead").is_symlink()
    write_into(fresh, "a/same", b"anew")
    assert b"x" == (last / "a/same").read_bytes()
    assert b"anew" == (fresh / "a/same").read_bytes()
