"""A citizen at a phone-sized screen, with fingers, keyboard or screen reader."""

from browser import opened_page, wait_until


def type_into(page, selector, text):
    """Type as a person does, and wait for the first results."""
    page.locator(selector).click()
    page.keyboard.type(text, delay=15)
    page.wait_for_selector("[role=option]")


def test_a_citizen_types_on_a_phone_and_taps(phone, site):
    """From a folder, without a server: no marks, an everyday word, the right page."""
    phone.goto((site / "index.html").as_uri())
    type_into(phone, "#tim", "giay doc than")
    first = phone.locator("[role=option]").first
    assert "giấy độc thân" in first.inner_text()
    first.tap()
    phone.wait_for_url("**/thu-tuc/cap-giay-xac-nhan-tinh-trang-hon-nhan/index.html")

    assert phone.locator("h1").inner_text() == "Cấp Giấy xác nhận tình trạng hôn nhân"
    assert phone.complaints == []


def test_the_keyboard_alone_is_enough(phone, site):
    """Tab to the box in a wide header, type, choose with the arrows, open with Enter."""
    phone.set_viewport_size({"width": 1024, "height": 768})
    phone.goto((site / "thu-tuc" / "tach-ho" / "index.html").as_uri())
    for _ in range(12):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement.name") == "q":
            break
    phone.keyboard.type("ddawng kys keets hoon", delay=15)
    phone.wait_for_selector("[role=option]")
    box = phone.locator("input[name=q]")
    assert box.get_attribute("aria-activedescendant") is None
    phone.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert phone.locator(f"#{active}").get_attribute("aria-selected") == "true"
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/dang-ky-ket-hon/index.html")


def test_the_combobox_tells_its_state(phone, site):
    """Roles and states of the ARIA pattern, and a polite count."""
    phone.goto((site / "index.html").as_uri())
    box = phone.locator("#tim")
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-autocomplete") == "list"
    assert box.get_attribute("aria-expanded") == "false"
    type_into(phone, "#tim", "khai tu")
    assert box.get_attribute("aria-expanded") == "true"
    listbox = phone.locator(f"#{box.get_attribute('aria-controls')}")
    assert listbox.get_attribute("role") == "listbox"
    assert listbox.get_attribute("aria-label")
    wait_until(
        phone, "document.querySelector('form [role=status]').textContent.includes('kết quả')"
    )


def test_the_arrows_go_round_and_escape_closes(phone, site):
    """Up from the box reaches the last option, Down the first; Escape closes, then clears."""
    phone.goto((site / "index.html").as_uri())
    type_into(phone, "#tim", "khai tu")
    box, options = phone.locator("#tim"), phone.locator("[role=option]")
    phone.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") == options.last.get_attribute("id")
    phone.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    phone.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.get_attribute("aria-activedescendant") is None
    assert box.input_value() == "khai tu"
    phone.keyboard.press("Escape")
    assert box.input_value() == ""


def test_results_have_an_address_and_can_be_narrowed(phone, site):
    """?q= shows the results; a filter counts, narrows, and is kept in the address."""
    phone.goto((site / "tim" / "index.html").as_uri() + "?q=mai+tang+phi")
    phone.wait_for_selector(".hit")
    assert phone.locator("#tim").input_value() == "mai tang phi"
    assert "Khi nào" in phone.locator(".hit").first.inner_text()
    before = phone.locator(".hit").count()
    phone.locator(".filters__box summary").click()
    phone.select_option("#loc-linh-vuc", "Người có công")
    wait_until(phone, f"document.querySelectorAll('.hit').length < {before}")
    shown = phone.locator("#loc-linh-vuc option:checked").inner_text()
    assert shown == f"Người có công ({phone.locator('.hit').count()})"
    assert "linh-vuc=" in phone.url
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    phone.reload()
    phone.wait_for_selector(".hit")
    assert phone.locator("#loc-linh-vuc").input_value() == "Người có công"
    assert phone.complaints == []


def test_what_the_office_does_not_do_says_who_does(phone, site):
    """A court's matter is answered with the court."""
    phone.goto((site / "tim" / "index.html").as_uri() + "?q=ly+d%E1%BB%8B")
    phone.wait_for_selector(".hit")

    assert "Tòa án nhân dân" in phone.locator(".hit").first.inner_text()


def test_what_is_not_in_the_list_is_said_first(phone, site):
    """Before the near misses, which are few and called so; in the suggestions as well."""
    phone.goto(
        (site / "tim" / "index.html").as_uri() + "?q=m%E1%BB%9F+ph%C3%B2ng+kh%C3%A1m+t%C6%B0"
    )
    phone.wait_for_selector(".hits__absent")

    said = phone.locator(".hits__message, #ket-qua-tim, .hit").all_inner_texts()
    assert said[0].startswith("Không có trong danh mục này.")
    assert said[1] == "Gần giống"
    assert 1 <= phone.locator(".hit").count() <= 5
    assert not phone.locator(".filters__box").is_visible()
    phone.goto((site / "index.html").as_uri())
    type_into(phone, "#tim", "mở phòng khám tư")
    wait_until(
        phone,
        "document.querySelector('[role=option]').textContent.startsWith('Không có trong danh mục')",
    )
    assert "Gần giống" in phone.locator("[role=option]").nth(1).inner_text()
    assert phone.complaints == []


def test_nothing_found_still_helps(phone, site):
    """The fields and the desk are one tap away."""
    phone.goto((site / "tim" / "index.html").as_uri() + "?q=zzzz+qqqq")
    phone.wait_for_selector(".hits__message a")

    links = phone.locator(".hits__message a").evaluate_all("all => all.map(a => a.href)")
    assert any(link.endswith("#theo-linh-vuc") for link in links)
    assert any("/gioi-thieu/" in link for link in links)


def test_a_strict_policy_is_kept(phone, address):
    """No inline script, no eval, nothing from elsewhere; Enter opens the page of results."""
    phone.goto(f"{address}/")
    type_into(phone, "#tim", "tam tru")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/tim/?q=tam+tru")
    phone.wait_for_selector(".hit")

    assert "tạm trú" in phone.locator(".hit").first.inner_text().lower()
    assert phone.complaints == []


def test_without_scripts_the_lists_remain(browser, address):
    """The box is a form; its page shows the fields and A–Z."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/")
    page.locator("#tim").fill("khai sinh")
    page.locator("#tim").press("Enter")
    page.wait_for_url("**/tim/?q=khai+sinh")
    assert page.locator("#theo-linh-vuc").is_visible()
    assert page.locator("#chu-d").is_visible()
    context.close()


def test_a_keystroke_is_answered_at_once_on_a_slow_phone(phone, site):
    """Median of typing a few queries letter by letter, with the processor four times slower."""
    phone.goto((site / "index.html").as_uri())
    phone.locator("#tim").click()
    wait_until(phone, "globalThis.niemyet?.Search && globalThis.niemyet.searchCore")
    phone.context.new_cdp_session(phone).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    times = phone.evaluate(
        """async () => {
          const search = await niemyet.site.open();
          const times = [];
          for (const query of ["dang ky khai sinh", "giấy độc thân", "mai tang phi", "sao y"]) {
            for (let end = 1; end <= query.length; end += 1) {
              const started = performance.now();
              search.find(query.slice(0, end));
              times.push(performance.now() - started);
            }
          }
          return times.sort((a, b) => a - b);
        }"""
    )

    assert times[len(times) // 2] < 16


def test_results_stand_on_the_first_screen_even_of_enlarged_text(phone, site):
    """At 360 × 740, as it is and with letters twice as large: the first name is seen unscrolled."""
    results = (site / "tim" / "index.html").as_uri() + "?q=khai+sinh"
    ends = []
    for size in (1, 4):
        phone.goto(results)
        phone.evaluate(
            "size => localStorage.setItem('niemyet.reading', JSON.stringify({ size }))", size
        )
        phone.reload()
        phone.wait_for_selector(".hit")
        ends.append(phone.locator(".hit__name").first.bounding_box())

    assert ends[0]["y"] + ends[0]["height"] < 300
    assert ends[1]["y"] + ends[1]["height"] < 740


def test_what_is_typed_before_the_script_arrives_is_searched(browser, address):
    """On a slow network: a word typed on the page of results, and an address that was shared."""
    with opened_page(browser) as page:
        late = []
        page.route("**/search/box.js*", lambda route: late.append(route))
        page.goto(f"{address}/tim/?q=khai+sinh", wait_until="commit")
        page.locator("#tim").fill("tach ho")
        wait_until(page, "document.readyState !== 'loading'")
        slow = []
        page.route("**/tim/muc-luc.js", lambda route: slow.append(route))
        late.pop().continue_()
        page.wait_for_selector(".searching")
        assert page.locator(".searching").inner_text() == "Đang tìm…"
        wait_until_route(page, slow)
        page.wait_for_selector(".hit")

        assert page.locator("#tim").input_value() == "tach ho"
        assert page.locator(".hit__name").first.inner_text() == "Tách hộ"
        assert page.locator(".searching").count() == 0


def wait_until_route(page, held):
    """Let go on what was held back, once it was asked for."""
    for _ in range(100):
        if held:
            held.pop().continue_()
            return
        page.wait_for_timeout(50)
    raise AssertionError("nothing was asked for")
