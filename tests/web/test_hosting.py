"""What hosts are told: the headers stand, the files are sound, and nobody is locked out."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import REPOSITORY
from niemyet.publish.host.policy import hash_of
from niemyet.publish.host.server_files import SECURITY, hosting_files, view_hosting

TEMPLATES = REPOSITORY / "site_src" / "hosting"
HOSTS = ("_headers", ".htaccess", ".hosting/nginx.conf", ".hosting/Caddyfile")
STYLE = "p{margin:0}"
PAGE = f"<!doctype html><title>x</title><style>{STYLE}</style>"


@pytest.fixture
def folder(tmp_path) -> Path:
    """A finished site with staff forms, open data and a calendar."""
    for path in ("index.html", "404.html", "admin/index.html", "du-lieu/lich.ics"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(PAGE, encoding="utf-8")
    return tmp_path


def written(folder: Path, site_url: str = "https://xa.example/") -> dict[str, str]:
    files = hosting_files(folder, TEMPLATES, site_url, STYLE)
    return {path: content.decode() for path, content in files}


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_is_told_every_header(folder, host):
    text = written(folder)[host]
    names = ["Content-Security-Policy", "Cache-Control", *(name for name, _ in SECURITY)]

    assert [] == [name for name in names if name not in text]


@pytest.mark.parametrize("host", HOSTS)
def test_the_staff_forms_have_their_own_policy(folder, host):
    text = written(folder)[host]
    loosened = [line for line in text.splitlines() if "'unsafe-eval'" in line]

    assert 1 == len(loosened)
    assert "/admin/" in text


@pytest.fixture
def several(folder, tmp_path_factory) -> Path:
    """The finished sites of two offices below a page to choose one."""
    root = tmp_path_factory.mktemp("nhieu")
    for office in ("xa-a", "xa-b"):
        shutil.copytree(folder, root / office)
    for path in ("index.html", "404.html"):
        (root / path).write_text(PAGE, encoding="utf-8")
    return root


@pytest.mark.parametrize("host", HOSTS)
def test_every_office_of_several_has_its_own_forms_data_and_missing_page(several, host):
    text = written(several)[host]
    loosened = [line for line in text.splitlines() if "'unsafe-eval'" in line]

    assert loosened and "xa-a/admin/" in text and "xa-b/admin/" in text
    if host == "_headers":
        assert 1 == text.count("/:office/du-lieu/*\n")
    else:
        assert "/xa-a/du-lieu/" in text and "/xa-b/du-lieu/" in text
        assert {"/404.html", "/xa-a/404.html", "/xa-b/404.html"} <= set(
            re.findall(r"\s(/\S*404\.html)", text)
        )


def test_cloudflare_reads_every_rule_of_a_whole_province(tmp_path):
    """It reads 100 at most (developers.cloudflare.com/pages/platform/limits)."""
    for place in ("", *(f"xa-{number}" for number in range(124))):
        (tmp_path / place / "du-lieu").mkdir(parents=True)
        (tmp_path / place / "404.html").write_text(PAGE, encoding="utf-8")
    rules = re.findall(r"^/\S*$", written(tmp_path)["_headers"], re.MULTILINE)

    assert {"/:office/assets/offline/*", "/assets/offline/*", "/:office/du-lieu/*"} <= {*rules}
    assert len(rules) == len({*rules}) < 100


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_is_loosened_where_there_are_no_staff_forms(folder, host):
    shutil.rmtree(folder / "admin")

    assert "unsafe" not in written(folder)[host]


@pytest.mark.parametrize("host", HOSTS)
def test_a_calendar_is_sent_as_one(folder, host):
    assert re.search(r"text/calendar.*|ics", written(folder)[host])


def test_only_what_travels_with_the_pages_names_their_style(folder):
    """A hash in a server's own settings would be forgotten there, and take the style away."""
    named = {host for host, text in written(folder).items() if "sha256-" in text}

    assert {"_headers", ".htaccess"} == named


def test_the_one_style_of_all_offices_is_allowed(tmp_path):
    for office in "ab":
        (tmp_path / office).mkdir()
        (tmp_path / office / "404.html").write_text(PAGE, encoding="utf-8")
    view = view_hosting(tmp_path, "", STYLE)

    assert ("a/", "b/") == view.sites
    assert hash_of(STYLE) in view.policy
    assert 1 == view.policy.count("sha256-")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def nginx(folder, tmp_path_factory) -> Iterator[int]:
    """The port of an nginx that has been given our settings."""
    program = shutil.which("nginx")
    if program is None:
        pytest.skip("máy này chưa có nginx (apt install nginx-light)")
    port, scratch = free_port(), tmp_path_factory.mktemp("nginx")
    settings = written(folder)[".hosting/nginx.conf"]
    settings = settings.replace("listen 80", f"listen 127.0.0.1:{port}")
    settings = settings.replace("root /srv/niemyet", f"root {folder}")
    user = "user root;" if os.geteuid() == 0 else ""
    (scratch / "nginx.conf").write_text(
        f"{user} daemon off; pid {scratch}/pid; error_log {scratch}/log; events {{}}\n"
        f"http {{ access_log off; client_body_temp_path {scratch};\n{settings}}}",
        encoding="utf-8",
    )
    command = [program, "-p", str(scratch), "-e", f"{scratch}/log", "-c", f"{scratch}/nginx.conf"]
    subprocess.run([*command, "-t"], check=True, capture_output=True)
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        yield port
        server.terminate()


def test_nginx_seals_pages_and_staff_forms_apart(nginx):
    page, forms = ask(nginx, "/"), ask(nginx, "/admin/")

    assert "unsafe" not in page["Content-Security-Policy"]
    assert "'unsafe-eval'" in forms["Content-Security-Policy"]
    assert "no-cache" == page["Cache-Control"]


def test_nginx_sends_a_calendar_that_others_may_read(nginx):
    calendar = ask(nginx, "/du-lieu/lich.ics")

    assert "text/calendar; charset=utf-8" == calendar["Content-Type"]
    assert "*" == calendar["Access-Control-Allow-Origin"]


def test_nginx_keeps_hidden_files_to_itself(nginx):
    assert 404 == ask(nginx, "/khong-co")["status"]
    assert 404 == ask(nginx, "/.hosting/nginx.conf")["status"]


def ask(port: int, path: str) -> dict[str, str | int]:
    """Return the status and headers of one answer, as soon as somebody listens."""
    for _ in range(100):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", path)
            answer = connection.getresponse()
            return {**dict(answer.getheaders()), "status": answer.status}
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise AssertionError("nginx does not answer")


def test_caddy_accepts_its_file(folder, tmp_path_factory):
    if shutil.which("caddy") is None:
        pytest.skip("máy này chưa có caddy (apt install caddy)")
    path = tmp_path_factory.mktemp("caddy") / "Caddyfile"
    path.write_text(written(folder, "")[".hosting/Caddyfile"], encoding="utf-8")
    command = ["caddy", "validate", "--adapter", "caddyfile", "--config", str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")

    assert done.returncode == 0, done.stderr
