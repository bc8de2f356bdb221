"""Where people arrive who follow the address of a page that is now a part of another."""

import pytest


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("van-ban/07-2025-nd-cp/", "van-ban/2025/#07-2025-nd-cp"),
        ("van-ban/1847-qd-ttg/", "van-ban/khong-ghi-nam/#1847-qd-ttg"),
    ],
)
def test_the_old_address_of_a_law_leads_to_its_part(phone, address, old, now):
    phone.goto(f"{address}/{old}")
    phone.wait_for_url(f"{address}/{now}")

    assert phone.locator(f"[id='{now.partition('#')[2]}']:target > h2").is_visible()


def test_an_address_that_names_another_host_leads_nowhere_else(phone, address):
    phone.goto(f"{address}//la.example/van-ban/07-2025-nd-cp/")
    phone.wait_for_url("**/van-ban/2025/*")

    assert phone.url.startswith(f"{address}//la.example/van-ban/2025/")


@pytest.mark.parametrize(
    "wrong", ["van-ban/1945/", "van-ban/khong-ghi-nam/x/", "thu-tuc/khong-co/"]
)
def test_an_address_that_no_law_had_stays_missing(phone, address, wrong):
    phone.goto(f"{address}/{wrong}")

    assert phone.url == f"{address}/{wrong}"
    assert "Không có trang này" == phone.locator("h1").inner_text()
