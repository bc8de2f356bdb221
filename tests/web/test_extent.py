"""A build says how much the site takes, and names a host that will soon refuse it."""

import pytest
from niemyet.publish.host.extent import LIMITS, Extent, extent_of, near_limits, told


def test_files_bytes_and_the_heaviest_folders_are_told(tmp_path):
    for name, size in (("thu-tuc/a/b/index.html", 2_000_000), ("en/index.html", 3_500_000)):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(b"x" * size)
    (tmp_path / "index.html").write_bytes(b"x" * 100_000)
    extent = extent_of(tmp_path)

    parts = (("en", 3_500_000), ("thu-tuc", 2_000_000), (".", 100_000))
    assert extent == Extent(3, 4, parts, ("en/index.html", 3_500_000))
    assert told(extent) == (
        "Cả thảy 3 tệp, 5,6 MB; nặng nhất: en 3,5 MB, thu-tuc 2,0 MB, . 0,1 MB."
    )


@pytest.mark.parametrize(
    ("files", "folders", "size", "warned"),
    [
        (15_999, 9_000, 799_999_999, []),
        (16_000, 9_000, 0, ["Sắp tới giới hạn của Cloudflare Pages"]),
        (20_001, 9_000, 0, ["Đã quá giới hạn của Cloudflare Pages"]),
        (
            10,
            10,
            1_000_000_001,
            ["Đã quá giới hạn của GitHub Pages", "Đã quá giới hạn của GitLab Pages"],
        ),
        (
            90_000,
            70_000,
            0,
            ["Đã quá giới hạn của Cloudflare Pages", "Sắp tới giới hạn của GitLab Pages"],
        ),
    ],
)
def test_a_host_is_named_from_four_fifths_of_its_limit_on(files, folders, size, warned):
    said = list(near_limits(Extent(files, folders, ((".", size),), ("index.html", 1))))

    assert warned == [sentence.partition(":")[0] for sentence in said]
    assert all("Cách sửa: " in sentence for sentence in said)


def test_a_host_that_takes_no_file_as_large_is_named_with_the_file():
    (said,) = near_limits(Extent(2, 1, ((".", 30_000_000),), ("ban-in/quyen.pdf", 26_300_000)))

    assert said.startswith(
        "Đã quá giới hạn của Cloudflare Pages: tệp ban-in/quyen.pdf có 26,3 MB, nơi đó nhận nhiều "
        "nhất 26,2 MB ("
    )


def test_every_limit_says_where_it_was_read():
    assert all(limit.source.startswith("https://") for limit in LIMITS)
