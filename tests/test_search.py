"""Search: the index, the browser's code in node, and a citizen at a phone-sized screen."""

import contextlib
import functools
import gzip
import http.server
import json
import shutil
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from niemyet.present.search_view import view_search
from niemyet.publish import search_index
from niemyet.publish.search_index import SCRIPTS, index_records, search_setup
from niemyet.site import Site, Sources, read_sound_catalog

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "search"
ENGINE = ROOT / "site_src" / "assets" / "scripts" / "search"
QUERIES = FOLDER / "queries.json"
DAY = date(2026, 11, 23)
MOST_BYTES = 50_000
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="máy này chưa có node")


@pytest.fixture(scope="module")
def posting():
    catalog, _ = read_sound_catalog(ROOT / "catalog")
    sources = Sources(ROOT / "catalog", ROOT / "site_src")
    return Site(sources, catalog, "lam-binh", DAY, DAY).posting


@pytest.fixture(scope="module")
def records(posting):
    return view_search(posting)


@pytest.fixture(scope="module")
def files(records, posting):
    return index_records(records, posting)


# ---- The index ----


def test_everything_that_has_a_page_can_be_found(records, posting):
    """Procedures, referrals, redress, fees, papers, lists, pages and legal instruments."""
    kinds = {record.kind for record in records}

    assert kinds == set(search_index.KINDS)
    assert {r.id for r in records if r.kind == "procedure"} == set(posting.procedures)
    assert len({(r.kind, r.path) for r in records}) == len(records)


def test_the_same_catalogue_gives_the_same_index(records, posting, files):
    """The names of the files change with their content only."""
    assert dict(index_records(records, posting)) == dict(files)
    assert files.core_path != files.details_path


def test_the_setup_cannot_end_its_script_element(posting, files):
    """Whatever the wording says, the page's JSON holds no tag."""
    setup = search_setup(posting, files, "v</script>")

    assert "<" not in setup
    assert json.loads(setup)["core"] == files.core_path


def test_engine_and_index_are_small(files):
    """What is loaded before the first result, compressed."""
    scripts = [ENGINE / f"{name}.js" for name in (*SCRIPTS, "box", "results")]
    engine = sum(len(gzip.compress(s.read_bytes(), 9)) for s in scripts)

    assert engine + len(gzip.compress(files.core, 9)) <= MOST_BYTES


@needs_node
def test_the_browser_reads_what_python_wrote(records, files, tmp_path):
    """Names, addresses, codes, times, fees and everyday names survive the packing."""
    rows = in_browser(files, [], tmp_path)["rows"]

    for row, record in zip(rows, records, strict=True):
        assert (row["kind"], row["name"], row["path"]) == (record.kind, record.name, record.path)
        assert (row["time"], row["fee"], row["field"]) == (record.time, record.fee, record.field)
        assert row["codes"] == list(record.codes)
        assert row["note"] == record.note
        assert [(a["phrase"], a["when"]) for a in row["also"]] == [
            (a.phrase, a.when) for a in record.also
        ]


@needs_node
def test_python_and_the_browser_split_words_alike(records, files, tmp_path):
    """Details are split at build time, queries in the browser: they must meet."""
    texts = [text for r in records for text in (r.name, *r.text, *r.named_inside)]

    assert in_browser(files, texts, tmp_path)["words"] == [search_index.words(t) for t in texts]


# ---- The browser's code, in node ----


@needs_node
@pytest.mark.parametrize("name", sorted(p.name for p in FOLDER.glob("*.test.cjs")))
def test_javascript_units(name):
    """The Vietnamese layer and the ranking, each on its own."""
    done = subprocess.run(
        ["node", "--test", str(FOLDER / name)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


@needs_node
def test_every_name_and_code_finds_its_procedure_first(records, files, tmp_path):
    """Exactly typed, without marks, or by code: the procedure itself stands first."""
    procedures = [r for r in records if r.kind == "procedure"]
    typed = {}
    for r in procedures:
        for text in (r.name, r.official_name, search_index.fold(r.name), *r.codes[:1]):
            typed.setdefault(text, []).append(r.path)

    for text, results in zip(typed, ranked(files, list(typed), tmp_path), strict=True):
        assert results[0]["path"] in typed[text], text


@needs_node
def test_everyday_names_find_all_their_procedures(records, files, tmp_path):
    """An ambiguous phrase shows each of its candidates, those of one phrase before the rest."""
    meant = {}
    for r in records:
        for also in r.also if r.kind in ("procedure", "referral") else ():
            meant.setdefault(also.phrase, set()).add(r.path)

    for phrase, results in zip(meant, ranked(files, list(meant), tmp_path), strict=True):
        first = [r["path"] for r in results[: len(meant[phrase]) + 2]]
        assert meant[phrase] <= set(first), phrase


@needs_node
def test_queries_keep_their_floor():
    """The tuned queries through the very command that reports them."""
    output = bench(str(QUERIES))
    figures = dict(row.split(None, 1) for row in section(output, "tune:"))
    count, first, five, *_ = figures["tất"].split()[1:]

    assert int(count) >= 250
    assert float(first) >= 90
    assert float(five) >= 98


@needs_node
def test_a_stranger_may_bring_queries(tmp_path):
    """The issue's format: query, codes with or without suffix, group; nothing else."""
    queries = [
        {"q": "dang ky khai sinh", "expect": ["1.001193.000.00.00.H60"], "group": "a"},
        {"q": "zzzz", "expect": ["1.001193"], "group": "b"},
        {"q": "ly dị", "expect": [], "group": "c"},
    ]
    path = tmp_path / "queries.json"
    path.write_text(json.dumps(queries), encoding="utf-8")

    rows = {row.split()[0]: row.split()[1:4] for row in section(bench(str(path)), "-:")}

    assert rows["a"] == ["1", "100.0", "100.0"]
    assert rows["b"] == ["1", "0.0", "0.0"]
    assert rows["c"] == ["1", "100.0", "100.0"]


def test_queries_are_our_own():
    """Enough of them, over all groups, none copied from the catalogue's everyday names."""
    queries = json.loads(QUERIES.read_text(encoding="utf-8"))
    catalog, _ = read_sound_catalog(ROOT / "catalog")
    copied = {a.phrase for p in catalog.procedures.values() for a in p.also_known_as}
    copied |= {phrase for r in catalog.referrals.values() for phrase in r.phrases}
    copied -= {p.name for p in catalog.procedures.values()}
    lower = {phrase.lower() for phrase in copied}

    assert len(queries) >= 250
    assert {q["split"] for q in queries} == {"tune", "unseen"}
    assert not [q["q"] for q in queries if q["q"].lower() in lower and q["group"] != "exact"]


def in_browser(files, texts, folder):
    core = folder / "core.js"
    core.write_bytes(files.core)
    return node("unpack_index.cjs", {"core": str(core), "texts": texts})


def ranked(files, queries, folder):
    core, details = folder / "core.js", folder / "details.js"
    core.write_bytes(files.core)
    details.write_bytes(files.details)
    order = {"core": str(core), "details": str(details), "queries": queries, "typed": []}
    return node("run_engine.cjs", order)["results"]


def node(script, order):
    done = subprocess.run(
        ["node", str(FOLDER / script)],
        input=json.dumps(order),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def bench(*arguments):
    script = str(ROOT / "scripts" / "bench_search.py")
    done = subprocess.run(
        [sys.executable, script, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


def section(output, title):
    """The rows of the table that begins with *title*."""
    rows = output[output.index(title) :].splitlines()[2:]
    return [row for row in rows[: rows.index("")] if row.strip()]


# ---- In a browser, on a phone ----


@pytest.fixture(scope="module")
def browser():
    api = pytest.importorskip("playwright.sync_api", reason="chưa cài playwright")
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), "")
    if not program:
        pytest.skip("máy này không có Chromium")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "site"
    command = [sys.executable, "-m", "niemyet", "build", "--office", "lam-binh"]
    subprocess.run([*command, "--site-dir", str(folder)], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture
def phone(browser):
    """A page of 360 by 740 that remembers what the browser complained about."""
    page = browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    page.complaints = []
    page.on("console", lambda m: page.complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    page.close()


@contextlib.contextmanager
def served(folder):
    """The site over HTTP under a strict content security policy."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self):
            self.send_header("Content-Security-Policy", STRICT)
            super().end_headers()

        def log_message(self, *arguments):
            pass

    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def type_into(page, selector, text):
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
    """Tab to the box in the header, type, choose with the arrows, open with Enter."""
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
    phone.wait_for_function(
        "document.querySelector('[role=status]').textContent.includes('kết quả')"
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
    phone.locator("summary").click()
    phone.select_option("#loc-linh-vuc", "Người có công")
    phone.wait_for_function(f"document.querySelectorAll('.hit').length < {before}")
    shown = phone.locator("#loc-linh-vuc option:checked").inner_text()
    assert shown == f"Người có công ({phone.locator('.hit').count()})"
    assert "linh-vuc=" in phone.url
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    phone.reload()
    phone.wait_for_selector(".hit")
    assert phone.locator("#loc-linh-vuc").input_value() == "Người có công"
    assert phone.complaints == []


def test_what_the_office_does_not_do_says_who_does(phone, site):
    phone.goto((site / "tim" / "index.html").as_uri() + "?q=ly+d%E1%BB%8B")
    phone.wait_for_selector(".hit")

    assert "Tòa án nhân dân" in phone.locator(".hit").first.inner_text()


def test_nothing_found_still_helps(phone, site):
    phone.goto((site / "tim" / "index.html").as_uri() + "?q=zzzz+qqqq")
    phone.wait_for_selector(".hits__message a")

    links = phone.locator(".hits__message a").evaluate_all("all => all.map(a => a.href)")
    assert any(link.endswith("#theo-linh-vuc") for link in links)
    assert any("/gioi-thieu/" in link for link in links)


def test_a_strict_policy_is_kept(phone, site):
    """No inline script, no eval, nothing from elsewhere; Enter opens the page of results."""
    with served(site) as address:
        phone.goto(f"{address}/")
        type_into(phone, "#tim", "tam tru")
        phone.keyboard.press("Enter")
        phone.wait_for_url("**/tim/?q=tam+tru")
        phone.wait_for_selector(".hit")

    assert "tạm trú" in phone.locator(".hit").first.inner_text().lower()
    assert phone.complaints == []


def test_without_scripts_the_lists_remain(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with served(site) as address:
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
    phone.wait_for_function("globalThis.niemyet?.Search && globalThis.niemyet.searchCore")
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
