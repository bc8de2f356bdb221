"""Where the forms save: ``site_src/admin/settings.yaml``, the one place that says so."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import urlsplit

import yaml

from niemyet.problem import Problem, Refused
from niemyet.read.plain_yaml import plain_yaml
from niemyet.read.sentences import did_you_mean
from niemyet.read.yaml_source import read_yaml

Backend = Mapping[str, str]
"""The settings of a forge as Decap names them; empty where nobody has chosen one."""

_HOSTS: Mapping[str, tuple[str, ...]] = {
    "github": ("https://api.github.com", "https://*.githubusercontent.com"),
    "gitlab": ("https://gitlab.com",),
    "forgejo": (),
}
_APPLICATION = "mã của ứng dụng OAuth2 đã lập cho /admin/; xem guide/cai-dat-kho.md, mục 3."
_NEEDED: Mapping[str, Mapping[str, str]] = {
    "github": {
        "base_url": "ghi địa chỉ dịch vụ đăng nhập mà đơn vị tự đặt; "
        "xem guide/cai-dat-kho.md, mục 3."
    },
    "gitlab": {"app_id": _APPLICATION},
    "forgejo": {
        "api_root": "viết địa chỉ API, ví dụ https://forge.example.vn/api/v1.",
        "app_id": _APPLICATION,
    },
}
"""What else than the repository each forge needs before anybody can sign in, and what to write."""
_NO_GITEA = {
    "gitea": "Gitea không giữ được bản chờ duyệt của biểu mẫu; dùng Forgejo, GitLab, GitHub."
}
_FOREIGN = "api.netlify.com"
"""Where Decap sends those who sign in to GitHub, unless told otherwise."""
_ADDRESS = re.compile(r"https://[\w.-]+(:\d+)?(/[\w./-]*[\w-])?")
_KEYS = frozenset(
    [
        "backend",
        "repo",
        "branch",
        "api_root",
        "base_url",
        "auth_endpoint",
        "auth_type",
        "app_id",
        "site_domain",
        "reports_to",
    ]
)
_NOT_THE_FORGE = ("backend", "reports_to")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_REPO = re.compile(r"[\w.-]+(/[\w.-]+)+")


def read_settings(file: Path) -> Backend:
    """Return the forge's settings, ``name`` among them; nothing if none is chosen.

    Raises Refused, with the remedy, if the file cannot be followed.
    """
    written = _read(file)
    if not written.get("backend"):
        return {}
    if fault := next(_faults(written), None):
        raise Refused(f"{file}: {fault.what}; {fault.remedy}")
    chosen = {key: value for key, value in written.items() if value and key not in _NOT_THE_FORGE}
    usual = {"auth_type": "pkce"} if written["backend"] == "gitlab" else {}
    return {"name": written["backend"], "branch": "main", **usual, **chosen}


def read_email(file: Path) -> str:
    """Return the address to which readers report faults; "" if none is named.

    Raises Refused, with the remedy, if what is written is no such address.
    """
    email = _read(file).get("reports_to", "")
    if email and not _EMAIL.fullmatch(email):
        raise Refused(
            f"{file}: reports_to «{email}» không phải địa chỉ thư; viết như tiep-nhan@example.vn."
        )
    return email


def hosts(backend: Backend) -> tuple[str, ...]:
    """Return the origins that the editor has to reach to save with this forge."""
    own = [backend[key] for key in ("api_root", "base_url") if key in backend]
    origins = [f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" for url in own]
    usual = () if "api_root" in backend else _HOSTS.get(backend.get("name", ""), ())
    return tuple(dict.fromkeys((*usual, *origins)))


def _read(file: Path) -> dict[str, str]:
    try:
        written = plain_yaml(file.read_text("utf-8")) or {}
    except yaml.YAMLError as error:
        raise Refused(
            f"{file}: viết sai cách; mỗi mục một dòng «tên: giá trị». ({error})"
        ) from None
    if not isinstance(written, dict) or not all(isinstance(v, str) for v in written.values()):
        raise Refused(f"{file}: chỉ viết các dòng «tên: giá trị».")
    return written


def settings_problems(file: Path) -> tuple[Problem, ...]:
    """Return everything that keeps the settings in *file* from leading to a working login."""
    if not file.is_file():
        return ()
    shown_as = PurePosixPath(*file.parts[-3:])
    source = read_yaml(file, shown_as)
    if isinstance(source, tuple):
        return source
    written = {key: value for key, value in source.values.items() if isinstance(value, str)}
    faults = [*_nested(source.values), *(_faults(written) if written.get("backend") else ())]
    return tuple(
        Problem(
            source.key_place((fault.key,)),
            f"Cài đặt biểu mẫu › {fault.key}",
            fault.what,
            fault.remedy,
            excerpt=source.excerpt(source.key_place((fault.key,))),
            rule="settings-lead-to-a-login",
        )
        for fault in faults
    )


class _Fault(NamedTuple):
    key: str
    what: str
    remedy: str


def _nested(values: Mapping[str, object]) -> Iterator[_Fault]:
    for key, value in values.items():
        if not isinstance(value, str):
            yield _Fault(key, "phải là một dòng chữ", "chỉ viết các dòng «tên: giá trị».")


def _faults(written: Mapping[str, str]) -> Iterator[_Fault]:
    """Yield what a forge needs and has not, or what would lead people elsewhere.

    What each backend reads is as Decap 3.16.3 has it: only Forgejo's keeps drafts for approval,
    Gitea's cannot; GitHub lets nobody in without a server of one's own that trades the code.
    """
    yield from _unknown_keys(written)
    name = written["backend"]
    if name not in _NEEDED:
        remedy = f"chọn một trong: {', '.join(_NEEDED)}."
        yield _Fault("backend", f"backend «{name}» không dùng được", _NO_GITEA.get(name, remedy))
        return
    if not _REPO.fullmatch(written.get("repo", "")):
        remedy = "viết «chủ-kho/tên-kho», ví dụ ubnd-xa/danh-muc."
        yield _Fault("repo", "thiếu repo", remedy)
    for key, remedy in _NEEDED[name].items():
        if not written.get(key):
            yield _Fault(key, f"thiếu {key}", remedy)
    yield from _gitlab(written) if name == "gitlab" else ()
    yield from _addresses(written)


def _unknown_keys(written: Mapping[str, str]) -> Iterator[_Fault]:
    for key in (key for key in written if key not in _KEYS):
        known = f"các mục: {', '.join(sorted(_KEYS))}."
        yield _Fault(key, f"không có mục «{key}»", f"{did_you_mean(key, _KEYS)}{known}")


def _gitlab(written: Mapping[str, str]) -> Iterator[_Fault]:
    if written.get("api_root") and not written.get("base_url"):
        yield _Fault("base_url", "thiếu base_url", "viết địa chỉ GitLab của đơn vị.")
    if written.get("auth_type", "pkce") != "pkce":
        yield _Fault("auth_type", f"«{written['auth_type']}» không an toàn", "viết pkce.")


def _addresses(written: Mapping[str, str]) -> Iterator[_Fault]:
    for key in ("api_root", "base_url"):
        if (address := written.get(key)) and not _ADDRESS.fullmatch(address):
            remedy = "viết cả https://, không có dấu cách, không có dấu / ở cuối."
            yield _Fault(key, f"«{address}» không phải địa chỉ dùng được", remedy)
    if urlsplit(written.get("base_url", "")).hostname == _FOREIGN:
        remedy = "ghi dịch vụ đăng nhập mà đơn vị tự đặt; xem guide/cai-dat-kho.md, mục 3."
        yield _Fault("base_url", f"{_FOREIGN} là dịch vụ của nước ngoài", remedy)
