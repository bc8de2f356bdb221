"""A machine with nothing but Python gets a whole and current .venv, or a clear reason why not."""

import subprocess
import sys
import threading
from pathlib import Path

import bootstrap
import pytest


@pytest.fixture
def root(tmp_path):
    """A repository that has never been set up."""
    (tmp_path / "requirements.lock").write_text("mkdocs==1.6.1", "utf-8")
    (tmp_path / "requirements-build.lock").write_text("mkdocs==1.6.1", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]", "utf-8")
    return tmp_path


@pytest.fixture
def installs(monkeypatch):
    """The pip commands a set-up would have run; the environment itself is an empty stand-in."""
    commands = []
    monkeypatch.setattr(bootstrap, "create_environment", put_python)
    monkeypatch.setattr(bootstrap, "call", commands.append)
    return commands


def put_python(environment: Path) -> None:
    """Make the least that looks like an environment."""
    python = bootstrap.python_of(environment)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()


def message_of(action, *arguments) -> str:
    """Return the reason for which a set-up was refused."""
    with pytest.raises(bootstrap.SetUpFailed) as refusal:
        action(*arguments)
    return str(refusal.value)


def fail(error):
    """Return a function that raises ``error``, whatever it is asked."""

    def raise_error(*_arguments):
        raise error

    return raise_error


def test_first_start_installs_the_lock_then_the_project(root, installs):
    """Locked packages come with checked hashes, then the project alone, built by locked tools."""
    bootstrap.prepare(root)
    packages, project = installs

    assert packages[-3:] == ["--require-hashes", "--requirement", str(root / "requirements.lock")]
    assert project[-4:] == ["--no-deps", "--no-build-isolation", "--editable", str(root)]


def test_who_only_builds_gets_no_test_packages_and_keeps_no_installer(root, installs):
    bootstrap.prepare(root, bootstrap.FOR_BUILDING)
    packages, _, removed = installs

    assert packages[-1] == str(root / "requirements-build.lock")
    assert removed[-2:] == ["setuptools", "pip"]
    assert bootstrap.is_ready(root, bootstrap.FOR_BUILDING) and not bootstrap.is_ready(root)


def test_an_environment_for_tests_serves_for_building_and_is_made_from_one(root, installs):
    """There is one environment; a clerk who tests for the first time gets it made anew."""
    bootstrap.prepare(root, bootstrap.FOR_BUILDING)
    bootstrap.prepare(root)
    installs.clear()
    bootstrap.prepare(root, bootstrap.FOR_BUILDING)

    assert [] == installs
    assert not bootstrap.stamp_of(root, bootstrap.FOR_BUILDING).exists()


@pytest.mark.parametrize(
    ("arguments", "lock"),
    [
        (("-m", "niemyet", "build"), bootstrap.FOR_BUILDING),
        (("-m", "pytest"), bootstrap.EVERYTHING),
        (("-m", "measure.web.audit"), bootstrap.EVERYTHING),
    ],
)
def test_a_command_asks_for_what_it_needs(monkeypatch, arguments, lock):
    asked = []
    monkeypatch.setattr(bootstrap, "prepare", lambda root, lock: asked.append(lock))
    monkeypatch.setattr(bootstrap, "become", lambda command: None)
    bootstrap.run(*arguments)

    assert [lock] == asked


def test_second_start_installs_nothing(root, installs):
    """A finished environment is used as it is."""
    bootstrap.prepare(root)
    installs.clear()
    bootstrap.prepare(root)

    assert installs == []


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_file_makes_the_environment_stale(root, installs, name):
    """The stamp changes when the lock file or pyproject.toml changes."""
    bootstrap.prepare(root)
    (root / name).write_text("# changed", "utf-8")

    assert not bootstrap.is_ready(root)


def test_another_python_makes_the_environment_stale(root, installs, monkeypatch):
    """An environment made by Python 3.11 does not serve Python 3.12."""
    bootstrap.prepare(root)
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")

    assert not bootstrap.is_ready(root)


def test_a_moved_repository_makes_the_environment_stale(root, installs, tmp_path_factory):
    """An environment copied along with its repository still points to the old folder."""
    bootstrap.prepare(root)
    moved = tmp_path_factory.mktemp("elsewhere") / "repository"
    root.rename(moved)

    assert not bootstrap.is_ready(moved)


def test_an_environment_without_stamp_is_rebuilt(root, installs):
    """A .venv that was left half made is not believed."""
    put_python(root / ".venv")
    bootstrap.prepare(root)

    assert len(installs) == 2
    assert bootstrap.is_ready(root)


def test_an_environment_without_python_is_rebuilt(root, installs):
    """A stamp is no proof when the interpreter it was written for has been removed."""
    bootstrap.prepare(root)
    bootstrap.python_of(root / ".venv").unlink()

    assert not bootstrap.is_ready(root)


@pytest.mark.parametrize("step", ["create_environment", "call"])
def test_an_interrupted_set_up_leaves_no_stamp(root, installs, monkeypatch, step):
    """Ctrl-C during a rebuild takes the old stamp away and writes no new one."""
    bootstrap.prepare(root)
    (root / "requirements.lock").write_text("# changed", "utf-8")
    monkeypatch.setattr(bootstrap, step, fail(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        bootstrap.prepare(root)

    assert not bootstrap.stamp_of(root).exists()


@pytest.mark.skipif(bootstrap.fcntl is None, reason="Windows does not wait")
def test_a_second_process_waits_for_the_first(root, installs, monkeypatch):
    """Of two commands started together one sets up, the other waits and uses what it finds."""
    at_the_door = threading.Event()
    monkeypatch.setattr(bootstrap, "refuse_python_without_venv", at_the_door.set)
    second = threading.Thread(target=bootstrap.prepare, args=[root])
    with bootstrap.one_at_a_time(root):
        second.start()
        assert at_the_door.wait(timeout=10)
        bootstrap.rebuild(root)
        installs.clear()
    second.join(timeout=10)

    assert not second.is_alive()
    assert installs == []


def test_old_python_is_told_what_to_install():
    """On Python 3.9 the reader learns what is needed, in Vietnamese and in English."""
    message = message_of(bootstrap.refuse_old_python, (3, 9, 2, "final", 0))

    assert "Cần Python 3.11 trở lên; lệnh này đang chạy bằng Python 3.9.2." in message
    assert "English: Python 3.11 or newer is needed, this is 3.9.2." in message


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 2), (4, 0, 0)])
def test_new_python_is_welcome(version):
    """Every Python from 3.11 on may go ahead."""
    assert bootstrap.refuse_old_python(version) is None


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_bare_debian_is_told_which_package_to_add(monkeypatch, module):
    """Where Python cannot make environments, the message names Debian's package."""
    monkeypatch.setattr(bootstrap, "find_spec", lambda name: None if name == module else name)
    message = message_of(bootstrap.refuse_python_without_venv)

    assert f"thiếu mô-đun {module}" in message
    assert "English: " in message
    assert message.count("sudo apt install python3-venv") == 2


def test_failed_install_is_explained(root, installs, monkeypatch):
    """Without a network the reader learns what to check, in Vietnamese and in English."""
    monkeypatch.setattr(bootstrap, "call", fail(subprocess.CalledProcessError(1, ["pip"])))
    message = message_of(bootstrap.prepare, root)

    assert "Máy không có mạng" in message
    assert "English: installing failed" in message
    assert not bootstrap.is_ready(root)


def test_unwritable_folder_is_explained(root, installs, monkeypatch):
    """The system's reason for refusing to write is passed on."""
    monkeypatch.setattr(bootstrap, "create_environment", fail(PermissionError("read-only")))

    assert "Không ghi được vào .venv: read-only" in message_of(bootstrap.prepare, root)


@pytest.mark.parametrize(
    ("reason", "status"), [(bootstrap.SetUpFailed("lý do"), 1), (KeyboardInterrupt(), 130)]
)
def test_a_command_that_cannot_start_ends_without_traceback(monkeypatch, capsys, reason, status):
    """A refusal ends with status 1 and its reason, Ctrl-C with status 130 and not a word."""
    monkeypatch.setattr(bootstrap, "prepare", fail(reason))
    with pytest.raises(SystemExit) as end:
        bootstrap.run("-m", "niemyet")

    assert end.value.code == status
    assert capsys.readouterr().err.strip() == str(reason)


def test_exit_status_is_passed_through():
    """Whoever called the command sees the status of what ran in the environment."""
    ending = "raise SystemExit(7)"
    program = f"import bootstrap, sys; bootstrap.become([sys.executable, '-c', '{ending}'])"

    assert subprocess.run([sys.executable, "-c", program]).returncode == 7


def test_windows_keeps_python_elsewhere(monkeypatch):
    """On Windows the interpreter of an environment is Scripts/python.exe."""
    with monkeypatch.context() as windows:
        windows.setattr(bootstrap.os, "name", "nt")
        python = bootstrap.python_of(bootstrap.ROOT / ".venv")

    assert python.parts[-3:] == (".venv", "Scripts", "python.exe")
