"""Where a page's links lead, from the folder it lies in and in its language."""

import pytest
from niemyet.publish.markup.addresses import Addresses


@pytest.fixture
def addresses() -> Addresses:
    """The addresses on a page two folders deep."""
    addresses = Addresses()
    addresses.stand_at("thu-tuc/khai-sinh/")
    return addresses


@pytest.fixture
def translated(addresses) -> Addresses:
    """The same in a language that has the board of fees and the search."""
    addresses.know_only({"phi/", "tim/"})
    return addresses


@pytest.mark.parametrize("path", ["", "phi/#a", "assets/a.svg", "tim/?q=a"])
def test_an_address_leads_through_the_root(addresses, path):
    assert f"../../{path}" == addresses.to(path)
    assert f'href="../../{path}"' == addresses.href(path)


def test_home_leads_from_itself(addresses):
    addresses.stand_at("")

    assert "./phi/" == addresses.to("phi/")


@pytest.mark.parametrize(
    ("path", "led"),
    [
        ("phi/#a", 'href="../../phi/#a"'),
        ("lich-su/", 'href="../../../lich-su/" hreflang="vi"'),
        ("lich-su/#a", 'href="../../../lich-su/#a" hreflang="vi"'),
        ("so-lieu.csv", 'href="../../../so-lieu.csv"'),
    ],
)
def test_a_link_stays_in_the_language_where_the_page_is_there(translated, path, led):
    assert led == translated.href(path)


@pytest.mark.parametrize(
    ("path", "led"),
    [("assets/a.svg", "../../../assets/a.svg"), ("tim/?q=a", "../../tim/?q=a")],
)
def test_what_is_no_link_leads_there_as_well(translated, path, led):
    assert led == translated.to(path)


def test_a_translated_home_leads_one_folder_up(translated):
    translated.stand_at("")

    assert 'href="../lich-su/" hreflang="vi"' == translated.href("lich-su/")


def test_an_address_is_escaped(addresses):
    assert 'href="../../a&amp;b"' == addresses.href("a&b")
